import { recordsByTarget } from "../../../src-core/merge/ledger";
import { countingAnswers, standingAnswers } from "../../../src-core/merge/standing-answers";
import type { TargetResult } from "../../../src-core/report/results";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import { askedItem, itemTitle } from "../../../src-core/standard/entry-words";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { versionName } from "../../../src-core/standard/version-name";
import type { TargetId } from "../../../src-core/units";
import type { RoundView } from "../round-view";

/** What a switch of the round's standard left to be answered. */
export interface SwitchedStandard {
  /** 第 2 版 */
  readonly version: string;
  /** Items to be answered by target: new ones, and those whose answer fits no longer. */
  readonly lacking: ReadonlyMap<TargetId, readonly string[]>;
  /** The assignments with the new standard still have to be exported. */
  readonly isToExport: boolean;
}

/** Standards that the round had before, the newest first: to name answers to them. */
export function formerStandards({ stored }: Pick<RoundView, "stored">): readonly StandardPack[] {
  return [...(stored.standards ?? [])].reverse().map(({ pack }) => pack);
}

/** What inspectors have to be told of another standard than the one they began with; null where the round had one only. */
export function switchedStandard(round: Pick<RoundView, "stored" | "round" | "results" | "ledger" | "assignments">) {
  const formers = formerStandards(round);
  if (formers.length === 0) return null;
  const records = recordsByTarget(round.ledger);
  const lacking = round.results.flatMap((result): [TargetId, readonly string[]][] => {
    const names = lackingOf(round.round.standard, formers, result, records);
    return names.length === 0 ? [] : [[result.target.id, names]];
  });
  return {
    version: versionName(round.round.standard),
    lacking: new Map(lacking),
    isToExport: round.assignments.some((row) => row.exportedAt === null),
  } satisfies SwitchedStandard;
}

/** Names of what the round's standard waits for and a former one, with the same answers, did not. */
function lackingOf(
  pack: StandardPack,
  formers: readonly StandardPack[],
  { target, state, verdict }: TargetResult,
  records: ReturnType<typeof recordsByTarget>,
): readonly string[] {
  if (state !== "inProgress") return [];
  const answers = countingAnswers(standingAnswers(records.get(target.id) ?? []));
  const before = formers.map((former) => new Set(scoreTarget(former, target, answers, null).missing));
  const since = verdict.missing.filter((id) => before.some((missing) => !missing.has(id)));
  return since.map((id) => itemTitle(askedItem(pack, id)));
}

/** Items of a target in a sentence before it says only how many. */
const MOST_ITEMS = 4;

/** @example lackingWords(["办事入口", "政策解读"]) //=> "办事入口、政策解读" */
export function lackingWords(names: readonly string[]): string {
  const more = names.length > MOST_ITEMS ? `等 ${names.length} 项` : "";
  return `${names.slice(0, MOST_ITEMS).join("、")}${more}`;
}
