import { namesOwnLevel, type OfficeSettings, ownLevel, regionName } from "../register/settings";
import { type AccountLevel, type AccountTarget, accountLevelNames } from "../register/target";
import { accountTargetId } from "../register/target-identity";
import { divisionCode } from "../units";
import { levelOfText } from "./class-of-text";
import type { ListRow } from "./list-rows";
import { mendName, wordKey } from "./mend-text";
import { type NamedRegion, regionOfText, shortBodyName } from "./region-of-text";
import { RowReader, type RowReading } from "./row-reading";

/** The region of accounts while the office is not known. */
const NO_REGION = divisionCode("000000");

/**
 * Reads one row of a register of accounts. 平台 and 名称 are required.
 *
 * @param settings null where the office is not known (a file is only checked): the region is then 000000, the level what
 *   the row says, else 省级
 * @param order place in the register, from 1
 */
export function readAccountRow(
  row: ListRow,
  settings: OfficeSettings | null,
  order: number,
): RowReading<AccountTarget> {
  const reader = new RowReader(row);
  if (reader.isStopped()) return reader.reading<AccountTarget>(null);
  const platform = platformOf(reader);
  const name = reader.required("name");
  const handle = handleOf(reader);
  const owner = reader.optional("owner");
  const place = placeOf(reader, settings, owner, name ?? "");
  if (platform === null || name === null || place === null) return reader.reading<AccountTarget>(null);
  const id = accountTargetId({ platform, handle, name, owner });
  return reader.reading({ kind: "account", id, platform, handle, name, owner, ...place, order });
}

/** 微信, 新浪微博, …: half-width, without blanks. */
export function platformOf(reader: RowReader): string | null {
  const text = reader.required("platform");
  if (text === null) return null;
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (plain !== text.replace(/\s+/g, "")) reader.notice("platform", "full-width-mended");
  return plain;
}

/** 账号 as it stands; a number of which the spreadsheet kept the first digits only is never taken. */
export function handleOf(reader: RowReader): string | null {
  const value = reader.row.value("handle");
  const text = wordKey(value);
  const isCut = typeof value === "number" && !Number.isSafeInteger(value);
  if (isCut || /^\d+(\.\d+)?e\+?\d+$/.test(text)) {
    return reader.problem("handle", "code-damaged", "请把单元格格式改为文本，重新填写账号");
  }
  return reader.optional("handle");
}

type Place = Pick<AccountTarget, "regionCode" | "belongsTo" | "level">;

function placeOf(reader: RowReader, settings: OfficeSettings | null, owner: string | null, name: string): Place | null {
  const said = levelOf(reader, settings);
  const belongsTo = reader.optional("belongsTo");
  const text = belongsTo ?? reader.optional("region");
  const column = belongsTo === null && (text !== null || !reader.row.has("belongsTo")) ? "region" : "belongsTo";
  if (settings === null) {
    return { regionCode: NO_REGION, belongsTo: text ?? owner ?? name, level: said ?? "province" };
  }
  const named = regionOfFirst(settings, [text, text === null ? owner : null]);
  if (named === "ambiguous") return reader.problem(column, "region-unknown", "请写明所属设区市，几个市有同名的县区");
  if (named === null && said !== null && said !== "province" && said !== ownLevel(settings)) {
    const names = settings.regions.map((region) => region.name).join("、");
    return reader.problem(column, "region-unknown", names);
  }
  const region = named ?? { code: settings.province.code, level: ownLevel(settings) };
  const level = said ?? region.level;
  if (region.code !== settings.province.code) {
    return { regionCode: region.code, belongsTo: regionName(settings, region.code), level };
  }
  const isBody = text !== null && named === null && !namesOwnLevel(settings, text);
  return { regionCode: region.code, belongsTo: isBody ? text : shortBodyName(settings, owner ?? name), level };
}

function regionOfFirst(settings: OfficeSettings, texts: readonly (string | null)[]): NamedRegion | "ambiguous" | null {
  for (const text of texts) {
    const named = text === null ? null : regionOfText(settings, text);
    if (named !== null) return named;
  }
  return null;
}

function levelOf(reader: RowReader, settings: OfficeSettings | null): AccountLevel | null {
  const { text } = mendName(reader.row.value("level"));
  if (text === "") return null;
  const level = levelOfText(text);
  if (level === null) return reader.problem("level", "level-unknown", Object.values(accountLevelNames).join("、"));
  // 市级 of a municipality is its own level, which is a province's; 区直 of an autonomous region too.
  return settings !== null && namesOwnLevel(settings, text) ? ownLevel(settings) : level;
}
