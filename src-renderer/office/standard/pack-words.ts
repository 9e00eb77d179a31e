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

/** 第 2 版 */
export const versionName = ({ version }: Pick<StandardPack, "version">): string => `第 ${version} 版`;
