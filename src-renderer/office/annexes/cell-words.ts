import { layOutHeader } from "../../../src-core/report/annex-header";
import type { FigureBasis } from "../../../src-core/report/figure";
import type { CountedCell } from "../figures/figure-state";
import type { AnnexView } from "./annex-views";

/**
 * A cell of an annex as the panel beside it names it.
 *
 * @example countedCell(annex 1, row of 南昌, column 6, basis).title //=> "附件 1 · 南昌 · 抽查网站数"
 */
export function countedCell(view: AnnexView, row: number, column: number, basis: FigureBasis): CountedCell {
  const cells = view.table.rows[row] ?? [];
  const value = cells[column] ?? null;
  const title = [`附件 ${view.table.no}`, nameOfRow(cells), headingsOver(view, column)]
    .filter((part) => part !== "")
    .join(" · ");
  return { title, how: howOf(value, basis), basis };
}

/** The first text of a row that is no serial number. */
function nameOfRow(cells: readonly (string | number | null)[]): string {
  const name = cells.find((cell, column) => typeof cell === "string" && (column > 0 || cells.length === 2));
  return typeof name === "string" ? (name.split("\n")[0]?.slice(0, 40) ?? "") : "";
}

/** Headings above a column from the top: 市级政府网站数、门户. */
function headingsOver({ table }: AnnexView, column: number): string {
  return layOutHeader(table.header)
    .cells.filter((head) => head.column <= column && column < head.column + head.columnSpan)
    .map(({ text }) => text)
    .join("、");
}

function howOf(value: string | number | null, basis: FigureBasis): string {
  if (basis.kind === "targets" && typeof value === "number") {
    return `表中印 ${value}，由下面 ${basis.ids.length} 个对象逐个数出。`;
  }
  if (basis.kind === "rows" && value !== null && basis.ids.length > 0) return `表中印 ${value}，来自下面的统计表。`;
  return "";
}
