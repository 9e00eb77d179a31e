import type { OfficeSettings } from "../register/settings";
import type { IssuedCircular } from "../signing/issued-circular";
import type { RoundId } from "../units";
import { centipoints } from "../units";
import { type CircularInFile, type CircularSettings, circularSettingsSchema } from "./circular-settings";

/** What a circular of this office begins with. */
export function defaultCircular(office: OfficeSettings, _roundId: RoundId): CircularSettings {
  return {
    issuer: `${office.province.name}人民政府办公厅`,
    title: null,
    documentNumber: "",
    addressee: "",
    opening: "",
    portalName: "",
    mailboxName: "",
    registerAsOf: null,
    statistics: null,
    issueDate: null,
    rectificationDue: null,
    contact: { name: "", telephone: "", email: "" },
    rateDecimals: 2,
    printsSampleShare: false,
    dropsEmptyAnnexes: false,
    comparisons: { sites: ["yearOnYear"], accounts: ["periodOnPeriod"] },
    pastRounds: [],
    pastProblems: [],
    classNames: {
      provincePortal: "",
      provinceDepartment: "",
      cityPortal: "",
      cityDepartment: "",
      countyPortal: "",
      belowCounty: "",
    },
    levelNames: { province: "省级", city: "市级", county: "县级" },
    siteGroups: [],
    platforms: [],
    printsPlatforms: false,
    bands: [{ label: "100-110分", from: centipoints(10000), to: centipoints(11000) }],
    shareWords: [],
    itemPhrases: {},
    exampleCount: 2,
    experience: [],
    problems: null,
    requirements: [],
    calendar: { holidays: [], workdays: [] },
    annexOrder: { 3: [], 4: [] },
    printedFigures: {},
  };
}

/** The settings of a file, what it leaves out as `defaultCircular` has it. */
export function circularOfFile(office: OfficeSettings, roundId: RoundId, part: CircularInFile): CircularSettings {
  const named = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
  return circularSettingsSchema.parse({ ...defaultCircular(office, roundId), ...named });
}

/**
 * What the next round's circular begins with: names, texts and habits of the one before, its own dates and figures; to be
 * compared with, and checked again, what was issued.
 *
 * @param former of the round before; null for the first
 * @param issued latest issue of each earlier round
 */
export function nextCircular(
  office: OfficeSettings,
  roundId: RoundId,
  former: CircularSettings | null,
  _issued: readonly IssuedCircular[],
): CircularSettings {
  return former ?? defaultCircular(office, roundId);
}
