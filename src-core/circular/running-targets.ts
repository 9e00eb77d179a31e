import type { Run } from "./circular-draft";
import { compositionOf, presentClasses, presentLevels, presentPlatforms, sharesPhrase } from "./compositions";
import { monthWords } from "./day-words";
import type { DraftContext } from "./draft-context";
import { sentence } from "./runs";

/** How many sites and accounts there are, by class, level and, where asked, platform. */
export function runningTargets({ input, figures }: DraftContext): readonly Run[] {
  const { circular, round } = input;
  const asOf = circular.registerAsOf === null ? "" : `截至${monthWords(circular.registerAsOf)}，`;
  const { scope } = round.settings.province;
  const sites = sentence(
    "正在运行的政府网站共",
    figures.run("sites.running"),
    "家",
    compositionOf(figures, "sites.running", presentClasses(figures, circular), "家"),
  );
  const accounts = sentence(
    "政务新媒体共",
    figures.run("accounts.total"),
    "家",
    compositionOf(figures, "accounts.total", presentLevels(figures, circular), "家"),
  );
  return sentence(
    `${asOf}${scope}`,
    figures.count("sites.running") > 0 ? sites : "没有正在运行的政府网站",
    "；",
    figures.count("accounts.total") > 0 ? accounts : "没有政务新媒体",
    "。",
    byPlatform(),
  );

  function byPlatform(): readonly Run[] {
    const platforms = presentPlatforms(figures, circular);
    if (!circular.printsPlatforms || platforms.length === 0) return [];
    return sentence("按平台统计，", sharesPhrase(figures, platforms, "家"), "。");
  }
}
