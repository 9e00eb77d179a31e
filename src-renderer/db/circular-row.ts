import { type CircularSettings, circularSettingsSchema } from "../../src-core/circular/circular-settings";
import { issueForClerks } from "../../src-core/issue-in-words";

/** A part of stored settings that cannot be read. */
export interface CircularFault {
  /** Its name in a settings file: bands. */
  readonly field: string;
  readonly message: string;
}

/** Settings as they were read from a row. */
export interface CircularOfRow {
  readonly settings: CircularSettings;
  readonly faults: readonly CircularFault[];
}

/**
 * Reads settings that any version of the app stored, part by part, so that one that cannot be read costs no other.
 *
 * @param beginning stands in for what the row lacks or what cannot be read; asked for only then
 */
export async function circularOfRow(
  stored: object,
  beginning: () => Promise<CircularSettings>,
): Promise<CircularOfRow> {
  const good: Record<string, unknown> = {};
  const faults: CircularFault[] = [];
  const values = new Map<string, unknown>(Object.entries(stored));
  for (const [field, schema] of Object.entries(circularSettingsSchema.shape)) {
    const value = values.get(field);
    if (value === undefined) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) good[field] = value;
    else faults.push({ field, message: parsed.error.issues.map(issueForClerks).join("；") });
  }
  const whole = circularSettingsSchema.safeParse(good);
  if (whole.success) return { settings: whole.data, faults };
  return { settings: circularSettingsSchema.parse({ ...(await beginning()), ...good }), faults };
}
