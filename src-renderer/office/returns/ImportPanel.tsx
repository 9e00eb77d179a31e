import type { StoredImport } from "../../db/stored";
import { ProblemList } from "../../ui/ProblemList";
import { sayTime } from "../../ui/say-time";
import { SidePanel } from "../frame/SidePanel";

/** One file that was taken, with everything that was found in it. */
export function ImportPanel({ row, onClose }: { row: StoredImport; onClose: () => void }) {
  return (
    <SidePanel title={row.file.names.join("、")} onClose={onClose} testId="import-panel">
      <dl className="facts">
        <dt>检查员</dt>
        <dd>{row.inspectorName || "–"}</dd>
        <dt>导入时间</dt>
        <dd>{sayTime(row.at)}</dd>
        <dt>良好行</dt>
        <dd>{row.good}</dd>
        <dt>校验码</dt>
        <dd className="code">{row.hash.slice(0, 16)}</dd>
      </dl>
      <ProblemList problems={row.problems} notices={row.notices} isTaken />
      {row.problems.length + row.notices.length === 0 && <p className="muted">没有发现问题。</p>}
    </SidePanel>
  );
}
