import { OrderedListOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRound } from "../OfficeProvider";
import { type ArrangedNo, useAnnexScreen } from "./annex-state";
import type { AnnexView } from "./annex-views";
import type { useArrange } from "./use-arrange";

/** How the rows of annexes 3 and 4 come into their order. */
export function ArrangeDeeds(props: { no: ArrangedNo; view: AnnexView; by: ReturnType<typeof useArrange> }) {
  const { no, view, by } = props;
  const { stored } = useRound();
  const { panel, set } = useAnnexScreen();
  const isByHand = stored.annexOrder[no].length > 0;
  return (
    <>
      <Button
        icon={<OrderedListOutlined />}
        disabled={view.targets.length < 2}
        onClick={() => set({ panel: panel?.kind === "list" ? null : { kind: "list" } })}
        data-testid="open-list-order"
      >
        按名单排序…
      </Button>
      <Button disabled={!isByHand} onClick={() => void by.arrange(no, [])} data-testid="default-order">
        恢复默认顺序
      </Button>
      <Button icon={<UndoOutlined />} disabled={!by.canUndo} onClick={() => void by.undo()} data-testid="undo-order">
        撤销排序
      </Button>
      <span className="muted">
        {isByHand ? "手工排定的顺序，已保存" : "默认顺序：省、各市按习惯顺序，市内按标识码或台账"}
      </span>
    </>
  );
}
