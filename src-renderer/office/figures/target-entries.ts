import { recordsByTarget } from "../../../src-core/merge/ledger";
import type { Target } from "../../../src-core/register/target";
import { resultWords } from "../../../src-core/report/list-figures";
import { isProblem, type TargetResult } from "../../../src-core/report/results";
import { isSiteCode, type TargetId } from "../../../src-core/units";
import { peopleOf } from "../results/results-state";
import type { RoundView } from "../round-view";
import { codeLabel } from "../sample/sample-columns";

/** A target that a figure counts, as the list beside the paper shows it. */
export interface TargetEntry {
  readonly id: TargetId;
  /** null where the register of the round lacks it. */
  readonly target: Target | null;
  /** null where it was not drawn. */
  readonly result: TargetResult | null;
  readonly name: string;
  /** 网站标识码, or platform and handle. */
  readonly code: string;
  readonly belongsTo: string;
  /** 合格 88.50, 单项否决, 未抽查. */
  readonly outcome: string;
  readonly problem: string;
  readonly people: string;
  readonly files: string;
}

/** The targets of a figure in its order; one that the register lacks by what its id says. */
export function targetEntries(view: RoundView, ids: readonly TargetId[]): readonly TargetEntry[] {
  const targets = new Map(view.register.map((target) => [target.id, target]));
  const results = new Map(view.results.map((result) => [result.target.id, result]));
  const records = recordsByTarget(view.ledger);
  return ids.map((id): TargetEntry => {
    const target = targets.get(id) ?? null;
    const result = results.get(id) ?? null;
    const hashes = (records.get(id) ?? []).flatMap(({ revision }) => [...(view.ledger.origins.get(revision) ?? [])]);
    return {
      id,
      target,
      result,
      name: target?.name ?? id,
      code: target === null ? (isSiteCode(id) ? id : "") : codeOf(target),
      belongsTo: target?.belongsTo ?? "",
      outcome: outcomeOf(target, result),
      problem: result === null ? "" : problemOf(result),
      people: result === null ? "" : peopleOf(result).map(view.nameOf).join("、"),
      files: [...new Set(view.fileNames(new Set(hashes)))].join("、"),
    };
  });
}

function codeOf(target: Target): string {
  return target.kind === "site" ? target.code : `${target.platform} ${codeLabel(target)}`.trim();
}

function outcomeOf(target: Target | null, result: TargetResult | null): string {
  if (result !== null) return resultWords(result);
  return target === null ? "台账中没有" : "未抽查";
}

function problemOf(result: TargetResult): string {
  return isProblem(result) ? result.verdict.problem : (result.verdict.unscorable ?? "");
}

/** Whether a search finds a target by anything that its row shows. */
export function entryMatches(entry: TargetEntry, text: string): boolean {
  const { name, code, belongsTo, outcome, problem, people, files } = entry;
  return [name, code, belongsTo, outcome, problem, people, files].some((part) => part.includes(text));
}
