import { regionOfCode } from "../register/settings";
import { type SiteClass, type SiteTarget, siteClassNames } from "../register/target";
import type { Register, Round } from "../round";
import { type DivisionCode, isSiteCode, type TargetId } from "../units";
import { type AnnexHeader, type AnnexTable, plainHead } from "./annex-table";
import { isProblem, type TargetResult } from "./results";

/** Printed heads of annex 1 (附件1). */
const header: readonly AnnexHeader[] = [
  { text: "序号", parts: [] },
  { text: "省级/设区市", parts: [] },
  { text: "运行网站总数", parts: [] },
  { text: "市级政府网站数", parts: ["门户", "部门"].map(plainHead) },
  { text: "县级及以下政府网站数", parts: [siteClassNames.countyPortal, siteClassNames.belowCounty].map(plainHead) },
  { text: "抽查网站数", parts: [] },
  { text: "存在突出问题网站数", parts: [] },
];

const printedClasses: readonly SiteClass[] = ["cityPortal", "cityDepartment", "countyPortal", "belowCounty"];

/**
 * Annex 1: sites by region and class. Zeros are printed, the province's row leaves the class cells blank, the last row is
 * 合计, in values. Sites of no known region stand in a row 其他, which is absent where there are none.
 *
 * @param results of the same round and register
 */
export function annex1(round: Round, register: Register, results: readonly TargetResult[]): AnnexTable {
  const { province, regions } = round.settings;
  const sites = register.filter((target) => target.kind === "site");
  const sample = new Set(round.sample);
  const problems = new Set(results.filter(isProblem).map((result) => result.target.id));
  const known = new Set<DivisionCode>([province.code, ...regions.map((region) => region.code)]);
  // By the code where the site itself is not in the register: the size of the sample is never what came back.
  const present = new Set(sites.map((site) => site.id));
  const lost = [...sample].filter((id) => !present.has(id) && isSiteCode(id));
  const strays = sites.filter((site) => !known.has(site.regionCode));
  const row = (label: string, own: readonly SiteTarget[], lostOwn: number, withClasses: boolean) =>
    countsOf(label, own, lostOwn, withClasses, sample, problems);
  const lostIn = (code: DivisionCode | null): number =>
    lost.filter((id) => regionOfCode(round.settings, id) === code).length;
  const body = [
    row(province.annexLabel, inRegion(sites, province.code), lostIn(province.code), false),
    ...regions.map((region) => row(region.shortName, inRegion(sites, region.code), lostIn(region.code), true)),
    ...(strays.length + lostIn(null) > 0 ? [row("其他", strays, lostIn(null), true)] : []),
  ];
  return {
    no: 1,
    title: `${province.scope}政府网站运行和检查情况`,
    header,
    rows: [...body.map((cells, index) => [index + 1, ...cells]), [null, ...totalOf(body)]],
  };
}

type Cells = readonly [label: string, ...counts: (number | null)[]];

function countsOf(
  label: string,
  sites: readonly SiteTarget[],
  lost: number,
  withClasses: boolean,
  sample: ReadonlySet<TargetId>,
  problems: ReadonlySet<TargetId>,
): Cells {
  const classes = printedClasses.map((name) =>
    withClasses ? sites.filter((site) => site.siteClass === name).length : null,
  );
  const sampled = sites.filter((site) => sample.has(site.id)).length + lost;
  return [label, sites.length, ...classes, sampled, sites.filter((site) => problems.has(site.id)).length];
}

function inRegion(sites: readonly SiteTarget[], code: DivisionCode): readonly SiteTarget[] {
  return sites.filter((site) => site.regionCode === code);
}

function totalOf(body: readonly Cells[]): Cells {
  const [first] = body;
  const columns = first === undefined ? [] : first.slice(1);
  return ["合计", ...columns.map((_, column) => body.reduce((sum, cells) => sum + Number(cells[column + 1] ?? 0), 0))];
}
