import { confirmationDay, dayInstant } from "../../standard/confirmation-day";
import type { Confirmation } from "../../standard/confirmation-words";
import type { IsoTime } from "../../units";
import type { Cells } from "./read-cells";
import { type ConfirmationColumns, ROW_COLUMNS, type RowConfirmation, rowConfirmation } from "./row-confirmation";

type Number = Confirmation | undefined;

/**
 * A number's confirmation after its row was read.
 *
 * @param was the number as it was; undefined for one that was not there
 * @param isSame whether its value stayed
 */
function confirmed(was: Number, isSame: boolean, row: RowConfirmation): Confirmation {
  const stays = was !== undefined && isSame;
  const marks = was === undefined ? { verified: false } : was;
  switch (row.kind) {
    case "yes":
      return stays && marks.verified ? corrected(marks, row) : fresh(row);
    case "no":
      return stays && !marks.verified ? marksOf(marks) : { verified: false };
    case "less":
      if (!stays) return { verified: false };
      return marks.verified
        ? marksOf({
            verified: true,
            verifiedBy: row.by ? undefined : marks.verifiedBy,
            verifiedAt: row.day ? undefined : marks.verifiedAt,
          })
        : marksOf(marks);
    case "kept":
      return stays ? marksOf(marks) : { verified: false };
  }
}

type Yes = Extract<RowConfirmation, { kind: "yes" }>;

/** A number that was confirmed before keeps what nobody wrote anew: its name, its exact time. */
function corrected({ verifiedBy, verifiedAt }: Confirmation, { by, day }: Yes): Confirmation {
  const isSameDay = verifiedAt !== undefined && confirmationDay(verifiedAt) === day.text;
  return marksOf({
    verified: true,
    verifiedBy: by.isEdited ? by.text || undefined : verifiedBy,
    verifiedAt: !day.isEdited || isSameDay ? verifiedAt : instantOf(day.text),
  });
}

/** A day that nobody wrote anew is that of an earlier value. */
function fresh({ by, day }: Yes): Confirmation {
  const verifiedAt = day.isEdited ? instantOf(day.text) : undefined;
  return marksOf({ verified: true, verifiedBy: by.text || undefined, verifiedAt });
}

const instantOf = (day: string): IsoTime | undefined => (day === "" ? undefined : dayInstant(day));

function marksOf({ verified, verifiedBy, verifiedAt }: Confirmation): Confirmation {
  return {
    verified,
    ...(verifiedBy === undefined ? {} : { verifiedBy }),
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
  };
}

/** Whether a confirmation falls because the value changed, or a number came in, under a mark that nobody renewed. */
function isDropped(was: Number, isSame: boolean, row: RowConfirmation): boolean {
  if (row.kind !== "kept" && row.kind !== "less") return false;
  if (was === undefined) return row.kind === "less" || row.wasConfirmed;
  return was.verified && !isSame;
}

/** Reads the numbers of one row, and says once what became of their confirmation. */
export interface NumberReader {
  number<T extends number>(
    value: T,
    was: (Confirmation & { readonly value: number }) | undefined,
  ): Confirmation & { readonly value: T };
  marks(was: Number, isSame: boolean): Confirmation;
  /** Says where a confirmation fell, and where a new one names nobody or no day. */
  done(): void;
}

/** A reader of the numbers of one row: a number stays confirmed only where it was not edited, or the row says so anew. */
export function numberReader(cells: Cells, columns: ConfirmationColumns = ROW_COLUMNS): NumberReader {
  const said = rowConfirmation(cells, columns);
  let isAnyDropped = false;
  const added: Confirmation[] = [];
  const marks = (was: Number, isSame: boolean): Confirmation => {
    isAnyDropped ||= isDropped(was, isSame, said);
    const now = confirmed(was, isSame, said);
    if (now.verified && !(was?.verified === true && isSame)) added.push(now);
    return now;
  };
  return {
    number: (value, was) => ({ value, ...marks(was, was?.value === value) }),
    marks,
    done: () => {
      if (isAnyDropped) sayDropped(cells, columns);
      if (!cells.report.isRebuilt) sayIncomplete(cells, columns, added);
    },
  };
}

function sayDropped({ row, report }: Cells, { mark }: ConfirmationColumns): void {
  const expected = "数值改了，已记为待核；核对以后请改写“核对日期”或“核对人”，或在程序里确认";
  report.notice("confirmation-dropped", row.place(mark), row.text(mark), expected);
}

/** Who answers for a number must be known; on which day is good to know. */
function sayIncomplete({ row, report }: Cells, columns: ConfirmationColumns, added: readonly Confirmation[]): void {
  if (added.some((one) => one.verifiedBy === undefined)) {
    report.problem(
      "value-invalid",
      row.place(columns.by),
      row.text(columns.by),
      `请填写${row.place(columns.by).column}`,
    );
  } else if (added.some((one) => one.verifiedAt === undefined)) {
    const text = row.text(columns.day);
    const what = text === "" ? "" : "“核对日期”还是原来的，没有采用；";
    report.notice("confirmation-undated", row.place(columns.day), text, `${what}请补上核对的日期`);
  }
}
