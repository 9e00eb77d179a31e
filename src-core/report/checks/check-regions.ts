import type { SiteClass } from "../../register/target";
import type { DivisionCode } from "../../units";
import type { AnnexCell } from "../annex-table";
import { annex1Classes } from "../annex1";
import type { Check } from "../report-model";
import {
  type Checked,
  columnNames,
  compare,
  compareWithFigure,
  everyRow,
  figureSide,
  note,
  numberOf,
  type PrintedAnnex,
  printedAnnex,
  rowTargets,
  sumOfColumn,
  textOf,
  whilePrinted,
} from "./check";

type Row = readonly AnnexCell[];

/** Annex 1: its totals, its classes, and its failures region by region against the list of failed sites. */
export function checkRegions(checked: Checked): readonly Check[] {
  return whilePrinted(checked, "sites", (printed) => [
    ...totalChecks(printed),
    ...figureChecks(checked, printed),
    ...classChecks(checked, printed),
    partsCheck(printed),
    problemsByRegion(checked, printed),
  ]);
}

const bodyOf = ({ rows }: PrintedAnnex): readonly Row[] => rows.slice(0, -1);
const totalOf = ({ rows }: PrintedAnnex): Row => rows.at(-1) ?? [];

function totalChecks(printed: PrintedAnnex): readonly Check[] {
  const { label, annex } = printed;
  const total = totalOf(printed);
  return columnNames(annex.table.header).flatMap((name, column) => {
    if (column < 2) return [];
    const sum = { name: "各行之和", value: sumOfColumn(bodyOf(printed), column) };
    const id = `annex1-total-${column}`;
    return [compare(id, `${label}${name}：合计与各行之和`, { name: "合计", value: numberOf(total[column]) }, sum)];
  });
}

function figureChecks(checked: Checked, printed: PrintedAnnex): readonly Check[] {
  const total = totalOf(printed);
  const columns = [
    { place: 2, name: "运行网站总数", figure: "sites.running" },
    { place: -2, name: "抽查网站数", figure: "sites.sampled" },
    { place: -1, name: "存在突出问题网站数", figure: "sites.problems" },
  ];
  return columns.map(({ place, name, figure }) => {
    const side = { name: `${printed.label}合计`, value: numberOf(total.at(place)) };
    return compareWithFigure(checked, `annex1-${figure}`, `${printed.label}${name}合计与正文`, side, figure);
  });
}

/** The row of the office itself has no classes; what it holds of one is no difference, but a reader has to know. */
function classChecks(checked: Checked, printed: PrintedAnnex): readonly Check[] {
  const { settings } = checked.input.round;
  const names = columnNames(printed.annex.table.header);
  return annex1Classes(settings).map((siteClass, index): Check => {
    const name = `${printed.label}${names[index + 3] ?? ""}合计与正文`;
    const id = `annex1-class-${siteClass}`;
    const figure = `sites.class.${siteClass}`;
    const own = ownSites(checked, siteClass);
    const value = numberOf(totalOf(printed)[index + 3]);
    const side = { name: `${printed.label}合计`, value };
    if (own === 0 || value + own !== figureSide(checked, figure).value) {
      return compareWithFigure(checked, id, name, side, figure);
    }
    const message = `合计 ${value}，正文 ${value + own}：${settings.province.annexLabel}一行不分类，其中 ${own} 家登记为这一类，请核对类别`;
    return note(id, name, message, [figure]);
  });
}

function ownSites({ input }: Checked, siteClass: SiteClass): number {
  const { code } = input.round.settings.province;
  return input.register.filter(
    (target) => target.kind === "site" && target.siteClass === siteClass && target.regionCode === code,
  ).length;
}

/** In no row are the classes more than what runs, nor the failures more than the sample. */
function partsCheck(printed: PrintedAnnex): Check {
  const body = bodyOf(printed);
  const faults = body.flatMap((cells) => {
    const running = numberOf(cells[2]);
    const classes = cells.slice(3, -2).reduce<number>((sum, cell) => sum + numberOf(cell), 0);
    const [sampled, problems] = [numberOf(cells.at(-2)), numberOf(cells.at(-1))];
    if (classes <= running && problems <= sampled) return [];
    return [
      `${textOf(cells[1])}：运行 ${running}，各类之和 ${classes}，抽查 ${sampled}，存在突出问题 ${problems}，部分不应大于总数`,
    ];
  });
  return everyRow(
    "annex1-parts",
    `${printed.label}各行：各类不多于运行数，存在突出问题不多于抽查数`,
    faults,
    body.length,
  );
}

function problemsByRegion(checked: Checked, printed: PrintedAnnex): Check {
  const list = checked.annexes.find((annex) => annex.key === "problemSites");
  const listed = list === undefined ? [] : rowTargets(checked, list).map((target) => target?.regionCode ?? null);
  const name = printedAnnex(checked, "problemSites")?.label ?? "名单";
  const { province, regions } = checked.input.round.settings;
  const codes: readonly DivisionCode[] = [province.code, ...regions.map((region) => region.code)];
  const known = new Set<DivisionCode | null>(codes);
  const faults = bodyOf(printed).flatMap((cells, row) => {
    const code = codes[row];
    const inList = listed.filter((one) => (code === undefined ? !known.has(one) : one === code)).length;
    const counted = numberOf(cells.at(-1));
    return inList === counted ? [] : [`${textOf(cells[1])}：${printed.label}是 ${counted}，${name}列了 ${inList} 家`];
  });
  const title = `${printed.label}各地区存在突出问题网站数与${name}`;
  return { ...everyRow("annex1-problems-annex3", title, faults, bodyOf(printed).length), figures: ["sites.problems"] };
}
