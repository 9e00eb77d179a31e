import { REMARK_ITEM, STATUS_ITEM } from "../../scoring/answer";
import type { Item, ItemGroup, StandardPack, Veto } from "../../standard/pack-schema";

/** 检查状态: whether the target could be inspected at all. */
export interface StatusEntry {
  readonly kind: "status";
  readonly id: string;
  readonly name: string;
}
/** 备注: a free note on the target. */
export interface RemarkEntry {
  readonly kind: "remark";
  readonly id: string;
  readonly name: string;
}
export interface VetoEntry {
  readonly kind: "veto";
  readonly id: string;
  readonly name: string;
  readonly veto: Veto;
  readonly wording: VetoWording;
}
/** How annexes print vetoes, so that what was copied from one is understood. */
export interface VetoWording {
  /** 单项否决({}): the conditions stand for {}. */
  readonly templates: readonly string[];
  /** Put between conditions: 和. */
  readonly joiners: readonly string[];
  /** The other vetoes of sites, or of accounts. */
  readonly others: readonly Veto[];
}
export interface ItemEntry {
  readonly kind: "deduction" | "bonus";
  readonly id: string;
  readonly name: string;
  readonly item: Item;
  readonly group: ItemGroup;
}

/** Something that is asked of a target and has a place of its own in the workbook. */
export type Entry = StatusEntry | RemarkEntry | VetoEntry | ItemEntry;

export const STATUS_ENTRY: StatusEntry = { kind: "status", id: STATUS_ITEM, name: "检查状态" };
export const REMARK_ENTRY: RemarkEntry = { kind: "remark", id: REMARK_ITEM, name: "备注" };

/** All that is asked of sites or of accounts, in the order of the standard: state, vetoes, deductions, bonus, remark. */
export function entriesOf(pack: StandardPack, kind: "site" | "account"): readonly Entry[] {
  const vetoes = pack[kind].vetoes.map((veto): Entry => {
    return { kind: "veto", id: veto.id, name: veto.name, veto, wording: vetoWording(pack, kind, veto) };
  });
  if (kind === "account") return [STATUS_ENTRY, ...vetoes, REMARK_ENTRY];
  return [
    STATUS_ENTRY,
    ...vetoes,
    ...pack.site.deductions.flatMap((group) => itemsOf("deduction", group)),
    ...pack.site.bonuses.flatMap((group) => itemsOf("bonus", group)),
    REMARK_ENTRY,
  ];
}

/** Sites and accounts are printed in one circular: either frame may be copied. */
function vetoWording(pack: StandardPack, kind: "site" | "account", veto: Veto): VetoWording {
  const printed = [pack[kind].problemWording, pack.site.problemWording, pack.account.problemWording];
  return {
    templates: [...new Set(printed.map(({ template }) => template))],
    joiners: [...new Set(printed.map(({ joiner }) => joiner))],
    others: pack[kind].vetoes.filter((other) => other.id !== veto.id),
  };
}

function itemsOf(kind: "deduction" | "bonus", group: ItemGroup): Entry[] {
  return group.items.map((item) => ({ kind, id: item.id, name: item.name, item, group }));
}
