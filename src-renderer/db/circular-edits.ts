import type { CircularSettings } from "../../src-core/circular/circular-settings";
import type { Round } from "../../src-core/round";
import type { IsoTime, RoundId } from "../../src-core/units";
import type { Ambient } from "./ambient";
import { type CircularReading, readCircular } from "./circular-store";
import type { Database } from "./database";
import type { StoredCircularEdit } from "./stored";

const KEPT_EDITS = 100;
/** Who comes back to a field after this long begins a deed of its own. */
const ONE_DEED_MS = 120_000;

type Patch = Partial<CircularSettings>;

/**
 * Keeps what the office says about its circular: whole settings, or only what changed. The order of annexes 3 and 4 is left
 * aside, see `arrangeAnnex`. The latest hundred edits of the round can be taken back, after a restart too.
 *
 * @param about edits in a row about the same thing are undone together; "" for a deed of its own
 * @returns "same" where nothing was to be changed
 */
export async function saveCircular(
  db: Database,
  ambient: Ambient,
  round: Pick<Round, "id" | "settings">,
  change: Patch,
  about = "",
): Promise<"saved" | "same"> {
  return db.transaction("rw", db.circulars, db.circularHistory, db.issued, async () => {
    const read = await readCircular(db, round);
    const stored = (await db.circulars.get(round.id))?.settings;
    const fields = changedFields(read, change);
    if (fields.length === 0) return "same";
    const at = ambient.now();
    const after = picked(change, fields);
    await record(db, ambient.newId(), round.id, { about, before: picked(stored ?? read.settings, fields), after, at });
    await db.circulars.put({ roundId: round.id, settings: { ...(stored ?? read.settings), ...after }, changedAt: at });
    return "saved";
  });
}

/** Saying the same again is no change, but for what is stored and cannot be read. */
function changedFields({ settings, faults }: CircularReading, change: Patch): readonly (keyof CircularSettings)[] {
  const faulty = new Set<string>(faults.map(({ field }) => field));
  return keysOf(change).filter((field) => {
    const [before, after] = [settings[field], change[field]];
    const isOther = faulty.has(field) || JSON.stringify(before) !== JSON.stringify(after);
    return field !== "annexOrder" && after !== undefined && isOther;
  });
}

function keysOf(change: Patch): readonly (keyof CircularSettings)[] {
  const keys: (keyof CircularSettings)[] = [];
  let key: keyof CircularSettings;
  for (key in change) keys.push(key);
  return keys;
}

function picked(settings: Patch, fields: readonly (keyof CircularSettings)[]): Patch {
  const part: Patch = {};
  for (const field of fields) Object.assign(part, { [field]: settings[field] });
  return part;
}

/** Writes an edit down; what was undone before it cannot be done again. */
async function record(
  db: Database,
  id: string,
  roundId: RoundId,
  edit: Pick<StoredCircularEdit, "about" | "before" | "after" | "at">,
): Promise<void> {
  const edits = await editsOf(db, roundId);
  const [done, undone] = [edits.filter((one) => one.undone === 0), edits.filter((one) => one.undone === 1)];
  const last = done.at(-1);
  const isOneDeed = undone.length === 0 && last !== undefined && isSameDeed(last, edit.about, edit.at);
  const row: StoredCircularEdit = isOneDeed
    ? { ...last, before: { ...edit.before, ...last.before }, after: { ...last.after, ...edit.after }, at: edit.at }
    : { ...edit, id, roundId, undone: 0 };
  const oldest = isOneDeed ? [] : done.slice(0, Math.max(0, done.length + 1 - KEPT_EDITS));
  await db.circularHistory.bulkDelete([...undone, ...oldest].map((one) => one.id));
  await db.circularHistory.put(row);
}

function isSameDeed(last: StoredCircularEdit, about: string, at: IsoTime): boolean {
  return about !== "" && last.about === about && Date.parse(at) - Date.parse(last.at) <= ONE_DEED_MS;
}

/** Edits of a round, the oldest first. */
const editsOf = (db: Database, roundId: RoundId): Promise<StoredCircularEdit[]> =>
  db.circularHistory.where("roundId").equals(roundId).sortBy("id");

/** Whether edits can be taken back, and done again. */
export interface CircularEdits {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export async function readCircularEdits(db: Database, roundId: RoundId): Promise<CircularEdits> {
  const edits = await editsOf(db, roundId);
  return { canUndo: edits.some(({ undone }) => undone === 0), canRedo: edits.some(({ undone }) => undone === 1) };
}

/**
 * Takes the last edit of a round's circular back.
 *
 * @returns what it had changed, as it is again; null where there is nothing to take back
 */
export async function undoCircular(db: Database, ambient: Ambient, roundId: RoundId): Promise<Patch | null> {
  return db.transaction("rw", db.circulars, db.circularHistory, async () => {
    const last = (await editsOf(db, roundId)).findLast(({ undone }) => undone === 0);
    if (last === undefined) return null;
    await putBack(db, ambient, { ...last, undone: 1 }, last.before);
    return last.before;
  });
}

/** Does the edit again that was taken back last; null where there is none. */
export async function redoCircular(db: Database, ambient: Ambient, roundId: RoundId): Promise<Patch | null> {
  return db.transaction("rw", db.circulars, db.circularHistory, async () => {
    const next = (await editsOf(db, roundId)).find(({ undone }) => undone === 1);
    if (next === undefined) return null;
    await putBack(db, ambient, { ...next, undone: 0 }, next.after);
    return next.after;
  });
}

async function putBack(db: Database, ambient: Ambient, edit: StoredCircularEdit, patch: Patch): Promise<void> {
  const stored = await db.circulars.get(edit.roundId);
  if (stored === undefined) throw new Error(`edits of a circular that is not stored: ${edit.roundId}`);
  await db.circulars.put({ ...stored, settings: { ...stored.settings, ...patch }, changedAt: ambient.now() });
  await db.circularHistory.put(edit);
}
