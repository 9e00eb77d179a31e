import { App as AntApp, Button, Spin } from "antd";
import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { importRegister, previewRegister } from "../../db/office-store";
import type { RegisterChange } from "../../db/register-change";
import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { FileCards } from "../frame/FileCards";
import { useEscape } from "../frame/use-escape";
import { useSave } from "../frame/use-save";
import { AbsentChoice } from "./AbsentChoice";
import { useRegisterScreen } from "./register-state";
import { type RegisterWish, registerWish } from "./register-wish";
import { ChangedList, TargetList } from "./TargetLists";

/** What taking these files would change, before anything is stored. */
export function RegisterPreview({ files }: { files: readonly FileReading[] }) {
  const { db, ambient } = useSession();
  const { message } = AntApp.useApp();
  const { show, set, absent } = useRegisterScreen();
  const save = useSave();
  const wish = useMemo(() => registerWish(files), [files]);
  const change = useLiveQuery(() => previewRegister(db, wish.targets, wish.stopped), [db, wish]);
  useEscape(() => show(null));
  if (change === undefined) return <Spin />;
  const { targets, stopped } = wish;
  const take = async (): Promise<void> => {
    const done = await save(() => importRegister(db, ambient, targets, { stopped, absent }));
    if (done === undefined) return;
    show(null);
    set({ kind: targets.some((target) => target.kind === "site") ? "site" : "account", runs: "running" });
    void message.success(
      `已导入台账：新增 ${figure(done.added.length)}，有变化 ${figure(done.changed.length)}，不再运行 ${figure(endedBy(done, absent))}`,
    );
  };
  const isNothing = targets.length + stopped.length === 0;
  return (
    <div className="preview" data-testid="register-preview">
      <h2>核对后再导入</h2>
      <ChangeFigures change={change} />
      {change.absent.length > 0 && <AbsentChoice absent={change.absent} problems={wish.problems} />}
      <div className="preview-actions">
        <Button
          type="primary"
          autoFocus
          disabled={isNothing}
          onClick={() => void take()}
          data-testid="confirm-register"
        >
          {deedInWords(wish, endedBy(change, absent))}
        </Button>
        <Button onClick={() => show(null)} title="Esc" data-testid="cancel-register">
          不导入
        </Button>
        <span className="muted">
          {isNothing
            ? "这些文件里没有台账，请另选。"
            : "导入不会删除任何对象；有变化的，原来的内容留在它的历史里。已建立的轮次不跟着变。"}
        </span>
      </div>
      <ChangedList title="有变化" changed={change.changed} />
      <TargetList title="文件写明已不再运行" targets={change.stopped} />
      <FileCards files={files} />
    </div>
  );
}

function ChangeFigures({ change }: { change: RegisterChange }) {
  return (
    <dl className="figure-row">
      <Figure label="新增" value={change.added.length} testId="preview-added" />
      <Figure label="有变化" value={change.changed.length} testId="preview-changed" />
      <Figure label="没有变化" value={change.unchanged} testId="preview-unchanged" />
      <Figure label="文件写明已不再运行" value={change.stopped.length} testId="preview-stopped" />
      <Figure label="原有、本次没有" value={change.absent.length} testId="preview-absent" />
    </dl>
  );
}

function Figure({ label, value, testId }: { label: string; value: number; testId: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures" data-testid={testId}>
        {figure(value)}
      </dd>
    </div>
  );
}

/** How many targets run no longer after the import. */
function endedBy({ stopped, absent }: RegisterChange, choice: "keep" | "stop"): number {
  return stopped.length + (choice === "stop" ? absent.length : 0);
}

function deedInWords({ targets, problems }: RegisterWish, ended: number): string {
  const taken = `${problems > 0 ? "只导入良好的" : "导入"} ${figure(targets.length)} 个对象`;
  return ended === 0 ? taken : `${taken}，${figure(ended)} 个改为不再运行`;
}
