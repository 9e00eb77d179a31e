import { canonicalJson } from "../content-hash";
import { checkPack } from "./check-pack";
import { issueFault, type PackFault } from "./pack-fault";
import { allGroups, allItems } from "./pack-items";
import { packNumbers, withConfirmed } from "./pack-numbers";
import {
  type AccountVeto,
  type Item,
  type ItemGroup,
  packSchema,
  type SiteVeto,
  type StandardPack,
} from "./pack-schema";

/**
 * Edits of a pack, one deed each. What they yield may be faulty (a name still empty, sums that do not agree): packFaults says
 * how. A number that becomes another, or that another rule gives another sense, is confirmed no longer.
 */

/** Which part of a standard a list of groups is. */
export type GroupPart = "deductions" | "bonuses";

/**
 * Everything that keeps a pack from being used, each naming the item that it is about: fields that are empty or out of range
 * and, at the same time, sums and names that do not agree.
 */
export function packFaults(pack: StandardPack): readonly PackFault[] {
  const parsed = packSchema.safeParse(pack);
  const own = parsed.success ? [] : parsed.error.issues.map((issue) => issueFault(pack, issue));
  return [...own, ...checkPack(pack)];
}

/** The pack with one item as given; the item is known by its id. */
export function withItem(pack: StandardPack, item: Item): StandardPack {
  const put = (group: ItemGroup): ItemGroup => ({
    ...group,
    items: group.items.map((one) => (one.id === item.id ? item : one)),
  });
  return unconfirmChanged(pack, mapGroups(pack, put));
}

/** The pack with one veto of sites as given; it is known by its id. */
export function withSiteVeto(pack: StandardPack, veto: SiteVeto): StandardPack {
  const vetoes = pack.site.vetoes.map((one) => (one.id === veto.id ? veto : one));
  return { ...pack, site: { ...pack.site, vetoes } };
}

/** The pack with one veto of accounts as given; it is known by its id. */
export function withAccountVeto(pack: StandardPack, veto: AccountVeto): StandardPack {
  const vetoes = pack.account.vetoes.map((one) => (one.id === veto.id ? veto : one));
  return { ...pack, account: { ...pack.account, vetoes } };
}

/** The pack with another name or other points of a group; its items stay. */
export function withGroup(pack: StandardPack, group: ItemGroup): StandardPack {
  return unconfirmChanged(
    pack,
    mapGroups(pack, (one) => (one.id === group.id ? group : one)),
  );
}

/** The pack with another head: title, source, totals, thresholds, wordings. Items and vetoes stay. */
export function withHead(
  pack: StandardPack,
  head: Partial<Pick<StandardPack, "title" | "source">>,
  site: Partial<Omit<StandardPack["site"], "vetoes" | "deductions" | "bonuses">> = {},
  account: Partial<Pick<StandardPack["account"], "problemWording">> = {},
): StandardPack {
  const { title = pack.title, source = pack.source } = head;
  const next = { ...pack, title, source, site: { ...pack.site, ...site }, account: { ...pack.account, ...account } };
  return unconfirmChanged(pack, next);
}

/** The pack without one item, veto or group; no other item names it any more. */
export function withoutEntry(pack: StandardPack, id: string): StandardPack {
  const gone = new Set([id, ...allGroups(pack).flatMap((g) => (g.id === id ? g.items.map((item) => item.id) : []))]);
  const left = <E extends { readonly id: string }>(entries: readonly E[]): E[] => entries.filter((e) => e.id !== id);
  const items = (group: ItemGroup): ItemGroup => ({
    ...group,
    items: left(group.items).map((item) => ({
      ...item,
      excludedBy: item.excludedBy.filter((other) => !gone.has(other)),
    })),
  });
  return mapLists(mapGroups(pack, items), left);
}

/** The pack with one item, veto or group moved within its own list; at the end of the list nothing changes. */
export function withMovedEntry(pack: StandardPack, id: string, by: -1 | 1): StandardPack {
  const move = <E extends { readonly id: string }>(entries: readonly E[]): E[] => {
    const from = entries.findIndex((entry) => entry.id === id);
    const moved = [...entries];
    if (from < 0 || from + by < 0 || from + by >= entries.length) return moved;
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    return moved;
  };
  return mapLists(
    mapGroups(pack, (group) => ({ ...group, items: move(group.items) })),
    move,
  );
}

/** Whether moving would change anything. */
export function canMoveEntry(pack: StandardPack, id: string, by: -1 | 1): boolean {
  return canonicalJson(withMovedEntry(pack, id, by)) !== canonicalJson(pack);
}

/** The pack with one more item, the last of its group. */
export function withNewItem(pack: StandardPack, groupId: string, item: Item): StandardPack {
  return mapGroups(pack, (group) => (group.id === groupId ? { ...group, items: [...group.items, item] } : group));
}

/** The pack with one more group, the last of its part. */
export function withNewGroup(pack: StandardPack, part: GroupPart, group: ItemGroup): StandardPack {
  return { ...pack, site: { ...pack.site, [part]: [...pack.site[part], group] } };
}

/** The pack with one more veto of sites, the last. */
export function withNewSiteVeto(pack: StandardPack, veto: SiteVeto): StandardPack {
  return { ...pack, site: { ...pack.site, vetoes: [...pack.site.vetoes, veto] } };
}

/** The pack with one more veto of accounts, the last. */
export function withNewAccountVeto(pack: StandardPack, veto: AccountVeto): StandardPack {
  return { ...pack, account: { ...pack.account, vetoes: [...pack.account.vetoes, veto] } };
}

function mapGroups(pack: StandardPack, change: (group: ItemGroup) => ItemGroup): StandardPack {
  const { site } = pack;
  return {
    ...pack,
    site: { ...site, deductions: site.deductions.map(change), bonuses: site.bonuses.map(change) },
  };
}

/** Changes the lists of vetoes and groups. */
function mapLists(
  pack: StandardPack,
  change: <E extends { readonly id: string }>(entries: readonly E[]) => E[],
): StandardPack {
  const { site, account } = pack;
  return {
    ...pack,
    site: {
      ...site,
      vetoes: change(site.vetoes),
      deductions: change(site.deductions),
      bonuses: change(site.bonuses),
    },
    account: { ...account, vetoes: change(account.vetoes) },
  };
}

/**
 * The later pack without the confirmations of numbers that the earlier one did not have, or had with another value or sense.
 *
 * @example a full mark of 4 that becomes 5 is to be confirmed again; the one beside it stays confirmed
 */
function unconfirmChanged(before: StandardPack, after: StandardPack): StandardPack {
  const changed = changedNumbers(before, after);
  return changed.size === 0 ? after : withConfirmed(after, changed, null);
}

/** Keys of the numbers of the later pack that the earlier one did not have, or had with another value or sense. */
export function changedNumbers(before: StandardPack, after: StandardPack): ReadonlySet<string> {
  const was = senses(before);
  return new Set([...senses(after)].filter(([key, sense]) => was.get(key) !== sense).map(([key]) => key));
}

/** What each number says: its value and, where it belongs to a rule, which rule. */
function senses(pack: StandardPack): ReadonlyMap<string, string> {
  const rules = new Map(allItems(pack).map((item) => [item.id, item.rule]));
  return new Map(
    packNumbers(pack).map((one) => {
      const rule = one.key.endsWith("/each") || one.key.endsWith("/size") ? rules.get(one.ownerId) : undefined;
      const unit = rule !== undefined && "unit" in rule ? rule.unit : "";
      const value = one.kind === "ratio" ? `${one.number.numerator}/${one.number.denominator}` : one.number.value;
      return [one.key, `${rule?.kind ?? ""} ${unit} ${value}`];
    }),
  );
}
