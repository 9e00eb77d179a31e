import type { Figure } from "../../../src-core/report/figure";

/** A figure as a text takes it: a count, a printed rate, or a change in hundredths of a point; null where there is none. */
export type HandFigure = number | `${number}%` | { readonly change: number } | null;

/** Figures written down by hand, so that a text can be tested without what counts them. @example handFigures({ "sites.sampled": 378 }) */
export function handFigures(values: Readonly<Record<string, HandFigure>>): readonly Figure[] {
  return Object.entries(values).map(([id, value]) => ({
    id,
    field: id,
    meaning: "",
    ...printed(value),
    unit: "",
    how: "",
    basis: { kind: "given", source: "" },
  }));
}

function printed(value: HandFigure): Pick<Figure, "text" | "value"> {
  if (value === null) return { text: "—", value: null };
  if (typeof value === "number") return { text: String(value), value };
  if (typeof value === "string") return { text: value, value: Math.round(Number.parseFloat(value) * 100) };
  return { text: (Math.abs(value.change) / 100).toFixed(2), value: value.change };
}
