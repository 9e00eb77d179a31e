import { CheckCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { useMemo } from "react";
import { askedItem, itemTitle } from "../../../src-core/standard/entry-words";
import { useRound } from "../OfficeProvider";
import type { Column } from "../table/column";
import { DataTable } from "../table/DataTable";
import type { ConflictView } from "./conflict-views";

/** Conflicts first, decisions below. */
export function ConflictList(props: { current: string; onOpen: (key: string) => void }) {
  const { conflicts, decided, round } = useRound();
  const rows = useMemo<readonly ConflictView[]>(() => [...conflicts, ...decided], [conflicts, decided]);
  const columns = useMemo((): readonly Column<ConflictView>[] => {
    const open = new Set(conflicts.map((view) => view.key));
    return [
      {
        key: "state",
        title: "",
        width: "84px",
        render: (view) =>
          open.has(view.key) ? (
            <>
              <ExclamationCircleFilled className="mark-attention" /> 待裁决
            </>
          ) : (
            <span className="muted">
              <CheckCircleFilled className="mark-done" /> 已裁决
            </span>
          ),
      },
      {
        key: "target",
        title: "检查对象",
        width: "minmax(120px, 1.4fr)",
        render: (view) => view.target.name,
        hint: (view) => view.target.name,
      },
      {
        key: "item",
        title: "项目",
        width: "minmax(90px, 1fr)",
        render: (view) => itemTitle(askedItem(round.standard, view.standing.itemId)),
        hint: (view) => itemTitle(askedItem(round.standard, view.standing.itemId)),
      },
    ];
  }, [conflicts, round.standard]);
  return (
    <DataTable
      label="冲突"
      columns={columns}
      rows={rows}
      rowKey={(view) => view.key}
      openKey={props.current}
      onOpen={(view) => props.onOpen(view.key)}
      rowTestId={() => "conflict-row"}
      testId="conflict-list"
    />
  );
}
