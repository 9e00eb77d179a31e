import { ExclamationCircleFilled, InfoCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { Problem } from "../../src-core/exchange/problem";
import { problemMessage } from "../../src-core/exchange/problem-message";
import { copyText } from "./copy-text";
import "./parts.css";

const SHOWN_AT_FIRST = 50;

/** What was wrong with a file, and what was mended or skipped, each with its place; problems first. */
export function ProblemList(props: { problems: readonly Problem[]; notices?: readonly Problem[] }) {
  const { problems, notices = [] } = props;
  if (problems.length + notices.length === 0) return null;
  return (
    <div className="problem-list" data-testid="problem-list">
      {problems.length > 0 && (
        <ProblemGroup title={`问题 ${problems.length} 处，这些内容没有读取`} entries={problems} isBad />
      )}
      {notices.length > 0 && <ProblemGroup title={`说明 ${notices.length} 处，不用处理`} entries={notices} />}
    </div>
  );
}

function ProblemGroup(props: { title: string; entries: readonly Problem[]; isBad?: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const { entries, isBad = false } = props;
  const messages = [...new Set(entries.map(problemMessage))];
  const shown = isWhole ? messages : messages.slice(0, SHOWN_AT_FIRST);
  return (
    <section>
      <header className={isBad ? "is-bad" : "muted"}>
        {isBad ? <ExclamationCircleFilled /> : <InfoCircleOutlined />}
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
