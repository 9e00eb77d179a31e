import type { RevisionId } from "../units";
import type { AnswerRecord } from "./answer-record";
import type { Ledger } from "./ledger";

/**
 * The sheets of one target as they came back: the records that were seen in one file together, but for those sheets that a
 * later one takes further. What is left are sheets that nobody joined on purpose: two inspectors', or one's two laptops'.
 *
 * @param records of one target; decisions of the office belong to no sheet
 * @param origins files of each record; a record without one counts as its inspector's sheet
 */
export function returnedSheets(
  records: readonly AnswerRecord[],
  origins: Ledger["origins"],
): readonly (readonly AnswerRecord[])[] {
  const sheets = new Map<string, AnswerRecord[]>();
  for (const record of records) {
    if (record.origin === "decision") continue;
    const files = origins.get(record.revision) ?? new Set<string>();
    for (const key of files.size > 0 ? files : [`inspector ${record.inspectorId}`]) {
      const known = sheets.get(key);
      if (known === undefined) sheets.set(key, [record]);
      else known.push(record);
    }
  }
  return withoutEarlier([...sheets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sheet]) => sheet));
}

function withoutEarlier(sheets: readonly (readonly AnswerRecord[])[]): readonly (readonly AnswerRecord[])[] {
  const reach = sheets.map(reachOf);
  return sheets.filter((sheet, index) => {
    const isTakenFurther = reach.some((known, other) => {
      if (other === index || !sheet.every((record) => known.has(record.revision))) return false;
      const isEqual = sheets[other]?.every((record) => reach[index]?.has(record.revision)) ?? false;
      return !isEqual || other < index;
    });
    return !isTakenFurther;
  });
}

/** All states that a sheet holds or descends from. */
function reachOf(sheet: readonly AnswerRecord[]): ReadonlySet<RevisionId> {
  return new Set(sheet.flatMap((record) => [record.revision, ...record.ancestors]));
}
