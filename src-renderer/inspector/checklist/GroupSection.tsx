import type { ItemGroup } from "../../../src-core/standard/pack-schema";
import { centipoints, formatPoints } from "../../../src-core/units";
import { answerOf } from "../answers/item-answer";
import { useDesk } from "../desk-state";
import type { TargetView } from "../use-target-view";
import { ItemRow } from "./ItemRow";
import type { Side } from "./rule-words";
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
  const { pack, answers, verdict } = view;
  const { itemId, openedWords } = useDesk();
  const lines = side === "deduction" ? verdict.deductions : verdict.bonuses;
  const counted = lines.filter((line) => line.groupId === group.id).reduce((sum, line) => sum + line.counted, 0);
  return (
    <section className="entries" aria-label={group.name}>
      <header className="entries-head is-group">
        <h3>{group.name}</h3>
        <span className="muted figures">{formatPoints(group.points.value)} 分</span>
        <span className="spacer" />
        {counted > 0 && (
          <span className="figures">
            {side === "deduction" ? "−" : "+"}
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
          answering={answering}
        />
      ))}
    </section>
  );
}
