import type { SiteCode } from "../units";
import { levelOfDivision } from "./settings";
import type { SiteClass } from "./target";

const PORTAL = /人民政府|政府网|政府门户|^中国[·•・]/;
/** Bodies whose names hold 人民政府 too. */
const NO_PORTAL = /[局厅]|街道|委员会|办公室|管委会|中心$|研究院|学校|医院/;
/**
 * Townships: 乡 or 镇 as the last word of a name. The names of cities and counties hold them as well (新乡县, 桐乡市, 镇巴县).
 */
const TOWNSHIP = /(?<=[^·•・]{2})[乡镇](人民政府|政府|政务|门户|信息|在线|之窗|网|$)/;

/**
 * Proposes the class of a site whose register does not say it, to be checked by a person: the level from the division in
 * the code, portal or department from the name. The code alone cannot tell a county's portal from a site below it.
 *
 * @example proposeClass(siteCode("3611280006"), "鄱阳县人民政府网") //=> "countyPortal"
 */
export function proposeClass(code: SiteCode, name: string): SiteClass {
  const isPortal = PORTAL.test(name) && !NO_PORTAL.test(name);
  switch (levelOfDivision(code)) {
    case "province":
      return isPortal ? "provincePortal" : "provinceDepartment";
    case "city":
      return isPortal ? "cityPortal" : "cityDepartment";
    case "county":
      return isPortal && !TOWNSHIP.test(name) ? "countyPortal" : "belowCounty";
  }
}
