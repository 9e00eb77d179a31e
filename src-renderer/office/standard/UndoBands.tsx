import { App as AntApp, Button } from "antd";
import { versionName } from "../../../src-core/standard/version-name";
import { restoreStandard, type UndoneSave, undoSave } from "../../db/standard-store";
import { useSession } from "../../state/WorkspaceProvider";
import { useSave } from "../frame/use-save";
import { useDraftState } from "./draft-state";
import { useStandardScreen } from "./standard-state";

/** Says that a version was just saved or taken, and takes that back for as long as no round has it. */
export function SavedBand() {
  const { db } = useSession();
  const { message } = AntApp.useApp();
  const { saved, open, set } = useStandardScreen();
  const save = useSave();
  if (saved === null) return null;
  const undo = async (): Promise<void> => {
    // A number that was typed and cannot be read is an edit that no draft has.
    const { baseHash, unread } = useDraftState.getState();
    const isTyping = baseHash === saved.hash && Object.keys(unread).length > 0;
    const outcome = isTyping ? "edited" : await save(() => undoSave(db, saved));
    if (outcome === undefined) return;
    if (outcome !== "undone") {
      void message.warning(OBSTACLES[outcome], 8);
      return;
    }
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

const OBSTACLES: Readonly<Record<Exclude<UndoneSave, "undone">, string>> = {
  "in-use": "已有轮次使用这一版，不能撤销。",
  edited: "这一版保存以后又改过，有没保存的修改，不能撤销保存。请先放弃这些修改，再撤销。",
  "base-edited": "原来那一版上又有了别的修改，撤销保存会覆盖它们，没有撤销。请先保存或放弃那些修改，再撤销。",
  gone: "这一版已经不在了，不用撤销。",
};

/** Says which version was just deleted, and brings it back. */
export function DeletedBand() {
  const { db } = useSession();
  const { message } = AntApp.useApp();
  const { deleted, set } = useStandardScreen();
  const save = useSave();
  if (deleted === null) return null;
  const { pack } = deleted.standard;
  const restore = async (): Promise<void> => {
    const done = await save(() => restoreStandard(db, deleted));
    if (done === "number-taken") {
      void message.warning(`已经有另一个${versionName(pack)}，不能恢复。请先删除那一个，再撤销删除。`, 8);
    }
    if (done === "restored") set({ deleted: null });
  };
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
