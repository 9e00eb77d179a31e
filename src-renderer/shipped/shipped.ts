import jiangxi from "../../resources/settings/jiangxi.json";
import guoban2019 from "../../resources/standards/guoban-2019.json";
import practice from "../../resources/standards/practice.json";
import { type OfficeSettings, officeSettingsSchema } from "../../src-core/register/settings";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { parsePack } from "../../src-core/standard/parse-pack";

/** What comes with the app: the standard and settings an office starts from. Data, checked like any other. */
export function shippedStandard(): StandardPack {
  return checked(guoban2019);
}

/** All standards that come with the app: first the one that an office starts from, then the one for training. */
export function shippedStandards(): readonly StandardPack[] {
  return [guoban2019, practice].map(checked);
}

function checked(raw: unknown): StandardPack {
  const parsed = parsePack(raw);
  if (parsed.kind === "pack") return parsed.pack;
  throw new Error(`resources/standards: ${parsed.faults.map((f) => `${f.itemId} ${f.message}`).join("; ")}`);
}

export function shippedSettings(): OfficeSettings {
  return officeSettingsSchema.parse(jiangxi);
}
