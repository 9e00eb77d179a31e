import fc from "fast-check";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { anyPack } from "./any-pack";

/** One word or number of a pack, and the id of the veto, group or item that it belongs to; "" for the head. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly ownerId: string;
}

/** Ids decide what is compared with what; a list of choices cannot be changed to any text. */
const NOT_LEAVES = new Set(["id", "groupId", "evidence", "kind", "appliesTo", "excludedBy", "scoredClasses"]);

function leavesOf(value: unknown, path: Leaf["path"] = [], ownerId = ""): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return value === null ? [] : [{ path, ownerId }];
  const id: unknown = Reflect.get(value, "id");
  // Conditions and levels are parts of their veto or item.
  const isPart = path.includes("conditions") || path.includes("levels");
  const owner = typeof id === "string" && !isPart ? id : ownerId;
  return Object.entries(value).flatMap(([key, inner]) =>
    NOT_LEAVES.has(key) ? [] : leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key], owner),
  );
}

function changedValue(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  return typeof value === "number" ? value + 1 : `${String(value)}改`;
}

function edited(value: unknown, [key, ...rest]: Leaf["path"]): unknown {
  if (key === undefined) return changedValue(value);
  if (Array.isArray(value)) return value.map((inner, at) => (at === key ? edited(inner, rest) : inner));
  if (typeof value !== "object" || value === null) throw new RangeError(`no ${key}`);
  return { ...value, [key]: edited(Reflect.get(value, key), rest) };
}

/** The parts of a pack that a difference speaks of. */
type Content = Pick<StandardPack, "title" | "source" | "site" | "account">;
const isContent = (value: unknown): value is Content => typeof value === "object" && value !== null && "site" in value;

/** A pack, and the same with one word or number another. It may be unsound: a difference is shown before a pack is checked. */
export const onePackEdited: fc.Arbitrary<{ before: StandardPack; after: StandardPack; leaf: Leaf }> = anyPack.chain(
  (before) => {
    const { title, source, site, account } = before;
    const content = { title, source, site, account };
    return fc.constantFrom(...leavesOf(content)).map((leaf) => {
      const after = edited(content, leaf.path);
      if (!isContent(after)) throw new RangeError("no pack");
      return { before, after: { ...before, ...after }, leaf };
    });
  },
);
