import type Dexie from "dexie";
import type { Transaction } from "dexie";
import { packSchema, type StandardPack } from "../../../src-core/standard/pack-schema";
import { standardRef } from "../../../src-core/standard/parse-pack";
import type { StoredRound, StoredSheet, StoredTask } from "../stored";
import { listedVerdict } from "../task-store";

/**
 * Version 2: the office's own standards, and edits of standards that are under way. Packs of version 1 get the fields that
 * standards have since, so that they score, and hash as the same pack read from a workbook does. From here on a version that
 * is declared is never altered, only followed by the next.
 */
export function declareVersion2(db: Dexie): void {
  db.version(2)
    .stores({
      standards: "hash, id",
      standardDrafts: "baseHash",
    })
    .upgrade(completePacks);
}

/** Rows of version 1, of which nothing is taken for granted: a row that cannot be read must not lock the person out. */
type OldTask = Pick<StoredTask, "id"> & Partial<StoredTask>;
type OldRound = Pick<StoredRound, "id"> & Partial<StoredRound>;
type OldSheet = Pick<StoredSheet, "taskId"> & Partial<StoredSheet>;

async function completePacks(transaction: Transaction): Promise<void> {
  await transaction.table<OldRound>("rounds").toCollection().modify(completeRound);
  const packs = new Map<string, StandardPack>();
  await transaction
    .table<OldTask>("tasks")
    .toCollection()
    .modify((task: OldTask, row: { value: OldTask }) => {
      const { pack, value } = completedTask(task);
      if (pack !== null) packs.set(task.id, pack);
      row.value = value;
    });
  await transaction
    .table<OldSheet>("sheets")
    .toCollection()
    .modify((sheet: OldSheet, row: { value: OldSheet }) => {
      row.value = relisted(sheet, packs.get(sheet.taskId));
    });
}

/** The pack with the fields that it lacks; null where it is none, which then stays as it is. */
function completed(pack: unknown): StandardPack | null {
  const parsed = packSchema.safeParse(pack);
  return parsed.success ? parsed.data : null;
}

function completeRound(stored: OldRound, row: { value: OldRound }): void {
  const { round, standards } = stored;
  const standard = completed(round?.standard);
  const past = standards?.map((one) => {
    const pack = completed(one.pack);
    return pack === null ? one : { ...one, pack, ref: standardRef(pack) };
  });
  row.value = {
    ...stored,
    ...(round !== undefined && standard !== null ? { round: { ...round, standard } } : {}),
    ...(past === undefined ? {} : { standards: past }),
  };
}

function completedTask(task: OldTask): { readonly pack: StandardPack | null; readonly value: OldTask } {
  const { round, formerStandards } = task;
  const pack = completed(round?.standard);
  const value = {
    ...task,
    ...(round !== undefined && pack !== null ? { round: { ...round, standard: pack } } : {}),
    ...(formerStandards === undefined
      ? {}
      : { formerStandards: formerStandards.map((former) => completed(former) ?? former) }),
  };
  return { pack, value };
}

/** What a list shows of a sheet, by the completed pack; where there is none, only the count that version 1 did not have. */
function relisted(sheet: OldSheet, pack: StandardPack | undefined): OldSheet {
  const { target, records, listed } = sheet;
  if (pack !== undefined && target !== undefined && records !== undefined) {
    return { ...sheet, listed: listedVerdict(pack, target, records) };
  }
  return listed === undefined
    ? sheet
    : { ...sheet, listed: { ...listed, missingEvidence: listed.missingEvidence ?? 0 } };
}
