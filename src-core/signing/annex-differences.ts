import type { AnnexCell, AnnexTable } from "../report/annex-table";
import { headingsOf, isSerial } from "./annex-headings";
import type { IssueDifference } from "./issued-circular";
import { type MatchedRows, matchRows, type RowPair, rowName } from "./match-rows";

/** What became another in the annexes, annex by annex: first those that were issued, then new ones. */
export function annexDifferences(
  issued: readonly AnnexTable[],
  current: readonly AnnexTable[],
): readonly IssueDifference[] {
  const pairs = pairedAnnexes(issued, current);
  const known = new Set(pairs.values());
  return [
    ...issued.flatMap((table) => {
      const now = pairs.get(table);
      return now === undefined
        ? [{ place: `附件${table.no}`, before: tableWords(table), after: "" }]
        : tableDifferences(table, now);
    }),
    ...current
      .filter((table) => !known.has(table))
      .map((table) => ({ place: `附件${table.no}（新）`, before: "", after: tableWords(table) })),
  ];
}

/** Tables are the same annex by their title, else by their columns. */
function pairedAnnexes(issued: readonly AnnexTable[], current: readonly AnnexTable[]) {
  const pairs = new Map<AnnexTable, AnnexTable>();
  const rest = new Set(current);
  const columns = (table: AnnexTable): string => JSON.stringify(table.header);
  const isSame: readonly ((a: AnnexTable, b: AnnexTable) => boolean)[] = [
    (a, b) => a.title === b.title && columns(a) === columns(b),
    (a, b) => columns(a) === columns(b),
    (a, b) => a.title === b.title,
  ];
  for (const same of isSame) {
    for (const table of issued) {
      const found = pairs.has(table) ? undefined : [...rest].find((other) => same(table, other));
      if (found === undefined) continue;
      pairs.set(table, found);
      rest.delete(found);
    }
  }
  return pairs;
}

function tableWords({ title, rows }: AnnexTable): string {
  return `${title}，共${rows.length}行`;
}

function tableDifferences(before: AnnexTable, after: AnnexTable): readonly IssueDifference[] {
  const annex = `附件${before.no}`;
  const [ofBefore, ofAfter] = [headingsOf(before), headingsOf(after)];
  const matched = matchRows(before, after);
  const { pairs, removed, added, moved } = matched;
  const isInPlace = removed.length + added.length + moved.length === 0;
  const place = (row: number, table: AnnexTable, headings: readonly string[]): string => {
    const name = rowName(table.rows[row] ?? [], headings);
    return `第${row + 1}行${name === "" ? "" : `（${name}）`}`;
  };
  const cells = ({ before: row, after: now }: RowPair): readonly IssueDifference[] =>
    cellDifferences(before.rows[row] ?? [], after.rows[now] ?? [], ofBefore, ofAfter, isInPlace).map((found) => ({
      ...found,
      place: `${annex} ${place(row, before, ofBefore)} ${found.place}`,
    }));
  return [
    ...headDifferences(annex, before, after, isInPlace),
    ...[...pairs].sort((a, b) => a.before - b.before).flatMap(cells),
    ...removed.map((row) => ({
      place: `${annex} ${place(row, before, ofBefore)}`,
      before: rowWords(before.rows[row] ?? [], ofBefore),
      after: "",
    })),
    ...added.map((row) => ({
      place: `${annex} 增加${place(row, after, ofAfter)}`,
      before: "",
      after: rowWords(after.rows[row] ?? [], ofAfter),
    })),
    ...moved.map((pair) => ({
      place: `${annex} ${place(pair.before, before, ofBefore)} 次序`,
      ...moveWords(pair, matched, (row) => place(row, before, ofBefore)),
    })),
  ];
}

/**
 * From which place to which; where rows that came or went leave it the same number, by the row before which it stands: the
 * next of those that stayed, in the old numbers.
 */
function moveWords(
  { before, after }: RowPair,
  { pairs, moved }: MatchedRows,
  placeOf: (row: number) => string,
): Pick<IssueDifference, "before" | "after"> {
  if (before !== after) return { before: `第${before + 1}行`, after: `第${after + 1}行` };
  // Pairs are in the order of the later table; those that stayed are so in both.
  const stayed = pairs.filter((pair) => !moved.includes(pair));
  const words = (next: RowPair | undefined): string =>
    next === undefined ? "在最后" : `在${placeOf(next.before)}之前`;
  return {
    before: words(stayed.find((pair) => pair.before > before)),
    after: words(stayed.find((pair) => pair.after > after)),
  };
}

/** Number, title, what stands under it, columns and heads of groups. */
function headDifferences(annex: string, before: AnnexTable, after: AnnexTable, isInPlace: boolean) {
  const groups = ({ sections = [] }: AnnexTable): string =>
    sections.map(({ text, before: row }) => (isInPlace ? `${text}（自第${row + 1}行）` : text)).join("，");
  const pairs: readonly (readonly [string, string, string])[] = [
    ["编号", annex, `附件${after.no}`],
    ["标题", before.title, after.title],
    ["标题下的说明", before.under ?? "", after.under ?? ""],
    ["表头", headingsOf(before).join("，"), headingsOf(after).join("，")],
    ["分组", groups(before), groups(after)],
  ];
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]): IssueDifference => ({ place: `${annex} ${what}`, before: was, after: is }));
}

/** Cells are compared column by column; 序号 only where no row came, went or moved. */
function cellDifferences(
  before: readonly AnnexCell[],
  after: readonly AnnexCell[],
  ofBefore: readonly string[],
  ofAfter: readonly string[],
  withSerial: boolean,
): readonly IssueDifference[] {
  const isSameHeader = ofBefore.join("\n") === ofAfter.join("\n");
  return ofBefore.flatMap((heading, column) => {
    const now = isSameHeader ? column : ofAfter.indexOf(heading);
    if (now < 0 || (isSerial(heading) && !withSerial)) return [];
    const [was, is] = [cellWords(before[column]), cellWords(after[now])];
    return was === is ? [] : [listDifference(heading, was, is) ?? { place: heading, before: was, after: is }];
  });
}

const LONG_LIST = 5;

/** Of a long list of names only those that came or went; null where it is none, or where only the order is another. */
function listDifference(heading: string, before: string, after: string): IssueDifference | null {
  const [was, is] = [namesIn(before), namesIn(after)];
  const gone = was.filter((name) => !is.includes(name));
  const come = is.filter((name) => !was.includes(name));
  if (Math.max(was.length, is.length) < LONG_LIST || gone.length + come.length === 0) return null;
  return { place: `${heading}（其中）`, before: gone.join("、"), after: come.join("、") };
}

function namesIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => line.replace(/^[一二三]、/u, "").split("、"));
}

function cellWords(cell: AnnexCell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** What a row says, without its 序号. */
function rowWords(row: readonly AnnexCell[], headings: readonly string[]): string {
  return row
    .filter((_, column) => !isSerial(headings[column]))
    .map(cellWords)
    .filter((words) => words !== "")
    .join("，");
}
