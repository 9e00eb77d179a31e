import practice from "../../../resources/standards/practice.json";
import { parsePack } from "../../../src-core/standard/parse-pack";

export type Place = readonly (string | number)[];

/** The pack with one thing put in another's place; undefined leaves it out. */
export function put(here: unknown, [key, ...rest]: Place, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(here)) return here.map((inner: unknown, i) => (i === key ? put(inner, rest, to) : inner));
  const object = typeof here === "object" && here !== null ? here : {};
  return { ...object, [key]: put(Reflect.get(object, key), rest, to) };
}

export function at(here: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner ? Reflect.get(inner, key) : undefined),
    here,
  );
}

/** The training pack with some changes. */
export function changed(...changes: readonly (readonly [Place, unknown])[]): unknown {
  return changes.reduce<unknown>((pack, [place, to]) => put(pack, place, to), practice);
}

export function faultsOf(raw: unknown): readonly (readonly [string, string])[] {
  const parsed = parsePack(raw);
  return parsed.kind === "pack" ? [] : parsed.faults.map(({ itemId, message }) => [itemId, message] as const);
}

export const items: Place = ["site", "deductions", 0, "items"];
export const [overview, news, empty, reading, ratio] = [0, 1, 2, 3, 4].map((i): Place => [...items, i]);
export const value = (place: Place = [], ...more: Place): Place => [...place, ...more, "value"];
export const portals = ["cityPortal", "countyPortal"];
