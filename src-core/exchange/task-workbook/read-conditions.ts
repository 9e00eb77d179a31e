import { CLEAR } from "../../scoring/answer";
import type { Condition, Veto } from "../../standard/pack-schema";
import { grouped } from "./grouped";
import { matchKey } from "./mend-cell";
import type { AnswerReading } from "./read-answer";
import { partsOfText, withoutFrames } from "./split-conditions";
import type { VetoEntry } from "./task-entries";

/**
 * Reads the cell of a veto: labels (or ids) of its conditions joined by 、，； or line breaks, a printed wording where only
 * one condition has it, or a plain yes where the veto has one condition. What was copied whole from an annex, frame and
 * joiner included, is understood; conditions of another veto are refused with its name.
 *
 * @param text as typed
 * @example for 互动回应差: "单项否决(未及时更新和缺有效互动渠道菜单功能)" //=> value-invalid, names 内容不更新
 */
export function readConditions(
  { veto, wording }: VetoEntry,
  text: string,
  clearWords: ReadonlySet<string>,
  foundWords: ReadonlySet<string>,
): AnswerReading {
  const names = conditionNames(veto);
  const key = matchKey(text);
  // A condition's label may itself hold a 、 or a line break, so the whole text and the longest names are tried first.
  if (!names.has(key) && clearWords.has(key)) return { kind: "value", value: CLEAR };
  const elsewhere = names.has(key) ? new Map<string, Veto>() : namesElsewhere(wording.others, names);
  const known = [...names.keys(), ...elsewhere.keys(), matchKey(veto.name)];
  const parts = names.has(key) ? [key] : bestParts(withoutFrames(text, wording.templates), known, wording.joiners);
  const found: Condition[] = [];
  for (const part of parts) {
    if (clearWords.has(part) && parts.length === 1 && !names.has(part)) return { kind: "value", value: CLEAR };
    const isPlainYes = foundWords.has(part) || part === matchKey(veto.name);
    const meant = names.get(part) ?? (isPlainYes ? veto.conditions : []);
    const only = meant.length === 1 ? meant[0] : undefined;
    if (only === undefined) return meant.length > 0 ? ambiguous(veto) : unknown(veto, parts, elsewhere);
    found.push(only);
  }
  const ids = veto.conditions.filter((c) => found.includes(c)).map((c) => c.id);
  return ids.length === 0 ? { kind: "blank" } : { kind: "value", value: { kind: "conditions", ids } };
}

/** The first reading of the text of which every part is known, else the text as it stands. */
function bestParts(
  readings: readonly string[],
  known: readonly string[],
  joiners: readonly string[],
): readonly string[] {
  const all = readings.map((reading) => partsOfText(reading, known, joiners));
  return all.find((parts) => parts.every((part) => known.includes(part))) ?? all.at(-1) ?? [];
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

/** Names that mean another veto, with that veto. */
function namesElsewhere(others: readonly Veto[], own: ReadonlyMap<string, unknown>): ReadonlyMap<string, Veto> {
  const named = others.flatMap((veto) =>
    [veto.name, ...veto.conditions.flatMap((c) => [c.label, c.wording])].map((name) => [matchKey(name), veto] as const),
  );
  return new Map(named.filter(([name]) => !own.has(name)));
}

function ambiguous(veto: Veto): AnswerReading {
  return { kind: "faulty", code: "value-ambiguous", expected: `请写明是哪种情形：${labelsOf(veto)}` };
}

function unknown(veto: Veto, parts: readonly string[], elsewhere: ReadonlyMap<string, Veto>): AnswerReading {
  const moves = parts.flatMap((part) => {
    const other = elsewhere.get(part);
    return other === undefined || part === matchKey(veto.name) ? [] : [`把“${part}”填到“${other.name}”一项`];
  });
  const expected = moves.length === 0 ? `未发现、${labelsOf(veto)}` : `请${moves.join("，")}，它不属于“${veto.name}”`;
  return { kind: "faulty", code: "value-invalid", expected };
}

function labelsOf(veto: Veto): string {
  return veto.conditions.map((c) => c.label).join("、");
}
