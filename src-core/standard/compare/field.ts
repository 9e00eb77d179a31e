import { centipoints, formatPoints } from "../../units";
import type { ChangeAspect, FieldChange } from "../compare-packs";
import { type Confirmation, confirmationWords, type SayDay } from "../confirmation-words";

/** One thing that a veto, group, item or head says. */
export interface Field {
  readonly field: string;
  readonly aspect: ChangeAspect;
  readonly label: string;
  /** As people read it; a confirmation is worded where it is known how days are said. */
  readonly text: string | Confirmation;
  /** What decides whether it is the same. */
  readonly key: string;
}

/** A field; `key` tells apart what reads the same in words. */
export function field(name: string, aspect: ChangeAspect, label: string, text: string, key = text): Field {
  return { field: name, aspect, label, text, key };
}

/** A number of points, and whether it was confirmed. */
export function pointsFields(
  name: string,
  label: string,
  number: Confirmation & { readonly value: number },
): readonly Field[] {
  return [
    field(name, "points", label, `${formatPoints(centipoints(number.value))}分`),
    confirmationField(name, label, number),
  ];
}

/** Who confirmed a number and when, as a field beside it. */
export function confirmationField(name: string, label: string, number: Confirmation): Field {
  const { verified, verifiedBy, verifiedAt } = number;
  const key = JSON.stringify([verified, verifiedBy ?? null, verifiedAt ?? null]);
  const text = { verified, verifiedBy, verifiedAt };
  return { field: `confirmed/${name}`, aspect: "confirmation", label: `${label}的核对`, text, key };
}

/** What differs between two lists of fields, in the order of the later one; what is gone comes last. */
export function compareFields(
  before: readonly Field[],
  after: readonly Field[],
  sayDay: SayDay,
): readonly FieldChange[] {
  const say = ({ text }: Field): string => (typeof text === "string" ? text : confirmationWords(text, sayDay));
  const change = (was: Field | undefined, now: Field | undefined): FieldChange => {
    const { field: name = "", aspect = "text", label = "" } = now ?? was ?? {};
    return { field: name, aspect, label, before: was ? say(was) : "", after: now ? say(now) : "" };
  };
  const were = new Map(before.map((one) => [one.field, one]));
  const are = new Map(after.map((one) => [one.field, one]));
  const changed = after.flatMap((now) => {
    const was = were.get(now.field);
    return was !== undefined && was.key === now.key ? [] : [change(was, now)];
  });
  return [...changed, ...before.filter((was) => !are.has(was.field)).map((was) => change(was, undefined))];
}
