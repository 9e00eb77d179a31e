import type { ExplainedLine } from "../../../src-core/scoring/explain";
import type { ItemGroup } from "../../../src-core/standard/pack-schema";
import { centipoints, formatPoints } from "../../../src-core/units";
import { type Side, sideWords } from "../../ui/rule-text";
import { answerOf } from "../answers/item-answer";
import { useDesk } from "../desk-state";
import type { TargetView } from "../use-target-view";
import { ItemRow } from "./ItemRow";
import type { Answering } from "./use-item-answering";

/** One group of deduction or bonus items, with what it comes to so far. */
export function GroupSection(props: {
  view: TargetView;
  group: ItemGroup;
  side: Side;
  isClosed: boolean;
  answering: Answering;
}) {
  const { view, group, side, isClosed, answering } = props;
  const { pack, answers, verdict, explanation } = view;
  const { itemId, openedWords } = useDesk();
  const lines = explanation.lines.filter((line) => line.side === side && line.groupId === group.id);
  const counted = lines.reduce((sum, line) => sum + line.counted, 0);
  return (
    <section className="entries" aria-label={group.name}>
      <header className="entries-head is-group">
        <h3>{group.name}</h3>
        <span className="muted figures">{formatPoints(group.points.value)} 分</span>
        <span className="spacer" />
        {counted > 0 && (
          <span className="figures">
            {sideWords[side].sign}
            {formatPoints(centipoints(counted))}
          </span>
        )}
      </header>
      {group.items.map((item) => (
        <ItemRow
          key={item.id}
          pack={pack}
          item={item}
          side={side}
          answer={answerOf(answers, item.id)}
          isLookedAt={itemId === item.id}
          isWordsOpen={openedWords.has(item.id)}
          isClosed={isClosed}
          words={sumWords(lines.find((line) => line.itemId === item.id))}
          isLacking={verdict.missingEvidence.includes(item.id)}
          answering={answering}
        />
      ))}
    </section>
  );
}

/** Said where there is something to work out: a count, a limit, one cause found twice. The rest stands in the choice itself. */
function sumWords(line: ExplainedLine | undefined): string {
  if (line === undefined) return "";
  const isCount = line.rule === "perOccurrence" || line.rule === "sampled";
  return isCount || line.capped || line.excludedBy !== null ? line.words : "";
}
