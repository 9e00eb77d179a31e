import { comparePeriods } from "../../src-core/circular/period";
import type { IssuedCircular } from "../../src-core/signing/issued-circular";
import { isRoundId, type RoundId } from "../../src-core/units";
import type { Database } from "./database";

/** What became of an issue: kept, or refused with nothing changed. */
export type IssueOutcome =
  | { readonly kind: "issued" }
  /** Its number is not the one after `last`: another was issued meanwhile, or none was yet (0). */
  | { readonly kind: "not-next"; readonly last: number }
  /** A correction says why; what is signed first corrects nothing. */
  | { readonly kind: "reason" }
  | { readonly kind: "no-round" };

/** Keeps what was signed, or a correction. Rows are only added, each under the number after the last. */
export async function issueCircular(db: Database, issued: IssuedCircular): Promise<IssueOutcome> {
  return db.transaction("rw", db.issued, db.rounds, async () => {
    const { roundId, no, reason } = issued;
    if ((await db.rounds.where("id").equals(roundId).count()) === 0) return { kind: "no-round" };
    const last = await db.issued.where("roundId").equals(roundId).count();
    if (no !== last + 1) return { kind: "not-next", last };
    if ((no === 1) !== (reason === null) || reason?.trim() === "") return { kind: "reason" };
    await db.issued.add(issued);
    return { kind: "issued" };
  });
}

/** What was issued of a round, no 1 first. */
export async function listIssued(db: Database, roundId: RoundId): Promise<readonly IssuedCircular[]> {
  return db.issued.where("roundId").equals(roundId).sortBy("no");
}

/**
 * The latest issue of every earlier round, earlier rounds first.
 *
 * @param among only of these rounds; of all unless given
 */
export async function latestIssuesBefore(
  db: Database,
  roundId: RoundId,
  among?: readonly RoundId[],
): Promise<readonly IssuedCircular[]> {
  // By the keys first: snapshots are large, and only the last of each round is wanted.
  const latest = new Map<RoundId, number>();
  for (const [id, no] of await db.issued.toCollection().primaryKeys()) {
    if (!isRoundId(id) || comparePeriods(id, roundId) >= 0 || among?.includes(id) === false) continue;
    latest.set(id, Math.max(no, latest.get(id) ?? 0));
  }
  const rows = await db.issued.bulkGet([...latest].map(([id, no]): [string, number] => [id, no]));
  return rows.filter((row) => row !== undefined).sort((a, b) => comparePeriods(a.roundId, b.roundId));
}
