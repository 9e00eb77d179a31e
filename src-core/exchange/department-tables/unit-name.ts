import { type OfficeSettings, regionName, regionOfName } from "../../register/settings";
import { mendName } from "../mend-text";
import { regionOfText, shortBodyName, withoutOffice } from "../region-of-text";
import type { CellValue } from "../sheet-grid";

export type UnitGroup = "department" | "region";

/**
 * A unit's name as annexes print it: without blanks and line breaks inside, a body of the office in short (省审计厅), a region
 * in full (吉安市). "" for a blank cell.
 *
 * @param settings null where the office is not known: the name stays as it stands
 */
export function unitName(value: CellValue, settings: OfficeSettings | null): string {
  const text = mendName(value).text.replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, "");
  if (settings === null || text === "") return text;
  return regionNamed(settings, text) ?? bodyName(settings, text);
}

/** A body of a city keeps the city's name, without the province's before it. */
function bodyName(settings: OfficeSettings, name: string): string {
  const place = regionOfText(settings, name);
  const isBelow = place !== null && (place === "ambiguous" || place.code !== settings.province.code);
  return isBelow ? withoutOffice(settings, name) : shortBodyName(settings, name);
}

/** The printed name of the region that a name stands for: 吉安, 江西省吉安市, 吉安市人民政府; null for other names. */
function regionNamed(settings: OfficeSettings, name: string): string | null {
  const rest = withoutOffice(settings, name).replace(/(?<=.)(人民政府|政府)$/, "");
  const { code } = regionOfName(settings, rest);
  if (code === settings.province.code) return null;
  const region = regionName(settings, code);
  // A county of a province's city is no region of annex 6, but a unit under its own name.
  return settings.regions.some(({ name: whole, shortName }) => rest === whole || rest === shortName) ? region : rest;
}

/** 设区市 and the like, where nothing else says it. */
const PLACE = /^(?!.*(省|部门|单位)).{2,12}(市|地区|自治州|州|盟|自治县|县|区|旗)$/;

/**
 * Whether a unit is a region or a department, by the head of its section, else by its name.
 *
 * @param head the section's head, null where there is none
 */
export function groupOfUnit(unit: string, head: string | null, settings: OfficeSettings | null): UnitGroup {
  const said = head === null ? null : groupOfHead(head);
  if (said !== null) return said;
  if (settings === null) return PLACE.test(unit) ? "region" : "department";
  return regionOfName(settings, unit).code === settings.province.code ? "department" : "region";
}

const NUMBERED = /^([(（]?[一二三四五六七八九十]+[)）]?[、.．:：]|第[一二三四五六七八九十]+部分[:：、]?)/;
const REGIONS = /设区市|地级市|(市|盟|州|县)[、(（]?(市|盟|州|县|区)|各[市县区州盟地]|区县|县区|地区|县级|区级|省直管/;
const DEPARTMENTS = /直|部门|单位|厅局|委办|机关/;
const BARE_HEAD =
  /^((省|市|区|州|盟|地|县|自治区)(直|级|属)(各)?(单位|部门|机关)?|(各)?部门|设区市|各?设区的市|地级市|市[(（、]?州[)）]?|盟市|县[(（、]?市[、]?区[)）]?|区县|县区|各[市县区州盟地、(（)）]+)$/;

/** What a section's head says of the units below it; null where it says nothing. @example groupOfHead("二、设区市") //=> "region" */
export function groupOfHead(head: string): UnitGroup | null {
  const text = head.replace(NUMBERED, "");
  if (REGIONS.test(text)) return "region";
  if (DEPARTMENTS.test(text)) return "department";
  return /^[各]?[市县区州盟]/.test(text) ? "region" : null;
}

/** Whether a text that stands alone in its row is a section's head. */
export function isSectionHead(text: string): boolean {
  return NUMBERED.test(text) || BARE_HEAD.test(text);
}

const DECLARED =
  /(?:^|[\s\u3000])(?:(?:填报|报送|上报|报告|填表|编报|制表|公开|受理)(?:单位|部门|机关)|单位名称|部门名称|单位|部门)(?:名称)?(?:[(（][^)）]*[)）])?\s*[:：]\s*(.*)$/;
const BEHIND =
  /[\s\u3000]{2,}.*$|[\s\u3000]*(填报|填表|制表|报送|统计)?(日期|时间|时段|人)\s*[:：].*$|[(（](盖章|公章|章)[)）].*$/;

/**
 * The unit that a line outside the table names: 填报单位：省审计厅, 单位名称（盖章）：…, also where the name stands in the next cell.
 *
 * @returns null where no row names one
 */
export function declaredUnit(rows: readonly (readonly CellValue[])[]): string | null {
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      if (typeof cell !== "string") continue;
      const said = DECLARED.exec(cell.replace(/[\r\n]+/g, "  "))?.[1];
      if (said === undefined) continue;
      const next = row.slice(index + 1).find((other) => typeof other === "string" && other.trim() !== "");
      const name = (said.trim() === "" ? String(next ?? "") : said).replace(BEHIND, "").trim();
      if (name !== "" && !/[:：]/.test(name)) return name;
    }
  }
  return null;
}

/** Words in the names of files and sheets that name no unit. */
const NOISE =
  /“[^”]*”|(政府)?信息公开(情况|工作)?|主动公开|依申请公开|建言(献策)?|办理情况|办理|统计表|统计情况|统计数据|汇总表|汇总|填报表?|报送|报表|情况表|情况|附件[\d一二三四五六]*|附表\d*|\d{4}年?|第?[一二三四1-4]季度|季度|[上下]半年|年度|全年|\d{1,2}月份?|[至到]|定稿|终稿|最终|模板|副本|表格?|盖章|上报|关于|的|v?\d+/gi;
const UNIT_END = /(厅|局|委|办|部|院|社|会|队|馆|室|处|署|行|中心|大学|学院|公司|集团|总队|市|县|区|州|盟|旗|委员会)$/;

/**
 * The unit that the name of a file or sheet holds.
 *
 * @param takesAny a rest that does not end as units do is taken too
 * @example unitInTitle("附件5-省审计厅信息公开情况统计表(2020年一季度)", false) //=> "省审计厅"
 */
export function unitInTitle(title: string, takesAny: boolean): string | null {
  const parts = title
    .normalize("NFKC")
    .replace(NOISE, "|")
    .split(/[^\p{Script=Han}A-Za-z]+/u)
    .filter((part) => /^\p{Script=Han}{2,30}$/u.test(part));
  const [only, ...others] = parts;
  return parts.find((part) => UNIT_END.test(part)) ?? (takesAny && others.length === 0 ? (only ?? null) : null);
}
