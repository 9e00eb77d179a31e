import { type SiteClass, siteClasses } from "../../register/target";
import type { Confirmation } from "../../standard/confirmation-words";
import type { NoServices, PackPoints, StandardPack } from "../../standard/pack-schema";
import { versionName } from "../../standard/version-name";
import type { Centipoints } from "../../units";
import { matchKey } from "../task-workbook/mend-cell";
import { isId } from "./own-id";
import type { Places } from "./places";
import { type HeadKey, headKeys, headNames, printedHead } from "./print-head";
import { type Cells, cellValue, longText, pointsValue, shortText } from "./read-cells";
import { numberReader } from "./read-confirmation";
import type { Report } from "./report";
import { isAsPrinted, type TableRow } from "./table-rows";
import { classChoices, classesOfText, countOfText, ratioOfText } from "./words";

/** What 总则 says. The group of 不涉及办事服务 is still a name: groups are read after it. */
export interface HeadReading {
  readonly id: string;
  /** The one after the version that 总则 states: a workbook without its base is no version that is there already. */
  readonly version: number;
  readonly title: string;
  readonly source: string;
  readonly totals: StandardPack["site"]["totals"];
  readonly failBelow: PackPoints;
  readonly bonusAbove: PackPoints;
  readonly scoredClasses: readonly SiteClass[];
  readonly failWording: string;
  readonly noServices: NoServicesReading | null;
  readonly siteWording: StandardPack["site"]["problemWording"];
  readonly accountWording: StandardPack["site"]["problemWording"];
}

/** What 总则 says of bodies that serve no outside public. */
export interface NoServicesReading {
  /** null: the group that it was, which may have another name now. */
  readonly groupName: string | null;
  readonly row: TableRow;
  readonly ratio: Omit<NoServices, "groupId">;
}

/** What a pack takes. */
const MOST_VERSION = 100_000;
/** The id of a standard that names none. */
export const DEFAULT_ID = "own-standard";
const TEMPLATE_FORM = "其中要有一处 {}，例如 单项否决({})";

/** Reads 总则, each cell against what was printed there; null where a row of it is missing, which is reported. */
export function readHead(
  rows: readonly TableRow[],
  base: StandardPack | null,
  places: Places,
  report: Report,
): HeadReading | null {
  const found = new Map<HeadKey, Cells>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) {
      report.notice("not-applicable-ignored", row.place("key"), row.text("key"), "总则里没有这一项");
    } else if (found.has(key)) {
      report.problem("row-id-repeated", row.place("key"), row.text("key"), "请删去多余的一行");
    } else {
      found.set(key, { row, printed: base === null ? undefined : printedHead(base, key), report });
      places.set(key, { place: row.place("value"), value: row.text("value") });
    }
  }
  const first = rows[0];
  if (first === undefined) return null;
  const gone = headKeys.filter((key) => key !== "id" && key !== "version" && !found.has(key));
  for (const key of gone) {
    report.problem("row-incomplete", first.place("key"), "", `总则里缺少“${headNames[key]}”一行，请补上`);
  }
  return gone.length > 0 ? null : headOf((key) => found.get(key), base);
}

function keyOf(row: TableRow): HeadKey | null {
  const hidden = headKeys.find((key) => key === row.text("_head"));
  const shown = headKeys.find((key) => matchKey(headNames[key]) === matchKey(row.text("key")));
  return hidden ?? shown ?? null;
}

/** @throws RangeError where a row is missing: that was reported before */
function headOf(cellsOf: (key: HeadKey) => Cells | undefined, base: StandardPack | null): HeadReading {
  const texts = { title: base?.title, source: base?.source, failWording: base?.site.failWording };
  const of = <T>(key: HeadKey, read: (cells: Cells) => T, otherwise: T): T => {
    const cells = cellsOf(key);
    return cells === undefined ? otherwise : read(cells);
  };
  const points = (key: HeadKey, was: PackPoints | undefined): PackPoints => {
    const cells = cellsOf(key);
    if (cells === undefined) throw new RangeError(`no row ${key}`);
    return pointsOf(cells, was);
  };
  const site = base?.site;
  return {
    id: idOf(cellsOf("id"), base),
    version: versionOf(cellsOf("version"), base),
    title: of("title", (cells) => longText(cells, "value", texts.title), ""),
    source: of("source", (cells) => longText(cells, "value", texts.source), ""),
    totals: {
      deductions: points("totals/deductions", site?.totals.deductions),
      bonus: points("totals/bonus", site?.totals.bonus),
    },
    failBelow: points("failBelow", site?.failBelow),
    bonusAbove: points("bonusAbove", site?.bonusAbove),
    scoredClasses: of("scoredClasses", (cells) => classesIn(cells, site?.scoredClasses), []),
    failWording: of("failWording", (cells) => shortText(cells, "value", texts.failWording), ""),
    noServices: noServicesOf(cellsOf("noServices/group"), cellsOf("noServices/ratio"), site?.noServices ?? null),
    siteWording: wordingOf(cellsOf("site/template"), cellsOf("site/joiner"), site?.problemWording),
    accountWording: wordingOf(cellsOf("account/template"), cellsOf("account/joiner"), base?.account.problemWording),
  };
}

/** A standard that was exported keeps its id; one that was built by hand may state it. */
function idOf(cells: Cells | undefined, base: StandardPack | null): string {
  if (base === null) {
    const text = cells?.row.text("value") ?? "";
    return isId(text) ? text : DEFAULT_ID;
  }
  if (cells !== undefined && !isAsPrinted(cells.row, "value", cells.printed)) {
    const { row, report } = cells;
    report.notice("not-applicable-ignored", row.place("value"), row.text("value"), `编号仍为 ${base.id}`);
  }
  return base.id;
}

function versionOf(cells: Cells | undefined, base: StandardPack | null): number {
  if (cells !== undefined && base !== null && !isAsPrinted(cells.row, "value", cells.printed)) {
    const { row, report } = cells;
    const expected = `版本由程序编号，原来是${versionName(base)}`;
    report.notice("not-applicable-ignored", row.place("value"), row.text("value"), expected);
  }
  return Math.min(MOST_VERSION, (countOfText(cells?.row.text("value") ?? "") ?? 1) + 1);
}

function pointsOf(cells: Cells, was: PackPoints | undefined): PackPoints {
  const value: Centipoints = pointsValue(cells, "value", was?.value);
  const numbers = numberReader(cells);
  const number = numbers.number(value, was);
  numbers.done();
  return number;
}

function classesIn(cells: Cells, was: readonly SiteClass[] | undefined): readonly SiteClass[] {
  return cellValue(cells, "value", was, classesOfText, `用“、”连接的网站类别：${classChoices}`) ?? was ?? siteClasses;
}

function noServicesOf(
  group: Cells | undefined,
  ratio: Cells | undefined,
  was: NoServices | null,
): NoServicesReading | null {
  if (group === undefined || ratio === undefined) return null;
  const { row } = group;
  const isKept = was !== null && isAsPrinted(row, "value", group.printed);
  if (!isKept && row.text("value") === "") {
    const text = ratio.row.text("value");
    if (text !== "" && was === null) {
      group.report.problem("row-incomplete", row.place("value"), "", "请填写不评的指标组，或把折算系数留空");
    }
    return null;
  }
  const form = "一个分数，例如 4/3";
  const before = was === null ? undefined : { numerator: was.numerator, denominator: was.denominator };
  const value = cellValue(ratio, "value", before, ratioOfText, form) ?? before ?? { numerator: 1, denominator: 1 };
  const isSame = was?.numerator === value.numerator && was.denominator === value.denominator;
  const numbers = numberReader(ratio);
  const marks: Confirmation = numbers.marks(was ?? undefined, isSame);
  numbers.done();
  return { groupName: isKept ? null : row.text("value"), row, ratio: { ...value, ...marks } };
}

function wordingOf(
  template: Cells | undefined,
  joiner: Cells | undefined,
  was: StandardPack["site"]["problemWording"] | undefined,
): StandardPack["site"]["problemWording"] {
  const has = (text: string): string | null => (text.includes("{}") ? text : null);
  return {
    template: (template && cellValue(template, "value", was?.template, has, TEMPLATE_FORM)) ?? was?.template ?? "{}",
    joiner: (joiner && cellValue(joiner, "value", was?.joiner, (text) => text, "")) ?? was?.joiner ?? "",
  };
}
