import type { CircularDraft } from "../../../../src-core/circular/circular-draft";
import type { CircularSettings, TextPart } from "../../../../src-core/circular/circular-settings";
import type { Figure } from "../../../../src-core/report/figure";
import type { Patch, TextKey } from "../circular-state";

/** What each text of the office is called, in the order of the paper. */
export const textNames: Readonly<Record<TextKey, string>> = {
  opening: "引言",
  experience: "经验做法",
  problems: "主要问题",
  requirements: "工作要求",
};
export const textKeys = ["opening", "experience", "problems", "requirements"] as const;

/** The parts of a text; the opening is one part without a heading. null: drafted from the figures. */
export function partsOf(circular: CircularSettings, key: TextKey): readonly TextPart[] | null {
  if (key === "opening") return [{ heading: "", text: circular.opening }];
  return circular[key];
}

/** The change that gives a text these parts; null goes back to the draft. */
export function partsPatch(key: TextKey, parts: readonly TextPart[] | null): Patch {
  switch (key) {
    case "opening":
      return { opening: parts?.[0]?.text ?? "" };
    case "problems":
      return { problems: parts === null ? null : [...parts] };
    case "experience":
      return { experience: [...(parts ?? [])] };
    case "requirements":
      return { requirements: [...(parts ?? [])] };
  }
}

/**
 * Moves one of a list to another place; the others close up.
 *
 * @example movedWithin(["a", "b", "c"], 0, 1) //=> ["b", "a", "c"]
 */
export function movedWithin<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, index) => index !== from);
  const moved = list.filter((_, index) => index === from);
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
}

/** A text with a field put in its place: over what is selected. */
export function withField(text: string, field: string, start: number, end: number): string {
  return `${text.slice(0, start)}{${field}}${text.slice(end)}`;
}

/**
 * The drafted section as texts of the office: what began with a lead is a part of its own, figures stay fields, so that they
 * still follow the results.
 *
 * @returns parts to be edited; one empty part where the draft says nothing
 */
export function draftedParts(draft: CircularDraft, figures: readonly Figure[]): readonly TextPart[] {
  const fields = new Map(figures.map(({ id, field, text }) => [id, { field, text }]));
  const section = draft.sections.find(({ key }) => key === "problems");
  const parts: TextPart[] = [];
  for (const { lead, runs } of section?.paragraphs ?? []) {
    const text = runs.map((run) => fieldText(run.text, fields.get(run.figure ?? ""))).join("");
    const last = parts.at(-1);
    if (lead === "" && last !== undefined) parts[parts.length - 1] = { ...last, text: `${last.text}\n${text}` };
    else parts.push({ heading: withoutNumber(lead), text });
  }
  return parts.length === 0 ? [{ heading: "", text: "" }] : parts;
}

/** Parts are numbered by the paper: （一） is not theirs to say. */
function withoutNumber(lead: string): string {
  return lead.replace(/^（[一二三四五六七八九十]+）/, "").replace(/。$/, "");
}

function fieldText(text: string, figure: { readonly field: string; readonly text: string } | undefined): string {
  // A brace of the text itself would be read as a field.
  if (figure === undefined) return text.replaceAll(/[{}]/g, "");
  return text.includes(figure.text) ? text.replace(figure.text, `{${figure.field}}`) : text;
}
