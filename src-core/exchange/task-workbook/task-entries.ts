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
  const vetoes = pack[kind].vetoes.map((veto): Entry => ({ kind: "veto", id: veto.id, name: veto.name, veto }));
  if (kind === "account") return [STATUS_ENTRY, ...vetoes, REMARK_ENTRY];
  return [
    STATUS_ENTRY,
    ...vetoes,
    ...pack.site.deductions.flatMap((group) => itemsOf("deduction", group)),
    ...pack.site.bonuses.flatMap((group) => itemsOf("bonus", group)),
    REMARK_ENTRY,
  ];
}

function itemsOf(kind: "deduction" | "bonus", group: ItemGroup): Entry[] {
  return group.items.map((item) => ({ kind, id: item.id, name: item.name, item, group }));
}
