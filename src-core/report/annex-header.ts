import type { AnnexHeader } from "./annex-table";

/** A heading in its place among the rows of a header, from 0. */
export interface HeadingCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface HeaderLayout {
  /** How many rows the header has. */
  readonly depth: number;
  /** How many columns the table has. */
  readonly width: number;
  /** Row by row, from the left. */
  readonly cells: readonly HeadingCell[];
}

/** Places the headings of a table: one with parts spans them, one without reaches down to the last row of the header. */
export function layOutHeader(header: readonly AnnexHeader[]): HeaderLayout {
  const depth = Math.max(1, ...header.map(depthOf));
  const cells = placed(header, 0, 0, depth);
  return {
    depth,
    width: header.reduce((sum, head) => sum + widthOf(head), 0),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

function placed(heads: readonly AnnexHeader[], row: number, left: number, depth: number): HeadingCell[] {
  let column = left;
  return heads.flatMap((head) => {
    const columnSpan = widthOf(head);
    const rowSpan = head.parts.length > 0 ? 1 : depth - row;
    const own = { text: head.text, row, column, rowSpan, columnSpan };
    const cells = [own, ...placed(head.parts, row + 1, column, depth)];
    column += columnSpan;
    return cells;
  });
}

function depthOf({ parts }: AnnexHeader): number {
  return 1 + Math.max(0, ...parts.map(depthOf));
}

function widthOf({ parts }: AnnexHeader): number {
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + widthOf(part), 0),
  );
}
