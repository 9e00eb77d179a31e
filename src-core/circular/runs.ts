import type { Figure } from "../report/figure";
import type { Paragraph, Run } from "./circular-draft";

/** What a sentence is put together from: words, figures, or pieces that were put together before. */
export type Piece = string | Run | readonly Run[];

/** Joins pieces to runs; words that meet become one run, empty ones fall out. */
export function sentence(...pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const run of pieces.flatMap(runsOf)) {
    const last = runs.at(-1);
    if (run.text === "") continue;
    if (last !== undefined && last.figure === null && run.figure === null) {
      runs[runs.length - 1] = { text: last.text + run.text, figure: null };
    } else runs.push(run);
  }
  return runs;
}

function runsOf(piece: Piece): readonly Run[] {
  if (typeof piece === "string") return [{ text: piece, figure: null }];
  return "text" in piece ? [piece] : piece;
}

/** Puts a sign between parts: 甲、乙; none where there is one part only. */
export function joined(parts: readonly (readonly Run[])[], sign: string): readonly Run[] {
  return sentence(...parts.flatMap((part, index) => (index === 0 ? [part] : [sign, part])));
}

/** The words of runs alone. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

/** A paragraph with nothing at its head. */
export function paragraphOf(runs: readonly Run[], lead = ""): Paragraph {
  return { lead, runs };
}

/** The figures of a circular as its sentences take them. */
export interface FigureRuns {
  /** The figure as it is printed; — where there is none. */
  readonly run: (id: string) => Run;
  /** Its value in the unit of `Figure.value`; 0 where there is none. */
  readonly count: (id: string) => number;
  /** null where there is none. */
  readonly value: (id: string) => number | null;
}

export function figureRuns(figures: readonly Figure[]): FigureRuns {
  const book = new Map(figures.map((figure) => [figure.id, figure]));
  const value = (id: string) => book.get(id)?.value ?? null;
  return {
    run: (id) => ({ text: book.get(id)?.text ?? "—", figure: book.has(id) ? id : null }),
    count: (id) => value(id) ?? 0,
    value,
  };
}
