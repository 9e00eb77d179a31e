import type { OfficeSettings } from "../register/settings";
import { siteClassNames, type Target } from "../register/target";
import type { TargetId } from "../units";
import { type FoundList, findLists, rowInWords, rowsOfList, sheetsLeftOut } from "./find-lists";
import type { ListRow } from "./list-rows";
import type { Problem } from "./problem";
import { readAccountRow } from "./read-account-row";
import { readSiteRow } from "./read-site-row";
import type { RowReading } from "./row-reading";
import { cellRef, type SheetGrid } from "./sheet-grid";
import { stoppedTargetId } from "./stopped-target";

export interface RegisterReading {
  readonly targets: readonly Target[];
  /** What rows name that say they run no longer, unless another row has the same target running. */
  readonly stopped: readonly TargetId[];
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
  const known = new Map<TargetId, ListRow>();
  const taken = { site: 0, account: 0 };
  const stopped = new Set<TargetId>();
  for (const list of lists) {
    const found = rowsOfList(list, "register");
    problems.push(...found.problems);
    notices.push(...found.notices);
    const before = targets.length;
    for (const row of found.rows) {
      const order = taken[row.kind] + 1;
      const reading = row.kind === "site" ? readSiteRow(row, settings, order) : readAccountRow(row, settings, order);
      problems.push(...reading.problems);
      const ended = saysStopped(reading) ? stoppedTargetId(row) : null;
      if (ended !== null) stopped.add(ended);
      const first = reading.target === null ? undefined : known.get(reading.target.id);
      const isTaken = reading.target !== null && first === undefined;
      notices.push(...reading.notices.filter(({ code }) => isTaken || code !== "class-proposed"));
      if (first !== undefined) problems.push(duplicateOf(row, first));
      if (reading.target === null || first !== undefined) continue;
      known.set(reading.target.id, row);
      targets.push(reading.target);
      taken[row.kind] = order;
    }
    notices.push(...proposedClasses(list, targets.slice(before)));
  }
  return { targets, stopped: [...stopped].filter((id) => !known.has(id)), problems, notices };
}

const saysStopped = ({ notices }: RowReading<Target>): boolean =>
  notices.some(({ code }) => code === "not-running-skipped");

/** Said once for a list of sites without a column of classes: how many sites were given which. */
function proposedClasses({ sheet, header }: FoundList, targets: readonly Target[]): readonly Problem[] {
  const sites = targets.filter((target) => target.kind === "site");
  if (header.columns.has("siteClass") || sites.length === 0) return [];
  const counts = Object.entries(siteClassNames).flatMap(([siteClass, name]) => {
    const count = sites.filter((site) => site.siteClass === siteClass).length;
    return count === 0 ? [] : [`${name} ${count} 个`];
  });
  const at = header.columns.get("code") ?? header.columns.get("name");
  const place = { sheet: sheet.name, cell: cellRef(header.dataFrom - 1, at?.index ?? 0), column: at?.heading ?? "" };
  const expected = `这张表没有“类别”列，共 ${sites.length} 个网站：${counts.join("、")}`;
  return [{ code: "class-proposed", ...place, value: "", expected }];
}

/** The problem of a row that names the same target as an earlier one. */
export function duplicateOf(row: ListRow, first: ListRow): Problem {
  const field = row.kind === "site" ? "code" : row.value("handle") === null ? "name" : "handle";
  return row.at(field, "row-duplicate", `首次出现在${rowInWords(first)}`);
}
