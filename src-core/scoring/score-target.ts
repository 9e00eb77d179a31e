import type { Target } from "../register/target";
import { bonusGroupsFor, deductionGroupsFor, isScored, vetoesFor } from "../standard/pack-items";
import type { ItemGroup, StandardPack, Veto } from "../standard/pack-schema";
import { type Centipoints, centipoints } from "../units";
import { type Answers, STATUS_ITEM, type UnscorableReason } from "./answer";
import { problemWording } from "./problem-wording";
import { countedSum, fitsRule, scoreLines } from "./score-line";
import type { Bonus, TraceLine, Verdict, VetoHit } from "./verdict";

/**
 * What the answers of one target come to, by the pinned standard.
 *
 * Rules (国办秘函〔2019〕19号): any veto fails a target and nothing else is scored; no veto, then deductions from the full
 * points; below `failBelow` fails; above `bonusAbove` (not at it) the bonus items are scored too and added. A body that
 * serves no outside public is not scored on one group, the rest is multiplied by the pack's ratio, rounded half up to
 * hundredths once. Total: any answers give a verdict; what does not fit counts as not answered.
 *
 * @example scoreTarget(pack, site, new Map([["site-unreachable", { kind: "conditions", ids: ["over-week"] }]])).outcome //=> "veto"
 */
export function scoreTarget(pack: StandardPack, target: Target, answers: Answers): Verdict {
  const unscorable = unscorableReason(answers);
  if (unscorable !== null) return { ...EMPTY, state: "done", outcome: "unscorable", unscorable };
  const vetoes = vetoesFor(pack, target);
  const hits = vetoHits(vetoes, answers);
  if (hits.length > 0)
    return { ...EMPTY, state: "done", outcome: "veto", hits, problem: problemWording(pack, target, hits, false) };
  const missingVetoes = vetoes.filter((veto) => !isVetoAnswered(veto, answers)).map((veto) => veto.id);
  return isScored(pack, target)
    ? scoredVerdict(pack, target, answers, missingVetoes)
    : judgedVerdict(answers, vetoes, missingVetoes);
}

const EMPTY: Verdict = {
  state: "notStarted",
  outcome: null,
  points: null,
  basePoints: null,
  bonus: { kind: "notApplicable" },
  hits: [],
  deductions: [],
  bonuses: [],
  missing: [],
  problem: "",
  unscorable: null,
};

function judgedVerdict(answers: Answers, vetoes: readonly Veto[], missing: readonly string[]): Verdict {
  if (missing.length === 0) return { ...EMPTY, state: "done", outcome: "pass" };
  const state = vetoes.some((veto) => isVetoAnswered(veto, answers)) ? "inProgress" : "notStarted";
  return { ...EMPTY, state, missing };
}

function scoredVerdict(
  pack: StandardPack,
  target: Target,
  answers: Answers,
  missingVetoes: readonly string[],
): Verdict {
  const groups = deductionGroupsFor(pack, target);
  const bonusGroups = bonusGroupsFor(pack, target);
  const deductions = scoreLines(groups, answers);
  const basePoints = basePointsOf(pack, target, groups, deductions);
  const missingBase = [...missingVetoes, ...missingItems(groups, answers)];
  // The base can only fall while items are missing, so the bonus opens when all of them are answered.
  const open = missingBase.length === 0 && basePoints > pack.site.bonusAbove.value;
  const bonuses = open ? scoreLines(bonusGroups, answers) : [];
  const missingBonus = open ? missingItems(bonusGroups, answers) : [];
  const missing = [...missingBase, ...missingBonus];
  const bonus: Bonus = open ? openBonus(pack, bonusGroups, bonuses, missingBonus.length) : { kind: "notOpen" };
  const points = centipoints(basePoints + (bonus.kind === "open" ? bonus.points : 0));
  const outcome = missing.length > 0 ? null : points < pack.site.failBelow.value ? "fail" : "pass";
  const asked = [...pack.site.vetoes, ...groups.flatMap((g) => g.items)].length;
  return {
    ...EMPTY,
    state: outcome !== null ? "done" : missingBase.length < asked ? "inProgress" : "notStarted",
    outcome,
    points,
    basePoints,
    bonus,
    deductions,
    bonuses,
    missing,
    problem: outcome === "fail" ? problemWording(pack, target, [], true) : "",
  };
}

function openBonus(
  pack: StandardPack,
  groups: readonly ItemGroup[],
  lines: readonly TraceLine[],
  missing: number,
): Bonus {
  const of = groups.reduce((n, group) => n + group.items.length, 0);
  const points = centipoints(Math.min(countedSum(lines), pack.site.totals.bonus.value));
  return { kind: "open", points, answered: of - missing, of };
}

function basePointsOf(
  pack: StandardPack,
  target: Target,
  groups: readonly ItemGroup[],
  lines: readonly TraceLine[],
): Centipoints {
  const full = groups.reduce((sum, group) => sum + group.points.value, 0);
  const left = Math.max(0, full - countedSum(lines));
  const ratio = target.kind === "site" && target.noServices ? pack.site.noServices : null;
  if (ratio === null) return centipoints(left);
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
