import { type PackChange, summariseChanges } from "../../../src-core/standard/compare-packs";
import { evidenceName } from "../../../src-core/standard/evidence-name";
import { allItems } from "../../../src-core/standard/pack-items";
import type { Item, StandardPack, Veto } from "../../../src-core/standard/pack-schema";
import { scopeWords } from "../../../src-core/standard/scope-words";

/** Names of the items whose finding may be of the same cause. */
export function excludedWords(pack: StandardPack, { excludedBy }: Item): string {
  const items = allItems(pack);
  return excludedBy.map((id) => items.find((item) => item.id === id)?.name ?? id).join("、");
}

/** What stands under an item or veto in small print: evidence, scope, 不重复扣分, source. */
export function smallPrint(pack: StandardPack, entry: Item | Veto): readonly string[] {
  const others = "excludedBy" in entry ? excludedWords(pack, entry) : "";
  return [
    `证据：${evidenceName(entry.evidence)}`,
    ...(entry.appliesTo === null ? [] : [`适用：${scopeWords(entry.appliesTo)}`]),
    ...(others === "" ? [] : [`与“${others}”不重复计`]),
    `依据：${entry.source}`,
  ];
}

/**
 * A line as the circular would print it, with the first two wordings that the standard has.
 *
 * @example //=> "单项否决(未及时更新和缺有效互动渠道菜单功能)"
 */
export function problemExample(
  vetoes: readonly Veto[],
  { template, joiner }: StandardPack["account"]["problemWording"],
): string {
  const wordings = new Set(vetoes.flatMap(({ conditions }) => conditions.map(({ wording }) => wording)));
  return template.replace("{}", () => [...wordings].slice(0, 2).join(joiner));
}

/** @example //=> "新增 1 · 分值 3 · 核对 2" */
export function countWords(changes: readonly PackChange[]): string {
  const { added, removed, points, wording, other, confirmation } = summariseChanges(changes);
  const said = [
    ["新增", added],
    ["删除", removed],
    ["分值", points],
    ["用语", wording],
    ["其他", other],
    ["核对", confirmation],
  ] as const;
  const words = said.flatMap(([label, count]) => (count > 0 ? [`${label} ${count}`] : []));
  return words.length === 0 ? "没有改动" : words.join(" · ");
}
