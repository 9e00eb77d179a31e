import { joinLedgers, type Ledger } from "../../../src-core/merge/ledger";
import { results, type TargetResult } from "../../../src-core/report/results";
import type { Register, Round } from "../../../src-core/round";

export interface ConclusionChanges {
  /** Targets whose conclusion stands in the round and would be another, or none any more. */
  readonly overturned: number;
  /** Targets whose conclusion would be another without the cells that were edited in a spreadsheet. */
  readonly byEdits: number;
}

/** What joining does to conclusions, and how much of it is due to cells edited outside the app. */
export function conclusionChanges(round: Round, register: Register, known: Ledger, brought: Ledger): ConclusionChanges {
  const touched = [...new Set([...brought.records.values()].map((record) => record.targetId))];
  const sample = new Set(round.sample);
  const part: Round = { ...round, sample: touched.filter((id) => sample.has(id)) };
  const conclude = (ledger: Ledger) => conclusions(results(part, register, ledger));
  const before = conclude(known);
  const after = conclude(joinLedgers(known, brought));
  const unedited = withoutEdits(brought);
  const unlike = unedited.records.size === brought.records.size ? after : conclude(joinLedgers(known, unedited));
  return {
    overturned: [...before].filter(([id, words]) => words !== null && words !== after.get(id)).length,
    byEdits: [...after].filter(([id, words]) => words !== unlike.get(id)).length,
  };
}

function withoutEdits(ledger: Ledger): Ledger {
  return { ...ledger, records: new Map([...ledger.records].filter(([, record]) => record.origin !== "edited")) };
}

/** Equal words, equal conclusions; null where there is none yet. */
function conclusions(found: readonly TargetResult[]): ReadonlyMap<string, string | null> {
  return new Map(found.map((result) => [result.target.id, conclusionOf(result)]));
}

function conclusionOf({ state, verdict }: TargetResult): string | null {
  if (state !== "done") return null;
  const { outcome, points, problem, unscorable } = verdict;
  return JSON.stringify([outcome, points, problem, unscorable]);
}
