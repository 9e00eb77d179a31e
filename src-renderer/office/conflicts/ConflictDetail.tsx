import type { InputRef } from "antd";
import { useEffect, useRef } from "react";
import { answerWithPoints, askedItem } from "../../../src-core/standard/entry-words";
import type { InspectorId } from "../../../src-core/units";
import { useRound } from "../OfficeProvider";
import { AnswerForm } from "./AnswerForm";
import { ConflictHead } from "./ConflictHead";
import type { ConflictView, DecidedView, Side } from "./conflict-views";
import { OutcomeAfter } from "./OutcomeAfter";
import { ReasonForm } from "./ReasonForm";
import { SideColumn } from "./SideColumn";
import { useDecision } from "./use-decision";

/** One conflict: what differs side by side, the choice, the reason. Alt+← and Alt+→ choose, Enter in the reason decides. */
export function ConflictDetail({ view, onNext }: { view: ConflictView | DecidedView; onNext: () => void }) {
  const { round } = useRound();
  const { choice, setChoice, reason, setReason, value, canDecide, decide } = useDecision(view, onNext);
  const reasonField = useRef<InputRef>(null);
  const asked = askedItem(round.standard, view.standing.itemId);
  const choose = (index: number): void => {
    if (view.sides[index] === undefined) return;
    setChoice({ kind: "side", index });
    reasonField.current?.focus();
  };
  useSideKeys(choose);
  return (
    <article className="conflict" data-testid="conflict-detail" aria-label="一项冲突">
      <ConflictHead view={view} asked={asked} />
      <div className="sides">
        {view.sides.map((side, index) => (
          <SideColumn
            key={side.records[0]?.revision}
            side={side}
            words={answerWithPoints(round.standard, view.standing.itemId, side.value)}
            label={sideLabel(index, view.sides.length)}
            isFileFirst={isFileFirst(view.sides)}
            isChosen={choice?.kind === "side" && choice.index === index}
            onChoose={() => choose(index)}
            testId={`choose-${index}`}
          />
        ))}
        <AnswerForm
          asked={asked}
          isChosen={choice?.kind === "own"}
          value={choice?.kind === "own" ? choice.value : null}
          onChange={(own) => setChoice({ kind: "own", value: own })}
        />
      </div>
      <footer>
        <OutcomeAfter view={view} value={value} />
        <ReasonForm
          reason={reason}
          onChange={setReason}
          field={reasonField}
          canDecide={canDecide}
          isAgain={"decision" in view}
          onDecide={() => void decide()}
        />
        {value === null && <p className="muted">先在上面选一边，或自己重新判定。</p>}
      </footer>
    </article>
  );
}

/** Two answers of one person, not all with a time: only the file says which is which. */
function isFileFirst(sides: readonly Side[]): boolean {
  const records = sides.flatMap((side) => side.records);
  const isOnMoreSides = (id: InspectorId): boolean =>
    sides.filter((side) => side.records.some((record) => record.inspectorId === id)).length > 1;
  return records.some((record) => record.at === null && isOnMoreSides(record.inspectorId));
}

/** 采用左 and 采用右 where there are two; numbers where there are more. */
function sideLabel(index: number, count: number): string {
  if (count === 2) return index === 0 ? "采用左  Alt+←" : "采用右  Alt+→";
  return count === 1 ? "采用这个答案  Alt+←" : `采用第 ${index + 1} 种`;
}

function useSideKeys(choose: (index: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
      event.preventDefault();
      choose(event.key === "ArrowLeft" ? 0 : 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
