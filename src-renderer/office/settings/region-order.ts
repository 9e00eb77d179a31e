import type { OfficeSettings, Region } from "../../../src-core/register/settings";

/** What a pasted list of regions came to. */
export interface RegionOrder {
  /** All regions: those of the list in its order, then the others as they stood. */
  readonly regions: readonly Region[];
  readonly matched: number;
  /** Names of the list that are no region, as pasted, each once. */
  readonly unmatched: readonly string[];
  /** Names that fit several regions (城关 for 城关区 and 城关镇): they are left where they stood. */
  readonly ambiguous: readonly string[];
}

/**
 * Reads the customary order of regions from pasted names, in full or short, one a line or divided by 、 or commas, with or
 * without numbers in front.
 *
 * @example regionsInOrder(settings of 南昌市, 九江市, "九江、南昌").regions //=> 九江市, 南昌市
 */
export function regionsInOrder({ regions }: Pick<OfficeSettings, "regions">, text: string): RegionOrder {
  const placed = new Set<Region>();
  const unmatched = new Set<string>();
  const ambiguous = new Set<string>();
  for (const name of namesIn(text)) {
    const [first, ...others] = regionsNamed(regions, name);
    if (first === undefined) unmatched.add(name);
    else if (others.length > 0) ambiguous.add(name);
    else placed.add(first);
  }
  return {
    regions: [...placed, ...regions.filter((region) => !placed.has(region))],
    matched: placed.size,
    unmatched: [...unmatched],
    ambiguous: [...ambiguous],
  };
}

function namesIn(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .split(/[\s、,;。]+/)
    .map((part) => part.replace(/^\(?\d{1,3}[.)]?/, ""))
    .filter((part) => part !== "");
}

/** By the full name, then the short one, then by what is left without 市, 县, 区. */
function regionsNamed(regions: readonly Region[], name: string): readonly Region[] {
  for (const names of [
    (region: Region) => region.name === name,
    (region: Region) => region.shortName === name,
    (region: Region) => bare(region.name) === bare(name),
  ]) {
    const found = regions.filter(names);
    if (found.length > 0) return found;
  }
  return [];
}

function bare(name: string): string {
  const short = name.replace(/(地区|林区|市|区|县|盟|旗)$/, "");
  return short.length < 2 ? name : short;
}

/** Moves a region to another place; the others close up. */
export function regionMoved(settings: OfficeSettings, from: number, to: number): OfficeSettings {
  const regions = [...settings.regions];
  regions.splice(to, 0, ...regions.splice(from, 1));
  return { ...settings, regions };
}
