import { centipoints, formatPoints } from "../../units";
import type { ChangeAspect, FieldChange } from "../compare-packs";
import { type Confirmation, confirmationWords } from "../confirmation-words";

/** One thing that a veto, group, item or head says. */
export interface Field {
  readonly field: string;
  readonly aspect: ChangeAspect;
  readonly label: string;
  /** As people read it. */
  readonly text: string;
  /** What decides whether it is the same; the text where absent. */
  readonly key?: string;
}

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

export function confirmationField(name: string, label: string, number: Confirmation): Field {
  const { verified, verifiedBy, verifiedAt } = number;
  const key = JSON.stringify([verified, verifiedBy ?? null, verifiedAt ?? null]);
  return field(`confirmed/${name}`, "confirmation", `${label}的核对`, confirmationWords(number), key);
}

/** What differs between two lists of fields, in the order of the later one; what is gone comes last. */
export function compareFields(before: readonly Field[], after: readonly Field[]): readonly FieldChange[] {
  const were = new Map(before.map((one) => [one.field, one]));
  const are = new Map(after.map((one) => [one.field, one]));
  const changed = after.flatMap((now) => {
    const was = were.get(now.field);
    return was !== undefined && keyOf(was) === keyOf(now) ? [] : [change(was, now)];
  });
  return [...changed, ...before.filter((was) => !are.has(was.field)).map((was) => change(was, undefined))];
}

function keyOf({ key, text }: Field): string {
  return key ?? text;
}

function change(was: Field | undefined, now: Field | undefined): FieldChange {
  const { field: name = "", aspect = "text", label = "" } = now ?? was ?? {};
  return { field: name, aspect, label, before: was?.text ?? "", after: now?.text ?? "" };
}
