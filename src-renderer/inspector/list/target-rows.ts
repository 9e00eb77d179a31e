import { compareText } from "../../../src-core/compare-text";
import { type OfficeSettings, regionName, regionRank } from "../../../src-core/register/settings";
import { accountLevelNames, siteClassNames, type Target } from "../../../src-core/register/target";
import { stateNames } from "../../../src-core/scoring/verdict";
import type { DivisionCode, TargetId } from "../../../src-core/units";
import type { ListedVerdict } from "../../db/stored";

/** One row of the list: a target and what it came to so far. */
export interface TargetRow {
  readonly target: Target;
  readonly order: number;
  readonly listed: ListedVerdict;
  /** Items on which the answers of two copies disagree. */
  readonly conflicts: number;
}

export const stateFilters = {
  notDone: "没完成",
  ...stateNames,
  veto: "否决",
  fail: "不合格",
  unscorable: "无法检查",
  conflict: "有分歧",
} as const;
export type StateFilter = keyof typeof stateFilters;

export interface ListFilter {
  readonly text: string;
  readonly state: StateFilter | null;
  /** Class of a site or platform of an account, in words. */
  readonly kind: string | null;
  readonly region: DivisionCode | null;
}
export const NO_FILTER: ListFilter = { text: "", state: null, kind: null, region: null };

export const sortNames = {
  order: "分配顺序",
  name: "名称",
  region: "地区",
  state: "没完成在前",
  points: "得分高低",
} as const;
export type SortKey = keyof typeof sortNames;

/** 县级门户, 微信: what kind of target it is, in words. */
export function kindName(target: Target): string {
  if (target.kind === "account") return target.platform;
  return target.siteClass === null ? "类别待定" : siteClassNames[target.siteClass];
}

/** The code of a site, the platform and level of an account. */
export function codeText(target: Target): string {
  return target.kind === "site" ? target.code : `${target.platform} · ${accountLevelNames[target.level]}`;
}

/** Counts for the head of the list. */
export function countRows(rows: readonly TargetRow[]) {
  const count = (isIt: (row: TargetRow) => boolean): number => rows.filter(isIt).length;
  return {
    all: rows.length,
    done: count(({ listed }) => listed.state === "done"),
    inProgress: count(({ listed }) => listed.state === "inProgress"),
    awaiting: count(({ listed }) => listed.state === "awaitingEvidence"),
    veto: count(({ listed }) => listed.outcome === "veto"),
    conflicts: count(({ conflicts }) => conflicts > 0),
  };
}

/** The rows that a filter lets through; the selected target always stays. */
export function filterRows(
  rows: readonly TargetRow[],
  filter: ListFilter,
  selected: TargetId | null,
): readonly TargetRow[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const { state, kind, region } = filter;
  if (words.length === 0 && state === null && kind === null && region === null) return rows;
  return rows.filter(
    (row) =>
      row.target.id === selected ||
      (words.every((word) => searchText(row.target).includes(word)) &&
        (state === null || isInState(row, state)) &&
        (kind === null || kindName(row.target) === kind) &&
        (region === null || row.target.regionCode === region)),
  );
}

const texts = new WeakMap<Target, string>();
function searchText(target: Target): string {
  const known = texts.get(target);
  if (known !== undefined) return known;
  const parts = target.kind === "site" ? [target.code, target.url] : [target.handle, target.platform];
  const text = [target.name, target.owner, target.belongsTo, ...parts].join(" ").toLowerCase();
  texts.set(target, text);
  return text;
}

function isInState({ listed: { state, outcome }, conflicts }: TargetRow, wanted: StateFilter): boolean {
  if (wanted === "conflict") return conflicts > 0;
  if (wanted === "notDone") return state !== "done";
  if (wanted === "veto" || wanted === "fail" || wanted === "unscorable") return outcome === wanted;
  return state === wanted;
}

const stateRank = { inProgress: 0, awaitingEvidence: 1, notStarted: 2, done: 3 } as const;

/** Ids in the order asked for; ties in the order of the assignment. */
export function sortedIds(rows: readonly TargetRow[], sort: SortKey, settings: OfficeSettings): readonly TargetId[] {
  const byOrder = (a: TargetRow, b: TargetRow): number => a.order - b.order || compareText(a.target.id, b.target.id);
  const compare: Record<SortKey, (a: TargetRow, b: TargetRow) => number> = {
    order: () => 0,
    name: (a, b) => a.target.name.localeCompare(b.target.name, "zh-CN"),
    region: (a, b) => regionRank(settings, a.target.regionCode) - regionRank(settings, b.target.regionCode),
    state: (a, b) => stateRank[a.listed.state] - stateRank[b.listed.state],
    points: (a, b) => (b.listed.points ?? -1) - (a.listed.points ?? -1),
  };
  return [...rows].sort((a, b) => compare[sort](a, b) || byOrder(a, b)).map((row) => row.target.id);
}

/** Kinds and regions that occur, for the filters; regions in customary order. */
export function filterChoices(rows: readonly TargetRow[], settings: OfficeSettings) {
  const kinds = [...new Set(rows.map((row) => kindName(row.target)))];
  const regions = [...new Set(rows.map((row) => row.target.regionCode))]
    .sort((a, b) => regionRank(settings, a) - regionRank(settings, b))
    .map((code) => ({ code, name: regionName(settings, code) }));
  return { kinds, regions };
}
