import { memo } from "react";
import { CLEAR } from "../../../src-core/scoring/answer";
import type { StandardPack, Veto } from "../../../src-core/standard/pack-schema";
import { EvidenceMark } from "../../ui/EvidenceMark";
import type { ItemAnswer } from "../answers/item-answer";
import { useDesk } from "../desk-state";
import { Choice } from "./Choice";
import { ConflictNotice } from "./ConflictNotice";
import { EntryButtons } from "./ItemRow";
import type { Answering } from "./use-item-answering";
import { WordsFields } from "./WordsFields";

interface VetoCardProps {
  readonly pack: StandardPack;
  readonly veto: Veto;
  /** Place in the standard, from 1. */
  readonly number: number;
  readonly answer: ItemAnswer;
  readonly isLookedAt: boolean;
  readonly isWordsOpen: boolean;
  /** 发现 was pressed, a condition is still to be ticked. */
  readonly isOpened: boolean;
  readonly isClosed: boolean;
  /** Hit, and what the standard wants to see of it is not there. */
  readonly isLacking: boolean;
  readonly answering: Answering;
  readonly onCondition: (vetoId: string, conditionId: string, isOn: boolean) => void;
}

/** One veto: nothing found, or found and which of its conditions. */
export const VetoCard = memo(function VetoCard(props: VetoCardProps) {
  const { pack, veto, number, answer, isLookedAt, isWordsOpen, isOpened, isClosed, isLacking, answering } = props;
  const { value, note, link, rivals } = answer;
  const isHit = value.kind === "conditions" || isOpened;
  const hasWords = isHit || note !== "" || link !== "" || isWordsOpen;
  const classes = ["entry", isLookedAt ? "is-looked-at" : "", value.kind === "conditions" ? "is-hit" : ""];
  return (
    <div
      className={classes.join(" ")}
      id={`entry-${veto.id}`}
      onFocusCapture={() => answering.look(veto.id)}
      data-testid={`veto-${veto.id}`}
      data-answer={rivals.length > 0 ? "conflict" : value.kind}
    >
      <div className="entry-line">
        <span className="entry-number figures">{number}</span>
        <button type="button" className="entry-name" onClick={() => answering.look(veto.id)} tabIndex={-1}>
          {veto.name}
        </button>
        {isLacking && <EvidenceMark />}
        <span className="spacer" />
        <EntryButtons itemId={veto.id} hasWords={hasWords} isClosed={isClosed} answering={answering} answer={answer} />
        <Choice
          name={veto.id}
          label={veto.name}
          options={[
            { key: "clear", label: "未发现", isFinding: false, testId: `veto-${veto.id}-clear` },
            { key: "hit", label: "发现", isFinding: true, testId: `veto-${veto.id}-hit` },
          ]}
          chosen={isHit ? "hit" : value.kind === "clear" ? "clear" : null}
          isClosed={isClosed}
          onChoose={(key) => choose(props, key === "hit")}
        />
      </div>
      {rivals.length > 0 && <ConflictNotice pack={pack} rivals={rivals} />}
      {isHit && <Conditions {...props} />}
      {hasWords && (
        <WordsFields
          itemId={veto.id}
          name={veto.name}
          answer={answer}
          evidence={veto.evidence}
          isLacking={isLacking}
          isClosed={isClosed}
          onWords={(words, isComposing) => answering.words(veto.id, words, isComposing)}
          onLeave={answering.leave}
        />
      )}
    </div>
  );
});

/** A veto of one condition is answered at once; else 发现 opens the conditions and takes back what was said before. */
function choose({ veto, answer, answering }: VetoCardProps, isHit: boolean): void {
  const [first, ...others] = veto.conditions;
  if (!isHit) {
    useDesk.getState().openVeto(veto.id, false);
    answering.say(veto.id, CLEAR);
  } else if (first !== undefined && others.length === 0) {
    answering.say(veto.id, { kind: "conditions", ids: [first.id] });
  } else {
    if (answer.value.kind !== "none") answering.say(veto.id, { kind: "none" });
    useDesk.getState().openVeto(veto.id, true);
  }
}

function Conditions({ veto, answer, isClosed, onCondition }: VetoCardProps) {
  const { value } = answer;
  const ticked = value.kind === "conditions" ? value.ids : [];
  return (
    <fieldset className="conditions">
      <legend className={ticked.length === 0 ? "waits" : "muted"}>
        {ticked.length === 0 ? "请勾选发现的情形（可多选）" : "发现的情形"}
      </legend>
      {veto.conditions.map((condition) => (
        <label key={condition.id}>
          <input
            type="checkbox"
            checked={ticked.includes(condition.id)}
            disabled={isClosed}
            onChange={(event) => onCondition(veto.id, condition.id, event.target.checked)}
            data-testid={`condition-${condition.id}`}
          />
          <span>
            {condition.label}
            {condition.text !== condition.label && <span className="muted"> {condition.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
