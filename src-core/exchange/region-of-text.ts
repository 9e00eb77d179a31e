import { levelOfDivision, namesOwnLevel, type OfficeSettings, ownLevel } from "../register/settings";
import type { AccountLevel } from "../register/target";
import type { DivisionCode } from "../units";

export interface NamedRegion {
  /** The province or the city that is counted. */
  readonly code: DivisionCode;
  readonly level: AccountLevel;
}

/** What follows a place's name when the place itself is meant. */
const ITSELF = /^(本级|市本级|市直|县本级|区本级|县直|人民政府|政府)?$/;

/**
 * The region that a text names: a city or county, or a body of one (上饶市信州区, 上饶市教育局), with or without the
 * province's name before it.
 *
 * @returns "ambiguous" for a county's name that several cities have; null where the text names no place of this office
 */
export function regionOfText(settings: OfficeSettings, text: string): NamedRegion | "ambiguous" | null {
  const { province } = settings;
  const whole = text.replace(/\s+/g, "");
  const rest = withoutOffice(settings, whole);
  if (rest === "" || (/(本级|级|直)$/.test(rest) && namesOwnLevel(settings, rest))) {
    return whole === "" ? null : { code: province.code, level: ownLevel(settings) };
  }
  const named = counties(settings).filter(({ name }) => rest === name);
  if (named.length > 0) return theOnly(named);
  const city = settings.regions.find(({ name, shortName }) => rest.startsWith(name) || rest === shortName);
  if (city === undefined) return theOnly(counties(settings).filter(({ name }) => rest.startsWith(name)));
  const below = rest.slice(city.name.length);
  const isCounty = !ITSELF.test(below) && city.counties.some(({ name }) => below.startsWith(name));
  return { code: city.code, level: isCounty ? "county" : levelOfDivision(city.code) };
}

/**
 * A name without the office's own before it, and without the province's before a city's.
 *
 * @example withoutOffice(settings of 360100, "江西省南昌市东湖区") //=> "东湖区"
 */
export function withoutOffice({ province }: Pick<OfficeSettings, "province">, name: string): string {
  const at = name.indexOf(province.name);
  const isBehindProvince = at > 0 && /^[^省区]{2,8}(省|自治区)$/.test(name.slice(0, at));
  return at === 0 || isBehindProvince ? name.slice(at + province.name.length) : name;
}

interface NamedCounty {
  readonly name: string;
  readonly city: DivisionCode;
}

function counties(settings: OfficeSettings): readonly NamedCounty[] {
  return settings.regions.flatMap((city) => city.counties.map(({ name }) => ({ name, city: city.code })));
}

function theOnly(found: readonly NamedCounty[]): NamedRegion | "ambiguous" | null {
  const cities = new Set(found.map(({ city }) => city));
  const [code, ...others] = cities;
  if (code === undefined) return null;
  return others.length > 0 ? "ambiguous" : { code, level: "county" };
}

/**
 * A name of a body of the office as annexes print it.
 *
 * @example shortBodyName(settings, "江西省教育厅") //=> "省教育厅"
 */
export function shortBodyName(settings: OfficeSettings, name: string): string {
  const kind = /(自治区|自治州|地区|省|市|州|盟)$/.exec(settings.province.name)?.[0].replace("自治州", "州") ?? "";
  const short = withoutOffice(settings, name);
  const rest = short === name ? "" : short;
  return rest === "" ? name : kind + rest;
}
