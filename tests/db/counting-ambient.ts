import { isoTime } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";

/** A clock that goes a second further and ids that count up. */
export function countingAmbient(): Ambient {
  let ticks = 0;
  return {
    now: () => isoTime(new Date(Date.UTC(2020, 3, 1, 8, 0, ticks++)).toISOString()),
    newId: () => String(ticks++).padStart(26, "0"),
  };
}
