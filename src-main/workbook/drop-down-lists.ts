import type { DataValidation } from "exceljs";
import { columnLetters } from "../../src-core/exchange/sheet-grid";
import type { DropDownSpec, SheetSpec, WorkbookSpec } from "../../src-core/exchange/workbook-spec";

/** Very hidden sheet with the choices of all drop-downs, a column a list: a formula could hold 255 characters only. */
export const LISTS_SHEET = "_lists";

/** What Excel takes at most for the text beside a cell. */
const PROMPT_MAX = 255;

const keyOf = (choices: readonly string[]): string => JSON.stringify(choices);

/** The different lists of a workbook, each once, in the order of first use. */
export function distinctLists(spec: WorkbookSpec): readonly (readonly string[])[] {
  const lists = new Map<string, readonly string[]>();
  for (const { choices } of spec.sheets.flatMap((sheet) => sheet.dropDowns)) {
    if (choices.length > 0 && !lists.has(keyOf(choices))) lists.set(keyOf(choices), choices);
  }
  return [...lists.values()];
}

/** The sheet that holds the lists, to be written with the others; null where there are none. */
export function listsSheet(lists: readonly (readonly string[])[]): SheetSpec | null {
  if (lists.length === 0) return null;
  const depth = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: depth }, (_, row) => ({
    cells: lists.map((list) => ({ value: list[row] ?? null, style: "plain" as const })),
  }));
  return {
    name: LISTS_SHEET,
    visibility: "veryHidden",
    columns: lists.map(() => ({ width: 16 })),
    rows,
    merges: [],
    dropDowns: [],
    wholeNumbers: [],
    freeze: null,
    repeatRows: null,
    orientation: "portrait",
  };
}

/** Where the choices of a drop-down stand: '_lists'!$B$1:$B$4. */
export function listFormula(lists: readonly (readonly string[])[], choices: readonly string[]): string {
  const column = columnLetters(lists.findIndex((list) => keyOf(list) === keyOf(choices)));
  return `'${LISTS_SHEET}'!$${column}$1:$${column}$${choices.length}`;
}

/** A drop-down as the spreadsheet knows it; where other text is allowed, it warns only. */
export function dropDownValidation(dropDown: DropDownSpec, formula: string): DataValidation {
  return {
    type: "list",
    allowBlank: true,
    formulae: [formula],
    showInputMessage: dropDown.prompt !== "",
    prompt: dropDown.prompt.slice(0, PROMPT_MAX),
    showErrorMessage: true,
    errorStyle: dropDown.strict ? "stop" : "warning",
    errorTitle: dropDown.strict ? "不在选项中" : "请确认",
    error: dropDown.strict
      ? "请从下拉列表中选择，或清空此格。"
      : dropDown.isSingle === true
        ? "内容不在下拉列表中；如果确实要这样写，可选“是”继续。"
        : "内容不在下拉列表中；如为多个选项用“、”连接，可选“是”继续。",
  };
}

/** Whole numbers from 0. */
export const wholeNumberValidation: DataValidation = {
  type: "whole",
  operator: "greaterThanOrEqual",
  allowBlank: true,
  formulae: [0],
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: "应为整数",
  error: "请填 0 或正整数，或清空此格。",
};
