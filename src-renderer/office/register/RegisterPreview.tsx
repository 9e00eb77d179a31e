import { App as AntApp, Button, Spin } from "antd";
import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { Target } from "../../../src-core/register/target";
import { importRegister, previewRegister } from "../../db/office-store";
import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { FileCards } from "../frame/FileCards";
import { useSave } from "../frame/use-save";
import { useRegisterScreen } from "./register-state";

/** What taking these files would change, before anything is stored. */
export function RegisterPreview({ files }: { files: readonly FileReading[] }) {
  const { db, ambient } = useSession();
  const { message } = AntApp.useApp();
  const { show, set } = useRegisterScreen();
  const save = useSave();
  const targets = useMemo(() => targetsOf(files), [files]);
  const change = useLiveQuery(() => previewRegister(db, targets), [db, targets]);
  if (change === undefined) return <Spin />;
  const hasProblems = files.some((file) => file.problems.length > 0);
  const take = async (): Promise<void> => {
    const done = await save(() => importRegister(db, ambient, targets));
    if (done === undefined) return;
    show(null);
    set({ kind: targets.some((target) => target.kind === "site") ? "site" : "account" });
    void message.success(`已导入台账：新增 ${figure(done.added)}，有变化 ${figure(done.changed)}`);
  };
  return (
    <div className="preview" data-testid="register-preview">
      <h2>核对后再导入</h2>
      <dl className="figure-row">
        <Figure label="新增" value={change.added} testId="preview-added" />
        <Figure label="有变化" value={change.changed} testId="preview-changed" />
        <Figure label="没有变化" value={change.unchanged} testId="preview-unchanged" />
        <Figure label="原有、本次没有（保留）" value={change.absent} testId="preview-absent" />
      </dl>
      <div className="preview-actions">
        <Button
          type="primary"
          autoFocus
          disabled={targets.length === 0}
          onClick={() => void take()}
          data-testid="confirm-register"
        >
          {hasProblems ? `只导入良好的 ${figure(targets.length)} 个对象` : `导入 ${figure(targets.length)} 个对象`}
        </Button>
        <Button onClick={() => show(null)} data-testid="cancel-register">
          不导入
        </Button>
        <span className="muted">
          {targets.length === 0
            ? "这些文件里没有台账，请另选。"
            : "导入不会删除任何对象；有变化的，原来的内容留在它的历史里。"}
        </span>
      </div>
      <FileCards files={files} />
    </div>
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

/** Targets of all files; where two name the same one, the later file counts. */
function targetsOf(files: readonly FileReading[]): readonly Target[] {
  const all = files.flatMap(({ content }) => (content.kind === "register" ? content.targets : []));
  return [...new Map(all.map((target) => [target.id, target])).values()];
}
