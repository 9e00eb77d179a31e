import type { CircularSettings, ScoreBand } from "../circular/circular-settings";
import type { SiteClass, SiteTarget } from "../register/target";
import type { Round } from "../round";
import type { Centipoints } from "../units";
import { byDefaultOrder } from "./annex-order";
import { plainHead } from "./annex-table";
import type { CountedTable } from "./annex1";
import type { TargetResult } from "./results";

/** A portal that scored high enough for annex 2. */
export interface HighScorer {
  readonly target: SiteTarget;
  readonly points: Centipoints;
  /** Place of its band in the settings. */
  readonly band: number;
}

/** 门户网站: the classes whose sites are scored in points. */
export const portalClasses: readonly SiteClass[] = ["provincePortal", "cityPortal", "countyPortal"];

export function isPortal(target: { readonly siteClass: SiteClass | null }): boolean {
  return target.siteClass !== null && portalClasses.includes(target.siteClass);
}

/** Portals that passed with a score in one of the bands, highest first; equal ones in the customary order of annexes. */
export function highScorers(
  round: Round,
  results: readonly TargetResult[],
  { bands }: Pick<CircularSettings, "bands">,
): readonly HighScorer[] {
  const compare = byDefaultOrder(round.settings);
  return results
    .flatMap(({ target, verdict, state }): HighScorer[] => {
      const { points, outcome } = verdict;
      if (target.kind !== "site" || !isPortal(target) || state !== "done" || outcome !== "pass") return [];
      const band = points === null ? -1 : bands.findIndex((one) => isWithin(one, points));
      return points === null || band < 0 ? [] : [{ target, points, band }];
    })
    .sort((a, b) => b.points - a.points || compare(a.target, b.target));
}

/** Bands are closed below and open above: 100-110分 is [100, 110). */
function isWithin({ from, to }: ScoreBand, points: Centipoints): boolean {
  return points >= from && (to === null || points < to);
}

const numerals = ["一、", "二、", "三、"];

/**
 * Annex 2 (附件2): high scorers in bands; the province's portal, cities, counties in paragraphs of their own, numbered
 * where a band has several. Empty bands are not printed.
 */
export function annex2(
  round: Round,
  results: readonly TargetResult[],
  circular: Pick<CircularSettings, "bands">,
): CountedTable {
  const scorers = highScorers(round, results, circular);
  const highestFirst = circular.bands.map((one, band) => ({ ...one, band })).sort((a, b) => b.from - a.from);
  const rows = highestFirst.flatMap(({ label, band }) => {
    const own = scorers.filter((scorer) => scorer.band === band);
    if (own.length === 0) return [];
    const groups = portalClasses
      .map((name) => own.filter(({ target }) => target.siteClass === name))
      .filter((group) => group.length > 0);
    const texts = groups.map((group, index) => {
      const names = group.map(({ target }) => target.name).join("、");
      return groups.length > 1 ? `${numerals[index] ?? ""}${names}` : names;
    });
    return [{ cells: [label, texts.join("\n")], ids: groups.flat().map(({ target }) => target.id) }];
  });
  return {
    table: {
      no: 2,
      title: "检查得分较高的政府门户网站名单",
      header: ["得分", "政府网站名称"].map(plainHead),
      rows: rows.map(({ cells }) => cells),
    },
    origins: rows.map(({ ids }) => {
      const basis = { kind: "targets", ids } as const;
      return [basis, basis];
    }),
  };
}
