import { bonusWords } from "../../ui/bonus-words";
import { ScoreTrace } from "../../ui/ScoreTrace";
import { useDesk } from "../desk-state";
import type { TargetView } from "../use-target-view";

/** What the figure above opens to: every step and line that made it; or why there are no points. */
export function ScoreLines({ view, onJump }: { view: TargetView; onJump: (itemId: string) => void }) {
  const isOpen = useDesk((desk) => desk.isTraceOpen);
  const { verdict, explanation, pack, target } = view;
  if (verdict.hits.length > 0 || verdict.unscorable !== null) return null;
  if (verdict.points === null) {
    const bonus = bonusWords(pack, target, verdict);
    return (
      <section data-testid="no-points" data-bonus={bonus.kind}>
        <h2>扣分、加分：{bonus.short}</h2>
        <p className="muted">{bonus.why}</p>
      </section>
    );
  }
  return (
    <section id="score-trace" hidden={!isOpen}>
      <h2>得分怎么来的</h2>
      <ScoreTrace pack={pack} target={target} verdict={verdict} explanation={explanation} onJump={onJump} />
    </section>
  );
}
