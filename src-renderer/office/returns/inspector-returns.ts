import { isAwaitingEvidence, type TargetResult } from "../../../src-core/report/results";
import { askedItem, itemTitle } from "../../../src-core/standard/entry-words";
import type { InspectorId, IsoTime } from "../../../src-core/units";
import type { RoundView } from "../round-view";
import { lackingWords, type SwitchedStandard } from "./switched-standard";

/** What one inspector has handed in so far. */
export interface InspectorReturn {
  readonly inspectorId: InspectorId;
  readonly name: string;
  /** Targets in the division; 0 for somebody who is not in it. */
  readonly assigned: number;
  /** Of those, how many have a whole result (a conflict is one too). */
  readonly received: number;
  /** Targets still without one. */
  readonly open: readonly TargetResult[];
  /** Targets that have their conclusion, but lack evidence. */
  readonly awaiting: readonly TargetResult[];
  readonly files: number;
  readonly lastAt: IsoTime | null;
  readonly problems: number;
  readonly state: "complete" | "partial" | "nothing" | "stray";
}

/** Those of the division, and apart from them others who sent something: they count for nothing that is awaited. */
export function partReturns(people: readonly InspectorReturn[]) {
  const isStray = (person: InspectorReturn): boolean => person.state === "stray";
  const divided = people.filter((person) => !isStray(person));
  const complete = divided.filter((person) => person.state === "complete").length;
  return { divided, complete, strays: people.filter(isStray) };
}

/** A row an inspector: those of the division in its order, then others who sent something. */
export function inspectorReturns(round: RoundView): readonly InspectorReturn[] {
  const byId = new Map(round.results.map((result) => [result.target.id, result]));
  const rows = round.assignments.map(({ inspectorId, inspectorName, targetIds }): InspectorReturn => {
    const own = targetIds.flatMap((id) => byId.get(id) ?? []);
    const open = own.filter((result) => result.state === "missing" || result.state === "inProgress");
    const sent = sentBy(round, inspectorId);
    const received = own.length - open.length;
    const state = open.length === 0 ? "complete" : sent.files === 0 && received === 0 ? "nothing" : "partial";
    const awaiting = own.filter(isAwaitingEvidence);
    return { inspectorId, name: inspectorName, assigned: own.length, received, open, awaiting, ...sent, state };
  });
  const known = new Set(rows.map((row) => row.inspectorId));
  const strays = new Map(round.imports.map((row) => [row.inspectorId, row.inspectorName]));
  const others = [...strays].flatMap(([inspectorId, name]): InspectorReturn[] => {
    if (inspectorId === null || known.has(inspectorId)) return [];
    const nothing = { assigned: 0, received: 0, open: [], awaiting: [] };
    return [{ inspectorId, name, ...nothing, ...sentBy(round, inspectorId), state: "stray" }];
  });
  return [...rows, ...others];
}

function sentBy({ imports }: RoundView, inspectorId: InspectorId) {
  const own = imports.filter((row) => row.inspectorId === inspectorId);
  const lastAt =
    own
      .map((row) => row.at)
      .sort()
      .at(-1) ?? null;
  return { files: own.length, lastAt, problems: own.reduce((sum, row) => sum + row.problems.length, 0) };
}

/** Names in a reminder before it says only how many. */
const MOST_NAMES = 10;

/**
 * What the office sends to somebody whose scores or evidence are missing.
 *
 * @param switched what another standard of the round asks for; null where it always had the one
 */
export function reminderText(
  round: Pick<RoundView, "round">,
  row: InspectorReturn,
  switched: SwitchedStandard | null,
): string {
  const { open, awaiting, received, assigned } = row;
  const came =
    received === 0
      ? `尚未收到您的评分表（${namesOf(open)}）`
      : open.length === 0
        ? "评分表已收齐"
        : `已收到 ${received} 个，还缺 ${open.length} 个（${namesOf(open)}）`;
  const evidence = awaiting.length === 0 ? "" : `其中 ${awaiting.length} 个待补证据（${lacking(round, awaiting)}）。`;
  const ask =
    awaiting.length === 0 ? "完成后" : open.length === 0 ? "补上链接或截图文件名后" : "完成并补上链接或截图文件名后";
  return `${row.name}：您好！${round.round.name}检查分给您 ${assigned} 个对象，${came}。${switchWords(row, switched)}${evidence}请${ask}在“政务巡检”中导出评分表，发回本办。谢谢！`;
}

/** @example //=> "检查标准已改用第 2 版：请先导入新的任务分配表（已导入的不必再导），再补齐：甲西县人民政府（办事入口、政策解读）。" */
function switchWords({ open }: InspectorReturn, switched: SwitchedStandard | null): string {
  if (switched === null || open.length === 0) return "";
  const each = open.flatMap(({ target }) => {
    const names = switched.lacking.get(target.id);
    return names === undefined ? [] : [`${target.name}（${lackingWords(names)}）`];
  });
  const then = each.length === 0 ? "再检查" : `再补齐：${listed(each, "；")}`;
  return `检查标准已改用${switched.version}：请先导入新的任务分配表（已导入的不必再导），${then}。`;
}

function namesOf(results: readonly TargetResult[]): string {
  return listed(
    results.map(({ target }) => target.name),
    "、",
  );
}

/** @example //=> "甲西县人民政府：政策文件、领导信息；甲西发布：互动回应差" */
function lacking({ round }: Pick<RoundView, "round">, results: readonly TargetResult[]): string {
  const each = results.map(({ target, verdict }) => {
    const items = verdict.missingEvidence.map((id) => itemTitle(askedItem(round.standard, id)));
    return `${target.name}：${items.join("、")}`;
  });
  return listed(each, "；");
}

function listed(names: readonly string[], joiner: string): string {
  const more = names.length > MOST_NAMES ? `等 ${names.length} 个` : "";
  return `${names.slice(0, MOST_NAMES).join(joiner)}${more}`;
}
