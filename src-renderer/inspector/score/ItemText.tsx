import { type AskedItem, askedItem } from "../../../src-core/standard/entry-words";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { formatPoints } from "../../../src-core/units";
import { isConfirmed } from "../checklist/rule-words";

/** The words of the standard on the item at hand, beside the checklist and never over it. */
export function ItemText({ pack, itemId }: { pack: StandardPack; itemId: string | null }) {
  const asked = itemId === null ? null : askedItem(pack, itemId);
  const entry = asked === null ? null : entryOf(asked);
  if (asked === null || entry === null) {
    return (
      <section className="item-text">
        <h2>指标原文</h2>
        <p className="muted">点一项指标的名称，或用 Tab 移到它，这里显示原文。</p>
      </section>
    );
  }
  const { name, text, source } = entry;
  return (
    <section className="item-text" data-testid="item-text">
      <h2>{name}</h2>
      <p>{text}</p>
      {"veto" in asked && (
        <ul>
          {asked.veto.conditions.map((condition) => (
            <li key={condition.id}>{condition.text}</li>
          ))}
        </ul>
      )}
      {"item" in asked && asked.item.rule.kind === "graded" && (
        <ul>
          {asked.item.rule.levels.map((level) => (
            <li key={level.id}>
              {level.name}：{formatPoints(level.points.value)} 分
            </li>
          ))}
        </ul>
      )}
      <p className="muted">依据：{source}</p>
      {"item" in asked && !isConfirmed(asked.item) && (
        <p className="waits">这一项的分值待核：省办还没有与正式文件核对。</p>
      )}
    </section>
  );
}

function entryOf(asked: AskedItem) {
  if ("veto" in asked) return asked.veto;
  return "item" in asked ? asked.item : null;
}
