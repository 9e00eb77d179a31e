import { recordsByTarget } from "../../../src-core/merge/ledger";
import { countingAnswers, standingAnswers } from "../../../src-core/merge/standing-answers";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { VerdictTag } from "../../ui/VerdictTag";
import { useRound } from "../OfficeProvider";
import { UnconfirmedLink } from "../standard/UnconfirmedLink";
import type { ConflictView } from "./conflict-views";

/** What the target would come to after the choice: nobody should decide without seeing it. */
export function OutcomeAfter({ view, value }: { view: ConflictView; value: AnswerValue | null }) {
  const { round, ledger } = useRound();
  if (value === null) return null;
  const records = recordsByTarget(ledger).get(view.target.id) ?? [];
  const answers = new Map(countingAnswers(standingAnswers(records)));
  if (value.kind === "none") answers.delete(view.standing.itemId);
  else answers.set(view.standing.itemId, value);
  const verdict = scoreTarget(round.standard, view.target, answers, null);
  return (
    <p className="outcome" data-testid="outcome-after">
      这样裁决后，该对象：
      <VerdictTag verdict={verdict} />
      {verdict.problem !== "" && <span>　{verdict.problem}</span>}
      {verdict.points !== null && <UnconfirmedLink pack={round.standard} lead="　标准有" />}
      {verdict.missing.length > 0 && <span className="muted">　还有 {verdict.missing.length} 项没有答案</span>}
    </p>
  );
}
