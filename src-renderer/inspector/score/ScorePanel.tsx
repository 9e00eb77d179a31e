import { unconfirmedCount } from "../../../src-core/standard/pack-numbers";
import { useDesk } from "../desk-state";
import type { TargetView } from "../use-target-view";
import { ItemText } from "./ItemText";
import { MissingEvidence, MissingList } from "./MissingList";
import { ScoreFigure } from "./ScoreFigure";
import { ScoreLines } from "./ScoreLines";
import { UnfitAnswers } from "./UnfitAnswers";

/** What explains the work: the score and how it comes about, what is still missing, the words of the standard. */
export function ScorePanel({ view, onJump }: { view: TargetView; onJump: (itemId: string) => void }) {
  const itemId = useDesk((desk) => desk.itemId);
  const unconfirmed = view.verdict.points === null ? 0 : unconfirmedCount(view.pack);
  return (
    <aside className="score-panel" aria-label="得分和说明">
      <div className="score-scroll">
        <section>
          <ScoreFigure view={view} onJump={onJump} />
          {unconfirmed > 0 && <p className="unconfirmed-note">标准有 {unconfirmed} 处分值待核，得分可能随之调整。</p>}
        </section>
        <UnfitAnswers view={view} onJump={onJump} />
        <MissingEvidence view={view} />
        <ScoreLines view={view} onJump={onJump} />
        <MissingList view={view} onJump={onJump} />
      </div>
      <ItemText pack={view.pack} itemId={itemId} />
    </aside>
  );
}
