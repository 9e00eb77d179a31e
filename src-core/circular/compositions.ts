import { accountLevels, siteClasses } from "../register/target";
import type { Run } from "./circular-draft";
import type { CircularSettings } from "./circular-settings";
import { type FigureRuns, sentence } from "./runs";

/** A kind of what is counted, by name and figure. */
export interface Share {
  readonly name: string;
  readonly figure: string;
}

/** Classes of sites that the register has. */
export function presentClasses(figures: FigureRuns, { classNames }: CircularSettings): readonly Share[] {
  return present(
    figures,
    siteClasses.map((name) => ({ name: classNames[name], figure: `sites.class.${name}` })),
  );
}

/** Levels of accounts that the register has. */
export function presentLevels(figures: FigureRuns, { levelNames }: CircularSettings): readonly Share[] {
  return present(
    figures,
    accountLevels.map((name) => ({ name: levelNames[name], figure: `accounts.level.${name}` })),
  );
}

/** Platforms that the register has, in the office's order; names of the figures without their last part. */
export function presentPlatforms(figures: FigureRuns, { platforms }: CircularSettings): readonly Share[] {
  return present(
    figures,
    platforms.map((name) => ({ name, figure: `accounts.platform.${name}.total` })),
  );
}

/** Bands of high scores with sites in them. */
export function presentBands(figures: FigureRuns, { bands }: CircularSettings): readonly Share[] {
  return present(
    figures,
    bands.map(({ label }, index) => ({ name: label, figure: `highScorers.band.${index}.count` })),
  );
}

function present(figures: FigureRuns, shares: readonly Share[]): readonly Share[] {
  return shares.filter(({ figure }) => figures.count(figure) > 0);
}

/** 省政府门户网站1家、省政府部门网站51家 */
export function sharesPhrase(figures: FigureRuns, shares: readonly Share[], unit: string): readonly Run[] {
  return sentence(
    ...shares.flatMap(({ name, figure }, index) => [`${index === 0 ? "" : "、"}${name}`, figures.run(figure), unit]),
  );
}

/**
 * What stands behind a total: ，其中：甲1家、乙2家; where all are of one kind ，均为甲; nothing where no kind is known.
 *
 * @param total id of the total
 */
export function compositionOf(
  figures: FigureRuns,
  total: string,
  shares: readonly Share[],
  unit: string,
): readonly Run[] {
  const [first] = shares;
  if (first === undefined) return [];
  if (shares.length === 1 && figures.count(first.figure) === figures.count(total)) {
    return sentence(`，${figures.count(total) === 1 ? "为" : "均为"}${first.name}`);
  }
  return sentence("，其中：", sharesPhrase(figures, shares, unit));
}
