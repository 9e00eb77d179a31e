import { siteClasses, siteClassNames } from "../register/target";
import type { Veto } from "./pack-schema";

/** What stands where a veto or item is for all. */
export const FOR_ALL = "全部";

/**
 * What a veto or item is for, as people read it.
 *
 * @example scopeWords(["cityPortal", "countyPortal"]) //=> "市级门户、县级门户"
 * @example scopeWords(null) //=> "全部"
 */
export function scopeWords(appliesTo: Veto["appliesTo"]): string {
  if (appliesTo === null) return FOR_ALL;
  return appliesTo.map(oneInWords).join("、");
}

function oneInWords(one: string): string {
  const siteClass = siteClasses.find((known) => known === one);
  return siteClass === undefined ? one : siteClassNames[siteClass];
}
