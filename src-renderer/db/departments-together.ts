import type { DisclosureRow, SuggestionRow } from "../../src-core/report/department-rows";
import type { RoundId } from "../../src-core/units";
import type { Database } from "./database";
import {
  type DepartmentDeed,
  importDisclosure,
  importSuggestions,
  undoDisclosure,
  undoSuggestions,
} from "./department-store";

/** What one confirmation did to both tables; null for one that it left alone. */
export interface DepartmentsDeed {
  readonly disclosure: DepartmentDeed<DisclosureRow> | null;
  readonly suggestions: DepartmentDeed<SuggestionRow> | null;
}

/**
 * Gives a round other rows of annexes 5 and 6, both or neither.
 *
 * @param rows whole tables, in their order; null leaves a table as it is
 */
export async function replaceDepartments(
  db: Database,
  roundId: RoundId,
  rows: {
    readonly disclosure: readonly DisclosureRow[] | null;
    readonly suggestions: readonly SuggestionRow[] | null;
  },
): Promise<DepartmentsDeed> {
  const { disclosure, suggestions } = rows;
  return db.transaction("rw", db.disclosure, db.suggestions, async () => ({
    disclosure: disclosure === null ? null : await importDisclosure(db, roundId, disclosure, "replace"),
    suggestions: suggestions === null ? null : await importSuggestions(db, roundId, suggestions, "replace"),
  }));
}

/**
 * Takes a deed on the tables back, on both or on neither.
 *
 * @returns "overtaken" where one of them is another by now; then nothing changed
 */
export async function undoDepartments(db: Database, deed: DepartmentsDeed): Promise<"undone" | "overtaken"> {
  let outcome: "undone" | "overtaken" = "undone";
  try {
    await db.transaction("rw", db.disclosure, db.suggestions, async () => {
      const { disclosure, suggestions } = deed;
      const isOvertaken =
        (disclosure !== null && (await undoDisclosure(db, disclosure)) === "overtaken") ||
        (suggestions !== null && (await undoSuggestions(db, suggestions)) === "overtaken");
      if (isOvertaken) throw new Overtaken();
    });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    outcome = "overtaken";
  }
  return outcome;
}

/** Rolls the transaction back. */
class Overtaken extends Error {}
