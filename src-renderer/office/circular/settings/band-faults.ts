import type { ScoreBand, ShareWord } from "../../../../src-core/circular/circular-settings";
import { centipoints, formatPoints } from "../../../../src-core/units";

const TEN_POINTS = 1000;

/** What is wrong with the bands of annex 2: ends that cross, bands that overlap, gaps, equal labels. */
export function bandFaults(bands: readonly ScoreBand[]): readonly string[] {
  const upward = bands.toSorted((a, b) => a.from - b.from);
  return upward.flatMap((band, index) => {
    const { label, from, to } = band;
    const faults: string[] = [];
    const next = upward[index + 1];
    if (to !== null && to <= from) faults.push(`“${label}”的“到”应大于“从”`);
    else if (next !== undefined) {
      if (to === null || to > next.from) faults.push(`“${label}”与“${next.label}”有重叠，同一个网站会算两次`);
      else if (to < next.from) {
        faults.push(
          `“${label}”与“${next.label}”之间有空档，${formatPoints(to)} 到 ${formatPoints(next.from)} 分的网站不进名单`,
        );
      }
    }
    if (upward.findIndex((other) => other.label === label) < index) faults.push(`有两段都叫“${label}”`);
    return faults;
  });
}

/** The band below the lowest, ten points wide; above the highest where there is no room below. */
export function nextBand(bands: readonly ScoreBand[]): ScoreBand {
  const lowest = Math.min(...bands.map(({ from }) => from));
  const from = centipoints(Math.max(0, lowest - TEN_POINTS));
  const to = centipoints(lowest);
  return { label: `${formatPoints(from)}-${formatPoints(to)}分`, from, to };
}

/** Highest first, as annex 2 prints them. */
export function sortedBands(bands: readonly ScoreBand[]): readonly ScoreBand[] {
  return bands.toSorted((a, b) => b.from - a.from);
}

/** Highest first; of one share 超过 stands before 不少于. */
export function sortedWords(words: readonly ShareWord[]): readonly ShareWord[] {
  return words.toSorted((a, b) => b.from - a.from || Number(b.isAbove) - Number(a.isAbove));
}
