import type { WorkCalendar } from "../../../src-core/calendar/work-calendar";
import { suggestionsOfMessages } from "../../../src-core/exchange/department-tables/count-messages";
import {
  joinDisclosure,
  joinSuggestions,
  type RowsOfFile,
  type UnitConflict,
} from "../../../src-core/exchange/department-tables/join-rows";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { DisclosureRow, SuggestionRow } from "../../../src-core/report/department-rows";
import {
  type DepartmentChange,
  type DepartmentImport,
  departmentChange,
  rowsAfterImport,
} from "../../db/department-store";
import { fileKindName } from "../frame/workbook-kinds";
import { choiceKey } from "./departments-state";
import type { DepartmentKind, DepartmentRow } from "./row-fields";

/** What files would do to one of the two tables. */
export interface TableWish<R extends DepartmentRow> {
  /** What is stored if it is confirmed now. */
  readonly rows: readonly R[];
  /** Units of which the files say different things, chosen or not. */
  readonly conflicts: readonly UnitConflict<R>[];
  /** Those of them that nobody has chosen for yet: they are left as they are. */
  readonly open: number;
  readonly change: DepartmentChange<R>;
  /** Units that the round has and the files do not name. */
  readonly absent: readonly R[];
  /** Whether the files hold such a table at all. */
  readonly isThere: boolean;
}

export interface DepartmentsWish {
  readonly disclosure: TableWish<DisclosureRow>;
  readonly suggestions: TableWish<SuggestionRow>;
  /** Things in the files that were not read. */
  readonly problems: number;
}

interface Choices {
  readonly how: Readonly<Record<DepartmentKind, DepartmentImport>>;
  readonly chosen: ReadonlyMap<string, number>;
}

/**
 * What taking these files would change. Lists of single messages are counted by the calendar with the office's corrections.
 *
 * @param stored rows that the round has
 */
export function departmentsWish(
  files: readonly FileReading[],
  stored: { readonly disclosure: readonly DisclosureRow[]; readonly suggestions: readonly SuggestionRow[] },
  choices: Choices,
  calendar: WorkCalendar,
): DepartmentsWish {
  const disclosure = files.flatMap(({ name, content }) =>
    content.kind === "disclosure" ? [{ name, rows: content.rows }] : [],
  );
  const suggestions = files.flatMap(({ name, content }) => {
    if (content.kind !== "suggestions") return [];
    const { rows, messages } = content;
    return [{ name, rows: messages === undefined ? rows : suggestionsOfMessages(messages, calendar) }];
  });
  return {
    disclosure: tableWish("disclosure", disclosure, stored.disclosure, choices, joinDisclosure),
    suggestions: tableWish("suggestions", suggestions, stored.suggestions, choices, joinSuggestions),
    problems: files.reduce((sum, file) => sum + file.problems.length, 0),
  };
}

function tableWish<R extends DepartmentRow>(
  of: DepartmentKind,
  files: readonly RowsOfFile<R>[],
  stored: readonly R[],
  { how, chosen }: Choices,
  join: (
    files: readonly RowsOfFile<R>[],
    choose?: (unit: string, candidates: readonly R[]) => R | null,
  ) => { readonly rows: readonly R[]; readonly conflicts: readonly UnitConflict<R>[] },
): TableWish<R> {
  const { conflicts } = join(files);
  const joined = join(files, (unit, candidates) => candidates[chosen.get(choiceKey(of, unit)) ?? -1] ?? null);
  const named = new Set([...joined.rows.map(({ id }) => id), ...conflicts.map(({ unit }) => unit)]);
  const undecided = new Set(joined.conflicts.map(({ unit }) => unit));
  // What nobody has decided stays as the round has it, in a table that is replaced too.
  const brought = [...joined.rows, ...stored.filter(({ id }) => undecided.has(id))];
  const rows = files.length === 0 ? stored : rowsAfterImport(stored, brought, how[of]);
  return {
    rows,
    conflicts,
    open: joined.conflicts.length,
    change: departmentChange(stored, rows),
    absent: files.length === 0 ? [] : stored.filter(({ id }) => !named.has(id)),
    isThere: files.length > 0,
  };
}

/** Why a file is nothing for the departments' tables; null where it is. */
export function whyRefused(file: FileReading): string | null {
  const { kind } = file.content;
  if (kind === "disclosure" || kind === "suggestions") return null;
  // What cannot be read at all says so itself, with its place.
  if (kind === "nothing" && file.problems.length > 0) return null;
  return `这是${fileKindName(file)}，不是信息公开或建言办理的统计，没有读取。`;
}
