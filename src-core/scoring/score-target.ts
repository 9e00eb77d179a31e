import type { Target } from "../register/target";
import { bonusGroupsFor, deductionGroupsFor, isScored, noServicesFor, vetoesFor } from "../standard/pack-items";
import type { ItemGroup, StandardPack, Veto } from "../standard/pack-schema";
import { type Centipoints, centipoints } from "../units";
import { type Answers, STATUS_ITEM, type UnscorableReason } from "./answer";
import { problemWording } from "./problem-wording";
import { lacksEvidence, type Proven } from "./proof";
import { countedSum, fitsRule, scoreLines } from "./score-line";
import type { BaseTrace, Bonus, TraceLine, Verdict, VetoHit } from "./verdict";

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
  const hits = vetoHits(vetoes, answers);
  if (hits.length > 0) return vetoVerdict(pack, target, vetoes, hits, proven);
  const missingVetoes = vetoes.filter((veto) => !isVetoAnswered(veto, answers)).map((veto) => veto.id);
  return isScored(pack, target)
    ? scoredVerdict(pack, target, answers, missingVetoes, proven)
    : judgedVerdict(vetoes.length, missingVetoes);
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

function judgedVerdict(asked: number, missing: readonly string[]): Verdict {
  if (missing.length === 0) return { ...EMPTY, state: "done", outcome: "pass" };
  return { ...EMPTY, state: missing.length < asked ? "inProgress" : "notStarted", missing };
}

function scoredVerdict(
  pack: StandardPack,
  target: Target,
  answers: Answers,
  missingVetoes: readonly string[],
  proven: Proven | null,
): Verdict {
  const groups = deductionGroupsFor(pack, target);
  const bonusGroups = bonusGroupsFor(pack, target);
  const deductions = scoreLines(groups, answers);
  const base = baseTrace(pack, target, deductions);
  const basePoints = scaled(base);
  const missingBase = [...missingVetoes, ...missingItems(groups, answers)];
  // The base can only fall while items are missing, so the bonus opens when all of them are answered.
  const open = missingBase.length === 0 && basePoints > pack.site.bonusAbove.value;
  const bonuses = open ? scoreLines(bonusGroups, answers) : [];
  const missingBonus = open ? missingItems(bonusGroups, answers) : [];
  const missing = [...missingBase, ...missingBonus];
  const bonus: Bonus = open ? openBonus(pack, bonusGroups, bonuses, missingBonus.length) : { kind: "notOpen" };
  const points = centipoints(basePoints + (bonus.kind === "open" ? bonus.points : 0));
  const outcome = missing.length > 0 ? null : points < pack.site.failBelow.value ? "fail" : "pass";
  const asked = vetoesFor(pack, target).length + groups.reduce((n, group) => n + group.items.length, 0);
  const missingEvidence =
    proven === null ? [] : unprovenLines([...groups, ...bonusGroups], [...deductions, ...bonuses], proven);
  return {
    ...EMPTY,
    state:
      outcome === null
        ? missingBase.length < asked
          ? "inProgress"
          : "notStarted"
        : missingEvidence.length > 0
          ? "awaitingEvidence"
          : "done",
    outcome,
    points,
    basePoints,
    base,
    bonus,
    deductions,
    bonuses,
    missing,
    missingEvidence,
    problem: outcome === "fail" ? problemWording(pack, target, [], true) : "",
  };
}

/** Findings that count and lack evidence. What is covered by another finding of the same cause needs none of its own. */
function unprovenLines(groups: readonly ItemGroup[], lines: readonly TraceLine[], proven: Proven): readonly string[] {
  const counting = new Set(lines.filter((line) => line.counted > 0).map((line) => line.itemId));
  const items = groups.flatMap((group) => group.items);
  return items.filter((item) => counting.has(item.id) && lacksEvidence(item, proven)).map((item) => item.id);
}

function openBonus(
  pack: StandardPack,
  groups: readonly ItemGroup[],
  lines: readonly TraceLine[],
  missing: number,
): Bonus {
  const of = groups.reduce((n, group) => n + group.items.length, 0);
  const sum = countedSum(lines);
  const points = centipoints(Math.min(sum, pack.site.totals.bonus.value));
  return { kind: "open", points, sum, answered: of - missing, of };
}

function baseTrace(pack: StandardPack, target: Target, lines: readonly TraceLine[]): BaseTrace {
  const { totals, deductions } = pack.site;
  const noServices = noServicesFor(pack, target);
  const left = deductions.find((group) => group.id === noServices?.groupId)?.points.value ?? 0;
  const full = centipoints(totals.deductions.value - left);
  const deducted = countedSum(lines);
  return {
    full,
    deducted,
    left: centipoints(Math.max(0, full - deducted)),
    ratio: noServices && { numerator: noServices.numerator, denominator: noServices.denominator },
  };
}

/** Rounded half up to hundredths, once, from whole numbers. */
function scaled({ left, ratio }: BaseTrace): Centipoints {
  if (ratio === null) return left;
  return centipoints(Math.floor((2 * left * ratio.numerator + ratio.denominator) / (2 * ratio.denominator)));
}

function unscorableReason(answers: Answers): UnscorableReason | null {
  const status = answers.get(STATUS_ITEM);
  return status?.kind === "unscorable" ? status.reason : null;
}

function vetoHits(vetoes: readonly Veto[], answers: Answers): readonly VetoHit[] {
  return vetoes.flatMap((veto) => {
    const value = answers.get(veto.id);
    if (value?.kind !== "conditions") return [];
    const conditionIds = veto.conditions.map((c) => c.id).filter((id) => value.ids.includes(id));
    return conditionIds.length > 0 ? [{ vetoId: veto.id, conditionIds }] : [];
  });
}

function isVetoAnswered(veto: Veto, answers: Answers): boolean {
  const value = answers.get(veto.id);
  return (
    value?.kind === "clear" || (value?.kind === "conditions" && veto.conditions.some((c) => value.ids.includes(c.id)))
  );
}

function missingItems(groups: readonly ItemGroup[], answers: Answers): string[] {
  return groups
    .flatMap((group) => group.items)
    .filter((item) => {
      const value = answers.get(item.id);
      return value === undefined || !fitsRule(item, value);
    })
    .map((item) => item.id);
}
