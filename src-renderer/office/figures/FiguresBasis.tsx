import { useMemo } from "react";
import type { Figure } from "../../../src-core/report/figure";
import type { Column } from "../table/column";
import { useReport } from "../use-report";
import { BasisList } from "./BasisList";
import { useFigureScreen } from "./figure-state";
import { figureText } from "./use-opened-figure";

/** The figures that a figure is worked out from, each opening further. */
export function FiguresBasis({ ids }: { ids: readonly string[] }) {
  const { figures } = useReport();
  const push = useFigureScreen((state) => state.push);
  const rows = useMemo(() => ids.flatMap((id) => figures.find((figure) => figure.id === id) ?? []), [figures, ids]);
  return (
    <BasisList
      rows={rows}
      unit="个数字"
      columns={columns}
      rowKey={({ id }) => id}
      matches={({ meaning, text, how }, wanted) => [meaning, text, how].some((part) => part.includes(wanted))}
      onOpen={({ id }) => push({ kind: "figure", id })}
      rowTestId={({ id }) => `figure-row-${id}`}
    />
  );
}

const columns: readonly Column<Figure>[] = [
  { key: "meaning", title: "数字", width: "minmax(140px, 1fr)", render: (f) => f.meaning, hint: (f) => f.meaning },
  { key: "text", title: "印作", width: "110px", align: "right", render: figureText },
  { key: "how", title: "怎么来的", width: "minmax(140px, 1.4fr)", render: (f) => f.how, hint: (f) => f.how },
];
