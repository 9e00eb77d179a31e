import { z } from "zod";
import type { DivisionCode } from "../units";
import { divisionCodeSchema } from "../units-schema";
import type { AccountLevel } from "./target";

const countySchema = z.strictObject({ code: divisionCodeSchema, name: z.string().min(1) });
const regionSchema = z.strictObject({
  code: divisionCodeSchema,
  /** 南昌市, as annexes 3 and 4 print it. */
  name: z.string().min(1),
  /** 南昌, as annex 1 prints it. */
  shortName: z.string().min(1),
  counties: z.array(countySchema),
});

/**
 * What belongs to one office: its province and its cities, in the customary order in which papers list them
 * (which is not the order of the codes). Data of the office, shipped as resources/settings/*.json, never code.
 */
export const officeSettingsSchema = z
  .strictObject({
    format: z.literal("xunjian-settings"),
    formatVersion: z.literal(1),
    province: z.strictObject({
      code: divisionCodeSchema,
      name: z.string().min(1),
      /** 省政府及省直各部门, the first row of annex 1. */
      annexLabel: z.string().min(1),
      /** 全省, as titles say it. */
      scope: z.string().min(1),
    }),
    regions: z.array(regionSchema).min(1),
  })
  .refine((s) => new Set(s.regions.map((r) => r.code)).size === s.regions.length, "地区代码重复");
export type OfficeSettings = Readonly<z.infer<typeof officeSettingsSchema>>;
export type Region = OfficeSettings["regions"][number];

/**
 * The region a code of ten or six digits is counted under: of the regions whose division holds it the smallest (仙桃市
 * 429004 beside cities, districts of a municipality, counties of a city), the office itself for its own.
 *
 * @returns null when the code belongs to no region of this office
 * @example regionOfCode(settings of 360000, "3611280006") //=> "361100"
 * @example regionOfCode(settings of 360100, "3601210001") //=> "360121"
 */
export function regionOfCode(settings: OfficeSettings, code: string): DivisionCode | null {
  const own = settings.province.code;
  if (code.slice(0, 6) === own) return own;
  const holding = settings.regions.filter((region) => code.startsWith(divisionPrefix(region.code)));
  const longest = Math.max(...holding.map((region) => divisionPrefix(region.code).length));
  return holding.find((region) => divisionPrefix(region.code).length === longest)?.code ?? null;
}

/** What codes inside a division begin with. @example divisionPrefix("361100") //=> "3611" */
export function divisionPrefix(code: string): string {
  return code.replace(/(00)+$/, "");
}

/** The level of a division by its code. @example levelOfDivision("361100") //=> "city" */
export function levelOfDivision(code: string): AccountLevel {
  if (code.slice(2, 6) === "0000") return "province";
  return code.slice(4, 6) === "00" ? "city" : "county";
}

/** The level of the office itself: a single city's is "city". */
export function ownLevel(settings: Pick<OfficeSettings, "province">): AccountLevel {
  return levelOfDivision(settings.province.code);
}

/** The first two digits of 北京, 天津, 上海 and 重庆: of a province's rank, called 市, their districts right below them. */
const municipalities: readonly string[] = ["11", "12", "31", "50"];

/** Whether a code of ten or six digits belongs to a municipality (直辖市). */
export function isInMunicipality(code: string): boolean {
  return municipalities.includes(code.slice(0, 2));
}

/**
 * Whether a text names the office's own level and no body of it: 省直, 自治区本级; 市级 for a city or municipality.
 *
 * @example namesOwnLevel(settings of 360000, "省直单位") //=> true
 */
export function namesOwnLevel(settings: Pick<OfficeSettings, "province">, text: string): boolean {
  const { code, name } = settings.province;
  if (ownLevel(settings) !== "province" || isInMunicipality(code)) return /^(市|州|盟|地区?)(级|直|本级)/.test(text);
  return /^(省|自治区)(级|直|本级)/.test(text) || (name.endsWith("自治区") && /^区(直|本级)/.test(text));
}

/** Place of a region in the customary order; the province stands first, unknown regions last. */
export function regionRank(settings: OfficeSettings, code: DivisionCode): number {
  if (code === settings.province.code) return 0;
  const index = settings.regions.findIndex((region) => region.code === code);
  return index < 0 ? settings.regions.length + 1 : index + 1;
}

/** The name of the province or city as annexes print it: 上饶市. */
export function regionName(settings: OfficeSettings, code: DivisionCode): string {
  if (code === settings.province.code) return settings.province.name;
  return settings.regions.find((region) => region.code === code)?.name ?? code;
}

/**
 * The region that a name in 所属地方或部门 stands for: a city's or county's name, with or without 市/县/区.
 * Anything else (省审计厅) is a body of the office itself.
 */
export function regionOfName(
  settings: OfficeSettings,
  name: string,
): { readonly code: DivisionCode; readonly level: AccountLevel } {
  for (const { code, name: whole, shortName, counties } of settings.regions) {
    if (name === whole || name === shortName) return { code, level: levelOfDivision(code) };
    if (counties.some((county) => county.name === name)) return { code, level: "county" };
  }
  const { code } = settings.province;
  return { code, level: levelOfDivision(code) };
}
