import { layOutHeader } from "../../../src-core/report/annex-header";
import type { AnnexTable } from "../../../src-core/report/annex-table";

/** The header as printed, of one to three rows; `aside` heads a column of the screen that is not printed. */
export function AnnexHead({ table, aside }: { table: AnnexTable; aside: string | null }) {
  const { depth, cells } = layOutHeader(table.header);
  return (
    <thead>
      {Array.from({ length: depth }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a header have no other name than their place
        <tr key={row}>
          {cells
            .filter((cell) => cell.row === row)
            .map((cell) => (
              <th
                key={`${cell.column}${cell.text}`}
                colSpan={cell.columnSpan}
                rowSpan={cell.rowSpan}
                scope={cell.columnSpan > 1 ? "colgroup" : "col"}
              >
                {cell.text}
              </th>
            ))}
          {aside !== null && row === 0 && (
            <th rowSpan={depth} scope="col" className={aside === "移到" ? "move-cell" : "edit-cell"}>
              <span className="muted">{aside}（不印）</span>
            </th>
          )}
        </tr>
      ))}
    </thead>
  );
}
