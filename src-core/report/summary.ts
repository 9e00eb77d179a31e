import type { Register, Round } from "../round";
import { formatRate, isSiteCode } from "../units";
import { isAwaitingEvidence, isProblem, type TargetResult } from "./results";

/** summary.json: the figures of the circular's opening, a published contract. */
export interface Summary {
  readonly sites: {
    /** 运行网站: all sites of the register. */
    readonly running: number;
    /** Size of the sample, never of what came back. */
    readonly sampled: number;
    readonly problems: number;
    /** "98.94%", "—" where nothing was sampled. */
    readonly passRate: string;
  };
  readonly accounts: {
    readonly total: number;
    readonly sampled: number;
    readonly problems: number;
    readonly passRate: string;
  };
  /** Whether every sampled target has an undisputed, finished result. */
  readonly complete: boolean;
  /** Sampled targets without a finished score, those in conflict apart. */
  readonly missing: number;
  /** Sampled targets on which records disagree. */
  readonly conflicts: number;
  /** Finished as 无法检查: in the sample, but no problem. */
  readonly unscorable: number;
  /** Of those that have their conclusion: findings lack the evidence that the standard wants. They count all the same. */
  readonly awaitingEvidence: number;
}

/**
 * Counts a round. The pass rate is taken of the whole sample, so it is provisional while `complete` is false.
 *
 * @param results of the same round and register
 */
export function summary(round: Round, register: Register, results: readonly TargetResult[]): Summary {
  const sample = new Set(round.sample);
  const done = results.filter((result) => result.state === "done");
  const conflicts = results.filter((result) => result.state === "conflict").length;
  return {
    sites: { running: countOf(register, "site"), ...sideOf(sample, done, "site") },
    accounts: { total: countOf(register, "account"), ...sideOf(sample, done, "account") },
    complete: sample.size > 0 && done.length === sample.size,
    missing: sample.size - done.length - conflicts,
    conflicts,
    unscorable: done.filter((result) => result.verdict.outcome === "unscorable").length,
    awaitingEvidence: done.filter(isAwaitingEvidence).length,
  };
}

type Kind = "site" | "account";

function countOf(register: Register, kind: Kind): number {
  return register.filter((target) => target.kind === kind).length;
}

function sideOf(
  sample: ReadonlySet<string>,
  done: readonly TargetResult[],
  kind: Kind,
): { sampled: number; problems: number; passRate: string } {
  // By the id, so that a sampled target that the register lacks is counted too.
  const sampled = [...sample].filter((id) => isSiteCode(id) === (kind === "site")).length;
  const problems = done.filter((result) => result.target.kind === kind && isProblem(result)).length;
  return { sampled, problems, passRate: formatRate(sampled - problems, sampled) };
}
