import { proposeClass } from "../register/propose-class";
import { namesOwnLevel, type OfficeSettings, ownLevel, regionName, regionOfCode } from "../register/settings";
import { type SiteClass, type SiteTarget, siteClassNames } from "../register/target";
import { siteTargetId } from "../register/target-identity";
import { type DivisionCode, divisionCode, type SiteCode } from "../units";
import { classOfText } from "./class-of-text";
import type { ListRow } from "./list-rows";
import { wordKey } from "./mend-text";
import { readCode } from "./read-code";
import { regionOfText, shortBodyName } from "./region-of-text";
import { classChoices, RowReader, type RowReading } from "./row-reading";

const URL_MAX = 2000;

/**
 * Reads one row of a register of sites. 网站名称 and 网站标识码 are required.
 *
 * @param settings null where the office is not known (a file is only checked): the region is then the first four digits
 *   of the code, and 所属地方或部门 what the row says
 * @param order place in the register, from 1
 */
export function readSiteRow(row: ListRow, settings: OfficeSettings | null, order: number): RowReading<SiteTarget> {
  const reader = new RowReader(row);
  if (reader.isStopped()) return reader.reading<SiteTarget>(null);
  const name = reader.required("name");
  const code = codeOf(reader);
  if (name === null || code === null) return reader.reading<SiteTarget>(null);
  const owner = reader.optional("owner");
  const url = reader.optional("url", URL_MAX);
  const siteClass = classOf(reader, code, name);
  const place = placeOf(reader, settings, { code, siteClass, body: owner ?? name });
  if (place === null) return reader.reading<SiteTarget>(null);
  const noServices = /^(是|√|✓|✔|1|true|y|yes|不涉及|无)$/.test(wordKey(row.value("noServices")));
  const id = siteTargetId(code);
  return reader.reading({ kind: "site", id, code, name, owner, url, siteClass, ...place, noServices, order });
}

/** The code of the row; null where it has none that can be trusted. */
export function codeOf(reader: RowReader): SiteCode | null {
  const reading = readCode(reader.row.value("code"));
  if (reading.kind === "blank") return reader.problem("code", "row-incomplete", "请填写十位网站标识码");
  if (reading.kind === "faulty") return reader.problem("code", reading.code, reading.expected);
  for (const code of reading.mended) reader.notice("code", code);
  return reading.code;
}

function classOf(reader: RowReader, code: SiteCode, name: string): SiteClass | null {
  const text = reader.optional("siteClass");
  if (text !== null) return classOfText(text, code) ?? reader.problem("siteClass", "class-unknown", classChoices);
  const proposed = proposeClass(code, name);
  // Where the whole column is missing, the sheet says so once (read-register.ts).
  if (reader.row.has("siteClass")) reader.notice("siteClass", "class-proposed", siteClassNames[proposed]);
  return proposed;
}

type Place = Pick<SiteTarget, "regionCode" | "belongsTo">;
interface PlacedSite extends Pick<SiteTarget, "code" | "siteClass"> {
  /** Who runs it, or its name. */
  readonly body: string;
}

function placeOf(reader: RowReader, settings: OfficeSettings | null, site: PlacedSite): Place | null {
  const { code, siteClass, body } = site;
  const belongsTo = reader.optional("belongsTo");
  const region = reader.optional("region");
  const text = belongsTo ?? region;
  if (settings === null) return { regionCode: divisionCode(`${code.slice(0, 4)}00`), belongsTo: text ?? body };
  const regionCode = regionOf(reader, settings, [region, belongsTo], code);
  if (regionCode === null) {
    const names = settings.regions.map(({ shortName }) => shortName).join("、");
    return reader.problem("code", "region-unknown", `${settings.province.name}或其所属地区（${names}）的标识码`);
  }
  if (regionCode !== settings.province.code) return { regionCode, belongsTo: regionName(settings, regionCode) };
  const isBody = text !== null && regionOfText(settings, text) === null && !namesOwnLevel(settings, text);
  if (isBody) return { regionCode, belongsTo: text };
  // The portal is the office's own, as a city's sites are the city's; a department is named.
  const isOwn = siteClass === (ownLevel(settings) === "province" ? "provincePortal" : "cityPortal");
  return { regionCode, belongsTo: isOwn ? settings.province.name : shortBodyName(settings, body) };
}

/**
 * The city that the row names, else the region that the code begins with. A province named for all its sites says nothing.
 */
function regionOf(
  reader: RowReader,
  settings: OfficeSettings,
  texts: readonly (string | null)[],
  code: SiteCode,
): DivisionCode | null {
  const byCode = regionOfCode(settings, code);
  const named = texts.flatMap((text) => {
    const region = text === null ? null : regionOfText(settings, text);
    return region === null || region === "ambiguous" ? [] : [region.code];
  });
  const city = named.find((region) => region !== settings.province.code);
  if (city === undefined) return byCode ?? named[0] ?? null;
  if (byCode !== null && byCode !== city) {
    const [counted, coded] = [regionName(settings, city), regionName(settings, byCode)];
    reader.notice("region", "value-ambiguous", `已按所填地区计入${counted}，标识码属于${coded}，请核对`);
  }
  return city;
}
