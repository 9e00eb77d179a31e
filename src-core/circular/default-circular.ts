import type { OfficeSettings } from "../register/settings";
import type { AccountLevel, SiteClass } from "../register/target";
import type { IssuedCircular } from "../signing/issued-circular";
import type { RoundId } from "../units";
import { centipoints } from "../units";
import {
  type CircularInFile,
  type CircularSettings,
  circularSettingsSchema,
  type ScoreBand,
  type ShareWord,
  type SiteGroup,
} from "./circular-settings";
import { defaultExperience, defaultOpening, defaultRequirements } from "./default-texts";
import { latestIssues } from "./latest-issues";
import { type OfficeLevel, officeLevel } from "./office-level";
import { comparePeriods, statisticsMonths } from "./period";

/**
 * What a circular of this office begins with: names after its level (a province, a municipality, a single city), months
 * after the round's period. No mailbox has a name of its own, so annex 6 is titled 留言办理情况 until one is typed.
 */
export function defaultCircular(office: OfficeSettings, roundId: RoundId): CircularSettings {
  const level = officeLevel(office);
  const unit = level.level === "city" ? "办公室" : "办公厅";
  const statistics = statisticsMonths(roundId);
  return {
    issuer: `${office.province.name}人民政府${unit}`,
    title: null,
    documentNumber: "",
    addressee: addresseeOf(level),
    opening: defaultOpening(level, unit),
    portalName: `${level.word}政府门户网站`,
    mailboxName: "",
    registerAsOf: statistics.to,
    statistics,
    issueDate: null,
    rectificationDue: null,
    contact: { name: "", telephone: "", email: "" },
    rateDecimals: 2,
    printsSampleShare: false,
    dropsEmptyAnnexes: false,
    comparisons: { sites: ["yearOnYear"], accounts: ["periodOnPeriod"] },
    pastRounds: [],
    pastProblems: [],
    classNames: classNamesOf(level),
    levelNames: levelNamesOf(level),
    siteGroups: siteGroupsOf(level),
    platforms: [...defaultPlatforms],
    printsPlatforms: false,
    bands: [...defaultBands],
    shareWords: [...defaultShareWords],
    itemPhrases: {},
    exampleCount: 2,
    experience: [...defaultExperience],
    problems: null,
    requirements: [...defaultRequirements(level, unit)],
    calendar: { holidays: [], workdays: [] },
    annexOrder: { 3: [], 4: [] },
    printedFigures: {},
  };
}

function addresseeOf({ level, word, below }: OfficeLevel): string {
  if (level === "province") {
    const cities = below === "设区市" ? "各市、县（区）" : `各${below}、县（市、区）`;
    return `${cities}人民政府，${word}政府各部门：`;
  }
  return `各${below}人民政府，市政府各部门：`;
}

function classNamesOf({ level, word, below }: OfficeLevel): Record<SiteClass, string> {
  const own = { portal: `${word}政府门户网站`, department: `${word}政府部门网站` };
  if (level === "city") {
    return {
      provincePortal: "省政府门户网站",
      provinceDepartment: "省政府部门网站",
      cityPortal: own.portal,
      cityDepartment: own.department,
      countyPortal: `${below}政府门户网站`,
      belowCounty: "其他网站",
    };
  }
  const cities = level === "province" ? below : "地级市";
  return {
    provincePortal: own.portal,
    provinceDepartment: own.department,
    cityPortal: `${cities}政府门户网站`,
    cityDepartment: `${cities}政府部门网站`,
    countyPortal: level === "province" ? "县（市、区）政府门户网站" : `${below}政府门户网站`,
    belowCounty: "其他网站",
  };
}

/** Of a municipality and a single city the districts stand at the second level, with their streets below them. */
function levelNamesOf({ level, below }: OfficeLevel): Record<AccountLevel, string> {
  if (level === "province") return { province: "省级", city: "市级", county: "县级" };
  return { province: "市级", city: level === "city" ? "县级" : `${below}级`, county: "乡镇（街道）级" };
}

function siteGroupsOf({ level, word }: OfficeLevel): SiteGroup[] {
  const portals: SiteGroup = {
    key: "portals",
    name: "政府门户网站",
    classes: ["provincePortal", "cityPortal", "countyPortal"],
  };
  if (level === "province") {
    return [
      { key: "provinceDepartments", name: `${word}政府部门网站`, classes: ["provinceDepartment"] },
      {
        key: "cityAndCounty",
        name: "市县政府网站",
        classes: ["cityPortal", "cityDepartment", "countyPortal", "belowCounty"],
      },
      portals,
    ];
  }
  return [
    {
      key: "departments",
      name: "市政府部门网站",
      classes: [level === "city" ? "cityDepartment" : "provinceDepartment"],
    },
    {
      key: "counties",
      name: level === "city" ? "县区政府网站" : "区县政府网站",
      classes: ["countyPortal", "belowCounty"],
    },
    portals,
  ];
}

const defaultPlatforms: readonly string[] = [
  "微信",
  "新浪微博",
  "小程序",
  "APP",
  "抖音",
  "今日头条",
  "快手",
  "百家号",
  "大鱼号",
  "企鹅号",
  "百度贴吧",
  "B站",
];

/** Bands of ten (附件2): 110-120分 is [110, 120), 120 and more the last one. */
const defaultBands: readonly ScoreBand[] = [
  { label: "120分以上", from: centipoints(12000), to: null },
  { label: "110-120分", from: centipoints(11000), to: centipoints(12000) },
  { label: "100-110分", from: centipoints(10000), to: centipoints(11000) },
];

/** Words for shares of portals; below a tenth nothing is said of an item. */
const defaultShareWords: readonly ShareWord[] = [
  { from: 100, isAbove: false, word: "全部" },
  { from: 85, isAbove: false, word: "绝大多数" },
  { from: 80, isAbove: true, word: "超过80%" },
  { from: 70, isAbove: true, word: "超过70%" },
  { from: 60, isAbove: true, word: "超过60%" },
  { from: 50, isAbove: false, word: "一半以上" },
  { from: 40, isAbove: false, word: "四成以上" },
  { from: 30, isAbove: false, word: "三成以上" },
  { from: 20, isAbove: false, word: "两成以上" },
  { from: 10, isAbove: false, word: "部分" },
];

/** The settings of a file, what it leaves out as `defaultCircular` has it. */
export function circularOfFile(office: OfficeSettings, roundId: RoundId, part: CircularInFile): CircularSettings {
  const named = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
  return circularSettingsSchema.parse({ ...defaultCircular(office, roundId), ...named });
}

/**
 * What the next round's circular begins with: names, texts and habits of the one before, its own dates and figures; to be
 * compared with, and checked again, what was issued.
 *
 * Issued outcomes replace what was typed for the same round; what was typed for others stays. Failures of the latest
 * earlier issue are checked again only where the former circular reported on a re-check: an office begins with it by
 * choosing so on the screen, never because the app says so.
 *
 * @param former of the round before; null for the first
 * @param issued any issues; the latest of each earlier round counts
 */
export function nextCircular(
  office: OfficeSettings,
  roundId: RoundId,
  former: CircularSettings | null,
  issued: readonly IssuedCircular[],
): CircularSettings {
  const start = former ?? defaultCircular(office, roundId);
  const earlier = latestIssues(issued).filter((issue) => comparePeriods(issue.roundId, roundId) < 0);
  const outcomes = earlier.map((issue) => issue.outcome);
  const known = new Set(outcomes.map((outcome) => outcome.roundId));
  const typed = start.pastRounds.filter((past) => !known.has(past.roundId) && past.roundId !== roundId);
  const rechecks = start.pastProblems.length > 0;
  const statistics = statisticsMonths(roundId);
  return {
    ...start,
    title: null,
    documentNumber: "",
    registerAsOf: start.registerAsOf === null ? null : statistics.to,
    statistics: start.statistics === null ? null : statistics,
    issueDate: null,
    rectificationDue: null,
    problems: null,
    annexOrder: { 3: [], 4: [] },
    printedFigures: {},
    pastRounds: [...typed, ...outcomes].sort((a, b) => comparePeriods(a.roundId, b.roundId)),
    pastProblems: rechecks ? [...(earlier.at(-1)?.problems ?? [])] : [],
  };
}
