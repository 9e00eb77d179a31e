import type { PackFault } from "../../../src-core/standard/pack-fault";
import { itemNumbers, type PackNumber, packNumbers } from "../../../src-core/standard/pack-numbers";
import type {
  AccountVeto,
  Item,
  ItemGroup,
  Rule,
  SiteVeto,
  StandardPack,
} from "../../../src-core/standard/pack-schema";
import { formatPoints } from "../../../src-core/units";

/** Deductions or bonus, as the pack names its lists. */
export type Part = "deductions" | "bonuses";
export const partNames: Readonly<Record<Part, string>> = { deductions: "扣分指标", bonuses: "加分指标" };
export const parts: readonly Part[] = ["deductions", "bonuses"];

/** What can be selected in a standard. */
export type PackEntry =
  | { readonly kind: "head" }
  | { readonly kind: "siteVeto"; readonly veto: SiteVeto }
  | { readonly kind: "accountVeto"; readonly veto: AccountVeto }
  | { readonly kind: "group"; readonly part: Part; readonly group: ItemGroup }
  | { readonly kind: "item"; readonly part: Part; readonly group: ItemGroup; readonly item: Item };

/** Whether an item or group gives or takes points. */
export function partOf(pack: StandardPack, id: string): Part {
  const isIn = (group: ItemGroup): boolean => group.id === id || group.items.some((item) => item.id === id);
  return pack.site.bonuses.some(isIn) ? "bonuses" : "deductions";
}

/** An entry's key on the screen: ids of items and of groups may be the same. */
export const HEAD_KEY = "head";
export const groupKey = (id: string): string => `group/${id}`;
export const itemKey = (id: string): string => `item/${id}`;
export const vetoKey = (id: string): string => `veto/${id}`;

/** The entry of a key; null where the pack has none. */
export function packEntry(pack: StandardPack, key: string | null): PackEntry | null {
  if (key === null) return null;
  if (key === HEAD_KEY) return { kind: "head" };
  const siteVeto = pack.site.vetoes.find(({ id }) => vetoKey(id) === key);
  if (siteVeto !== undefined) return { kind: "siteVeto", veto: siteVeto };
  const accountVeto = pack.account.vetoes.find(({ id }) => vetoKey(id) === key);
  if (accountVeto !== undefined) return { kind: "accountVeto", veto: accountVeto };
  for (const part of parts) {
    for (const group of pack.site[part]) {
      if (groupKey(group.id) === key) return { kind: "group", part, group };
      const item = group.items.find(({ id }) => itemKey(id) === key);
      if (item !== undefined) return { kind: "item", part, group, item };
    }
  }
  return null;
}

export function entryName(entry: PackEntry): string {
  if (entry.kind === "head") return "总则";
  if (entry.kind === "group") return entry.group.name;
  return entry.kind === "item" ? entry.item.name : entry.veto.name;
}

/** The numbers that stand in an entry itself. */
export function entryNumbers(pack: StandardPack, entry: PackEntry): readonly PackNumber[] {
  switch (entry.kind) {
    case "head":
      return packNumbers(pack).filter(({ ownerId }) => ownerId === "");
    case "group":
      return packNumbers(pack).filter(({ key }) => key === `group/${entry.group.id}`);
    case "item":
      return itemNumbers(entry.item);
    default:
      return [];
  }
}

/** The numbers of a group and of all its items. */
export function groupNumbers(pack: StandardPack, group: ItemGroup): readonly PackNumber[] {
  const own = packNumbers(pack).filter(({ key }) => key === `group/${group.id}`);
  return [...own, ...group.items.flatMap(itemNumbers)];
}

export const openKeys = (numbers: readonly PackNumber[]): readonly string[] =>
  numbers.filter(({ number }) => !number.verified).map(({ key }) => key);

/** Where a fault leads. */
export function faultKey(pack: StandardPack, { itemId }: PackFault): string {
  const keys = [itemKey(itemId), vetoKey(itemId), groupKey(itemId)];
  return keys.find((key) => packEntry(pack, key) !== null) ?? conditionOwner(pack, itemId) ?? HEAD_KEY;
}

/** Faults of a level or condition name its own id. */
function conditionOwner(pack: StandardPack, id: string): string | undefined {
  const vetoes = [...pack.site.vetoes, ...pack.account.vetoes];
  const veto = vetoes.find(({ conditions }) => conditions.some((one) => one.id === id));
  if (veto !== undefined) return vetoKey(veto.id);
  const items = parts.flatMap((part) => pack.site[part].flatMap((group) => group.items));
  const item = items.find(({ rule }) => rule.kind === "graded" && rule.levels.some((level) => level.id === id));
  return item === undefined ? undefined : itemKey(item.id);
}

/** @example numberWords(n, rule) //=> "4 分", "3 篇", "4 / 3" */
export function numberWords(one: PackNumber, rule: Rule | null): string {
  if (one.kind === "ratio") return `${one.number.numerator} / ${one.number.denominator}`;
  if (one.kind === "points") return `${formatPoints(one.number.value)} 分`;
  return `${one.number.value} ${rule !== null && "unit" in rule ? rule.unit : ""}`.trim();
}

const headLabels: Readonly<Record<string, string>> = {
  "totals/deductions": "扣分总分",
  "totals/bonus": "加分总分",
  failBelow: "合格线（低于即不合格）",
  bonusAbove: "加分线（高于才加分）",
  "noServices/ratio": "不涉及办事服务的折算比例",
};

/** What a number is, in words: 满分, 每处扣. */
export function numberLabel({ key }: PackNumber, part: Part, rule: Rule | null): string {
  const head = headLabels[key];
  if (head !== undefined) return head;
  if (key.startsWith("group/")) return "本组分值";
  const verb = part === "deductions" ? "扣" : "加";
  if (key.endsWith("/points")) return part === "deductions" ? "满分" : "最高加分";
  if (key.endsWith("/size")) return "抽查数";
  if (key.endsWith("/each")) {
    return rule !== null && "unit" in rule ? `每${rule.unit}${verb}` : verb === "扣" ? "发现即扣" : "做到即加";
  }
  const level = rule?.kind === "graded" ? rule.levels.find(({ id }) => key.endsWith(`/level/${id}`)) : undefined;
  return `档次“${level?.name ?? ""}”${verb}`;
}
