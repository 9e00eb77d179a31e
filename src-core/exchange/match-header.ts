import { type ListColumn, type ListField, type ListKind, listColumns, RESULT_WORDS } from "./columns";
import { cellText, headingKey } from "./mend-text";
import type { CellValue, SheetGrid } from "./sheet-grid";

/** Where the columns of a list stand in a sheet. */
export interface ListHeader {
  readonly kind: ListKind;
  readonly columns: ReadonlyMap<ListField, { readonly index: number; readonly heading: string }>;
  /** First row of the header, from 0: titles stand above. */
  readonly top: number;
  /** First row below the header. */
  readonly dataFrom: number;
}

/** Titles, dates and units above a header take fewer rows than this. */
const SEARCHED_ROWS = 30;

type Row = readonly CellValue[];
interface Candidate extends ListHeader {
  readonly isTold: boolean;
}

/**
 * Finds the header of a list of sites or accounts: titles above it, one or two rows, blank columns at the left, headings in
 * many words.
 *
 * @returns null where the sheet is no such list (too few columns are known, or it holds results)
 */
export function matchHeader(sheet: Pick<SheetGrid, "rows">): ListHeader | null {
  const kinds: readonly ListKind[] = ["site", "account"];
  const tops = sheet.rows.slice(0, SEARCHED_ROWS).keys();
  const candidates = [...tops].flatMap((top) =>
    kinds.flatMap((kind) => [candidateAt(sheet.rows, kind, top, 1), candidateAt(sheet.rows, kind, top, 2)]),
  );
  const best = candidates.reduce((a, b) => (isBetter(b, a) ? b : a), NOTHING);
  // A column of codes is a list by itself (a sample may be just that); of other words it takes two.
  if (!best.isTold || (best.columns.size < 2 && !best.columns.has("code")) || holdsResults(sheet.rows, best))
    return null;
  const { kind, columns, top, dataFrom } = best;
  return { kind, columns, top, dataFrom };
}

const NOTHING: Candidate = { kind: "site", columns: new Map(), top: 0, dataFrom: 0, isTold: false };

/** More columns known, of a kind that the words tell; of equal ones the earlier and shorter. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.isTold !== b.isTold) return a.isTold;
  return a.columns.size > b.columns.size;
}

function candidateAt(rows: readonly Row[], kind: ListKind, top: number, height: 1 | 2): Candidate {
  const upper = rows[top] ?? [];
  const lower = height === 2 ? (rows[top + 1] ?? []) : [];
  // A row of data is no second row of the header.
  if (height === 2 && (lower.length === 0 || lower.some((cell) => /^\d{6,}$/.test(cellText(cell))))) return NOTHING;
  const width = Math.max(upper.length, lower.length);
  const columns = new Map<ListField, { index: number; heading: string }>();
  let isTold = false;
  let usesUpper = false;
  for (const listColumn of listColumns[kind]) {
    const found = bestColumn(listColumn, width, (index) => [
      ["lower", lower[index]],
      ["upper", upper[index]],
    ]);
    if (found === null) continue;
    columns.set(listColumn.field, found);
    isTold ||= found.isTold;
    usesUpper ||= found.row === "upper";
  }
  // A title above the header is no part of it.
  if (height === 2 && !usesUpper) return NOTHING;
  return { kind, columns, top, dataFrom: top + height, isTold };
}

type HeaderRow = "upper" | "lower";

function bestColumn(
  { words, telling }: ListColumn,
  width: number,
  cellsAt: (index: number) => readonly (readonly [HeaderRow, CellValue | undefined])[],
): { index: number; heading: string; isTold: boolean; row: HeaderRow } | null {
  let best: { index: number; heading: string; rank: number; row: HeaderRow } | null = null;
  for (let index = 0; index < width; index++) {
    for (const [row, cell] of cellsAt(index)) {
      const rank = words.indexOf(headingKey(cell));
      if (rank < 0 || (best !== null && best.rank <= rank)) continue;
      best = { index, heading: cellText(cell).replace(/\s+/g, ""), rank, row };
    }
  }
  if (best === null) return null;
  const { index, heading, rank, row } = best;
  return { index, heading, row, isTold: telling.includes(words[rank] ?? "") };
}

function holdsResults(rows: readonly Row[], { top, dataFrom }: ListHeader): boolean {
  return rows.slice(top, dataFrom).some((row) => row.some((cell) => RESULT_WORDS.test(headingKey(cell))));
}
