import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { formatPoints } from "../../../src-core/units";
import { findEntry } from "../checklist/answer-text";
import { isConfirmed } from "../checklist/rule-words";

/** The words of the standard on the item at hand, beside the checklist and never over it. */
export function ItemText({ pack, itemId }: { pack: StandardPack; itemId: string | null }) {
  const entry = itemId === null ? null : findEntry(pack, itemId);
  if (entry === null) {
    return (
      <section className="item-text">
        <h2>指标原文</h2>
        <p className="muted">点一项指标的名称，或用 Tab 移到它，这里显示原文。</p>
      </section>
    );
  }
  const { name, text, source } = "veto" in entry ? entry.veto : entry.item;
  return (
    <section className="item-text" data-testid="item-text">
      <h2>{name}</h2>
      <p>{text}</p>
      {"veto" in entry && (
        <ul>
          {entry.veto.conditions.map((condition) => (
            <li key={condition.id}>{condition.text}</li>
          ))}
        </ul>
      )}
      {"item" in entry && entry.item.rule.kind === "graded" && (
        <ul>
          {entry.item.rule.levels.map((level) => (
            <li key={level.id}>
              {level.name}：{formatPoints(level.points.value)} 分
            </li>
          ))}
        </ul>
      )}
      <p className="muted">依据：{source}</p>
      {"item" in entry && !isConfirmed(entry.item) && (
        <p className="waits">这一项的分值还没有由省办对照官方指标核实。</p>
      )}
    </section>
  );
}
