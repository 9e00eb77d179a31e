import type { TargetResult } from "../../../src-core/report/results";
import type { InspectorId, IsoTime } from "../../../src-core/units";
import type { RoundView } from "../round-view";

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
    return { inspectorId, name: inspectorName, assigned: own.length, received, open, ...sent, state };
  });
  const known = new Set(rows.map((row) => row.inspectorId));
  const strays = new Map(round.imports.map((row) => [row.inspectorId, row.inspectorName]));
  const others = [...strays].flatMap(([inspectorId, name]): InspectorReturn[] => {
    if (inspectorId === null || known.has(inspectorId)) return [];
    return [{ inspectorId, name, assigned: 0, received: 0, open: [], ...sentBy(round, inspectorId), state: "stray" }];
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

/** What the office sends to somebody whose scores are missing. */
export function reminderText(round: RoundView, row: InspectorReturn): string {
  const names = row.open.slice(0, 10).map((result) => result.target.name);
  const more = row.open.length > names.length ? `等 ${row.open.length} 个` : "";
  const came = row.received === 0 ? "尚未收到您的评分表" : `已收到 ${row.received} 个，还缺 ${row.open.length} 个`;
  return `${row.name}：您好！${round.round.name}检查分给您 ${row.assigned} 个对象，${came}（${names.join("、")}${more}）。请完成后在“政务巡检”中导出评分表，发回本办。谢谢！`;
}
