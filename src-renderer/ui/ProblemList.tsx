import { EditOutlined, ExclamationCircleFilled, InfoCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { Problem } from "../../src-core/exchange/problem";
import { problemMessage } from "../../src-core/exchange/problem-message";
import { copyText } from "./copy-text";
import "./parts.css";

const SHOWN_AT_FIRST = 50;

/**
 * What was wrong with a file, then cells that somebody changed outside the app (they overturn answers, so a person has to
 * see them), then what was mended or skipped; each with its place.
 */
export function ProblemList(props: {
  problems: readonly Problem[];
  notices?: readonly Problem[];
  /** Whether the file has been merged already. */
  isTaken?: boolean;
}) {
  const { problems, isTaken = false } = props;
  const edits = editsIn(props.notices ?? []);
  const notices = (props.notices ?? []).filter((notice) => !edits.includes(notice));
  if (problems.length + edits.length + notices.length === 0) return null;
  return (
    <div className="problem-list" data-testid="problem-list">
      {problems.length > 0 && (
        <ProblemGroup
          title={`问题 ${problems.length} 处，这些内容没有读取`}
          entries={problems}
          tone="is-bad"
          icon={<ExclamationCircleFilled />}
        />
      )}
      {edits.length > 0 && (
        <ProblemGroup
          title={`表格里改过 ${edits.length} 处，${isTaken ? "已" : "将"}取代原答案`}
          entries={edits}
          tone="is-edited"
          icon={<EditOutlined />}
        />
      )}
      {notices.length > 0 && (
        <ProblemGroup
          title={`说明 ${notices.length} 处，不用处理`}
          entries={notices}
          tone="muted"
          icon={<InfoCircleOutlined />}
        />
      )}
    </div>
  );
}

/** Cells that were changed in a spreadsheet after the app had written them. */
export function editsIn(notices: readonly Problem[]): readonly Problem[] {
  return notices.filter((notice) => notice.code === "edited-in-spreadsheet");
}

function ProblemGroup(props: {
  title: string;
  entries: readonly Problem[];
  tone: "is-bad" | "is-edited" | "muted";
  icon: ReactNode;
}) {
  const [isWhole, setWhole] = useState(false);
  const { entries } = props;
  const messages = [...new Set(entries.map(problemMessage))];
  const shown = isWhole ? messages : messages.slice(0, SHOWN_AT_FIRST);
  return (
    <section>
      <header className={props.tone}>
        {props.icon}
        <span>{props.title}</span>
        <Button size="small" type="text" onClick={() => copyText(messages.join("\n"))}>
          复制
        </Button>
      </header>
      <ul>
        {shown.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {shown.length < messages.length && (
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          显示其余 {messages.length - shown.length} 处
        </Button>
      )}
    </section>
  );
}
