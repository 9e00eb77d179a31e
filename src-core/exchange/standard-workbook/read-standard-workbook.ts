import { checkPack } from "../../standard/check-pack";
import { issueFault, type PackFault } from "../../standard/pack-fault";
import { packSchema, type StandardPack } from "../../standard/pack-schema";
import { succeedingPack } from "../../standard/succeed-pack";
import { versionName } from "../../standard/version-name";
import { HIDDEN_SHEET_NAME } from "../hidden-document";
import { mendName } from "../mend-text";
import type { Problem } from "../problem";
import type { SheetGrid } from "../sheet-grid";
import { matchKey } from "../task-workbook/mend-cell";
import { SHEET_NAMES } from "./columns";
import { EXPLANATION_SHEET_NAME } from "./explanation-sheet";
import { hasHiddenPack, readHiddenPack } from "./hidden-pack";
import type { Places } from "./places";
import { type HeadReading, readHead } from "./read-head";
import { type ItemReading, readItems } from "./read-items";
import { readVetoes, type VetoReading } from "./read-vetoes";
import { newReport, type Report } from "./report";
import { withItemIds, withVetoIds } from "./restore-ids";
import { hasItemTable, tableRows, unreadSheets } from "./table-rows";

/** What a standard workbook came to. */
export interface StandardReading {
  /** null where anything is wrong: nothing is half imported. */
  readonly pack: StandardPack | null;
  /** The pack that the workbook was exported from; null where somebody built it anew. */
  readonly base: StandardPack | null;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Whether these sheets are a standard: by the hidden sheet, or by the columns of 指标 where that is lost. */
export function isStandardWorkbook(sheets: readonly SheetGrid[]): boolean {
  if (sheets.some((sheet) => sheet.name === HIDDEN_SHEET_NAME)) return hasHiddenPack(sheets);
  return hasItemTable(sheets);
}

/**
 * Reads a standard workbook back. Columns are known by their headings, rows by their hidden ids: a row without one is new
 * (and gets an id by what it says), a row that is gone was removed, a changed name is the same thing. A cell that shows what
 * was printed leaves the pack as it was there. A number whose value changed is confirmed no longer, unless 已核对 or 核对人 of
 * its row was edited too.
 *
 * @param given what the workbook is read against where its hidden sheet is lost
 * @returns the base itself where nothing was edited, else its successor; every problem with its cell, and then no pack
 */
export function readStandardWorkbook(sheets: readonly SheetGrid[], given: StandardPack | null = null): StandardReading {
  const hidden = readHiddenPack(sheets);
  if (hidden.kind === "faulty") return { pack: null, base: null, problems: [hidden.problem], notices: [] };
  const base = hidden.kind === "pack" ? hidden.pack : given;
  const report = newReport(base === null);
  const places: Places = new Map();
  for (const { name } of unreadSheets(sheets).filter((sheet) => sheet.name !== EXPLANATION_SHEET_NAME)) {
    report.notice("kind-unknown", { sheet: name, cell: "", column: "" }, "", "这张工作表没有读取");
  }
  const edited = readTables(sheets, base, places, report);
  // What a pack comes to as a whole says little while a cell of it could not be read.
  const pack = edited === null || report.problems.length > 0 ? null : checked(edited, places, report);
  const { problems } = report;
  const lost = hidden.kind === "missing" ? [rebuilt(pack, base)] : [];
  const notices = [...lost, ...report.notices];
  if (pack === null || problems.length > 0) return { pack: null, base, problems, notices: notices.filter(isOfFile) };
  return { pack: base === null ? pack : succeedingPack(base, pack, []), base, problems, notices };
}

/** Where nothing is imported, nothing became of a confirmation or a rule. */
const isOfFile = ({ code }: Problem): boolean =>
  !["confirmation-dropped", "confirmation-undated", "rule-changed"].includes(code);

function rebuilt(pack: StandardPack | null, base: StandardPack | null): Problem {
  const number = pack === null ? "" : `（编号 ${pack.id}，${versionName(pack)}）`;
  const expected =
    base === null
      ? `已按各表的内容读作一个新的标准${number}，没有原来的版本可比，丢了隐藏编号的行也认不出原来是哪一项；有原来的标准时请一并给出（命令行用 --base）`
      : `已与 ${base.id} ${versionName(base)}比较`;
  return { code: "hidden-sheet-missing", sheet: "", cell: "", column: "", value: "", expected };
}

function readTables(
  sheets: readonly SheetGrid[],
  base: StandardPack | null,
  places: Places,
  report: Report,
): object | null {
  const tables = {
    head: tableRows(sheets, "head", report),
    vetoes: tableRows(sheets, "vetoes", report),
    items: tableRows(sheets, "items", report),
  };
  const known = { base, report };
  const head = tables.head === null ? null : readHead(tables.head, base, places, report);
  const vetoes = tables.vetoes === null ? null : readVetoes(withVetoIds(tables.vetoes, known), base, places, report);
  const levels = () => tableRows(sheets, "levels", report);
  const items =
    tables.items === null ? null : readItems(withItemIds(tables.items, known), levels, base, places, report);
  return head === null || vetoes === null || items === null ? null : packOf(head, vetoes, items, base, report);
}

function packOf(
  head: HeadReading,
  vetoes: VetoReading,
  items: ItemReading,
  base: StandardPack | null,
  report: Report,
): object {
  const { id, title, source, totals, failBelow, bonusAbove, scoredClasses, failWording } = head;
  const site = {
    vetoes: vetoes.site,
    scoredClasses,
    ...items,
    totals,
    failBelow,
    bonusAbove,
    failWording,
    noServices: noServicesOf(head, items, base, report),
    problemWording: head.siteWording,
  };
  return {
    format: "xunjian-standard",
    formatVersion: 1,
    id,
    version: base?.version ?? head.version,
    succeeds: base?.succeeds ?? null,
    title,
    source,
    site,
    account: { vetoes: vetoes.account, problemWording: head.accountWording },
  };
}

function noServicesOf(
  { noServices }: HeadReading,
  { deductions }: ItemReading,
  base: StandardPack | null,
  report: Report,
) {
  if (noServices === null) return null;
  const { groupName, row, ratio } = noServices;
  const was = base?.site.noServices?.groupId;
  const wasName = base?.site.deductions.find((group) => group.id === was)?.name;
  const found =
    groupName === null
      ? deductions.find((group) => group.id === was)
      : deductions.find((group) => matchKey(group.name) === matchKey(mendName(groupName).text));
  if (found === undefined) {
    const names = deductions.map((group) => group.name).join("、");
    report.problem("value-invalid", row.place("value"), groupName ?? wasName ?? "", `“指标”表中一个扣分组：${names}`);
  }
  return { groupId: found?.id ?? was ?? "group", ...ratio };
}

/**
 * The pack, where it is sound; its faults become problems at the cells that they are about. While a cell could not be read
 * nothing is said of sums and limits: they would be counted without it.
 */
function checked(edited: object, places: Places, report: Report): StandardPack | null {
  const parsed = packSchema.safeParse(edited);
  const faults = parsed.success
    ? report.problems.length > 0
      ? []
      : checkPack(parsed.data)
    : parsed.error.issues.map((issue) => issueFault(edited, issue));
  for (const fault of faults) placeFault(fault, places, report);
  return parsed.success && faults.length === 0 ? parsed.data : null;
}

/** Totals are faults of the pack as a whole: they are shown in 总则. */
const HEAD_PLACES: Readonly<Record<string, string>> = { deductions: "totals/deductions", bonus: "totals/bonus" };

function placeFault({ itemId, message }: PackFault, places: Places, report: Report): void {
  const found = places.get(HEAD_PLACES[itemId] ?? itemId);
  const place = found?.place ?? { sheet: SHEET_NAMES.head, cell: "", column: "" };
  report.problem("standard-faulty", place, found?.value ?? "", message);
}
