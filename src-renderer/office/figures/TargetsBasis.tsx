import { useMemo } from "react";
import type { TargetId } from "../../../src-core/units";
import { useRound } from "../OfficeProvider";
import type { Column } from "../table/column";
import { BasisList } from "./BasisList";
import { useFigureScreen } from "./figure-state";
import { entryMatches, type TargetEntry, targetEntries } from "./target-entries";

/** The targets that a figure counts, one by one. */
export function TargetsBasis({ ids }: { ids: readonly TargetId[] }) {
  const view = useRound();
  const push = useFigureScreen((state) => state.push);
  const entries = useMemo(() => targetEntries(view, ids), [view, ids]);
  return (
    <BasisList
      rows={entries}
      unit="个对象"
      columns={columns}
      rowKey={(entry) => entry.id}
      matches={entryMatches}
      onOpen={({ id }) => push({ kind: "target", id })}
      rowTestId={({ id }) => `figure-row-${id}`}
    />
  );
}

const text = (
  key: keyof Omit<TargetEntry, "target" | "result">,
  title: string,
  width: string,
  more: Partial<Column<TargetEntry>> = {},
): Column<TargetEntry> => ({
  key,
  title,
  width,
  render: (entry) => entry[key],
  sortBy: (entry) => entry[key],
  hint: (entry) => entry[key],
  ...more,
});

const columns: readonly Column<TargetEntry>[] = [
  text("name", "名称", "minmax(130px, 1.5fr)"),
  text("code", "标识码 / 账号", "116px", { isCode: true }),
  text("belongsTo", "所属", "minmax(84px, 0.7fr)", { isSecondary: true }),
  text("outcome", "结论、得分", "106px"),
  text("problem", "问题", "minmax(84px, 1fr)"),
  text("people", "检查员", "88px", { isSecondary: true }),
  text("files", "来自文件", "minmax(96px, 0.8fr)", { isSecondary: true }),
];
