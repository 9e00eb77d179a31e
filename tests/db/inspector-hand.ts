import Dexie from "dexie";
import { standingAnswers } from "../../src-core/merge/standing-answers";
import type { AnswerValue } from "../../src-core/scoring/answer";
import type { TargetId } from "../../src-core/units";
import type { Ambient } from "../../src-renderer/db/ambient";
import { Database } from "../../src-renderer/db/database";
import type { StoredSheet, StoredTask } from "../../src-renderer/db/stored";
import { importTask } from "../../src-renderer/db/task-import";
import { type AnswerChange, saveAnswers } from "../../src-renderer/db/task-store";
import { anAccount, aSite, aTask } from "../fixtures/builders";
import { countingAmbient } from "./counting-ambient";

export const site = aSite();
export const account = anAccount();

/** A task of a site and an account in an empty database. */
export interface Desk {
  readonly db: Database;
  readonly ambient: Ambient;
  readonly task: StoredTask;
}

export async function freshDesk(): Promise<Desk> {
  await Dexie.delete("xunjian");
  const db = new Database("work");
  const ambient = countingAmbient();
  const { taskId } = await importTask(db, ambient, aTask({ targets: [site, account] }));
  return { db, ambient, task: (await db.tasks.get(taskId)) ?? failed("no task") };
}

export function change(itemId: string, value: AnswerValue, note = ""): AnswerChange {
  return { itemId, value, note, link: "" };
}

export function failed(message: string): never {
  throw new Error(message);
}

/** What an inspector does at a desk, and what then lies there. */
export function inspectorHand(desk: () => Desk) {
  const save = (target: TargetId, changes: readonly AnswerChange[]) => {
    const { db, ambient, task } = desk();
    return saveAnswers(db, ambient, task, target, changes);
  };
  const sheet = async (target: TargetId): Promise<StoredSheet> => {
    const { db, task } = desk();
    return (await db.sheets.get([task.id, target])) ?? failed(`no sheet ${target}`);
  };
  return {
    save,
    say: (target: TargetId, itemId: string, value: AnswerValue, note = "") =>
      save(target, [change(itemId, value, note)]),
    /** Says it with a link beside it. */
    prove: (target: TargetId, itemId: string, value: AnswerValue) =>
      save(target, [{ ...change(itemId, value), link: "http://example.invalid/1" }]),
    sheet,
    answer: async (target: TargetId, itemId: string) =>
      standingAnswers((await sheet(target)).records).get(itemId)?.heads[0],
  };
}
