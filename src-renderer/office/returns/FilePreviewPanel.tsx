import { ProblemList } from "../../ui/ProblemList";
import { SidePanel } from "../frame/SidePanel";
import { fileKindName } from "../frame/workbook-kinds";
import { type FilePreview, refusalWords } from "./returns-preview";

/** All that was found in one file. */
export function FilePreviewPanel({ file, onClose }: { file: FilePreview; onClose: () => void }) {
  const { refusal } = file;
  return (
    <SidePanel title={file.file.name} onClose={onClose} testId="file-panel">
      <dl className="facts">
        <dt>种类</dt>
        <dd>{fileKindName(file.file)}</dd>
        <dt>检查员</dt>
        <dd>{file.inspectorName || "–"}</dd>
        <dt>轮次</dt>
        <dd>{file.roundName || "–"}</dd>
        <dt>位置</dt>
        <dd className="path">{file.file.path}</dd>
      </dl>
      {refusal === "no-answers" && file.file.kind !== "unknown" && <p className="is-bad">{refusalWords(file)?.full}</p>}
      {refusal === null && file.isBlank && <p className="is-missing">还没有填，里面没有任何答案。</p>}
      {refusal !== null && refusal !== "no-answers" && <ProblemList problems={[refusal]} />}
      <ProblemList problems={file.problems} notices={file.notices} />
      {refusal === null && file.problems.length + file.notices.length === 0 && <p className="muted">没有发现问题。</p>}
    </SidePanel>
  );
}
