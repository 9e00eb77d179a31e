import { type JsonRemark, scanJson } from "./scan-json";

/** A JSON text, parsed, with what its value no longer tells. */
export type JsonTextReading =
  | {
      readonly kind: "value";
      /** Not trusted. */
      readonly value: unknown;
      /** Keys that an object has twice: nobody can know which one was meant. */
      readonly twice: readonly string[];
      /** Where it nests deeper than any document of ours. */
      readonly deep: string | null;
      /** Numbers as they were written, where programs print them otherwise; by `jsonPath`. */
      readonly written: ReadonlyMap<string, string>;
    }
  /** No JSON: line, column and what was expected there. */
  | { readonly kind: "broken"; readonly message: string };

/** Parses a JSON text and says in Chinese what is wrong with it, with line and column. */
export function readJsonText(text: string): JsonTextReading {
  const { broken, twice, deep, written } = scanJson(text);
  if (broken !== null) return { kind: "broken", message: inWords(broken) };
  const value: unknown = JSON.parse(text);
  return { kind: "value", value, twice: twice.map(inWords), deep: deep && inWords(deep), written };
}

function inWords({ line, column, words }: JsonRemark): string {
  return `第 ${line} 行第 ${column} 列：${words}`;
}
