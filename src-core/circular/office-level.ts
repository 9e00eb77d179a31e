import type { OfficeSettings } from "../register/settings";

/** What an office calls itself and those below it in its papers. */
export interface OfficeLevel {
  readonly level: "province" | "municipality" | "city";
  /** 省, 自治区 or 市: 省政府各部门. */
  readonly word: string;
  /** 设区市, 市（州）, 区（县）: the places right below it. */
  readonly below: string;
}

/** Codes of 北京, 天津, 上海 and 重庆: of a province's rank, and their districts stand right below them. */
const municipalities = ["11", "12", "31", "50"];

/**
 * The level of an office, by its code: a province's ends with 0000, a single city's does not.
 *
 * @example officeLevel(settings of 360000).word //=> "省"
 */
export function officeLevel({ province, regions }: Pick<OfficeSettings, "province" | "regions">): OfficeLevel {
  if (!province.code.endsWith("0000")) return { level: "city", word: "市", below: "县（市、区）" };
  if (municipalities.includes(province.code.slice(0, 2))) {
    return { level: "municipality", word: "市", below: "区（县）" };
  }
  const word = province.name.endsWith("自治区") ? "自治区" : "省";
  return { level: "province", word, below: prefectureWord(regions.map((region) => region.name)) };
}

/** 设区市 where there are only cities; else the kinds of places as papers put them: 市（州）, 盟（市）. */
function prefectureWord(names: readonly string[]): string {
  const others = ["州", "盟", "地区"].filter((kind) => names.some((name) => name.endsWith(kind)));
  return others.length === 0 ? "设区市" : `市（${others.join("、")}）`;
}
