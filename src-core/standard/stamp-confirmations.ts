import type { IsoTime } from "../units";
import { mapNumbers, type PackNumber, packNumbers } from "./pack-numbers";
import type { StandardPack } from "./pack-schema";

/**
 * Gives confirmations that are new since `base` and carry no time the time at which they were taken: a workbook names who
 * compared a number with the official table, not when. All others stay as they are.
 */
export function stampConfirmations(base: StandardPack, pack: StandardPack, at: IsoTime): StandardPack {
  return stamped(base, pack, () => at);
}

/** As `stampConfirmations`, with the times that `other` has: equal to `other` where it is the same pack, taken earlier. */
export function stampedAs(base: StandardPack, pack: StandardPack, other: StandardPack): StandardPack {
  const times = new Map(packNumbers(other).map(({ key, number }) => [key, number.verifiedAt]));
  return stamped(base, pack, (key) => times.get(key));
}

function stamped(base: StandardPack, pack: StandardPack, timeOf: (key: string) => IsoTime | undefined): StandardPack {
  const were = new Map(packNumbers(base).map((one) => [one.key, one]));
  const fresh = new Set(packNumbers(pack).flatMap((one) => (isFresh(were.get(one.key), one) ? [one.key] : [])));
  return mapNumbers(pack, (key, number) => {
    const at = fresh.has(key) ? timeOf(key) : undefined;
    return at === undefined ? number : { ...number, verifiedAt: at };
  });
}

/** Confirmed now and not before: it was open or not there, had another value, or somebody else put their name to it. */
function isFresh(was: PackNumber | undefined, now: PackNumber): boolean {
  const { number } = now;
  if (!number.verified || number.verifiedAt !== undefined) return false;
  if (was === undefined || !was.number.verified) return true;
  const isRenamed = number.verifiedBy !== undefined && number.verifiedBy !== was.number.verifiedBy;
  return isRenamed || valueText(was) !== valueText(now);
}

function valueText(one: PackNumber): string {
  return one.kind === "ratio" ? `${one.number.numerator}/${one.number.denominator}` : String(one.number.value);
}
