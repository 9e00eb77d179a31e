import { highScorers, isPortal } from "../annex2";
import type { ReportInput } from "../report-model";
import { isProblem } from "../results";
import { type CountedFigure, countOf, rateOf } from "./count";

/** High scorers by band (annex 2), and how many of the inspected portals lost points on each item. */
export function portalFigures(input: ReportInput): readonly CountedFigure[] {
  const { round, results, circular } = input;
  const scorers = highScorers(round, results, circular);
  const inspected = results.filter(
    ({ target, state, verdict }) =>
      target.kind === "site" && isPortal(target) && state === "done" && verdict.outcome !== "unscorable",
  );
  const items = round.standard.site.deductions.flatMap((group) => group.items);
  return [
    countOf(
      "highScorers.count",
      scorers.map((scorer) => scorer.target.id),
      "家",
      "附件2所列网站逐家计数",
    ),
    ...circular.bands.map(({ label }, band) =>
      countOf(
        `highScorers.band.${band}.count`,
        scorers.filter((scorer) => scorer.band === band).map((scorer) => scorer.target.id),
        "家",
        `得分在${label}的门户逐家计数`,
      ),
    ),
    countOf(
      "portals.inspected",
      inspected.map(({ target }) => target.id),
      "家",
      "抽查并检查完毕的门户逐家计数，无法检查的不计",
    ),
    ...items.flatMap(({ id, name }) => {
      // Vetoed portals are inspected, but nothing is scored on them.
      const losing = inspected.filter(
        (result) =>
          !(isProblem(result) && result.verdict.outcome === "veto") &&
          result.verdict.deductions.some((line) => line.itemId === id && line.counted > 0),
      );
      return [
        countOf(
          `portals.losing.${id}`,
          losing.map(({ target }) => target.id),
          "家",
          `在“${name}”上扣了分的门户逐家计数`,
        ),
        rateOf(`portals.share.${id}`, losing.length, inspected.length, circular.rateDecimals, {
          kind: "figures",
          ids: [`portals.losing.${id}`, "portals.inspected"],
        }),
      ];
    }),
  ];
}
