import { CopyOutlined } from "@ant-design/icons";
import { App as AntApp, Button, Input } from "antd";
import { useMemo } from "react";
import { copyText } from "../../ui/copy-text";
import { SidePanel } from "../frame/SidePanel";
import { useRound } from "../OfficeProvider";
import { type InspectorReturn, reminderText } from "./inspector-returns";
import { lackingWords, switchedStandard } from "./switched-standard";

/** The text that reminds somebody, shown before it is copied. */
export function ReminderPanel({ person, onClose }: { person: InspectorReturn; onClose: () => void }) {
  const round = useRound();
  const { message } = AntApp.useApp();
  const switched = useMemo(() => switchedStandard(round), [round]);
  const text = reminderText(round, person, switched);
  const copy = (): void => {
    copyText(text);
    void message.success("催办文字已复制，可以粘贴到短信或邮件里");
  };
  return (
    <SidePanel title={`催办 ${person.name}`} onClose={onClose} testId="reminder-panel">
      <Input.TextArea
        value={text}
        readOnly
        autoSize={{ minRows: 6, maxRows: 16 }}
        aria-label="催办文字"
        data-testid="reminder-text"
      />
      {switched?.isToExport === true && person.open.length > 0 && (
        <p className="is-missing">任务分配表还没有按{switched.version}重新导出，请先导出，和这段文字一起发。</p>
      )}
      <div className="panel-actions">
        <Button type="primary" icon={<CopyOutlined />} onClick={copy} data-testid="copy-reminder">
          复制催办文字
        </Button>
      </div>
      {person.open.length > 0 && <h3>还缺 {person.open.length} 个对象</h3>}
      <ul className="plain-list">
        {person.open.map(({ target, state }) => (
          <li key={target.id}>
            <span className="ellipsis" title={target.name}>
              {target.name}
            </span>
            <LackOf names={switched?.lacking.get(target.id) ?? []} isBegun={state === "inProgress"} />
          </li>
        ))}
      </ul>
      {person.awaiting.length > 0 && <h3>待补证据 {person.awaiting.length} 个对象</h3>}
      <ul className="plain-list">
        {person.awaiting.map(({ target, verdict }) => (
          <li key={target.id}>
            <span className="ellipsis" title={target.name}>
              {target.name}
            </span>
            <span className="muted">缺 {verdict.missingEvidence.length} 处</span>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

/** What a target lacks: the items that a new standard asks for, where that is why it is open. */
function LackOf({ names, isBegun }: { names: readonly string[]; isBegun: boolean }) {
  if (names.length === 0) return <span className="muted">{isBegun ? "没做完" : "未交"}</span>;
  return (
    <span className="muted" title={names.join("、")}>
      新版补答：{lackingWords(names)}
    </span>
  );
}
