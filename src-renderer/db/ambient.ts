import { type IsoTime, isoTime } from "../../src-core/units";

/** The clock and the ids of the stores; tests hand in their own. */
export interface Ambient {
  now(): IsoTime;
  /** A new ULID. */
  newId(): string;
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** ULIDs that never run backwards within one window, even when the clock does. */
export function systemAmbient(): Ambient {
  let last = 0;
  return {
    now: () => isoTime(new Date().toISOString()),
    newId: () => {
      last = Math.max(last + 1, Date.now());
      return timePart(last) + randomPart();
    },
  };
}

function timePart(time: number): string {
  let rest = time;
  let text = "";
  for (let place = 0; place < 10; place += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function randomPart(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => ALPHABET.charAt(byte % 32)).join("");
}
