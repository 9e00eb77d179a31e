import type { CircularSettings } from "../../src-core/circular/circular-settings";
import { comparisonKinds } from "../../src-core/circular/circular-settings";
import { nextCircular } from "../../src-core/circular/default-circular";
import { comparePeriods } from "../../src-core/circular/period";
import { comparedRound } from "../../src-core/report/comparison";
import type { Round } from "../../src-core/round";
import type { IssuedCircular } from "../../src-core/signing/issued-circular";
import { type CircularFault, circularOfRow } from "./circular-row";
import type { Database } from "./database";
import { latestIssuesBefore } from "./issue-store";

/** The circular of a round as it is to be shown. */
export interface CircularReading {
  /** The order of annexes 3 and 4 is the round's, not here. */
  readonly settings: CircularSettings;
  /** Parts that are stored but cannot be read: `settings` has there what the round would begin with. */
  readonly faults: readonly CircularFault[];
}

type RoundSaid = Pick<Round, "id" | "settings">;

/**
 * What the office says about the circular of a round: what is stored, else what it begins with after the latest earlier
 * round. What earlier rounds came to is taken from their latest issue, so that the next 环比 reads what was signed.
 */
export async function readCircular(db: Database, round: RoundSaid): Promise<CircularReading> {
  return db.transaction("r", db.circulars, db.issued, async () => {
    const stored = await db.circulars.get(round.id);
    if (stored === undefined) return { settings: await beginning(db, round), faults: [] };
    const { settings, faults } = await circularOfRow(stored.settings, () => beginning(db, round));
    const compared = comparisonKinds.flatMap((kind) => comparedRound(round.id, kind) ?? []);
    return { settings: withIssued(settings, await latestIssuesBefore(db, round.id, compared)), faults };
  });
}

/** What a round begins with: names, texts and habits of the latest earlier round that has any. */
async function beginning(db: Database, round: RoundSaid): Promise<CircularSettings> {
  const issues = await latestIssuesBefore(db, round.id);
  return nextCircular(round.settings, round.id, await formerCircular(db, round, issues), issues);
}

/** The settings of the latest earlier round: as stored, else as issued; null where this is the first. */
async function formerCircular(
  db: Database,
  round: RoundSaid,
  issues: readonly IssuedCircular[],
): Promise<CircularSettings | null> {
  const rows = await db.circulars.toArray();
  const stored = new Map(rows.map((row) => [row.roundId, row.settings]));
  const ids = [...stored.keys(), ...issues.map(({ roundId }) => roundId)];
  const earlier = ids.filter((one) => comparePeriods(one, round.id) < 0).sort(comparePeriods);
  const id = earlier.at(-1);
  if (id === undefined) return null;
  const own = stored.get(id);
  if (own === undefined) return issues.find(({ roundId }) => roundId === id)?.circular ?? null;
  const none = async () => nextCircular(round.settings, id, null, []);
  return (await circularOfRow(own, none)).settings;
}

/** What was issued takes the place of what was typed or copied for the same round. */
function withIssued(settings: CircularSettings, issues: readonly IssuedCircular[]): CircularSettings {
  if (issues.length === 0) return settings;
  const issued = new Set(issues.map(({ roundId }) => roundId));
  const others = settings.pastRounds.filter(({ roundId }) => !issued.has(roundId));
  const pastRounds = [...others, ...issues.map(({ outcome }) => outcome)];
  return { ...settings, pastRounds: pastRounds.sort((a, b) => comparePeriods(a.roundId, b.roundId)) };
}
