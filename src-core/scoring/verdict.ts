import type { Centipoints } from "../units";
import type { UnscorableReason } from "./answer";

/** One line of a score: what was found on an item and what it took off or gave. */
export interface TraceLine {
  readonly itemId: string;
  readonly groupId: string;
  /** Points before the item's own limit, hundredths. */
  readonly raw: Centipoints;
  /** Points that count, hundredths. */
  readonly counted: Centipoints;
  readonly capped: boolean;
  /** The item whose finding covers this one, where the pack says so. */
  readonly excludedBy: string | null;
}

export interface VetoHit {
  readonly vetoId: string;
  readonly conditionIds: readonly string[];
}

/** Bonus not open, open and zero are different things on the screen. */
export type Bonus =
  | { readonly kind: "notApplicable" }
  | { readonly kind: "notOpen" }
  | { readonly kind: "open"; readonly points: Centipoints; readonly answered: number; readonly of: number };

export type ScoreState = "notStarted" | "inProgress" | "done";

/** What the answers of one target come to. */
export interface Verdict {
  readonly state: ScoreState;
  /** pass and fail only when done; a veto as soon as one is hit. */
  readonly outcome: "veto" | "fail" | "pass" | "unscorable" | null;
  /** Score so far, hundredths; null for a target that is not scored in points or was vetoed. */
  readonly points: Centipoints | null;
  /** Deduction part after the ratio for bodies without services, hundredths; null as for points. */
  readonly basePoints: Centipoints | null;
  readonly bonus: Bonus;
  readonly hits: readonly VetoHit[];
  readonly deductions: readonly TraceLine[];
  readonly bonuses: readonly TraceLine[];
  /** Items still to be answered before the target is 已完成, in the order of the standard. */
  readonly missing: readonly string[];
  /** How the annexes word the problem; "" where there is none. */
  readonly problem: string;
  readonly unscorable: UnscorableReason | null;
}
