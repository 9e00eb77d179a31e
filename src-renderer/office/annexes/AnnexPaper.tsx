import { Fragment, type ReactNode } from "react";
import { layOutHeader } from "../../../src-core/report/annex-header";
import type { TargetId } from "../../../src-core/units";
import { useOpenCell } from "../figures/use-opened-figure";
import { ScrollBox } from "../frame/ScrollBox";
import { AnnexHead } from "./AnnexHead";
import { AnnexRow } from "./AnnexRow";
import type { AnnexView } from "./annex-views";
import { countedCell } from "./cell-words";
import { useCellWalk } from "./use-cell-walk";
import { useRowMoves } from "./use-row-moves";
import "./annexes.css";

/** An annex as its sheet of paper: title, header, rows. Rows of 3 and 4 are dragged, or moved by Alt+↑ and Alt+↓. */
export function AnnexPaper(props: {
  view: AnnexView;
  /** null where the order is not to be changed. */
  onArrange: ((order: readonly TargetId[]) => void) | null;
  /** Heading and content of a column that is not printed, by the place of the row. */
  aside?: { readonly heading: string; readonly of: (row: number) => ReactNode } | undefined;
}) {
  const { view, onArrange, aside } = props;
  const { table, targets } = view;
  const openCell = useOpenCell();
  const walk = useCellWalk();
  const moves = useRowMoves(
    targets.map((target) => target.id),
    onArrange ?? (() => undefined),
  );
  const isArranged = onArrange !== null;
  const open = (row: number, column: number): void => {
    const basis = view.origins[row]?.[column] ?? null;
    if (basis !== null) openCell(countedCell(view, row, column, basis));
  };
  const asideHead = isArranged ? "移到" : (aside?.heading ?? null);
  const { width } = layOutHeader(table.header);
  return (
    <ScrollBox className="paper-scroll" label={`附件 ${table.no} 预览`}>
      <div className="paper">
        <p className="paper-no">{view.printedNo === null ? "不印" : `附件 ${view.printedNo}`}</p>
        <h2>{table.title}</h2>
        {(table.under ?? null) !== null && <p className="paper-under">{table.under}</p>}
        <table
          className="annex"
          onFocus={walk.onFocus}
          onKeyDown={walk.onKeyDown}
          data-testid={`annex-${view.printedNo ?? view.key}`}
        >
          <AnnexHead table={table} aside={asideHead} />
          <tbody>
            {table.rows.map((cells, index) => (
              <Fragment key={targets[index]?.id ?? `${String(cells[1])}${index}`}>
                <GroupHead view={view} row={index} width={width} />
                <AnnexRow
                  view={view}
                  index={index}
                  entry={walk.entry ?? firstEntry(view)}
                  onOpen={open}
                  target={isArranged ? (targets[index] ?? null) : null}
                  moves={moves}
                  aside={aside?.of(index) ?? null}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
        {table.rows.length === 0 && <p className="muted">{emptyWords[view.key] ?? "这张表是空的。"}</p>}
      </div>
    </ScrollBox>
  );
}

const emptyWords: Readonly<Partial<Record<AnnexView["key"], string>>> = {
  highScorers: "没有达到得分段的门户网站，这张表是空的。",
  problemSites: "没有不合格的，这张表是空的。",
  problemAccounts: "没有不合格的，这张表是空的。",
};

/** The head of a group (一、省直单位), across the table. */
function GroupHead({ view, row, width }: { view: AnnexView; row: number; width: number }) {
  const section = view.table.sections?.find(({ before }) => before === row);
  if (section === undefined) return null;
  return (
    <tr className="group-head">
      <th colSpan={width} scope="rowgroup">
        {section.text}
      </th>
    </tr>
  );
}

/** The first cell that opens, as row-column. */
function firstEntry({ origins }: AnnexView): string {
  const row = origins.findIndex((cells) => cells.some((basis) => basis !== null));
  return row < 0 ? "" : `${row}-${origins[row]?.findIndex((basis) => basis !== null) ?? 0}`;
}
