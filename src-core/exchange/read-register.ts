import type { OfficeSettings } from "../register/settings";
import type { Target } from "../register/target";
import { findLists, rowInWords, rowsOfList, sheetsLeftOut } from "./find-lists";
import type { ListRow } from "./list-rows";
import type { Problem } from "./problem";
import { readAccountRow } from "./read-account-row";
import { readSiteRow } from "./read-site-row";
import type { SheetGrid } from "./sheet-grid";

export interface RegisterReading {
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/**
 * Reads a register (台账) of sites, of accounts, or of both in several sheets; the columns tell which. Good rows are taken,
 * a row with a problem never is in part.
 *
 * @param settings null where the office is not known: see `readSiteRow` and `readAccountRow`
 */
export function readRegister(sheets: readonly SheetGrid[], settings: OfficeSettings | null): RegisterReading {
  const lists = findLists(sheets);
  const targets: Target[] = [];
  const problems: Problem[] = [];
  const notices: Problem[] = [...sheetsLeftOut(sheets, lists)];
  const known = new Map<string, ListRow>();
  const taken = { site: 0, account: 0 };
  for (const list of lists) {
    const found = rowsOfList(list, "register");
    problems.push(...found.problems);
    notices.push(...found.notices);
    for (const row of found.rows) {
      const order = taken[row.kind] + 1;
      const reading = row.kind === "site" ? readSiteRow(row, settings, order) : readAccountRow(row, settings, order);
      problems.push(...reading.problems);
      notices.push(...reading.notices);
      if (reading.target === null) continue;
      const first = known.get(reading.target.id);
      if (first === undefined) {
        known.set(reading.target.id, row);
        targets.push(reading.target);
        taken[row.kind] = order;
      } else problems.push(duplicateOf(row, first));
    }
  }
  return { targets, problems, notices };
}

/** The problem of a row that names the same target as an earlier one. */
export function duplicateOf(row: ListRow, first: ListRow): Problem {
  const field = row.kind === "site" ? "code" : row.value("handle") === null ? "name" : "handle";
  return row.at(field, "row-duplicate", `首次出现在${rowInWords(first)}`);
}
