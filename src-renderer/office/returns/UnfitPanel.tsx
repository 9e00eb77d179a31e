import { Button } from "antd";
import { useState } from "react";
import { copyText } from "../../ui/copy-text";
import { SidePanel } from "../frame/SidePanel";

const SHOWN_AT_FIRST = 50;

/** Answers by an older version of the standard that the round's does not count, or not whole: which, of what, and why. */
export function UnfitPanel({ lines, onClose }: { lines: readonly string[]; onClose: () => void }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, SHOWN_AT_FIRST);
  return (
    <SidePanel title="与本轮标准不再相符的答案" onClose={onClose} testId="unfit-panel">
      <p className="muted">原样保留在记录里。要计分的，请检查员按本轮标准重新答这一项。</p>
      <div className="problem-list">
        <section>
          <header className="is-missing">
            <span>共 {lines.length} 个</span>
            <Button size="small" type="text" onClick={() => copyText(lines.join("\n"))}>
              复制
            </Button>
          </header>
          <ul>
            {shown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {shown.length < lines.length && (
            <Button size="small" type="link" onClick={() => setWhole(true)}>
              显示其余 {lines.length - shown.length} 个
            </Button>
          )}
        </section>
      </div>
    </SidePanel>
  );
}
