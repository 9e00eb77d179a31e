import { z } from "zod";
import type { DivisionCode } from "../units";
import { divisionCodeSchema } from "../units-schema";

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
 * The region a code of ten or six digits is counted under: the city of the first four digits, the province for its own.
 *
 * @returns null when the code belongs to no region of this office
 */
export function regionOfCode(settings: OfficeSettings, code: string): DivisionCode | null {
  const province = settings.province.code;
  if (code.slice(0, 6) === province) return province;
  return settings.regions.find((region) => region.code.slice(0, 4) === code.slice(0, 4))?.code ?? null;
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
 * Anything else (省审计厅) is a body of the province.
 */
export function regionOfName(
  settings: OfficeSettings,
  name: string,
): { code: DivisionCode; level: "province" | "city" | "county" } {
  for (const region of settings.regions) {
    if (name === region.name || name === region.shortName) return { code: region.code, level: "city" };
    if (region.counties.some((county) => county.name === name)) return { code: region.code, level: "county" };
  }
  return { code: settings.province.code, level: "province" };
}
