import type { SiteCode } from "../units";
import type { SiteClass } from "./target";

const PORTAL = /人民政府|政府网|政府门户|^中国[·•・]/;
/** Bodies and places below a county whose names hold 人民政府 too. */
const NO_PORTAL = /[乡镇局厅]|街道|委员会|办公室|管委会|中心$|研究院|学校|医院/;

/**
 * Proposes the class of a site whose register does not say it, to be checked by a person: the level from the division in
 * the code, portal or department from the name. The code alone cannot tell a county's portal from a site below it.
 *
 * @example proposeClass(siteCode("3611280006"), "鄱阳县人民政府网") //=> "countyPortal"
 */
export function proposeClass(code: SiteCode, name: string): SiteClass {
  const isPortal = PORTAL.test(name) && !NO_PORTAL.test(name);
  if (code.slice(2, 6) === "0000") return isPortal ? "provincePortal" : "provinceDepartment";
  if (code.slice(4, 6) === "00") return isPortal ? "cityPortal" : "cityDepartment";
  return isPortal ? "countyPortal" : "belowCounty";
}
