import { useStore } from "zustand";
import { type AnswerValue, CLEAR } from "../../../src-core/scoring/answer";
import type { Item } from "../../../src-core/standard/pack-schema";
import { centipoints, formatPoints } from "../../../src-core/units";
import { type Side, sideWords } from "../../ui/rule-text";
import { useDesk } from "../desk-state";
import { Choice, type Option } from "./Choice";
import { type NumberDeeds, NumberField } from "./NumberField";
import { countLimit, pointsLimit, readCount, readPoints } from "./rule-words";
import { type UnreadNumber, unreadNumbers } from "./unread-numbers";
import type { Answering } from "./use-item-answering";

interface RuleInputProps {
  readonly item: Item;
  readonly side: Side;
  readonly value: AnswerValue;
  /** What the answer comes to, with its arithmetic. */
  readonly words: string;
  readonly isClosed: boolean;
  readonly answering: Answering;
}

/** The answer of one item, in the form its rule asks for. */
export function RuleInput(props: RuleInputProps) {
  const { item, side, value, isClosed, answering } = props;
  return (
    <div className="rule-input">
      <Choice
        name={item.id}
        label={item.name}
        options={optionsOf(item, side)}
        chosen={chosenKey(item, value)}
        isClosed={isClosed}
        isColumn={item.rule.kind === "graded"}
        onChoose={(key) => answering.say(item.id, chosenValue(item, key))}
        onAgain={() => answering.keep(item.id, null)}
      />
      {item.rule.kind === "perOccurrence" && <CountInput {...props} unit={item.rule.unit} most={99_999} />}
      {item.rule.kind === "sampled" && <CountInput {...props} unit={item.rule.unit} most={item.rule.size.value} />}
      {item.rule.kind === "judged" && <PointsInput {...props} />}
      {props.words !== "" && <span className="rule-sum figures">{props.words}</span>}
    </div>
  );
}

function optionsOf(item: Item, side: Side): readonly Option[] {
  const { rule, id } = item;
  const words = sideWords[side];
  const clear: Option = { key: "clear", label: words.none, isFinding: false, testId: `item-${id}-clear` };
  const found = (key: string, label: string): Option => ({
    key,
    label,
    isFinding: true,
    testId: key === "found" ? `item-${id}-found` : `item-${id}-level-${key}`,
  });
  if (rule.kind === "fixed") return [clear, found("found", `${words.found} ${formatPoints(rule.points.value)} 分`)];
  if (rule.kind !== "graded") return [clear];
  return [clear, ...rule.levels.map((l) => found(l.id, `${l.name} ${words.sign}${formatPoints(l.points.value)}`))];
}

function chosenKey({ rule }: Item, value: AnswerValue): string | null {
  if (value.kind === "clear") return "clear";
  if (value.kind === "found" && rule.kind === "fixed") return "found";
  return value.kind === "level" ? value.levelId : null;
}

function chosenValue({ rule }: Item, key: string): AnswerValue {
  if (key === "clear") return CLEAR;
  return rule.kind === "graded" ? { kind: "level", levelId: key } : { kind: "found" };
}

/** Text in an item's number field that could not be read. */
function useUnread(itemId: string): UnreadNumber | null {
  const targetId = useDesk((desk) => desk.targetId);
  return useStore(unreadNumbers, (all) => (targetId === null ? null : (all.get(targetId)?.get(itemId) ?? null)));
}

function numberDeeds(
  { item, answering }: RuleInputProps,
  toAnswer: (number: number) => AnswerValue,
  limitOf: (text: string) => string,
): NumberDeeds {
  const { id } = item;
  return {
    begin: () => {
      const deed = answering.begin(id);
      return {
        say: (number) => deed.say(number === null ? { kind: "none" } : toAnswer(number)),
        takeBack: deed.takeBack,
      };
    },
    keep: (text) => answering.keep(id, text === null ? null : { text, limit: limitOf(text) }),
    step: (number) => answering.say(id, toAnswer(number)),
  };
}

function CountInput(props: RuleInputProps & { readonly unit: string; readonly most: number }) {
  const { item, value, isClosed, unit, most } = props;
  const count = value.kind === "count" ? value.count : 0;
  return (
    <NumberField
      label={`${item.name}：${unit}数`}
      shown={count === 0 ? "" : String(count)}
      read={(text) => readCount(text, most)}
      step={1}
      max={most}
      value={count}
      isClosed={isClosed}
      unread={useUnread(item.id)}
      unit={item.rule.kind === "sampled" ? `${unit}有问题（抽查 ${most} ${unit}）` : unit}
      testId={`item-${item.id}-count`}
      deeds={numberDeeds(
        props,
        (n) => (n === 0 ? CLEAR : { kind: "count", count: n }),
        (text) => countLimit(text, most, unit),
      )}
    />
  );
}

function PointsInput(props: RuleInputProps) {
  const { item, value, isClosed } = props;
  const points = value.kind === "points" ? value.points : centipoints(0);
  return (
    <NumberField
      label={`${item.name}：分数，最多 ${formatPoints(item.points.value)}`}
      shown={points === 0 ? "" : formatPoints(points)}
      read={(text) => readPoints(text, item.points.value)}
      step={50}
      max={item.points.value}
      value={points}
      isClosed={isClosed}
      unread={useUnread(item.id)}
      unit={`分，最多 ${formatPoints(item.points.value)}`}
      testId={`item-${item.id}-points`}
      deeds={numberDeeds(
        props,
        (n) => (n === 0 ? CLEAR : { kind: "points", points: centipoints(n) }),
        () => pointsLimit(item.points.value),
      )}
    />
  );
}
