import { isSamePlatform } from "../../register/platform-meant";
import { accountLevels, siteClasses, type Target } from "../../register/target";
import type { Check } from "../report-model";
import { summary } from "../summary";
import { type Checked, compare, compareWithFigure, figureSide, figureValue, note } from "./check";

/** Parts of the text against their wholes, and the text against what a merge counts. */
export function checkSums(checked: Checked): readonly Check[] {
  return [
    ...partChecks(checked),
    ...groupChecks(checked),
    ...summaryChecks(checked),
    outcomeCheck(checked, "sites", "政府网站"),
    outcomeCheck(checked, "accounts", "政务新媒体"),
    ...recheckChecks(checked),
  ];
}

/** Sites without a class and accounts of unlisted platforms belong to no part; they are noted elsewhere. */
function partChecks(checked: Checked): readonly Check[] {
  const { register, circular } = checked.input;
  const isUnclassed = (target: Target) => target.kind === "site" && target.siteClass === null;
  const isUnlisted = (target: Target) =>
    target.kind === "account" && !circular.platforms.some((name) => isSamePlatform(name, target.platform));
  const rest = (isRest: (target: Target) => boolean) => register.filter(isRest).length;
  return [
    {
      id: "classes-running",
      name: "各类网站之和与网站总数",
      parts: siteClasses.map((name) => `sites.class.${name}`),
      rest: rest(isUnclassed),
      whole: "sites.running",
    },
    {
      id: "levels-total",
      name: "各级新媒体之和与新媒体总数",
      parts: accountLevels.map((name) => `accounts.level.${name}`),
      rest: 0,
      whole: "accounts.total",
    },
    {
      id: "platforms-total",
      name: "各平台新媒体之和与新媒体总数",
      parts: [...new Set(circular.platforms)].map((name) => `accounts.platform.${name}.total`),
      rest: rest(isUnlisted),
      whole: "accounts.total",
    },
  ].map(({ id, name, parts, rest: others, whole }) => {
    const value = parts.reduce((total, part) => total + figureValue(checked, part), others);
    const side = { name: others === 0 ? "各项之和" : `各项之和（加上没有归类的 ${others} 个）`, value };
    return compareWithFigure(checked, id, name, side, whole);
  });
}

/** A group runs what its classes run. */
function groupChecks(checked: Checked): readonly Check[] {
  return checked.input.circular.siteGroups.map(({ key, name, classes }) => {
    const value = [...new Set(classes)].reduce((sum, one) => sum + figureValue(checked, `sites.class.${one}`), 0);
    const side = { name: "各类之和", value };
    return compareWithFigure(checked, `group-${key}`, `${name}总数与其各类之和`, side, `sites.group.${key}.running`);
  });
}

/** The figures that a merge writes (summary.json) are counted apart from those of the text. */
function summaryChecks(checked: Checked): readonly Check[] {
  const { round, register, results } = checked.input;
  const { sites, accounts } = summary(round, register, results);
  const pairs = [
    ["sites.running", sites.running],
    ["sites.sampled", sites.sampled],
    ["sites.problems", sites.problems],
    ["accounts.total", accounts.total],
    ["accounts.sampled", accounts.sampled],
    ["accounts.problems", accounts.problems],
  ] as const;
  return pairs.map(([id, value]) => {
    const name = `汇总页与正文：${checked.figures.get(id)?.field ?? id}`;
    return compareWithFigure(checked, `summary-${id}`, name, { name: "汇总页", value }, id);
  });
}

/** Passed, failed and not to be inspected make up the sample, once everything has come back. */
function outcomeCheck(checked: Checked, side: "sites" | "accounts", subject: string): Check {
  const value = (state: string) => figureValue(checked, `${side}.${state}`);
  const known = value("passed") + value("problems") + value("unscorable");
  const open = value("sampled") - known;
  const id = `outcomes-${side}`;
  const name = `${subject}：合格、存在突出问题、无法检查之和与抽查数`;
  if (open > 0 && hasOpenResults(checked, side)) {
    return note(id, name, `还有 ${open} 家没有结论，合格率是暂计`, [`${side}.sampled`]);
  }
  return compareWithFigure(checked, id, name, { name: "三项之和", value: known }, `${side}.sampled`);
}

function hasOpenResults({ input }: Checked, side: "sites" | "accounts"): boolean {
  const { round, results } = input;
  const isOwn = ({ target }: { readonly target: Target }) => (target.kind === "site") === (side === "sites");
  const finished = new Set(results.filter((result) => result.state === "done").map((result) => result.target.id));
  const open = results.some((result) => isOwn(result) && result.state !== "done");
  const registered = new Set(results.map((result) => result.target.id));
  return open || round.sample.some((id) => !finished.has(id) && !registered.has(id));
}

function recheckChecks(checked: Checked): readonly Check[] {
  return (["sites", "accounts"] as const).map((side) => {
    const states = ["mended", "still", "unchecked"];
    const value = states.reduce((sum, state) => sum + figureValue(checked, `recheck.${side}.${state}`), 0);
    const name = `复查${side === "sites" ? "网站" : "新媒体"}：已整改、仍有问题、未复查之和`;
    const total = `recheck.${side}.total`;
    return compare(`recheck-${side}`, name, { name: "三项之和", value }, figureSide(checked, total), [total]);
  });
}
