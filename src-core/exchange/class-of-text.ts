import { isInMunicipality, levelOfDivision } from "../register/settings";
import type { AccountLevel, SiteClass } from "../register/target";
import type { SiteCode } from "../units";
import { wordKey } from "./mend-text";

const classes: ReadonlyMap<string, SiteClass> = new Map(
  Object.entries<SiteClass>({
    省门户: "provincePortal",
    自治区门户: "provincePortal",
    省部门: "provinceDepartment",
    自治区部门: "provinceDepartment",
    市门户: "cityPortal",
    地市门户: "cityPortal",
    市部门: "cityDepartment",
    地市部门: "cityDepartment",
    县门户: "countyPortal",
    县以下: "belowCounty",
    县及以下: "belowCounty",
    县部门: "belowCounty",
    乡镇: "belowCounty",
    街道: "belowCounty",
    乡镇街道: "belowCounty",
  }),
);
/** Words that leave the level to the code. */
const withoutLevel: readonly string[] = ["门户", "部门"];

/**
 * The class of a site that a word means.
 *
 * @param code the site's: 门户 and 部门 alone say the rest by the division in it
 * @returns null for a word that nobody agreed on
 * @example classOfText("县（市、区）政府门户网站", code) //=> "countyPortal"
 * @example classOfText("省直部门", code) //=> "provinceDepartment"
 */
export function classOfText(text: string, code: SiteCode): SiteClass | null {
  const key = wordKey(text)
    .replace(/[()、,/·]/g, "")
    .replace(/人民政府|政府/g, "")
    .replace(/门户网站?$|门户$/, "门户")
    .replace(/网站$|类$/, "")
    .replace(/直辖市|设区市|地级市|(地|盟|州)市|市(州|盟|地)/g, "市")
    .replace(/^(自治州|州|盟|地区)/, "市")
    .replace(/县市区旗|旗县市区|旗县区|县市区|市县区|县区旗|县区|区县|旗县|县旗/g, "县")
    .replace(/^旗/, "县")
    .replace(/级/g, "")
    .replace(/直属|直/g, "")
    .replace(/单位$|机关$/, "部门")
    .replace(/部门部门$/, "部门");
  const whole = withoutLevel.includes(key) ? levelOfCode(code) + key : key;
  return classes.get(whole.replace(/^区/, levelOfDistrict(code)).replace(/^市/, levelOfCity(code))) ?? null;
}

/** 区直 of an autonomous region's own sites is what elsewhere is 省直; else 区 is a county's rank. */
const levelOfDistrict = (code: SiteCode): string => (levelOfDivision(code) === "province" ? "省" : "县");

/** 市级 of a municipality's own sites is what elsewhere is 省级. */
const levelOfCity = (code: SiteCode): string =>
  isInMunicipality(code) && levelOfDivision(code) === "province" ? "省" : "市";

function levelOfCode(code: SiteCode): "省" | "市" | "县" {
  return ({ province: "省", city: "市", county: "县" } as const)[levelOfDivision(code)];
}

/** @returns null for a word that names no level; 县级以下 counts as 县级 */
export function levelOfText(text: string): AccountLevel | null {
  const key = wordKey(text);
  if (/^(省|自治区)(级|直|直属|本级|直单位|直部门)?$/.test(key)) return "province";
  if (/^(设区市|直辖市|地市|市州|州市|市\(州\)|盟市|市|州|自治州|盟|地区)(级|直|直属|本级|直单位|直部门)?$/.test(key))
    return "city";
  if (
    /^(县|区|旗|县区|县\(市、区\)|县\(市、区、旗\)|县市区|旗县区|旗县市区|旗县|区县)(级|级及以下|级以下|直|本级)?$|^乡镇(级|\(街道\))?$/.test(
      key,
    )
  )
    return "county";
  return null;
}
