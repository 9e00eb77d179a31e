import { Button } from "antd";
import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import { sayTime } from "../../ui/say-time";
import { type AskedItem, answerWords } from "../answer-words";
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
  asked: AskedItem;
  label: string;
  isChosen: boolean;
  onChoose: () => void;
  testId: string;
}) {
  const { side, isChosen } = props;
  return (
    <section className={isChosen ? "side chosen" : "side"} aria-label={answerWords(props.asked, side.value)}>
      <p className="side-answer">{answerWords(props.asked, side.value)}</p>
      {side.records.map((record) => (
        <RecordFacts key={record.revision} record={record} />
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

function RecordFacts({ record }: { record: AnswerRecord }) {
  const { nameOf, fileNames, ledger } = useRound();
  const files = fileNames(ledger.origins.get(record.revision) ?? []);
  return (
    <dl className="facts">
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
      <dt>文件</dt>
      <dd className="words">{files.join("、") || "–"}</dd>
      {record.origin !== "app" && (
        <>
          <dt>来源</dt>
          <dd>{originNames[record.origin]}</dd>
        </>
      )}
    </dl>
  );
}
