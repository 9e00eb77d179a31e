import guoban2019 from "../../resources/standards/guoban-2019.json";
import practice from "../../resources/standards/practice.json";
import { type Divisions, divisionsSchema } from "../../src-core/register/divisions";
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

/** Whatever lies in the folder of settings: no office is named here. */
const settingsFiles: Readonly<Record<string, unknown>> = import.meta.glob("../../resources/settings/*.json", {
  eager: true,
  import: "default",
});

/**
 * The settings that an office starts from; of several the one whose file stands first by name.
 *
 * @throws Error where none is shipped, or a faulty one
 */
export function shippedSettings(): OfficeSettings {
  const [first] = Object.keys(settingsFiles).sort();
  if (first === undefined) throw new Error("resources/settings is empty");
  return officeSettingsSchema.parse(settingsFiles[first]);
}

/** Provinces, cities and counties of the whole country, loaded only when somebody chooses among them. */
export async function shippedDivisions(): Promise<Divisions> {
  const { default: divisions } = await import("../../resources/divisions/china.json");
  return divisionsSchema.parse(divisions);
}
