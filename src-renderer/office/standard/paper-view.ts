import type { PackNumber } from "../../../src-core/standard/pack-numbers";
import { itemNumbers } from "../../../src-core/standard/pack-numbers";
import type { AccountVeto, Item, ItemGroup, SiteVeto, StandardPack } from "../../../src-core/standard/pack-schema";
import { entryNumbers, openKeys } from "./pack-entry";

export interface ShownGroup {
  readonly group: ItemGroup;
  readonly items: readonly Item[];
}

/** What of a standard is shown. */
export interface PaperView {
  /** Nothing is filtered away. */
  readonly isWhole: boolean;
  readonly head: boolean;
  readonly siteVetoes: readonly SiteVeto[];
  readonly accountVetoes: readonly AccountVeto[];
  readonly deductions: readonly ShownGroup[];
  readonly bonuses: readonly ShownGroup[];
  /** How many vetoes and items. */
  readonly count: number;
}

/**
 * Filters a standard by what a person typed (all its words stand in the name, the text or a condition) and by whether a
 * number waits to be confirmed. A group stands where one of its items does, or its own number waits.
 */
export function paperView(pack: StandardPack, text: string, onlyOpen: boolean): PaperView {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const says = (...hay: readonly string[]): boolean => {
    const all = hay.join("\n").toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const waits = (numbers: readonly PackNumber[]): boolean => !onlyOpen || openKeys(numbers).length > 0;
  const vetoes = <V extends SiteVeto | AccountVeto>(all: readonly V[]): readonly V[] =>
    onlyOpen ? [] : all.filter((v) => says(v.name, v.text, ...v.conditions.flatMap((c) => [c.label, c.wording])));
  const groups = (all: readonly ItemGroup[]): readonly ShownGroup[] =>
    all.flatMap((group) => {
      const items = group.items.filter((item) => says(group.name, item.name, item.text) && waits(itemNumbers(item)));
      const own = { key: "", ownerId: group.id, kind: "points", number: group.points } as const;
      const isOwn = says(group.name) && waits([own]);
      return items.length > 0 || isOwn ? [{ group, items }] : [];
    });
  const siteVetoes = vetoes(pack.site.vetoes);
  const accountVetoes = vetoes(pack.account.vetoes);
  const [deductions, bonuses] = [groups(pack.site.deductions), groups(pack.site.bonuses)];
  const head = words.length === 0 && waits(entryNumbers(pack, { kind: "head" }));
  const shown = [...deductions, ...bonuses];
  const count = siteVetoes.length + accountVetoes.length + shown.reduce((sum, one) => sum + one.items.length, 0);
  return {
    isWhole: words.length === 0 && !onlyOpen,
    head,
    siteVetoes,
    accountVetoes,
    deductions,
    bonuses,
    count: count + (head && onlyOpen ? 1 : 0) + (onlyOpen ? shown.filter((one) => one.items.length === 0).length : 0),
  };
}
