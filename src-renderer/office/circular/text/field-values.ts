import type { PaperData, PaperField } from "../../../../src-core/circular/paper-data";

/** A field that a text may name, and what it says at present. */
export interface FieldValue {
  readonly name: string;
  readonly meaning: string;
  readonly isFigure: boolean;
  readonly value: string;
}

/** Are made from the settings before any text is: a text cannot name them. */
const forTemplatesOnly = new Set(["标题", "主送机关"]);

/** Repeated parts are for templates: a text names single fields only. */
export function fieldValues(fields: readonly PaperField[], data: PaperData): readonly FieldValue[] {
  return fields.flatMap(({ name, kind, meaning }) => {
    if (kind === "list" || forTemplatesOnly.has(name)) return [];
    const value = data[name];
    return [{ name, meaning, isFigure: kind === "figure", value: typeof value === "string" ? value : "" }];
  });
}
