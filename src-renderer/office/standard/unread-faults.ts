import type { PackFault } from "../../../src-core/standard/pack-fault";
import { allGroups, allItems } from "../../../src-core/standard/pack-items";
import { packNumbers } from "../../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { numberLabel, partOf } from "./pack-entry";
import { readPoints, readWhole } from "./read-number";

/** The most that each part of a ratio may be; a sample is smaller. */
export const MOST_OF_RATIO = 100_000;
export const MOST_OF_SAMPLE = 1000;

/** Texts that were typed for numbers of a pack and are none; those whose number is gone are left aside. */
export function unreadFaults(pack: StandardPack, unread: Readonly<Record<string, string>>): readonly PackFault[] {
  if (Object.keys(unread).length === 0) return [];
  const numbers = packNumbers(pack);
  const owners = new Map<string, string>([
    ...allGroups(pack).map((group) => [group.id, group.name] as const),
    ...allItems(pack).map((item) => [item.id, item.name] as const),
  ]);
  return Object.entries(unread).flatMap(([key, text]) => {
    const [base = ""] = key.split("#");
    const one = numbers.find((number) => number.key === base);
    if (one === undefined) return [];
    const why = whyUnread(one.kind, text);
    if (why === null) return [];
    const rule = allItems(pack).find((item) => item.id === one.ownerId)?.rule ?? null;
    const label = numberLabel(one, partOf(pack, one.ownerId), rule);
    const where = one.ownerId === "" ? "总则" : (owners.get(one.ownerId) ?? "");
    const typed = text.trim() === "" ? "" : `“${text.trim()}”`;
    return [{ itemId: one.ownerId || base, message: `“${where}”的${label}${typed}：${why}` }];
  });
}

function whyUnread(kind: "points" | "count" | "ratio", text: string): string | null {
  const read =
    kind === "points" ? readPoints(text) : readWhole(text, kind === "ratio" ? MOST_OF_RATIO : MOST_OF_SAMPLE);
  return "why" in read ? read.why : null;
}
