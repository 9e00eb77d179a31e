import { comparisonKinds } from "../../circular/circular-settings";
import { isSamePlatform } from "../../register/platform-meant";
import { type AccountLevel, accountLevels, type SiteTarget, siteClasses, type Target } from "../../register/target";
import { isSiteCode, type TargetId } from "../../units";
import { changeOf, type Side } from "../comparison";
import type { ReportInput } from "../report-model";
import { isProblem } from "../results";
import { type CountedFigure, countOf, rateOf } from "./count";

/** Targets of one side or of a part of it, as figures count them. */
interface Counted {
  readonly running: readonly TargetId[];
  readonly sampled: readonly TargetId[];
  readonly problems: readonly TargetId[];
}

/** Figures of sites: running, by class, sampled, failed, rates, changes, by group. */
export function siteFigures(input: ReportInput): readonly CountedFigure[] {
  const sites = input.register.filter((target) => target.kind === "site");
  const all = countedOf(input, (target) => target.kind === "site", "site");
  return [
    countOf("sites.running", all.running, "家", "台账中运行的政府网站逐家计数"),
    ...siteClasses.map((name) =>
      countOf(
        `sites.class.${name}`,
        idsOf(sites.filter((site) => site.siteClass === name)),
        "家",
        "台账中这一类逐家计数",
      ),
    ),
    ...sideFigures(input, "sites", all),
    ...input.circular.siteGroups.flatMap(({ key, classes }) => {
      const isIn = (target: Target) => isOfClass(target, classes);
      const group = countedOf(input, isIn);
      return [
        countOf(`sites.group.${key}.running`, group.running, "家", "台账中这一组逐家计数"),
        ...countFigures(input, `sites.group.${key}`, group, "家"),
      ];
    }),
  ];
}

/** Figures of accounts: total, by level, sampled, failed, rates, changes, by platform. */
export function accountFigures(input: ReportInput): readonly CountedFigure[] {
  const accounts = input.register.filter((target) => target.kind === "account");
  const all = countedOf(input, (target) => target.kind === "account", "account");
  const ofLevel = (level: AccountLevel) => accounts.filter((account) => account.level === level);
  return [
    countOf("accounts.total", all.running, "家", "台账中的政务新媒体逐个计数"),
    ...accountLevels.map((level) =>
      countOf(`accounts.level.${level}`, idsOf(ofLevel(level)), "家", "台账中这一级逐个计数"),
    ),
    ...sideFigures(input, "accounts", all),
    ...input.circular.platforms.flatMap((name) => {
      const group = countedOf(input, (target) => target.kind === "account" && platformOf(target.platform) === name);
      const id = `accounts.platform.${name}`;
      return [
        countOf(`${id}.total`, group.running, "家", "台账中这一平台逐个计数"),
        ...countFigures(input, id, group, "个"),
      ];
    }),
  ];

  /** The name in the office's list: 微信公众号 of the register is its 微信. */
  function platformOf(platform: string): string | undefined {
    return input.circular.platforms.find((known) => isSamePlatform(known, platform));
  }
}

function isOfClass(target: Target, classes: readonly SiteTarget["siteClass"][]): boolean {
  return target.kind === "site" && classes.includes(target.siteClass);
}

const idsOf = (targets: readonly Target[]): readonly TargetId[] => targets.map((target) => target.id);

/**
 * @param lostKind sampled targets that the register lacks count on the side that their id tells, as in annex 1; in no
 *   class, level or platform (null)
 */
function countedOf(
  input: ReportInput,
  isIn: (target: Target) => boolean,
  lostKind: Target["kind"] | null = null,
): Counted {
  const running = idsOf(input.register.filter(isIn));
  const inRegister = new Map(input.register.map((target) => [target.id, target]));
  const sampled = [...new Set(input.round.sample)].filter((id) => {
    const target = inRegister.get(id);
    return target === undefined ? lostKind !== null && isSiteCode(id) === (lostKind === "site") : isIn(target);
  });
  const problems = input.results.filter((result) => isProblem(result) && isIn(result.target));
  return { running, sampled, problems: problems.map((result) => result.target.id) };
}

/** What both sides have as a whole. */
function sideFigures(input: ReportInput, side: Side, all: Counted): readonly CountedFigure[] {
  const { circular, round } = input;
  const [sampled, problems, rate] = countFigures(input, side, all, side === "sites" ? "家" : "个");
  const failed = new Set(all.problems);
  const passed = input.results.filter(
    ({ target, state, verdict }) =>
      kindOf(side) === target.kind && state === "done" && verdict.outcome === "pass" && !failed.has(target.id),
  );
  const unscorable = input.results.filter(
    ({ target, state, verdict }) =>
      kindOf(side) === target.kind && state === "done" && verdict.outcome === "unscorable",
  );
  const registered = side === "sites" ? "sites.running" : "accounts.total";
  return [
    { ...sampled, unit: "家" },
    rateOf(
      `${side}.sampleShare`,
      Math.min(all.sampled.length, all.running.length),
      all.running.length,
      circular.rateDecimals,
      { kind: "figures", ids: [`${side}.sampled`, registered] },
    ),
    problems,
    countOf(`${side}.passed`, idsOf(passed.map(({ target }) => target)), "家", "抽查中检查合格的逐个计数"),
    rate,
    countOf(`${side}.unscorable`, idsOf(unscorable.map(({ target }) => target)), "家", "抽查中无法检查的逐个计数"),
    ...comparisonKinds.map((kind) => changeOf(round.id, side, kind, rate, circular)),
  ];
}

const kindOf = (side: Side): Target["kind"] => (side === "sites" ? "site" : "account");

/** Sampled, failed and the pass rate, of the whole sample. */
function countFigures(
  { circular }: ReportInput,
  id: string,
  { sampled, problems }: Counted,
  problemUnit: string,
): readonly [CountedFigure, CountedFigure, CountedFigure] {
  const [all, failed] = [sampled.length, problems.length];
  return [
    countOf(`${id}.sampled`, sampled, "家", "抽查名单逐个计数"),
    countOf(`${id}.problems`, problems, problemUnit, "检查结果为单项否决或不合格的逐个计数"),
    rateOf(
      `${id}.passRate`,
      all - failed,
      all,
      circular.rateDecimals,
      { kind: "figures", ids: [`${id}.sampled`, `${id}.problems`] },
      `（${all} − ${failed}）÷ ${all}`,
    ),
  ];
}
