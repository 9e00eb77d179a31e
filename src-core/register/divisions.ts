import { z } from "zod";
import type { DivisionCode } from "../units";
import { divisionCodeSchema } from "../units-schema";
import { shortCityName, shortCountyName } from "./division-names";
import { isInMunicipality, type OfficeSettings, type Region } from "./settings";

const countySchema = z.tuple([divisionCodeSchema, z.string().min(1)]);
const citySchema = z.strictObject({
  code: divisionCodeSchema,
  name: z.string().min(1),
  counties: z.array(countySchema),
});

/** resources/divisions/china.json: provinces, their cities and their counties, with the pseudo-cities of the list. */
export const divisionsSchema = z.strictObject({
  about: z.string(),
  provinces: z.array(
    z.strictObject({ code: divisionCodeSchema, name: z.string().min(1), cities: z.array(citySchema) }),
  ),
});
export type Divisions = Readonly<z.infer<typeof divisionsSchema>>;
type Province = Divisions["provinces"][number];
type City = Province["cities"][number];

export type DivisionSettings =
  | { readonly kind: "settings"; readonly settings: OfficeSettings }
  /** No province or city has this code. */
  | { readonly kind: "unknown-division" }
  /** A city without counties (东莞市): what it counts by has to be entered by hand. */
  | { readonly kind: "without-regions"; readonly name: string };

/**
 * The settings of an office, made from the list of divisions: of a province with its cities, of a municipality with its
 * districts, of a single city with its counties. Regions stand in the order of their codes; the office re-orders them.
 *
 * @param code of a province (360000) or of a city (360100)
 */
export function settingsOfDivision(divisions: Divisions, code: string): DivisionSettings {
  for (const province of divisions.provinces) {
    if (province.code === code) return settingsOf(province, provinceWords(province), regionsOfProvince(province));
    const city = province.cities.find((each) => each.code === code && !isPseudoCity(each));
    if (city !== undefined) return settingsOf(city, cityWords(city.name), countiesAsRegions(city));
  }
  return { kind: "unknown-division" };
}

/** A province or city that may be an office, to choose from. */
export interface DivisionChoice {
  readonly code: DivisionCode;
  readonly name: string;
  readonly cities: readonly { readonly code: DivisionCode; readonly name: string }[];
}

/** Provinces with their cities, in the order of the list, without pseudo-cities and cities that have no counties. */
export function divisionChoices({ provinces }: Divisions): readonly DivisionChoice[] {
  return provinces.map(({ code, name, cities }) => ({
    code,
    name,
    cities: cities
      .filter((city) => !isPseudoCity(city) && countiesOf(city).length > 0)
      .map(({ code, name }) => ({ code, name })),
  }));
}

interface OfficeWords {
  readonly annexLabel: string;
  readonly scope: string;
}

function settingsOf(
  { code, name }: Pick<Province, "code" | "name">,
  words: OfficeWords,
  regions: readonly Region[],
): DivisionSettings {
  if (regions.length === 0) return { kind: "without-regions", name };
  const sorted = [...regions].sort((a, b) => Number(a.code) - Number(b.code));
  const province = { code, name, ...words };
  return { kind: "settings", settings: { format: "xunjian-settings", formatVersion: 1, province, regions: sorted } };
}

/** 市辖区 and 县 of municipalities, 省直辖县级行政区划: places of the list that are none. */
function isPseudoCity({ name }: Pick<City, "name">): boolean {
  return name === "市辖区" || name === "县" || name.endsWith("直辖县级行政区划");
}

/** A city without counties (东莞市) stands in the list as its own only county. */
function countiesOf({ code, counties }: City): City["counties"] {
  return counties.filter(([county]) => county !== code);
}

function regionsOfProvince({ cities }: Province): readonly Region[] {
  return cities.flatMap((city) => {
    if (isPseudoCity(city)) return isInMunicipality(city.code) ? countiesAsRegions(city) : countiesBesideCities(city);
    const counties = countiesOf(city).map(([code, name]) => ({ code, name }));
    return [{ code: city.code, name: city.name, shortName: shortCityName(city.name), counties }];
  });
}

/** Counties right below the office: 东湖区, as annex 1 prints them in full. */
function countiesAsRegions(city: City): readonly Region[] {
  return countiesOf(city).map(([code, name]) => ({ code, name, shortName: shortCountyName(name), counties: [] }));
}

/** Counties that stand beside the cities (省直辖县级行政区划) are printed as these are: 仙桃. */
function countiesBesideCities(city: City): readonly Region[] {
  return countiesOf(city).map(([code, name]) => ({ code, name, shortName: shortCityName(name), counties: [] }));
}

function provinceWords({ code, name }: Province): OfficeWords {
  if (isInMunicipality(code)) return cityWords(name);
  if (name.endsWith("自治区")) return { annexLabel: "自治区政府及区直各部门", scope: "全区" };
  return { annexLabel: "省政府及省直各部门", scope: "全省" };
}

function cityWords(name: string): OfficeWords {
  if (name.endsWith("自治州")) return { annexLabel: "州政府及州直各部门", scope: "全州" };
  if (name.endsWith("盟")) return { annexLabel: "盟行署及盟直各部门", scope: "全盟" };
  if (name.endsWith("地区")) return { annexLabel: "地区行署及地直各部门", scope: "全地区" };
  return { annexLabel: "市政府及市直各部门", scope: "全市" };
}
