import { sayTime } from "../../ui/say-time";
import { type AskedItem, answerWords, itemPart, itemTitle } from "../answer-words";
import { useRound } from "../OfficeProvider";
import { classLabel, codeLabel } from "../sample/sample-columns";
import type { ConflictView, DecidedView } from "./conflict-views";

/** Which target and item it is about, and what was decided before. */
export function ConflictHead({ view, asked }: { view: ConflictView | DecidedView; asked: AskedItem }) {
  const { nameOf } = useRound();
  const decision = "decision" in view ? view.decision : null;
  return (
    <>
      <header>
        <h2>{view.target.name}</h2>
        <span className="muted">
          {classLabel(view.target)} <span className="code">{codeLabel(view.target)}</span>
        </span>
        <p>
          <span className="muted">{itemPart(asked)}</span> <strong>{itemTitle(asked)}</strong>
        </p>
      </header>
      {view.silentIds.length > 0 && (
        <p className="decided" data-testid="silent">
          {view.silentIds.map(nameOf).join("、")}
          　也已评完这个对象，但没有答这一项：结论由别的项目得出（否决后其余不再评）。两份结论不同，请逐项裁决。
        </p>
      )}
      {decision !== null && (
        <p className="decided" data-testid="decision">
          {nameOf(decision.inspectorId)}
          {decision.at !== null && `　${sayTime(decision.at)}`}　裁为“{answerWords(asked, decision.value)}”，理由：
          {decision.reason}
          <span className="muted">　要改就重新裁决，原来的仍留痕。</span>
        </p>
      )}
    </>
  );
}
