import fc from "fast-check";
import { defaultCircular } from "../../src-core/circular/default-circular";
import type { OfficeSettings } from "../../src-core/register/settings";
import { accountLevels, siteClasses, type Target } from "../../src-core/register/target";
import type { DisclosureRow, SuggestionRow } from "../../src-core/report/department-rows";
import type { PastProblem, PastRound } from "../../src-core/report/past-round";
import type { ReportInput } from "../../src-core/report/report-model";
import type { TargetResult } from "../../src-core/report/results";
import type { Verdict } from "../../src-core/scoring/verdict";
import { centipoints, divisionCode, roundId, targetId } from "../../src-core/units";
import { anAccount, aRound, aSite, SMALL_SETTINGS } from "../fixtures/builders";

/** A single city (its code ends with 00, not 0000) with two counties. */
export const CITY_SETTINGS: OfficeSettings = {
  ...SMALL_SETTINGS,
  province: { code: divisionCode("990100"), name: "甲市", annexLabel: "市政府及市直各部门", scope: "全市" },
  regions: ["990101", "990102"].map((code) => ({
    code: divisionCode(code),
    name: `${code}县`,
    shortName: `${code}县`,
    counties: [],
  })),
};

const anyTarget = fc.record({
  isSite: fc.boolean(),
  siteClass: fc.constantFrom(...siteClasses, null),
  level: fc.constantFrom(...accountLevels),
  region: fc.constantFrom("own", "first", "second", "elsewhere"),
  platform: fc.constantFrom("微信", "微信公众号", "新浪微博", "抖音", "某某号"),
  isSampled: fc.boolean(),
  outcome: fc.constantFrom("pass", "veto", "fail", "unscorable", "missing", "conflict"),
  points: fc.integer({ min: 5_000, max: 13_000 }),
  loses: fc.boolean(),
  wasProblem: fc.boolean(),
});
type AnyTarget = typeof anyTarget extends fc.Arbitrary<infer T> ? T : never;

const few = fc.integer({ min: 0, max: 40 });
const blankOr = fc.option(few, { nil: null });
const anyDisclosure = fc.record({
  parts: fc.tuple(blankOr, blankOr, blankOr),
  more: few,
  closed: blankOr,
  open: blankOr,
});
const anySuggestion = fc.record({ isDepartment: fc.boolean(), closed: few, open: few, days: blankOr });
const anyOutcome = fc.oneof(
  fc.constant(null),
  fc.record({ sampled: fc.integer({ min: 0, max: 50 }), failed: few }).map(({ sampled, failed }) => ({
    kind: "counts" as const,
    sampled,
    problems: Math.min(sampled, failed),
  })),
  fc.constant({ kind: "rate" as const, hundredths: 8760, decimals: 1 as const }),
);

/** A small round of any shape: missing and disputed results, sites of no class, region or register, awkward rates. */
export const anyReportInput: fc.Arbitrary<ReportInput> = fc
  .record({
    settings: fc.constantFrom(SMALL_SETTINGS, CITY_SETTINGS),
    id: fc.constantFrom("2020Q1", "2020Q3", "2020H1", "2020").map(roundId),
    targets: fc.array(anyTarget, { maxLength: 25 }),
    lost: fc.subarray(["9901010999", "9900000999", "7701010999", "微信|nobody"]),
    decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
    dropsEmptyAnnexes: fc.boolean(),
    disclosure: fc.array(anyDisclosure, { maxLength: 6 }),
    suggestions: fc.array(anySuggestion, { maxLength: 6 }),
    past: fc.array(anyOutcome, { minLength: 2, maxLength: 2 }),
  })
  .map((any) => {
    const made = any.targets.map((target, index) => ({ ...target, target: targetOf(any.settings, target, index) }));
    const sampled = made.filter(({ isSampled }) => isSampled);
    const sample = [...sampled.map(({ target }) => target.id), ...any.lost.map(targetId)];
    const [lastYear = null, before = null] = any.past;
    const pastRounds: PastRound[] = [
      { roundId: roundId(`2019${any.id.slice(4)}`), sites: lastYear, accounts: before, source: "issued" },
      { roundId: roundId("2020Q2"), sites: before, accounts: lastYear, source: "typed" },
    ];
    return {
      round: aRound({ id: any.id, settings: any.settings, sample }),
      register: made.map(({ target }) => target),
      results: sampled.map((one) => resultOf(one.target, one)),
      circular: {
        ...defaultCircular(any.settings, any.id),
        rateDecimals: any.decimals,
        dropsEmptyAnnexes: any.dropsEmptyAnnexes,
        comparisons: { sites: ["yearOnYear", "periodOnPeriod"], accounts: ["yearOnYear", "periodOnPeriod"] },
        printsPlatforms: true,
        printsSampleShare: true,
        pastRounds,
        pastProblems: made.filter(({ wasProblem }) => wasProblem).map(({ target }) => pastProblem(target)),
      },
      disclosure: any.disclosure.map(disclosureRow),
      suggestions: any.suggestions.map(suggestionRow),
    };
  });

function targetOf(settings: OfficeSettings, any: AnyTarget, index: number): Target {
  const [first, second] = settings.regions.map((region) => region.code);
  const codes = { own: settings.province.code, first, second, elsewhere: divisionCode("770100") };
  const regionCode = codes[any.region] ?? settings.province.code;
  const shared = { regionCode, order: index + 1, belongsTo: `单位${any.region}` };
  if (any.isSite) {
    const code = `${regionCode}${String(index + 1).padStart(4, "0")}`;
    return aSite({ ...shared, code, name: `网站${index}`, siteClass: any.siteClass });
  }
  return anAccount({
    ...shared,
    handle: `handle-${index}`,
    name: `账号${index}`,
    platform: any.platform,
    level: any.level,
  });
}

const blank: Verdict = {
  state: "done",
  outcome: "pass",
  points: null,
  basePoints: null,
  base: null,
  bonus: { kind: "notApplicable" },
  hits: [],
  deductions: [],
  bonuses: [],
  missing: [],
  missingEvidence: [],
  problem: "",
  unscorable: null,
};

function resultOf(target: Target, any: AnyTarget): TargetResult {
  const state = any.outcome === "missing" || any.outcome === "conflict" ? any.outcome : "done";
  return {
    target,
    verdict: verdictOf(target, any),
    state,
    conflicts: [],
    inspectorIds: [],
    assignedTo: [],
    notes: [],
    isEdited: false,
  };
}

function verdictOf(target: Target, { outcome, points, loses }: AnyTarget): Verdict {
  const isScored = target.kind === "site" && target.siteClass !== null && /Portal$/u.test(target.siteClass);
  const scored = isScored ? centipoints(points) : null;
  switch (outcome) {
    case "veto":
      return { ...blank, outcome, problem: "站点无法访问" };
    case "fail":
      return { ...blank, outcome, points: scored, problem: "得分低于60分" };
    case "unscorable":
      return { ...blank, outcome, unscorable: "已关停" };
    case "pass":
      return { ...blank, outcome, points: scored, deductions: isScored && loses ? [lostLine] : [] };
    default:
      return { ...blank, state: "inProgress", outcome: null };
  }
}

const lostLine: Verdict["deductions"][number] = {
  itemId: "overview",
  groupId: "publication",
  rule: "fixed",
  count: 1,
  each: centipoints(500),
  levelId: null,
  raw: centipoints(500),
  limit: centipoints(500),
  counted: centipoints(500),
  capped: false,
  excludedBy: null,
  source: "",
};

function pastProblem({ id, kind, name, belongsTo }: Target): PastProblem {
  return { roundId: roundId("2019Q4"), targetId: id, kind, name, belongsTo, problem: "栏目不更新" };
}

const typed = { file: "", hash: "", sheet: "", cell: "" };

function disclosureRow(
  any: typeof anyDisclosure extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): DisclosureRow {
  const [interpretation, proposals, keyAreas] = any.parts;
  const parts = (interpretation ?? 0) + (proposals ?? 0) + (keyAreas ?? 0);
  const { closed, open } = any;
  const name = `省${index}厅`;
  return {
    id: name,
    department: name,
    total: parts + any.more,
    interpretation,
    proposals,
    keyAreas,
    closed,
    open,
    source: typed,
  };
}

function suggestionRow(
  any: typeof anySuggestion extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): SuggestionRow {
  const unit = `单位${index}`;
  const group = any.isDepartment ? "department" : "region";
  return { id: unit, unit, group, closed: any.closed, open: any.open, averageWorkingDays: any.days, source: typed };
}
