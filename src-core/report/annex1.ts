import { officeLevel } from "../circular/office-level";
import { type OfficeSettings, regionOfCode } from "../register/settings";
import { type SiteClass, type SiteTarget, siteClassNames } from "../register/target";
import type { Register, Round } from "../round";
import { type DivisionCode, isSiteCode, type TargetId } from "../units";
import { type AnnexHeader, type AnnexTable, plainHead } from "./annex-table";
import type { FigureBasis } from "./figure";
import { isProblem, type TargetResult } from "./results";

/** A table and what each of its cells was counted from. */
export interface CountedTable {
  readonly table: AnnexTable;
  readonly origins: readonly (readonly (FigureBasis | null)[])[];
}

/** The classes that annex 1 counts in columns of their own, from its fourth column on. */
export function annex1Classes(settings: OfficeSettings): readonly SiteClass[] {
  return layoutOf(settings).classes;
}

/** Columns of classes: of a province its cities' and counties' sites, of a single city (or municipality) the counties' alone. */
function layoutOf(settings: OfficeSettings): {
  readonly header: readonly AnnexHeader[];
  readonly classes: readonly SiteClass[];
} {
  const { level, below } = officeLevel(settings);
  const counties = [siteClassNames.countyPortal, siteClassNames.belowCounty].map(plainHead);
  const ends = ["抽查网站数", "存在突出问题网站数"].map(plainHead);
  if (level === "province") {
    return {
      header: [
        ...["序号", `省级/${below}`, "运行网站总数"].map(plainHead),
        { text: "市级政府网站数", parts: ["门户", "部门"].map(plainHead) },
        { text: "县级及以下政府网站数", parts: counties },
        ...ends,
      ],
      classes: ["cityPortal", "cityDepartment", "countyPortal", "belowCounty"],
    };
  }
  return {
    header: [
      ...["序号", `市级/${below}`, "运行网站总数"].map(plainHead),
      { text: "县级及以下政府网站数", parts: counties },
      ...ends,
    ],
    classes: ["countyPortal", "belowCounty"],
  };
}

/**
 * Annex 1: sites by region and class. Zeros are printed, the province's row leaves the class cells blank, the last row is
 * 合计, in values. Sites of no known region stand in a row 其他, which is absent where there are none.
 *
 * @param results of the same round and register
 */
export function annex1(round: Round, register: Register, results: readonly TargetResult[]): AnnexTable {
  return countedAnnex1(round, register, results).table;
}

/** Annex 1 with the sites that each cell counts. */
export function countedAnnex1(round: Round, register: Register, results: readonly TargetResult[]): CountedTable {
  const { province, regions } = round.settings;
  const { header, classes } = layoutOf(round.settings);
  const sites = register.filter((target) => target.kind === "site");
  const sample = new Set(round.sample);
  const problems = new Set(results.filter(isProblem).map((result) => result.target.id));
  const known = new Set<DivisionCode>([province.code, ...regions.map((region) => region.code)]);
  // By the code where the site itself is not in the register: the size of the sample is never what came back.
  const present = new Set(sites.map((site) => site.id));
  const lost = [...sample].filter((id) => !present.has(id) && isSiteCode(id));
  const strays = sites.filter((site) => !known.has(site.regionCode));
  const lostIn = (code: DivisionCode | null) => lost.filter((id) => regionOfCode(round.settings, id) === code);
  const rowOf = (label: string, own: readonly SiteTarget[], lostOwn: readonly TargetId[], withClasses: boolean) => ({
    label,
    cells: [
      own.map((site) => site.id),
      ...classes.map((name) =>
        withClasses ? own.filter((site) => site.siteClass === name).map((site) => site.id) : null,
      ),
      [...own.filter((site) => sample.has(site.id)).map((site) => site.id), ...lostOwn],
      own.filter((site) => problems.has(site.id)).map((site) => site.id),
    ],
  });
  const body: readonly CountedRow[] = [
    rowOf(province.annexLabel, inRegion(sites, province.code), lostIn(province.code), false),
    ...regions.map((region) => rowOf(region.shortName, inRegion(sites, region.code), lostIn(region.code), true)),
    ...(strays.length + lostIn(null).length > 0 ? [rowOf("其他", strays, lostIn(null), true)] : []),
  ];
  const rows = [...body, totalOf(body)];
  return {
    table: {
      no: 1,
      title: `${province.scope}政府网站运行和检查情况`,
      header,
      rows: rows.map(({ label, cells }, index) => [
        index < body.length ? index + 1 : null,
        label,
        ...cells.map((ids) => ids?.length ?? null),
      ]),
    },
    origins: rows.map(({ cells }) => [
      null,
      null,
      ...cells.map((ids): FigureBasis | null => (ids === null ? null : { kind: "targets", ids })),
    ]),
  };
}

interface CountedRow {
  readonly label: string;
  /** The targets that each printed number counts; null for a cell that stays blank. */
  readonly cells: readonly (readonly TargetId[] | null)[];
}

function inRegion(sites: readonly SiteTarget[], code: DivisionCode): readonly SiteTarget[] {
  return sites.filter((site) => site.regionCode === code);
}

function totalOf(body: readonly CountedRow[]): CountedRow {
  const columns = body[0]?.cells ?? [];
  return { label: "合计", cells: columns.map((_, column) => body.flatMap((row) => row.cells[column] ?? [])) };
}
