import { App as AntApp, Button } from "antd";
import { useMemo, useState } from "react";
import { importReturns } from "../../db/returns-store";
import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { useEscape } from "../frame/use-escape";
import { useSave } from "../frame/use-save";
import { useRound } from "../OfficeProvider";
import { conclusionChanges } from "./conclusion-changes";
import { FilePreviewPanel } from "./FilePreviewPanel";
import { FilePreviewTable } from "./FilePreviewTable";
import { mergeFiles, previewReturns, unfitLines } from "./returns-preview";
import { useReturnsScreen } from "./returns-state";
import { UnfitPanel } from "./UnfitPanel";

/** What is open on the right where it is no file. */
const UNFIT = "unfit";

/** What these files would bring, before anything is stored; single ones can be left out. */
export function ReturnsPreview() {
  const { round, register, ledger } = useRound();
  const { db, ambient } = useSession();
  const { message } = AntApp.useApp();
  const { preview, leftOut, show } = useReturnsScreen();
  const [open, setOpen] = useState<string | null>(null);
  const save = useSave();
  useEscape(() => show(null));
  const files = useMemo(
    () => previewReturns(preview ?? [], round, register, ledger),
    [preview, round, register, ledger],
  );
  const taken = files.filter((file) => file.refusal === null && !leftOut.includes(file.key));
  const refused = files.filter((file) => file.refusal !== null).length;
  const brought = taken.reduce((sum, file) => sum + file.newRecords, 0);
  const problems = taken.reduce((sum, file) => sum + file.problems.length, 0);
  const edits = taken.reduce((sum, file) => sum + file.edits, 0);
  const blank = files.filter((file) => file.isBlank && leftOut.includes(file.key)).length;
  const kept = leftOut.length - blank;
  const changes = useMemo(() => {
    const readings = files.filter((file) => file.refusal === null && !leftOut.includes(file.key));
    const merged = mergeFiles(
      readings.map((each) => each.file),
      round,
      register,
    );
    return { ...conclusionChanges(round, register, ledger, merged.ledger), unfit: unfitLines(merged.unfit) };
  }, [files, leftOut, round, register, ledger]);
  const opened = files.find((file) => file.key === open);
  const isUnfitOpen = open === UNFIT && changes.unfit.length > 0;
  const merge = async (): Promise<void> => {
    const readings = taken.map(({ file, notices }) => ({ ...file, notices }));
    const merged = mergeFiles(readings, round, register);
    const done = await save(() => importReturns(db, ambient, round.id, readings, merged.ledger));
    if (done === undefined) return;
    show(null);
    void message.success(`已合并 ${readings.length} 个文件：新答案 ${figure(done.newRecords)} 条`);
  };
  return (
    <div
      className={opened === undefined && !isUnfitOpen ? "file-preview" : "file-preview with-panel"}
      data-testid="returns-preview"
    >
      <div className="preview-head">
        <h2>核对后再合并</h2>
        <p className="figures">
          {files.length} 个文件，可合并 {taken.length} 个，新答案 {figure(brought)} 条
          {problems > 0 && <span className="is-missing">，{figure(problems)} 处有问题、没有读取</span>}
          {refused > 0 && <span className="is-bad">，{refused} 个不能合并</span>}
          {blank > 0 && <span className="is-missing">，{blank} 个还没有填</span>}
          {kept > 0 && `，您留下 ${kept} 个不合并`}
        </p>
        {(edits > 0 || changes.overturned > 0) && (
          <p className="is-missing" role="alert" data-testid="returns-overturned">
            {edits > 0 && `表格里改过 ${figure(edits)} 处，将取代原答案，${effectOf(changes.byEdits)}。`}
            {changes.overturned > 0 &&
              `合并后，${figure(changes.overturned)} 个对象的已有结论会改变，或要到“冲突”里裁决。`}
          </p>
        )}
        {changes.unfit.length > 0 && (
          <p className="is-missing">
            <button
              type="button"
              className="figure-link"
              aria-expanded={open === UNFIT}
              onClick={() => setOpen(open === UNFIT ? null : UNFIT)}
              data-testid="returns-unfit"
            >
              按旧版标准答的，有 {figure(changes.unfit.length)} 个与本轮标准不再相符
            </button>
            ：都保留，但不计分或只计一部分。
          </p>
        )}
        <div className="preview-actions">
          <Button
            type="primary"
            autoFocus
            disabled={taken.length === 0}
            onClick={() => void merge()}
            data-testid="confirm-returns"
          >
            合并 {taken.length} 个文件
          </Button>
          <Button onClick={() => show(null)} data-testid="cancel-returns">
            不合并
          </Button>
          <span className="muted">合并只增不减：原有的答案都在，互相矛盾的到“冲突”里由您裁决。合并后不能撤销。</span>
        </div>
      </div>
      <FilePreviewTable files={files} open={open} onOpen={setOpen} />
      {opened !== undefined && <FilePreviewPanel file={opened} onClose={() => setOpen(null)} />}
      {isUnfitOpen && <UnfitPanel lines={changes.unfit} onClose={() => setOpen(null)} />}
    </div>
  );
}

function effectOf(changed: number): string {
  return changed === 0 ? "不改变任何对象的结论" : `${figure(changed)} 个对象的结论因此不同`;
}
