import { App as AntApp } from "antd";
import type { TargetId } from "../../../src-core/units";
import { arrangeAnnex } from "../../db/office-store";
import { useSession } from "../../state/WorkspaceProvider";
import { useSave } from "../frame/use-save";
import { useRound } from "../OfficeProvider";
import { type ArrangedNo, arrangedKey, useAnnexScreen } from "./annex-state";

/** Keeps an order by hand, and takes the last one back. */
export function useArrange() {
  const { round, stored } = useRound();
  const { db } = useSession();
  const { message } = AntApp.useApp();
  const { history, remember, forgetLast, set } = useAnnexScreen();
  const save = useSave();
  const put = (no: ArrangedNo, order: readonly TargetId[]) =>
    save(() => arrangeAnnex(db, round.id, no, order).then(() => "kept" as const));

  const arrange = async (no: ArrangedNo, order: readonly TargetId[]): Promise<void> => {
    const before = stored.annexOrder[no];
    if ((await put(no, order)) === "kept") remember({ roundId: round.id, no, before });
  };
  const last = history.findLast((step) => step.roundId === round.id);
  const undo = async (): Promise<void> => {
    if (last === undefined) {
      void message.info("没有可撤销的排序");
      return;
    }
    if ((await put(last.no, last.before)) !== "kept") return;
    forgetLast(last);
    set({ key: arrangedKey(last.no) });
    void message.success(`已撤销附件 ${last.no} 的上一次排序`);
  };
  return { arrange, undo, canUndo: last !== undefined };
}
