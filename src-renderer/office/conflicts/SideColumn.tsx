import { Button } from "antd";
import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import { sayTime } from "../../ui/say-time";
import { useRound } from "../OfficeProvider";
import type { Side } from "./conflict-views";

const originNames: Readonly<Record<AnswerRecord["origin"], string>> = {
  app: "在软件里填的",
  hand: "在空白任务表里手工填的",
  edited: "表格中修改",
  decision: "省办裁决",
};

/** One of the answers: what, who, when, with which words, from which file. */
export function SideColumn(props: {
  side: Side;
  /** The answer in words. */
  words: string;
  label: string;
  isChosen: boolean;
  /** The file tells the answers apart: one person gave them all, not all with a time. */
  isFileFirst: boolean;
  onChoose: () => void;
  testId: string;
}) {
  const { side, isChosen } = props;
  return (
    <section className={isChosen ? "side chosen" : "side"} aria-label={props.words}>
      <p className="side-answer">{props.words}</p>
      {side.records.map((record) => (
        <RecordFacts key={record.revision} record={record} isFileFirst={props.isFileFirst} />
      ))}
      <Button
        type={isChosen ? "primary" : "default"}
        aria-pressed={isChosen}
        onClick={props.onChoose}
        data-testid={props.testId}
      >
        {props.label}
      </Button>
    </section>
  );
}

function RecordFacts({ record, isFileFirst }: { record: AnswerRecord; isFileFirst: boolean }) {
  const { nameOf, fileNames, ledger } = useRound();
  const files = fileNames(ledger.origins.get(record.revision) ?? []);
  const file = (
    <>
      <dt>文件</dt>
      <dd className="words">{files.join("、") || "–"}</dd>
    </>
  );
  return (
    <dl className="facts">
      {isFileFirst && file}
      <dt>检查员</dt>
      <dd>{nameOf(record.inspectorId)}</dd>
      <dt>时间</dt>
      <dd className="figures">{record.at === null ? "没有记时间" : sayTime(record.at)}</dd>
      <dt>备注</dt>
      <dd className="words">{record.note || "–"}</dd>
      {record.link !== "" && (
        <>
          <dt>链接</dt>
          <dd className="words code">{record.link}</dd>
        </>
      )}
      {!isFileFirst && file}
      {record.origin !== "app" && (
        <>
          <dt>来源</dt>
          <dd>{originNames[record.origin]}</dd>
        </>
      )}
    </dl>
  );
}
