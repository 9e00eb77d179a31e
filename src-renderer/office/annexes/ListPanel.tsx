import { Button, Input } from "antd";
import { useMemo, useState } from "react";
import type { Target } from "../../../src-core/register/target";
import { orderFromList } from "../../../src-core/report/match-list";
import type { TargetId } from "../../../src-core/units";
import { SidePanel } from "../frame/SidePanel";

/** Takes the order of a printed list: pasted text is held against the rows, line by line. */
export function ListPanel(props: {
  /** As the annex is printed. */
  no: number;
  targets: readonly Target[];
  onArrange: (order: readonly TargetId[]) => void;
  onClose: () => void;
}) {
  const { targets } = props;
  const [text, setText] = useState("");
  const found = useMemo(() => orderFromList(targets, text), [targets, text]);
  const left = targets.length - found.order.length;
  const names = new Map(targets.map((target) => [target.id, target.name]));
  return (
    <SidePanel title={`附件 ${props.no} 按名单排序`} onClose={props.onClose} testId="list-panel">
      <p>把印好的名单粘贴到这里，一行一个；可以带序号和其他列，按标识码或名称对应。</p>
      <Input.TextArea
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoSize={{ minRows: 8, maxRows: 14 }}
        autoFocus
        aria-label="名单"
        spellCheck={false}
        data-testid="list-text"
      />
      <p className="figures" role="status" data-testid="list-matched">
        对上 {found.order.length} / {targets.length} 行
        {text !== "" && left > 0 && <span className="is-missing">，其余 {left} 行排在后面，按默认顺序</span>}
      </p>
      <div className="panel-actions">
        <Button
          type="primary"
          disabled={found.order.length === 0}
          onClick={() => props.onArrange(found.order)}
          data-testid="apply-list"
        >
          按名单排序 {found.order.length} 行
        </Button>
        <span className="muted">可以撤销</span>
      </div>
      {found.unmatched.length > 0 && (
        <>
          <h3>名单里对不上的 {found.unmatched.length} 行</h3>
          <ul className="words">
            {found.unmatched.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {found.ambiguous.length > 0 && (
        <>
          <h3>对上不止一个的 {found.ambiguous.length} 行，请在表中手工移动</h3>
          <ul className="words">
            {found.ambiguous.map(({ line, ids }) => (
              <li key={line}>
                {line}
                <span className="muted">　{ids.map((id) => names.get(id)).join("、")}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  );
}
