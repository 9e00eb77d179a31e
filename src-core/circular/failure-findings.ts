import type { Target } from "../register/target";
import { problemAccounts, problemSites } from "../report/problem-rows";
import type { TargetResult } from "../report/results";
import { vetoesFor } from "../standard/pack-items";
import type { StandardPack } from "../standard/pack-schema";
import type { TargetId } from "../units";
import type { Paragraph } from "./circular-draft";
import type { DraftContext } from "./draft-context";
import { examplesOf } from "./examples";
import { type Piece, paragraphOf, sentence } from "./runs";

/** What failed sites failed on, most frequent first, with examples in the order of annex 3. */
export function siteFailures({ input, figures }: DraftContext): readonly Paragraph[] {
  const { round, results, circular } = input;
  const targets = problemSites(round, results, circular.annexOrder[3]).map(({ target }) => target);
  if (targets.length === 0) return [];
  const kinds = kindsOf(round.standard, targets, results, circular.exampleCount, ({ name }) => name);
  return [failures([figures.run("sites.problems"), "家政府网站检查不合格"], kinds)];
}

/** As siteFailures, for accounts and annex 4. */
export function accountFailures({ input, figures }: DraftContext): readonly Paragraph[] {
  const { round, results, circular } = input;
  const targets = problemAccounts(round, results, circular.annexOrder[4]).map(({ target }) => target);
  if (targets.length === 0) return [];
  const kinds = kindsOf(
    round.standard,
    targets,
    results,
    circular.exampleCount,
    // One name often stands on two platforms.
    ({ platform, name }) => `${platform}“${name}”`,
  );
  return [failures([figures.run("accounts.problems"), "个政务新媒体检查不合格"], kinds)];
}

function failures(head: readonly Piece[], kinds: readonly string[]): Paragraph {
  const main = kinds.length === 0 ? "" : `，${kinds.length > 1 ? "主要是" : "问题是"}${kinds.join("、")}`;
  return paragraphOf(sentence(...head, main, "。"));
}

/** Each kind of failure with its examples; kinds that as many have in the order of their first row. */
function kindsOf<T extends Target>(
  pack: StandardPack,
  targets: readonly T[],
  results: readonly TargetResult[],
  exampleCount: number,
  nameOf: (target: T) => string,
): readonly string[] {
  const wordings = new Map(results.map((result) => [result.target.id, failureWordings(pack, result)]));
  const byWording = new Map<string, string[]>();
  for (const target of targets) {
    for (const wording of wordingsOf(wordings, target.id)) {
      byWording.set(wording, [...(byWording.get(wording) ?? []), nameOf(target)]);
    }
  }
  return [...byWording]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([wording, names]) => `${wording}${examplesOf(names, exampleCount)}`);
}

function wordingsOf(wordings: ReadonlyMap<TargetId, readonly string[]>, id: TargetId): readonly string[] {
  return wordings.get(id) ?? [];
}

/** Each condition that a target failed on in the standard's wording, once, without the frame of the annexes. */
function failureWordings(pack: StandardPack, { target, verdict }: TargetResult): readonly string[] {
  if (verdict.outcome === "fail") return [pack.site.failWording];
  const wordings = vetoesFor(pack, target).flatMap((veto) => {
    const hit = verdict.hits.find(({ vetoId }) => vetoId === veto.id);
    return veto.conditions.filter(({ id }) => hit?.conditionIds.includes(id)).map(({ wording }) => wording);
  });
  return [...new Set(wordings)];
}
