import type { Round } from "../../src-core/round";
import type { IssuedCircular } from "../../src-core/signing/issued-circular";
import type { RoundId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import type { Database } from "../../src-renderer/db/database";
import { importRegister, openRound } from "../../src-renderer/db/office-store";
import { readRoundRows } from "../../src-renderer/db/round-rows";
import { type RoundView, roundView } from "../../src-renderer/office/round-view";
import { reportInput } from "../../src-renderer/office/use-report";
import { anAccount, aRound, aSite } from "../fixtures/builders";
import { issueFrom } from "../unit/signing/issue-from";

export const site = aSite();
export const account = anAccount();

/** Opens a round on a site and an account. */
export async function openedRound(db: Database, ambient: Ambient, over: Partial<Round> = {}): Promise<Round> {
  const round = aRound({ sample: [site.id, account.id], ...over });
  await importRegister(db, ambient, [site, account]);
  await openRound(db, ambient, round, []);
  return round;
}

/** The round as the screens see it. */
export async function viewOf(db: Database, id: RoundId): Promise<RoundView> {
  const rows = await readRoundRows(db, id);
  if (rows === null) throw new Error(`no round ${id}`);
  return roundView(rows);
}

/** The snapshot of a round as it stands. */
export async function snapshotOf(
  db: Database,
  id: RoundId,
  over: Partial<IssuedCircular> = {},
): Promise<IssuedCircular> {
  return issueFrom(reportInput(await viewOf(db, id)), over);
}
