import { contentHash } from "../../src-core/content-hash";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { parsePack } from "../../src-core/standard/parse-pack";
import { succeedingPack } from "../../src-core/standard/succeed-pack";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import {
  isPracticeStandard,
  type ListedStandard,
  listStandards,
  packToAdd,
  savePlan,
  standardsOfRound,
  takenVersions,
} from "./standard-list";
import type { StoredStandard, StoredStandardDraft } from "./stored";

/** What saving or taking a standard came to, with what undoes it. */
export interface SavedStandard {
  readonly hash: string;
  readonly pack: StandardPack;
  /** A version that was replaced and is no more. */
  readonly replaced: StoredStandard | null;
  readonly draft: StoredStandardDraft | null;
}

/**
 * Keeps the edited form of a version as savePlan says, and ends its draft. Whole or not at all.
 *
 * @throws Error where the edited form is faulty, or its base is gone: the screen lets nobody come here with either
 */
export async function acceptVersion(
  db: Database,
  ambient: Ambient,
  baseHash: string,
  edited: StandardPack,
): Promise<SavedStandard> {
  demandSound(edited);
  return db.transaction("rw", db.standards, db.standardDrafts, db.rounds, async () => {
    const listed = await listStandards(db);
    const base = listed.find(({ hash }) => hash === baseHash);
    if (base === undefined) throw new Error(`no standard ${baseHash}`);
    const draft = (await db.standardDrafts.get(baseHash)) ?? null;
    const plan = savePlan(listed, base);
    const pack =
      plan.kind === "replace"
        ? { ...edited, version: base.pack.version, succeeds: base.pack.succeeds }
        : succeedingPack(base.pack, edited, takenVersions(listed, base.pack.id));
    const replaced = plan.kind === "replace" ? ((await db.standards.get(baseHash)) ?? null) : null;
    if (replaced !== null) await db.standards.delete(baseHash);
    await db.standardDrafts.delete(baseHash);
    return { ...(await put(db, ambient, pack)), replaced, draft };
  });
}

/**
 * Takes a standard from a file: as it stands where its number is free, else as the next version after its base.
 *
 * @param base the version that it was made from, where that is at hand
 * @throws Error where the pack is faulty, or is the one for practice and this is the real work: the screen refuses both
 */
export async function addStandard(
  db: Database,
  ambient: Ambient,
  pack: StandardPack,
  base: StandardPack | null,
): Promise<SavedStandard> {
  demandSound(pack);
  if (db.workspace !== "practice" && isPracticeStandard(pack))
    throw new Error("the standard for practice in real work");
  return db.transaction("rw", db.standards, db.rounds, async () => {
    const next = packToAdd(await listStandards(db), pack, base);
    return { ...(await put(db, ambient, next)), replaced: null, draft: null };
  });
}

async function put(db: Database, ambient: Ambient, pack: StandardPack) {
  const hash = contentHash(pack);
  await db.standards.put({ hash, id: pack.id, pack, addedAt: ambient.now() });
  return { hash, pack };
}

function demandSound(pack: StandardPack): void {
  const parsed = parsePack(pack);
  if (parsed.kind === "faulty") throw new Error(parsed.faults.map(({ message }) => message).join("；"));
}

/** Takes saving back while no round has the new version: what was replaced and the draft are there again. */
export async function undoSave(db: Database, saved: SavedStandard): Promise<"undone" | "in-use"> {
  return db.transaction("rw", db.standards, db.standardDrafts, db.rounds, async () => {
    if (await isUsed(db, saved.hash)) return "in-use";
    await db.standards.delete(saved.hash);
    if (saved.replaced !== null) await db.standards.put(saved.replaced);
    if (saved.draft !== null) await db.standardDrafts.put(saved.draft);
    return "undone";
  });
}

/** What was deleted, for undo. */
export interface DeletedStandard {
  readonly standard: StoredStandard;
  readonly draft: StoredStandardDraft | null;
}

/** Deletes an own version with its draft; one that a round has or had stays. */
export async function deleteStandard(db: Database, hash: string): Promise<DeletedStandard | "in-use"> {
  return db.transaction("rw", db.standards, db.standardDrafts, db.rounds, async () => {
    const standard = await db.standards.get(hash);
    if (standard === undefined || (await isUsed(db, hash))) return "in-use";
    const draft = (await db.standardDrafts.get(hash)) ?? null;
    await db.standards.delete(hash);
    await db.standardDrafts.delete(hash);
    return { standard, draft };
  });
}

export async function restoreStandard(db: Database, { standard, draft }: DeletedStandard): Promise<void> {
  await db.transaction("rw", db.standards, db.standardDrafts, async () => {
    await db.standards.put(standard);
    if (draft !== null) await db.standardDrafts.put(draft);
  });
}

async function isUsed(db: Database, hash: string): Promise<boolean> {
  return (await db.rounds.toArray()).flatMap(standardsOfRound).some((use) => use.hash === hash);
}

/** Keeps edits that are under way, so that a crash loses nothing typed. Edits that come back to the base are none. */
export async function saveDraft(
  db: Database,
  ambient: Ambient,
  base: Pick<ListedStandard, "hash" | "pack">,
  pack: StandardPack,
): Promise<void> {
  if (contentHash(pack) === base.hash) await discardDraft(db, base.hash);
  else await db.standardDrafts.put({ baseHash: base.hash, base: base.pack, pack, updatedAt: ambient.now() });
}

export async function readDraft(db: Database, baseHash: string): Promise<StandardPack | null> {
  return (await db.standardDrafts.get(baseHash))?.pack ?? null;
}

export async function discardDraft(db: Database, baseHash: string): Promise<void> {
  await db.standardDrafts.delete(baseHash);
}
