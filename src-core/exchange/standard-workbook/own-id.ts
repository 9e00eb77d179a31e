import { contentHash } from "../../content-hash";

/** Ids by what a row says, so that the same workbook read twice gives the same ones. */
export interface OwnIds {
  /** Makes an id for something new; parts of its name tell it from the others. */
  next(prefix: string, ...name: readonly string[]): string;
}

/** @param taken ids that exist, or did */
export function ownIds(taken: Iterable<string>): OwnIds {
  const used = new Set(taken);
  return {
    next: (prefix, ...name) => {
      const stem = `${prefix}-${contentHash([prefix, ...name]).slice(0, 8)}`;
      let id = stem;
      for (let n = 2; used.has(id); n++) id = `${stem}-${n}`;
      used.add(id);
      return id;
    },
  };
}

export function isId(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9][a-z0-9-]*$/.test(text);
}
