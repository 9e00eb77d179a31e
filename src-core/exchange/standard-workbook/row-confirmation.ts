import { dayOfText } from "../../standard/confirmation-day";
import type { Cells } from "./read-cells";
import { isAsPrinted, shownText } from "./table-rows";
import { SOME, yesOrNo } from "./words";

/** The cells that speak of a confirmation: of the numbers of a row, or of the points of its group. */
export type ConfirmationColumns = Readonly<Record<"mark" | "by" | "day", string>>;
/** The columns of a row's own numbers. */
export const ROW_COLUMNS: ConfirmationColumns = { mark: "verified", by: "verifiedBy", day: "verifiedAt" };
/** The columns of the points of a row's group. */
export const GROUP_COLUMNS: ConfirmationColumns = {
  mark: "group-verified",
  by: "group-verifiedBy",
  day: "group-verifiedAt",
};

/** What one of the cells says, and whether a person wrote it. */
interface Said {
  readonly text: string;
  readonly isEdited: boolean;
}

/** What 已核对, 核对人 and 核对日期 of a row say of its numbers. */
export type RowConfirmation =
  /** No cell was edited: numbers that stayed keep theirs, those that changed are confirmed no longer. */
  | { readonly kind: "kept"; readonly wasConfirmed: boolean }
  /** Somebody says so now. */
  | { readonly kind: "yes"; readonly by: Said; readonly day: Said }
  | { readonly kind: "no" }
  /** Only the name or the day was taken out: as kept, without them. */
  | { readonly kind: "less"; readonly by: boolean; readonly day: boolean };

const DAY_FORM = "日期，例如 2026-11-25";

/** Reads what a row says of the confirmation of its numbers, against what was printed there. */
export function rowConfirmation(cells: Cells, columns: ConfirmationColumns): RowConfirmation {
  const { row, printed, report } = cells;
  const { mark } = columns;
  if (row.text(mark) === SOME && printed === undefined) {
    // Nothing else tells which of the numbers it were.
    report.notice("confirmation-dropped", row.place(mark), SOME, "看不出核对过的是哪几个数值，已都记为待核");
    return { kind: "no" };
  }
  const isSome = isAsPrinted(row, mark, printed) && shown(cells, mark) === SOME;
  const says = isSome ? true : yesOrNo(shown(cells, mark));
  if (says === null) {
    report.problem("value-invalid", row.place(mark), row.text(mark), "是 或 否");
    return { kind: "no" };
  }
  const by = { text: shown(cells, columns.by), isEdited: !isAsPrinted(row, columns.by, printed) };
  const day = saidDay(cells, columns.day);
  const wasSaid = yesOrNo(String(printed?.[mark] ?? ""));
  const isMarkKept = printed !== undefined && (isAsPrinted(row, mark, printed) || says === wasSaid);
  if (!isMarkKept) return says ? { kind: "yes", by, day } : { kind: "no" };
  const written = [by, day].filter((said) => said.isEdited);
  if (written.length === 0) return { kind: "kept", wasConfirmed: says };
  if (!says) {
    const text = written.map((said) => said.text).join(" ");
    const place = row.place(by.isEdited ? columns.by : columns.day);
    if (text.trim() !== "") report.notice("not-applicable-ignored", place, text, "“已核对”为“否”，这一格没有采用");
    return { kind: "kept", wasConfirmed: false };
  }
  if (written.some((said) => said.text !== "")) return { kind: "yes", by, day };
  return { kind: "less", by: by.isEdited, day: day.isEdited };
}

/** What a cell shows; what was printed there where the sheet has no such column any more. */
function shown({ row, printed }: Cells, column: string): string {
  return row.has(column) ? row.text(column) : shownText(printed?.[column] ?? null);
}

/** The day as 2026-11-25; a day that is only written otherwise was not edited. */
function saidDay(cells: Cells, column: string): Said {
  const { row, printed, report } = cells;
  const text = shown(cells, column);
  const isKept = isAsPrinted(row, column, printed);
  const day = dayOfText(text);
  if (text === "" || isKept) return { text: day ?? "", isEdited: !isKept };
  if (day === null) report.problem("value-invalid", row.place(column), text, DAY_FORM);
  return { text: day ?? "", isEdited: day !== dayOfText(shownText(printed?.[column] ?? null)) };
}
