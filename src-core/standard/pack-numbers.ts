import type { IsoTime } from "../units";
import { allGroups } from "./pack-items";
import type { Item, NoServices, PackCount, PackPoints, StandardPack } from "./pack-schema";

/** One number of a pack, under a key that stays the same from version to version. */
export type PackNumber = {
  /** totals/deductions · failBelow · group/services · item/services-guides/points · item/…/each · item/…/size · item/…/level/some · noServices/ratio */
  readonly key: string;
  /** The item, group or veto that it belongs to; "" for totals and thresholds. */
  readonly ownerId: string;
} & (
  | { readonly kind: "points"; readonly number: PackPoints }
  | { readonly kind: "count"; readonly number: PackCount }
  | { readonly kind: "ratio"; readonly number: NoServices }
);

/** Whether a number was checked against the official table, by whom and when. */
interface Confirmed {
  readonly verified: boolean;
  readonly verifiedBy?: string | undefined;
  readonly verifiedAt?: IsoTime | undefined;
}
type Mark = <N extends Confirmed>(key: string, number: N) => N;

/** All numbers of a pack in its order: totals and thresholds, groups, items. */
export function packNumbers(pack: StandardPack): readonly PackNumber[] {
  const { site } = pack;
  const points = (key: string, ownerId: string, number: PackPoints): PackNumber => {
    return { key, ownerId, kind: "points", number };
  };
  return [
    points("totals/deductions", "", site.totals.deductions),
    points("totals/bonus", "", site.totals.bonus),
    points("failBelow", "", site.failBelow),
    points("bonusAbove", "", site.bonusAbove),
    ...(site.noServices === null
      ? []
      : [{ key: "noServices/ratio", ownerId: "", kind: "ratio" as const, number: site.noServices }]),
    ...allGroups(pack).flatMap((group) => [
      points(`group/${group.id}`, group.id, group.points),
      ...group.items.flatMap(itemNumbers),
    ]),
  ];
}

/** The numbers of one item. */
export function itemNumbers({ id, points, rule }: Item): readonly PackNumber[] {
  const key = (part: string): string => `item/${id}/${part}`;
  const own: PackNumber = { key: key("points"), ownerId: id, kind: "points", number: points };
  switch (rule.kind) {
    case "judged":
      return [own];
    case "graded":
      return [
        own,
        ...rule.levels.map((level): PackNumber => {
          return { key: key(`level/${level.id}`), ownerId: id, kind: "points", number: level.points };
        }),
      ];
    case "sampled":
      return [
        own,
        { key: key("size"), ownerId: id, kind: "count", number: rule.size },
        { key: key("each"), ownerId: id, kind: "points", number: rule.points },
      ];
    default:
      return [own, { key: key("each"), ownerId: id, kind: "points", number: rule.points }];
  }
}

/** How many numbers of a pack nobody has confirmed yet. */
export function unconfirmedCount(pack: StandardPack): number {
  return packNumbers(pack).filter(({ number }) => !number.verified).length;
}

/**
 * The pack with some of its numbers confirmed, or no longer so. Nothing else changes.
 *
 * @param keys of packNumbers
 * @param by who compared them with the official table and when; null takes the confirmation back
 */
export function withConfirmed(
  pack: StandardPack,
  keys: ReadonlySet<string>,
  by: { readonly name: string; readonly at: IsoTime } | null,
): StandardPack {
  return mapNumbers(pack, (key, number) => {
    if (!keys.has(key)) return number;
    const { verifiedBy: _by, verifiedAt: _at, ...bare } = { ...number };
    const mark = by === null ? { verified: false } : { verified: true, verifiedBy: by.name, verifiedAt: by.at };
    return Object.assign({ ...number }, NOBODY, bare, mark);
  });
}

const NOBODY = { verifiedBy: undefined, verifiedAt: undefined };

/** The pack with each number as `mark` gives it back. */
function mapNumbers(pack: StandardPack, mark: Mark): StandardPack {
  const { site } = pack;
  const groups = (all: StandardPack["site"]["deductions"]) =>
    all.map((group) => ({
      ...group,
      points: mark(`group/${group.id}`, group.points),
      items: group.items.map((item) => itemWith(item, mark)),
    }));
  return {
    ...pack,
    site: {
      ...site,
      totals: {
        deductions: mark("totals/deductions", site.totals.deductions),
        bonus: mark("totals/bonus", site.totals.bonus),
      },
      failBelow: mark("failBelow", site.failBelow),
      bonusAbove: mark("bonusAbove", site.bonusAbove),
      noServices: site.noServices === null ? null : mark("noServices/ratio", site.noServices),
      deductions: groups(site.deductions),
      bonuses: groups(site.bonuses),
    },
  };
}

function itemWith(item: Item, mark: Mark): Item {
  const key = (part: string): string => `item/${item.id}/${part}`;
  const { rule } = item;
  const points = mark(key("points"), item.points);
  switch (rule.kind) {
    case "judged":
      return { ...item, points };
    case "graded": {
      const levels = rule.levels.map((level) => ({ ...level, points: mark(key(`level/${level.id}`), level.points) }));
      return { ...item, points, rule: { ...rule, levels } };
    }
    case "sampled":
      return {
        ...item,
        points,
        rule: { ...rule, size: mark(key("size"), rule.size), points: mark(key("each"), rule.points) },
      };
    default:
      return { ...item, points, rule: { ...rule, points: mark(key("each"), rule.points) } };
  }
}
