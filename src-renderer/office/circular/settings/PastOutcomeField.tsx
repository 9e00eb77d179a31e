import { Input, Segmented } from "antd";
import { useState } from "react";
import type { PastOutcome } from "../../../../src-core/report/past-round";
import { formatRate } from "../../../../src-core/units";
import { CheckedField } from "./fields";
import { readCounts } from "./past-rounds";
import { optional, rateText, readRate, type TypedRate } from "./read-typed";

type Way = PastOutcome["kind"];

/** What one side came to in an earlier round, typed: its rate as printed, or its counts. */
export function PastOutcomeField(props: {
  name: string;
  testId: string;
  outcome: PastOutcome | null;
  onChange: (outcome: PastOutcome | null) => void;
}) {
  const { name, outcome, testId } = props;
  const [chosen, setChosen] = useState<Way | null>(null);
  const way = chosen ?? outcome?.kind ?? "rate";
  return (
    <div className="settings-row">
      <span className="past-side">{name}</span>
      <Segmented<Way>
        size="small"
        value={way}
        onChange={setChosen}
        options={[
          { value: "rate", label: "合格率" },
          { value: "counts", label: <span data-testid={`${testId}-by-counts`}>数量</span> },
        ]}
      />
      {way === "rate" ? (
        <CheckedField<TypedRate | null>
          label={`${name}合格率`}
          isBare
          words={outcome?.kind === "rate" ? rateText(outcome) : ""}
          read={optional(readRate)}
          write={(rate) => (rate === null ? "" : rateText(rate))}
          onChange={(rate) => props.onChange(rate === null ? null : { kind: "rate", ...rate })}
          placeholder="如 97.61%，不知道不填"
          width={190}
          testId={`${testId}-rate`}
        />
      ) : (
        <CountFields {...props} />
      )}
    </div>
  );
}

function CountFields(props: {
  name: string;
  testId: string;
  outcome: PastOutcome | null;
  onChange: (outcome: PastOutcome | null) => void;
}) {
  const { name, outcome, testId } = props;
  const known = outcome?.kind === "counts" ? outcome : null;
  const [typed, setTyped] = useState<{ sampled: string; problems: string } | null>(null);
  const words = { sampled: String(known?.sampled ?? ""), problems: String(known?.problems ?? "") };
  const shown = typed ?? words;
  const reading = readCounts(shown.sampled, shown.problems);
  const take = (change: Partial<typeof shown>): void => {
    const next = { ...shown, ...change };
    setTyped(next);
    const read = readCounts(next.sampled, next.problems);
    if ("outcome" in read) props.onChange(read.outcome);
  };
  const onBlur = (): void => {
    if ("outcome" in reading) setTyped(null);
  };
  return (
    <>
      抽查
      <Input
        value={shown.sampled}
        onChange={(event) => take({ sampled: event.target.value })}
        onBlur={onBlur}
        inputMode="numeric"
        aria-label={`${name}抽查数`}
        style={{ width: 90 }}
        data-testid={`${testId}-sampled`}
      />
      存在突出问题
      <Input
        value={shown.problems}
        onChange={(event) => take({ problems: event.target.value })}
        onBlur={onBlur}
        inputMode="numeric"
        aria-label={`${name}存在突出问题数`}
        style={{ width: 90 }}
        data-testid={`${testId}-problems`}
      />
      {"why" in reading ? (
        <span className="is-bad" role="alert">
          {reading.why}，还没有采用
        </span>
      ) : (
        known !== null && (
          <span className="muted figures">合格率 {formatRate(known.sampled - known.problems, known.sampled)}</span>
        )
      )}
    </>
  );
}
