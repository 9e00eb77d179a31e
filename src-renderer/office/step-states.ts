import dayjs from "dayjs";
import { isProblem, type TargetResult } from "../../src-core/report/results";
import { unconfirmedCount } from "../../src-core/standard/pack-numbers";
import { versionName } from "../../src-core/standard/version-name";
import { differencesSince } from "./circular/current-circular";
import { figure } from "./counted";
import type { OfficeData } from "./OfficeProvider";
import { inspectorReturns, partReturns } from "./returns/inspector-returns";
import type { RoundView } from "./round-view";
import { usualStandard } from "./standard/usual-standard";
import type { StepKey } from "./steps";
import { reportOf } from "./use-report";

/** How a step stands: done, under way, asking for a person, or waiting for another step. */
export interface StepState {
  readonly figure: string;
  readonly state: "done" | "active" | "attention" | "waiting";
  /** What it waits for. */
  readonly waitsFor: { readonly step: StepKey; readonly short: string; readonly why: string } | null;
}

/** The figure and state of each step, as the left column shows them. */
export function stepStates(data: OfficeData): Readonly<Record<StepKey, StepState>> {
  const { register, current } = data;
  return {
    register: registerState(register.filter((t) => t.kind === "site").length, register.length),
    standards: standardsState(data),
    sample: sampleState(register.length, current),
    division: divisionState(current),
    returns: returnsState(current),
    conflicts: afterReturns(current, conflictsState),
    results: afterReturns(current, resultsState),
    annexes: afterReturns(current, annexesState),
    circular: afterReturns(current, circularState),
  };
}

const waiting = (step: StepKey, short: string, why: string): StepState => ({
  figure: "",
  state: "waiting",
  waitsFor: { step, short, why },
});
const standing = (text: string, state: StepState["state"]): StepState => ({ figure: text, state, waitsFor: null });

function registerState(sites: number, all: number): StepState {
  if (all === 0) return standing("未导入", "attention");
  return standing(`${figure(sites)} · ${figure(all - sites)}`, "done");
}

/** The standard of the round that is looked at (本轮), whatever version is looked at; else the one that a new round would begin with. */
function standardsState({ standards, rounds, current }: OfficeData): StepState {
  const pack = current?.round.standard ?? usualStandard(standards, rounds)?.pack;
  if (pack === undefined) return standing("没有标准", "attention");
  const open = unconfirmedCount(pack);
  const version = `${current === null ? "" : "本轮"}${versionName(pack)}`;
  if (open === 0) return standing(`${version}\n全部已核`, "done");
  return standing(`${version}\n${figure(open)} 处分值待核`, "attention");
}

function sampleState(registered: number, round: RoundView | null): StepState {
  if (registered === 0 && round === null)
    return waiting("register", "等台账", "抽查名单要对照台账核对，请先导入台账。");
  if (round === null) return standing("未建轮次", "attention");
  const { sites, accounts } = round.summary;
  return standing(`${figure(sites.sampled)} · ${figure(accounts.sampled)}`, "done");
}

function divisionState(round: RoundView | null): StepState {
  if (round === null) return waiting("sample", "等抽查", "先建立轮次、读入抽查名单，才能把对象分给检查员。");
  const count = round.assignments.length;
  if (count === 0) return standing("未分配", "attention");
  return standing(`${count} 人`, round.assignments.every((row) => row.exportedAt !== null) ? "done" : "active");
}

function returnsState(round: RoundView | null): StepState {
  if (round === null) return waiting("sample", "等抽查", "先建立轮次，才能导入评分表。");
  if (round.assignments.length === 0 && round.imports.length === 0) {
    return waiting("division", "等分配", "先把对象分给检查员、导出任务表，检查员交回评分表后在这里导入。");
  }
  const { divided, complete, strays } = partReturns(inspectorReturns(round));
  if (divided.length === 0) return standing(`${strays.length} 人已交`, round.summary.missing === 0 ? "done" : "active");
  return standing(`${complete} / ${divided.length}`, complete === divided.length ? "done" : "active");
}

function afterReturns(round: RoundView | null, stateOf: (round: RoundView) => StepState): StepState {
  if (round === null || round.imports.length === 0) {
    return waiting("returns", "等回收", "还没有收到评分表。导入后这里自动列出。");
  }
  return stateOf(round);
}

function conflictsState({ conflicts, decided }: RoundView): StepState {
  if (conflicts.length > 0) return standing(String(conflicts.length), "attention");
  return standing(decided.length > 0 ? `已裁 ${decided.length}` : "无", "done");
}

function resultsState({ results, summary }: RoundView): StepState {
  const done = results.filter((result) => result.state === "done").length;
  return standing(`${figure(done)} / ${figure(sampledOf(summary))}`, summary.complete ? "done" : "active");
}

function annexesState({ results, summary }: RoundView): StepState {
  const count = (kind: TargetResult["target"]["kind"]): number =>
    results.filter((result) => result.target.kind === kind && isProblem(result)).length;
  return standing(`${count("site")} · ${count("account")}`, summary.complete ? "done" : "active");
}

/** A circular that was signed is done, unless what it prints has become another since; what does not agree asks for a person. */
function circularState(round: RoundView): StepState {
  const latest = round.issued.at(-1);
  if (latest !== undefined) {
    const changes = differencesSince(round).length;
    if (changes > 0) return standing(`已签发\n有 ${figure(changes)} 处变化`, "attention");
    return standing(`已签发\n${dayjs(latest.at).format("M月D日")}`, "done");
  }
  const { checks, draft } = reportOf(round);
  const differs = checks.filter(({ state }) => state === "differs").length;
  if (differs > 0) return standing(`${figure(differs)} 处不符`, "attention");
  return standing("草稿", draft === null ? "attention" : "active");
}

export function sampledOf(summary: RoundView["summary"]): number {
  return summary.sites.sampled + summary.accounts.sampled;
}

/** The first step that asks for something: where a new round begins. Numbers to be confirmed hold nobody up. */
export function firstOpenStep(states: Readonly<Record<StepKey, StepState>>): StepKey {
  const order: readonly StepKey[] = ["register", "sample", "division", "returns", "conflicts", "results", "annexes"];
  return order.find((key) => states[key].state !== "done") ?? "results";
}
