import type { Target } from "../register/target";
import { bonusGroupsFor, deductionGroupsFor, isScored, noServicesFor, vetoesFor } from "../standard/pack-items";
import type { StandardPack, Veto } from "../standard/pack-schema";
import { type Centipoints, centipoints, timesRatio } from "../units";
import { type Answers, STATUS_ITEM, type UnscorableReason } from "./answer";
import { problemWording } from "./problem-wording";
import { lacksEvidence, type Proven } from "./proof";
import { countedSum, type FoundItem, type ItemsReading, readItems } from "./score-line";
import type { BaseTrace, Bonus, Verdict, VetoHit } from "./verdict";

/**
 * What the answers of one target come to, by the pinned standard, with the lines that made every number.
 *
 * Rules (国办秘函〔2019〕19号): any veto fails a target and nothing else is scored; no veto, then deductions from the full
 * points; below `failBelow` fails; above `bonusAbove` (not at it) the bonus items are scored too and added. A body that
 * serves no outside public is not scored on one group, the rest is multiplied by the pack's ratio, rounded half up to
 * hundredths once. Total: any answers give a verdict; what does not fit counts as not answered.
 *
 * @param proven where evidence stands beside the answer; null where nobody asks for evidence (then nothing awaits it)
 * @example scoreTarget(pack, site, new Map([["site-unreachable", { kind: "conditions", ids: ["over-week"] }]]), null).outcome //=> "veto"
 */
export function scoreTarget(pack: StandardPack, target: Target, answers: Answers, proven: Proven | null): Verdict {
  const unscorable = unscorableReason(answers);
  if (unscorable !== null) return { ...EMPTY, state: "done", outcome: "unscorable", unscorable };
  const vetoes = vetoesFor(pack, target);
  const read = readVetoes(vetoes, answers);
  if (read.hits.length > 0) return vetoVerdict(pack, target, vetoes, read.hits, proven);
  return isScored(pack, target) ? scoredVerdict(pack, target, answers, read, proven) : judgedVerdict(read);
}

/**
 * For a target whose class or platform nobody can tell: which vetoes and items are for it is not known, so there is no
 * verdict, whatever was answered.
 */
export function unjudged(target: Target, answers: Answers): Verdict {
  const unscorable = unscorableReason(answers);
  if (unscorable !== null) return { ...EMPTY, state: "done", outcome: "unscorable", unscorable };
  const bonus: Bonus = target.kind === "site" ? { kind: "notOpen" } : EMPTY.bonus;
  return { ...EMPTY, state: answers.size > 0 ? "inProgress" : "notStarted", bonus };
}

const EMPTY: Verdict = {
  state: "notStarted",
  outcome: null,
  points: null,
  basePoints: null,
  base: null,
  bonus: { kind: "notApplicable" },
  hits: [],
  deductions: [],
  bonuses: [],
  missing: [],
  missingEvidence: [],
  problem: "",
  unscorable: null,
};

function vetoVerdict(
  pack: StandardPack,
  target: Target,
  vetoes: readonly Veto[],
  hits: readonly VetoHit[],
  proven: Proven | null,
): Verdict {
  const hit = vetoes.filter((veto) => hits.some(({ vetoId }) => vetoId === veto.id));
  const missingEvidence = proven === null ? [] : hit.filter((veto) => lacksEvidence(veto, proven)).map(({ id }) => id);
  const state = missingEvidence.length > 0 ? "awaitingEvidence" : "done";
  const problem = problemWording(pack, target, hits, false);
  return { ...EMPTY, state, outcome: "veto", hits, missingEvidence, problem };
}

/** A site without a class may have no veto that is for it: then nobody has looked, and it cannot pass. */
function judgedVerdict({ asked, missing }: VetoesReading): Verdict {
  if (asked === 0) return EMPTY;
  if (missing.length === 0) return { ...EMPTY, state: "done", outcome: "pass" };
  return { ...EMPTY, state: missing.length < asked ? "inProgress" : "notStarted", missing };
}

function scoredVerdict(
  pack: StandardPack,
  target: Target,
  answers: Answers,
  vetoes: VetoesReading,
  proven: Proven | null,
): Verdict {
  const taken = readItems(deductionGroupsFor(pack, target), answers);
  const base = baseTrace(pack, target, taken);
  const basePoints = scaled(base);
  const missingBase = [...vetoes.missing, ...taken.missing];
  // The base can only fall while items are missing, so the bonus opens when all of them are answered.
  const open = missingBase.length === 0 && basePoints > pack.site.bonusAbove.value;
  const given = open ? readItems(bonusGroupsFor(pack, target), answers) : NOT_OPEN;
  const missing = [...missingBase, ...given.missing];
  const bonus: Bonus = open ? openBonus(pack, given) : { kind: "notOpen" };
  const points = centipoints(basePoints + (bonus.kind === "open" ? bonus.points : 0));
  const outcome = missing.length > 0 ? null : points < pack.site.failBelow.value ? "fail" : "pass";
  const found = [...taken.found, ...given.found];
  const missingEvidence = proven === null ? [] : unproven(found, proven);
  const started = missingBase.length < vetoes.asked + taken.asked ? "inProgress" : "notStarted";
  const answered = missingEvidence.length > 0 ? "awaitingEvidence" : "done";
  return {
    ...EMPTY,
    state: outcome === null ? started : answered,
    outcome,
    points,
    basePoints,
    base,
    bonus,
    deductions: taken.found.map(({ line }) => line),
    bonuses: given.found.map(({ line }) => line),
    missing,
    missingEvidence,
    problem: outcome === "fail" ? problemWording(pack, target, [], true) : "",
  };
}

const NOT_OPEN: ItemsReading = { found: [], missing: [], asked: 0 };

/** Findings that count and lack evidence. What is covered by another finding of the same cause needs none of its own. */
function unproven(found: readonly FoundItem[], proven: Proven): readonly string[] {
  return found.filter(({ item, line }) => line.counted > 0 && lacksEvidence(item, proven)).map(({ item }) => item.id);
}

function openBonus(pack: StandardPack, { found, missing, asked }: ItemsReading): Bonus {
  const sum = countedSum(found);
  const points = centipoints(Math.min(sum, pack.site.totals.bonus.value));
  return { kind: "open", points, sum, answered: asked - missing.length, of: asked };
}

function baseTrace(pack: StandardPack, target: Target, { found }: ItemsReading): BaseTrace {
  const { totals, deductions } = pack.site;
  const noServices = noServicesFor(pack, target);
  const left = deductions.find((group) => group.id === noServices?.groupId)?.points.value ?? 0;
  const full = centipoints(totals.deductions.value - left);
  const deducted = countedSum(found);
  return {
    full,
    deducted,
    left: centipoints(Math.max(0, full - deducted)),
    ratio: noServices && { numerator: noServices.numerator, denominator: noServices.denominator },
  };
}

function scaled({ left, ratio }: BaseTrace): Centipoints {
  return ratio === null ? left : centipoints(timesRatio(left, ratio.numerator, ratio.denominator));
}

function unscorableReason(answers: Answers): UnscorableReason | null {
  const status = answers.get(STATUS_ITEM);
  return status?.kind === "unscorable" ? status.reason : null;
}

interface VetoesReading {
  readonly hits: readonly VetoHit[];
  readonly missing: readonly string[];
  /** How many vetoes were asked. */
  readonly asked: number;
}

function readVetoes(vetoes: readonly Veto[], answers: Answers): VetoesReading {
  const hits: VetoHit[] = [];
  const missing: string[] = [];
  for (const veto of vetoes) {
    const value = answers.get(veto.id);
    if (value?.kind === "clear") continue;
    const conditionIds = value?.kind === "conditions" ? knownConditions(veto, value.ids) : [];
    if (conditionIds.length > 0) hits.push({ vetoId: veto.id, conditionIds });
    else missing.push(veto.id);
  }
  return { hits, missing, asked: vetoes.length };
}

/** Those of some conditions that a veto has, in the order of the standard; none: the veto is not answered by them. */
export function knownConditions({ conditions }: Veto, ids: readonly string[]): readonly string[] {
  return conditions.map((condition) => condition.id).filter((id) => ids.includes(id));
}
