import type { Rule } from "../standard/pack-schema";
import type { Centipoints } from "../units";
import type { UnscorableReason } from "./answer";

/** One line of a score: what was found on an item and what it took off or gave. `raw` is `count` × `each`. */
export interface TraceLine {
  readonly itemId: string;
  readonly groupId: string;
  readonly rule: Rule["kind"];
  /** Occurrences, or how many of a sample failed; 1 for the other rules. */
  readonly count: number;
  /** Points for one of them, hundredths. */
  readonly each: Centipoints;
  /** The level chosen of a graded item; null for the other rules. */
  readonly levelId: string | null;
  /** Points before the item's own limit, hundredths. */
  readonly raw: Centipoints;
  /** The item's own limit, hundredths. */
  readonly limit: Centipoints;
  /** Points that count, hundredths. */
  readonly counted: Centipoints;
  /** The limit was applied. */
  readonly capped: boolean;
  /** The item that counts in its place, where both are of one cause (excluded-by). */
  readonly excludedBy: string | null;
  /** The article of the standard. */
  readonly source: string;
}

/** How the deduction part came about: (full − deducted), not below 0, times the ratio, rounded half up once. */
export interface BaseTrace {
  /** What is taken off from, hundredths: the total, without the group of a body that serves no outside public. */
  readonly full: Centipoints;
  readonly deducted: Centipoints;
  /** Hundredths before the ratio. */
  readonly left: Centipoints;
  /** The ratio for bodies without services; null where there is none. */
  readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
}

export interface VetoHit {
  readonly vetoId: string;
  readonly conditionIds: readonly string[];
}

/** Bonus not open, open and zero are different things on the screen. */
export type Bonus =
  | { readonly kind: "notApplicable" }
  | { readonly kind: "notOpen" }
  | {
      readonly kind: "open";
      readonly points: Centipoints;
      /** The lines' points before the total's limit, hundredths. */
      readonly sum: Centipoints;
      readonly answered: number;
      readonly of: number;
    };

/** 未开始 · 进行中 · 待补证据: all answered, but findings lack the evidence that the standard wants · 已完成 */
export type ScoreState = "notStarted" | "inProgress" | "awaitingEvidence" | "done";

/** The states in words: on screens, in workbooks, in what the command line says. */
export const stateNames = {
  notStarted: "未开始",
  inProgress: "进行中",
  awaitingEvidence: "待补证据",
  done: "已完成",
} as const satisfies Readonly<Record<ScoreState, string>>;

/** The outcomes in words, likewise. */
export const outcomeNames = {
  veto: "单项否决",
  fail: "不合格",
  pass: "合格",
  unscorable: "无法检查",
} as const satisfies Readonly<Record<NonNullable<Verdict["outcome"]>, string>>;

/** What the answers of one target come to. */
export interface Verdict {
  readonly state: ScoreState;
  /** pass and fail only when all is answered, whatever evidence lacks; a veto as soon as one is hit. */
  readonly outcome: "veto" | "fail" | "pass" | "unscorable" | null;
  /** Score so far, hundredths; null for a target that is not scored in points or was vetoed. */
  readonly points: Centipoints | null;
  /** Deduction part after the ratio for bodies without services, hundredths; null as for points. */
  readonly basePoints: Centipoints | null;
  /** How basePoints came about; null as for points. */
  readonly base: BaseTrace | null;
  readonly bonus: Bonus;
  readonly hits: readonly VetoHit[];
  readonly deductions: readonly TraceLine[];
  readonly bonuses: readonly TraceLine[];
  /** Items still to be answered before the target is 已完成, in the order of the standard. */
  readonly missing: readonly string[];
  /** Findings that count and lack the evidence that the standard wants, in its order. */
  readonly missingEvidence: readonly string[];
  /** How the annexes word the problem; "" where there is none. */
  readonly problem: string;
  readonly unscorable: UnscorableReason | null;
}
