import type { TargetId } from "../../../src-core/units";
import { ScrollBox } from "../frame/ScrollBox";
import { AnnexHead } from "./AnnexHead";
import { AnnexRow } from "./AnnexRow";
import type { AnnexNo } from "./annex-state";
import type { AnnexView } from "./annex-views";
import { useRowMoves } from "./use-row-moves";
import "./annexes.css";

/** An annex as its sheet of paper: title, header, rows. Rows of 3 and 4 are dragged, or moved by Alt+↑ and Alt+↓. */
export function AnnexPaper(props: { no: AnnexNo; view: AnnexView; onArrange: (order: readonly TargetId[]) => void }) {
  const { no, view } = props;
  const { table, targets } = view;
  const moves = useRowMoves(
    targets.map((target) => target.id),
    props.onArrange,
  );
  const isArranged = no !== 1;
  return (
    <ScrollBox className="paper-scroll" label={`附件 ${no} 预览`}>
      <div className="paper">
        <p className="paper-no">附件 {no}</p>
        <h2>{table.title}</h2>
        <table className="annex" data-testid={`annex-${no}`}>
          <AnnexHead table={table} withMoves={isArranged} />
          <tbody>
            {table.rows.map((cells, index) => (
              <AnnexRow
                key={targets[index]?.id ?? String(cells[1])}
                cells={cells}
                index={index}
                count={table.rows.length}
                target={targets[index] ?? null}
                moves={moves}
              />
            ))}
          </tbody>
        </table>
        {table.rows.length === 0 && <p className="muted">没有不合格的，这张表是空的。</p>}
      </div>
    </ScrollBox>
  );
}
