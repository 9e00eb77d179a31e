import { CLEAR } from "../../scoring/answer";
import type { Condition, Veto } from "../../standard/pack-schema";
import { grouped } from "./grouped";
import { matchKey } from "./mend-cell";
import type { AnswerReading } from "./read-answer";

/**
 * Reads the cell of a veto: labels (or ids) of its conditions joined by 、，； or line breaks, a printed wording where only
 * one condition has it, or a plain yes where the veto has one condition.
 *
 * @param text as typed
 */
export function readConditions(
  veto: Veto,
  text: string,
  clearWords: ReadonlySet<string>,
  foundWords: ReadonlySet<string>,
): AnswerReading {
  const names = conditionNames(veto);
  // A condition's label may itself hold a 、 or a line break, so the whole text and the longest names are tried first.
  const whole = names.get(matchKey(text));
  const parts = whole === undefined ? split(text, [...names.keys()]) : [matchKey(text)];
  const found: Condition[] = [];
  for (const part of parts) {
    if (clearWords.has(part) && parts.length === 1 && !names.has(part)) return { kind: "value", value: CLEAR };
    const isPlainYes = foundWords.has(part) || part === matchKey(veto.name);
    const meant = names.get(part) ?? (isPlainYes ? veto.conditions : []);
    const only = meant.length === 1 ? meant[0] : undefined;
    if (only === undefined) return faulty(veto, meant.length === 0);
    found.push(only);
  }
  const ids = veto.conditions.filter((c) => found.includes(c)).map((c) => c.id);
  return ids.length === 0 ? { kind: "blank" } : { kind: "value", value: { kind: "conditions", ids } };
}

/**
 * What each name means: labels first, then ids, then wordings (which several conditions may share). A wording that is the
 * veto's own name too may mean any of its conditions.
 */
function conditionNames(veto: Veto): ReadonlyMap<string, readonly Condition[]> {
  const worded = veto.conditions.filter((c) => matchKey(c.wording) !== matchKey(veto.name));
  const byWording = grouped(worded, (c) => matchKey(c.wording));
  return new Map<string, readonly Condition[]>([
    ...byWording,
    ...veto.conditions.map((c): [string, Condition[]] => [matchKey(c.id), [c]]),
    ...veto.conditions.map((c): [string, Condition[]] => [matchKey(c.label), [c]]),
  ]);
}

const SEPARATOR = /^[、,;]+/;

function split(text: string, names: readonly string[]): readonly string[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const parts: string[] = [];
  let rest = matchKey(text.replace(/\r?\n/g, ";")).replace(SEPARATOR, "");
  while (rest !== "") {
    const name = longestFirst.find(
      (n) => rest.startsWith(n) && (rest.length === n.length || SEPARATOR.test(rest.slice(n.length))),
    );
    const part = name ?? rest.split(/[、,;]/)[0] ?? rest;
    parts.push(part);
    rest = rest.slice(part.length).replace(SEPARATOR, "");
  }
  return parts;
}

function faulty(veto: Veto, isUnknown: boolean): AnswerReading {
  const labels = veto.conditions.map((c) => c.label).join("、");
  return isUnknown
    ? { kind: "faulty", code: "value-invalid", expected: `未发现、${labels}` }
    : { kind: "faulty", code: "value-ambiguous", expected: `请写明是哪种情形：${labels}` };
}
