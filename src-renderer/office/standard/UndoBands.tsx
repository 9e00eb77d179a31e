import { App as AntApp, Button } from "antd";
import { restoreStandard, undoSave } from "../../db/standard-store";
import { useSession } from "../../state/WorkspaceProvider";
import { useSave } from "../frame/use-save";
import { useDraftState } from "./draft-state";
import { versionName } from "./pack-words";
import { useStandardScreen } from "./standard-state";

/** Says that a version was just saved or taken, and takes that back for as long as no round has it. */
export function SavedBand() {
  const { db } = useSession();
  const { message } = AntApp.useApp();
  const { saved, open, set } = useStandardScreen();
  const save = useSave();
  if (saved === null) return null;
  const undo = async (): Promise<void> => {
    const outcome = await save(() => undoSave(db, saved));
    if (outcome === "in-use") void message.warning("已有轮次使用这一版，不能撤销。");
    if (outcome !== "undone") return;
    useDraftState.getState().reset();
    open(saved.draft?.baseHash ?? null);
    void message.success(saved.draft === null ? "已撤销" : "已撤销保存，修改稿还在");
  };
  return (
    <p className="done-band" role="status">
      已存为{versionName(saved.pack)}。新建的轮次可以选用它；已建立的轮次不跟着变。
      <Button size="small" onClick={() => void undo()} data-testid="undo-save">
        撤销保存
      </Button>
      <Button size="small" type="text" onClick={() => set({ saved: null })}>
        知道了
      </Button>
    </p>
  );
}

/** Says which version was just deleted, and brings it back. */
export function DeletedBand() {
  const { db } = useSession();
  const { deleted, set } = useStandardScreen();
  const save = useSave();
  if (deleted === null) return null;
  const restore = async (): Promise<void> => {
    const done = await save(() => restoreStandard(db, deleted).then(() => "restored" as const));
    if (done === "restored") set({ deleted: null });
  };
  const { pack } = deleted.standard;
  return (
    <p className="done-band" role="status">
      已删除“{pack.title}”{versionName(pack)}。
      <Button size="small" onClick={() => void restore()} data-testid="undo-delete">
        撤销删除
      </Button>
      <Button size="small" type="text" onClick={() => set({ deleted: null })}>
        知道了
      </Button>
    </p>
  );
}
