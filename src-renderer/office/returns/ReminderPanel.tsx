import { CopyOutlined } from "@ant-design/icons";
import { App as AntApp, Button, Input } from "antd";
import { copyText } from "../../ui/copy-text";
import { SidePanel } from "../frame/SidePanel";
import { useRound } from "../OfficeProvider";
import { type InspectorReturn, reminderText } from "./inspector-returns";

/** The text that reminds somebody, shown before it is copied. */
export function ReminderPanel({ person, onClose }: { person: InspectorReturn; onClose: () => void }) {
  const round = useRound();
  const { message } = AntApp.useApp();
  const text = reminderText(round, person);
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
            <span className="muted">{state === "inProgress" ? "没做完" : "未交"}</span>
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
