import { useMemo } from "react";
import type { Target } from "../../../src-core/register/target";
import { explainVerdict } from "../../../src-core/scoring/explain";
import type { Verdict } from "../../../src-core/scoring/verdict";
import { isScored } from "../../../src-core/standard/pack-items";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { bonusWords } from "../../ui/bonus-words";
import { HitLines } from "../../ui/HitLines";
import { ScoreTrace } from "../../ui/ScoreTrace";

interface TraceLinesProps {
  readonly pack: StandardPack;
  readonly target: Target;
  readonly verdict: Verdict;
}

/** What made the verdict: the vetoes that were hit, or every step and line of the score. */
export function TraceLines({ pack, target, verdict }: TraceLinesProps) {
  const explanation = useMemo(() => explainVerdict(pack, target, verdict), [pack, target, verdict]);
  if (explanation.hits.length > 0) {
    return (
      <>
        <h3>单项否决</h3>
        <HitLines hits={explanation.hits} onJump={null} />
      </>
    );
  }
  if (verdict.points !== null) {
    return (
      <>
        <h3>得分怎么来的</h3>
        <ScoreTrace pack={pack} target={target} verdict={verdict} explanation={explanation} onJump={null} />
      </>
    );
  }
  if (isScored(pack, target)) return null;
  const bonus = bonusWords(pack, target, verdict);
  return (
    <>
      <h3>扣分、加分：{bonus.short}</h3>
      <p className="muted">{bonus.why}</p>
    </>
  );
}
