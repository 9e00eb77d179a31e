import type { Confirmation } from "../../standard/confirmation-words";
import type { Cells } from "./read-cells";
import { isAsPrinted } from "./table-rows";
import { SOME, yesOrNo } from "./words";

/** What 已核对 and 核对人 of a row say of its numbers. */
export type RowConfirmation =
  /** Neither cell was edited: numbers that stayed keep theirs, those that changed are confirmed no longer. */
  | { readonly kind: "kept"; readonly wasConfirmed: boolean }
  /** Somebody says so now. */
  | { readonly kind: "yes"; readonly by: string }
  | { readonly kind: "no" }
  /** Only the name was taken out: as kept, without it. */
  | { readonly kind: "nameless" };

/** @param column id of the column 已核对; its 核对人 is verifiedBy, none for the points of a group */
export function rowConfirmation(cells: Cells, column: "verified" | "group-verified" = "verified"): RowConfirmation {
  const { row, printed, report } = cells;
  const hasName = column === "verified";
  const by = hasName ? row.text("verifiedBy") : "";
  if (row.text(column) === SOME && printed === undefined) {
    // Nothing else tells which of the numbers it were.
    report.notice("confirmation-dropped", row.place(column), SOME, "看不出核对过的是哪几个数值，已都记为待核");
    return { kind: "no" };
  }
  const isSaid = row.text(column) === SOME && isAsPrinted(row, column, printed);
  const says = isSaid ? true : yesOrNo(row.text(column));
  if (says === null) {
    report.problem("value-invalid", row.place(column), row.text(column), "是 或 否");
    return { kind: "no" };
  }
  if (printed === undefined) return says ? { kind: "yes", by } : { kind: "no" };
  const isMarkKept = isAsPrinted(row, column, printed) || (!isSaid && says === yesOrNo(String(printed[column] ?? "")));
  if (!isMarkKept) return says ? { kind: "yes", by } : { kind: "no" };
  if (!hasName || isAsPrinted(row, "verifiedBy", printed)) return { kind: "kept", wasConfirmed: says };
  if (!says) {
    const place = row.place("verifiedBy");
    if (by !== "") report.notice("not-applicable-ignored", place, by, "“已核对”为“否”，核对人没有采用");
    return { kind: "kept", wasConfirmed: false };
  }
  return by === "" ? { kind: "nameless" } : { kind: "yes", by };
}

/**
 * A number's confirmation after its row was read.
 *
 * @param was the number as it was; undefined for one that was not there
 * @param isSame whether its value stayed
 */
export function confirmed(was: Confirmation | undefined, isSame: boolean, row: RowConfirmation): Confirmation {
  const stays = was !== undefined && isSame;
  const marks = was === undefined ? { verified: false } : marksOf(was);
  switch (row.kind) {
    case "yes":
      if (stays && marks.verified && (was.verifiedBy ?? "") === row.by) return marks;
      return row.by === "" ? { verified: true } : { verified: true, verifiedBy: row.by };
    case "no":
      return stays && !marks.verified ? marks : { verified: false };
    case "nameless":
      if (!stays) return { verified: false };
      return marks.verified ? { verified: true } : marks;
    case "kept":
      return stays ? marks : { verified: false };
  }
}

function marksOf({ verified, verifiedBy, verifiedAt }: Confirmation): Confirmation {
  return {
    verified,
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
  };
}

/** Whether a confirmation falls because the value changed, or a number came in, under a mark that nobody renewed. */
export function isDropped(was: Confirmation | undefined, isSame: boolean, row: RowConfirmation): boolean {
  if (row.kind !== "kept" && row.kind !== "nameless") return false;
  if (was === undefined) return row.kind === "nameless" || row.wasConfirmed;
  return was.verified && !isSame;
}

/** Reads the numbers of one row, and says once where a confirmation fell. */
export interface NumberReader {
  number<T extends number>(
    value: T,
    was: (Confirmation & { readonly value: number }) | undefined,
  ): Confirmation & { readonly value: T };
  marks(was: Confirmation | undefined, isSame: boolean): Confirmation;
  /** Says so where a confirmation fell. */
  done(): void;
}

export function numberReader(cells: Cells, column: "verified" | "group-verified" = "verified"): NumberReader {
  const said = rowConfirmation(cells, column);
  let dropped = false;
  const marks = (was: Confirmation | undefined, isSame: boolean): Confirmation => {
    dropped ||= isDropped(was, isSame, said);
    return confirmed(was, isSame, said);
  };
  return {
    number: (value, was) => ({ value, ...marks(was, was?.value === value) }),
    marks,
    done: () => {
      if (!dropped) return;
      const { row, report } = cells;
      report.notice(
        "confirmation-dropped",
        row.place(column),
        row.text(column),
        "数值改了，已记为待核；核对以后请改写“已核对”或“核对人”，或在程序里确认",
      );
    },
  };
}
