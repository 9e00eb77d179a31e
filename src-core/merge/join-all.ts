import { EMPTY_LEDGER, joinLedgers, type Ledger } from "./ledger";

/** Joins any number of ledgers, in pairs of pairs: each record is copied a few times only, whatever the number of files. */
export function joinAll(ledgers: readonly Ledger[]): Ledger {
  const [first, ...others] = ledgers;
  if (first === undefined) return EMPTY_LEDGER;
  if (others.length === 0) return first;
  const middle = Math.ceil(ledgers.length / 2);
  return joinLedgers(joinAll(ledgers.slice(0, middle)), joinAll(ledgers.slice(middle)));
}
