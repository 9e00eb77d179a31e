import { Checkbox, InputNumber, Radio } from "antd";
import { type AnswerValue, CLEAR, unscorableReasons } from "../../../src-core/scoring/answer";
import type { AskedItem } from "../../../src-core/standard/entry-words";
import { NO_BONUS_TEXT } from "../../../src-core/standard/entry-words";
import type { Item } from "../../../src-core/standard/pack-schema";
import { centipoints, formatPoints } from "../../../src-core/units";

/** 重新判定: the office's own answer, in the form that the item takes. */
export function AnswerForm(props: {
  asked: AskedItem;
  isChosen: boolean;
  value: AnswerValue | null;
  onChange: (value: AnswerValue | null) => void;
}) {
  const { asked, value, onChange } = props;
  return (
    <section
      className={props.isChosen ? "side own chosen" : "side own"}
      aria-label="重新判定"
      data-testid="answer-form"
    >
      <p className="side-answer">重新判定</p>
      {asked.kind === "veto" && (
        <>
          <Radio checked={value?.kind === "clear"} onChange={() => onChange(CLEAR)}>
            未发现
          </Radio>
          <Checkbox.Group
            className="choices"
            value={value?.kind === "conditions" ? [...value.ids] : []}
            onChange={(ids) => onChange(ids.length === 0 ? null : { kind: "conditions", ids })}
            options={asked.veto.conditions.map(({ id, label }) => ({ value: id, label }))}
          />
        </>
      )}
      {asked.kind === "status" && (
        <Radio.Group
          className="choices"
          value={value?.kind === "unscorable" ? value.reason : (value?.kind ?? "")}
          onChange={(event) => onChange(statusValue(String(event.target.value)))}
          options={[{ value: "none", label: "可以检查" }, ...unscorableReasons.map((r) => ({ value: r, label: r }))]}
        />
      )}
      {(asked.kind === "deduction" || asked.kind === "bonus") && (
        <ItemForm
          item={asked.item}
          clearLabel={asked.kind === "bonus" ? NO_BONUS_TEXT : "未发现"}
          {...{ value, onChange }}
        />
      )}
      {asked.kind === "unknown" && <p className="muted">标准里没有这一项，只能采用其中一边。</p>}
    </section>
  );
}

function statusValue(text: string): AnswerValue {
  const reason = unscorableReasons.find((candidate) => candidate === text);
  return reason === undefined ? { kind: "none" } : { kind: "unscorable", reason };
}

function ItemForm(props: {
  item: Item;
  clearLabel: string;
  value: AnswerValue | null;
  onChange: (value: AnswerValue | null) => void;
}) {
  const { item, value, onChange } = props;
  const { rule } = item;
  const most = formatPoints(item.points.value);
  return (
    <div className="choices">
      <Radio checked={value?.kind === "clear"} onChange={() => onChange(CLEAR)}>
        {props.clearLabel}
      </Radio>
      {rule.kind === "fixed" && (
        <Radio checked={value?.kind === "found"} onChange={() => onChange({ kind: "found" })}>
          {formatPoints(rule.points.value)} 分
        </Radio>
      )}
      {rule.kind === "graded" &&
        rule.levels.map(({ id, name, points }) => (
          <Radio
            key={id}
            checked={value?.kind === "level" && value.levelId === id}
            onChange={() => onChange({ kind: "level", levelId: id })}
          >
            {name}（{formatPoints(points.value)} 分）
          </Radio>
        ))}
      {"unit" in rule && (
        <InputNumber
          value={value?.kind === "count" ? value.count : null}
          onChange={(count) => onChange(count === null || count < 1 ? null : { kind: "count", count })}
          min={1}
          {...(rule.kind === "sampled" ? { max: rule.size.value } : {})}
          precision={0}
          suffix={rule.unit}
          aria-label={`几${rule.unit}`}
          style={{ width: 168 }}
          placeholder={`最多 ${most} 分`}
        />
      )}
      {rule.kind === "judged" && (
        <InputNumber
          value={value?.kind === "points" ? value.points / 100 : null}
          onChange={(points) => onChange(pointsValue(points))}
          min={0.01}
          max={item.points.value / 100}
          precision={2}
          suffix="分"
          aria-label="分值"
          style={{ width: 168 }}
          placeholder={`最多 ${most}`}
        />
      )}
    </div>
  );
}

function pointsValue(points: number | null): AnswerValue | null {
  // Two decimals are typed at most, so rounding only takes off what binary fractions add.
  const hundredths = points === null ? 0 : Math.round(points * 100);
  return hundredths <= 0 ? null : { kind: "points", points: centipoints(hundredths) };
}
