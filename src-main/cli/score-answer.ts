import type { AnswerFault } from "../../src-core/exchange/answer-fault";
import type { ExplainedHit, Explanation } from "../../src-core/scoring/explain";
import type { TraceLine, Verdict } from "../../src-core/scoring/verdict";
import { allItems, allVetoes } from "../../src-core/standard/pack-items";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { type Centipoints, inPoints } from "../../src-core/units";

/** Points of `score --json`: 分, and hundredths for those who count. */
interface JsonPoints {
  readonly points: number;
  readonly pointsHundredths: number;
}

interface JsonNamed {
  readonly id: string;
  readonly name: string;
}

/** A line of the trace; count and limits as TraceLine says, all points in 分. */
export interface JsonLine {
  readonly itemId: string;
  readonly name: string;
  readonly group: string;
  readonly side: "deduction" | "bonus";
  readonly rule: TraceLine["rule"];
  readonly count: number;
  readonly each: number;
  readonly levelId: string | null;
  readonly raw: number;
  readonly limit: number;
  readonly counted: number;
  readonly countedHundredths: number;
  readonly capped: boolean;
  readonly excludedBy: string | null;
  readonly source: string;
  readonly words: string;
}

export type JsonBonus =
  | { readonly state: "notApplicable" | "notOpen" }
  | ({ readonly state: "open"; readonly sum: number; readonly answered: number; readonly of: number } & JsonPoints);

export interface JsonScored {
  /** Place in the file, from 1. */
  readonly target: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: "site" | "account";
  readonly state: Verdict["state"];
  readonly outcome: Verdict["outcome"];
  /** 分; null where nothing is scored in points, or after a veto. */
  readonly points: number | null;
  readonly pointsHundredths: number | null;
  readonly base:
    | ({
        readonly full: number;
        readonly deducted: number;
        readonly left: number;
        readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
      } & JsonPoints)
    | null;
  readonly bonus: JsonBonus;
  readonly problem: string;
  readonly unscorable: string | null;
  readonly missing: readonly JsonNamed[];
  readonly missingEvidence: readonly JsonNamed[];
  readonly trace: {
    readonly hits: readonly ExplainedHit[];
    readonly lines: readonly JsonLine[];
    readonly steps: readonly ({ readonly key: string; readonly name: string; readonly words: string } & JsonPoints)[];
  };
}

/** What was wrong with an answer, with a target as a whole, or with the file (then `target` is 0). */
export interface JsonAnswerProblem extends Omit<AnswerFault, "code"> {
  readonly target: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly code: AnswerFault["code"] | "target-invalid" | "target-twice" | "no-targets";
}

/** What `score --json` prints: a published contract. */
export interface ScoreAnswer {
  readonly standard: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly hash: string;
    /** Numbers of the standard that nobody has confirmed. */
    readonly unconfirmed: number;
  };
  readonly targets: readonly JsonScored[];
  readonly problems: readonly JsonAnswerProblem[];
  readonly notices: readonly JsonAnswerProblem[];
}

/** One target's verdict with everything behind it. */
export function targetInJson(
  pack: StandardPack,
  place: Pick<JsonScored, "target" | "id" | "name" | "kind">,
  verdict: Verdict,
  { hits, lines, steps }: Explanation,
): JsonScored {
  const { state, outcome, points, problem, unscorable } = verdict;
  const names = new Map([...allVetoes(pack), ...allItems(pack)].map((entry) => [entry.id, entry.name]));
  const named = (id: string): JsonNamed => ({ id, name: names.get(id) ?? id });
  return {
    ...place,
    state,
    outcome,
    points: points === null ? null : inPoints(points),
    pointsHundredths: points,
    base: baseInJson(verdict),
    bonus: bonusInJson(verdict.bonus),
    problem,
    unscorable,
    missing: verdict.missing.map(named),
    missingEvidence: verdict.missingEvidence.map(named),
    trace: {
      hits,
      lines: lines.map(({ groupId, groupName, ...line }) => ({
        ...line,
        group: groupName,
        each: inPoints(line.each),
        raw: inPoints(line.raw),
        limit: inPoints(line.limit),
        counted: inPoints(line.counted),
        countedHundredths: line.counted,
      })),
      steps: steps.map((step) => ({ key: step.key, name: step.name, ...bothPoints(step.points), words: step.words })),
    },
  };
}

function baseInJson({ base, basePoints }: Verdict): JsonScored["base"] {
  if (base === null || basePoints === null) return null;
  const { full, deducted, left, ratio } = base;
  return {
    full: inPoints(full),
    deducted: inPoints(deducted),
    left: inPoints(left),
    ratio,
    ...bothPoints(basePoints),
  };
}

function bonusInJson(bonus: Verdict["bonus"]): JsonBonus {
  if (bonus.kind !== "open") return { state: bonus.kind };
  const { points, sum, answered, of } = bonus;
  return { state: "open", ...bothPoints(points), sum: inPoints(sum), answered, of };
}

function bothPoints(points: Centipoints): JsonPoints {
  return { points: inPoints(points), pointsHundredths: points };
}
