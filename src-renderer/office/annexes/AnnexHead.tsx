import type { AnnexTable } from "../../../src-core/report/annex-table";

/** One or two header rows, as printed. */
export function AnnexHead({ table, withMoves }: { table: AnnexTable; withMoves: boolean }) {
  const isTwo = table.header.some((head) => head.parts.length > 0);
  return (
    <thead>
      <tr>
        {table.header.map((head) =>
          head.parts.length > 0 ? (
            <th key={head.text} colSpan={head.parts.length} scope="colgroup">
              {head.text}
            </th>
          ) : (
            <th key={head.text} rowSpan={isTwo ? 2 : 1} scope="col">
              {head.text}
            </th>
          ),
        )}
        {withMoves && (
          <th rowSpan={isTwo ? 2 : 1} scope="col" className="move-cell">
            <span className="muted">移到（不印）</span>
          </th>
        )}
      </tr>
      {isTwo && (
        <tr>
          {table.header.flatMap((head) =>
            head.parts.map((part) => (
              <th key={`${head.text}${part.text}`} scope="col">
                {part.text}
              </th>
            )),
          )}
        </tr>
      )}
    </thead>
  );
}
