import type { Target } from "../register/target";
import type { TargetId } from "../units";

/** What a pasted list came to. */
export interface ListOrder {
  /** Ids in the order of the list, each once: an order by hand for `arrange`. */
  readonly order: readonly TargetId[];
  /** Lines that name no row, as pasted. */
  readonly unmatched: readonly string[];
  /** Lines that several rows answer to. */
  readonly ambiguous: readonly { readonly line: string; readonly ids: readonly TargetId[] }[];
}

/**
 * Reads the order of annex rows from pasted text: the printed draft, a column of names or of codes, one a line, with or
 * without numbers and other columns. A line is matched by 网站标识码, else by a cell that equals a name, else by the longest
 * name in it; of equal names, the 类型 and 所属地方或部门 in the line decide. Pure text in, ids out: nothing is guessed.
 *
 * @param rows the rows that may be named
 */
export function orderFromList(rows: readonly Target[], text: string): ListOrder {
  const order = new Set<TargetId>();
  const unmatched: string[] = [];
  const ambiguous: { line: string; ids: readonly TargetId[] }[] = [];
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (line.trim() === "") continue;
    const [first, ...others] = matchesOf(rows, line);
    if (first === undefined) unmatched.push(line.trim());
    else if (others.length === 0) order.add(first.id);
    else ambiguous.push({ line: line.trim(), ids: [first, ...others].map((target) => target.id) });
  }
  return { order: [...order], unmatched, ambiguous };
}

function matchesOf(rows: readonly Target[], line: string): readonly Target[] {
  const codes = new Set(line.normalize("NFKC").match(/(?<!\d)\d{10}(?!\d)/g) ?? []);
  const byCode = rows.filter((row) => row.kind === "site" && codes.has(row.code));
  if (byCode.length > 0) return byCode;
  for (const cells of [line.split(/[\t|,，]/), line.split(/\s+/)].map((parts) => parts.map(plain))) {
    const byCell = rows.filter((row) => cells.includes(plain(row.name)));
    if (byCell.length > 0) return narrowed(byCell, cells);
  }
  return narrowed(longestWithin(rows, plain(line)), [plain(line)]);
}

/** Of rows with equal names, those whose other columns stand in the line too. */
function narrowed(candidates: readonly Target[], cells: readonly string[]): readonly Target[] {
  const columns: ((target: Target) => string)[] = [
    (target) => (target.kind === "account" ? target.platform : ""),
    (target) => target.belongsTo,
  ];
  return columns.reduce((left, column) => {
    const kept = left.filter((target) => {
      const wanted = plain(column(target));
      return wanted !== "" && cells.some((cell) => cell === wanted || (cells.length === 1 && cell.includes(wanted)));
    });
    return left.length > 1 && kept.length > 0 ? kept : left;
  }, candidates);
}

function longestWithin(rows: readonly Target[], line: string): readonly Target[] {
  const within = rows.filter((row) => line.includes(plain(row.name)));
  const longest = Math.max(0, ...within.map((row) => plain(row.name).length));
  return within.filter((row) => plain(row.name).length === longest);
}

/** Full-width forms and spaces do not matter, nor a number in front (1. 1、 (1)). */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\s+/g, "")
    .replace(/^\(?\d{1,4}[.、)]/, "");
}
