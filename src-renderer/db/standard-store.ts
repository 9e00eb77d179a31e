import { contentHash } from "../../src-core/content-hash";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { parsePack } from "../../src-core/standard/parse-pack";
import { succeedingPack } from "../../src-core/standard/succeed-pack";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import {
  isNumberTaken,
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
  /** Whether it was stored just now; a content that was there before is left as it was, and no undo takes it away. */
  readonly isNew: boolean;
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
    const kept = await put(db, ambient, pack, listed);
    await db.standardDrafts.delete(baseHash);
    if (plan.kind === "succeed" || !kept.isNew) return { ...kept, replaced: null, draft };
    const replaced = (await db.standards.get(baseHash)) ?? null;
    await db.standards.delete(baseHash);
    return { ...kept, replaced, draft };
  });
}

/**
 * Takes a standard from a file: as it stands where its number is free, else as the next version after its base. A content
 * that is there already is not stored again.
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
  if (db.workspace !== "practice" && isPracticeStandard(pack))
    throw new Error("the standard for practice in real work");
  return db.transaction("rw", db.standards, db.rounds, async () => {
    const listed = await listStandards(db);
    return { ...(await put(db, ambient, packToAdd(listed, pack, base), listed)), replaced: null, draft: null };
  });
}

/** Stores a version unless it is there, in whatever way; what is stored is sound as it stands, with its number. */
async function put(db: Database, ambient: Ambient, pack: StandardPack, listed: readonly ListedStandard[]) {
  demandSound(pack);
  const hash = contentHash(pack);
  const isNew = !listed.some((one) => one.hash === hash);
  if (isNew) await db.standards.put({ hash, id: pack.id, pack, addedAt: ambient.now() });
  return { hash, pack, isNew };
}

function demandSound(pack: StandardPack): void {
  const parsed = parsePack(pack);
  if (parsed.kind === "faulty") throw new Error(parsed.faults.map(({ message }) => message).join("；"));
}

/**
 * What taking a save back came to. Nothing is changed but by "undone": in-use: a round has the version or had it; edited: the
 * version has edits of its own, which would be lost; base-edited: the version that it was made from has other edits by now, so
 * that the saved ones have no place to go back to; gone: the version is no longer there.
 */
export type UndoneSave = "undone" | "in-use" | "edited" | "base-edited" | "gone";

/** Takes saving back while no round has the new version: what was replaced and the draft are there again. */
export async function undoSave(db: Database, saved: SavedStandard): Promise<UndoneSave> {
  return db.transaction("rw", db.standards, db.standardDrafts, db.rounds, async () => {
    const { hash, isNew, replaced, draft } = saved;
    if (draft !== null && (await db.standardDrafts.get(draft.baseHash)) !== undefined) return "base-edited";
    if (isNew) {
      if ((await db.standards.get(hash)) === undefined) return "gone";
      if (await isUsed(db, hash)) return "in-use";
      if ((await db.standardDrafts.get(hash)) !== undefined) return "edited";
      await db.standards.delete(hash);
    }
    if (replaced !== null) await db.standards.put(replaced);
    if (draft !== null) await db.standardDrafts.put(draft);
    return "undone";
  });
}

/** What was deleted, for undo. */
export interface DeletedStandard {
  readonly standard: StoredStandard;
  readonly draft: StoredStandardDraft | null;
}

/**
 * Deletes an own version with its draft.
 *
 * @returns what brings it back; in-use: it stays, because a round has it or had it; gone: it is no own version, or none now
 */
export async function deleteStandard(db: Database, hash: string): Promise<DeletedStandard | "in-use" | "gone"> {
  return db.transaction("rw", db.standards, db.standardDrafts, db.rounds, async () => {
    const standard = await db.standards.get(hash);
    if (standard === undefined) return "gone";
    if (await isUsed(db, hash)) return "in-use";
    const draft = (await db.standardDrafts.get(hash)) ?? null;
    await db.standards.delete(hash);
    await db.standardDrafts.delete(hash);
    return { standard, draft };
  });
}

/**
 * Brings a deleted version back, with its draft unless it has another by now.
 *
 * @returns number-taken: nothing was changed, because its number stands for another content by now
 */
export async function restoreStandard(
  db: Database,
  { standard, draft }: DeletedStandard,
): Promise<"restored" | "number-taken"> {
  return db.transaction("rw", db.standards, db.standardDrafts, db.rounds, async () => {
    if (isNumberTaken(await listStandards(db), standard.pack)) return "number-taken";
    await db.standards.put(standard);
    if (draft !== null && (await db.standardDrafts.get(draft.baseHash)) === undefined) {
      await db.standardDrafts.put(draft);
    }
    return "restored";
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

/** The edits of a version that are under way; null where there are none. */
export async function readDraft(db: Database, baseHash: string): Promise<StandardPack | null> {
  return (await db.standardDrafts.get(baseHash))?.pack ?? null;
}

/** Ends the edits of a version; the version itself stays as it is. */
export async function discardDraft(db: Database, baseHash: string): Promise<void> {
  await db.standardDrafts.delete(baseHash);
}
