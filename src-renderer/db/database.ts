import Dexie, { type Table } from "dexie";
import type { IssuedCircular } from "../../src-core/signing/issued-circular";
import type {
  StoredAssignment,
  StoredCircular,
  StoredCircularEdit,
  StoredDisclosure,
  StoredEvent,
  StoredImport,
  StoredRegister,
  StoredReturn,
  StoredRound,
  StoredSetting,
  StoredSheet,
  StoredStandard,
  StoredStandardDraft,
  StoredSuggestion,
  StoredTarget,
  StoredTask,
} from "./stored";
import { declareVersion1 } from "./versions/001-first";
import { declareVersion2 } from "./versions/002-standards";
import { declareVersion3 } from "./versions/003-circular";

/** The real work, and a place to try things that can be thrown away. */
export type Workspace = "work" | "practice";
const databaseNames: Record<Workspace, string> = { work: "xunjian", practice: "xunjian-practice" };

/**
 * One workspace's database. Transactions are strict: complete only when the disk has them, because the screen calls an
 * answer saved right after (design.md, property 4; Chromium's default is relaxed).
 */
export class Database extends Dexie {
  declare readonly settings: Table<StoredSetting, StoredSetting["key"]>;
  declare readonly tasks: Table<StoredTask, string>;
  declare readonly sheets: Table<StoredSheet, [string, string]>;
  declare readonly events: Table<StoredEvent, string>;
  declare readonly targets: Table<StoredTarget, string>;
  declare readonly rounds: Table<StoredRound, string>;
  declare readonly registers: Table<StoredRegister, string>;
  declare readonly assignments: Table<StoredAssignment, [string, string]>;
  declare readonly returns: Table<StoredReturn, [string, string]>;
  declare readonly imports: Table<StoredImport, [string, string]>;
  declare readonly standards: Table<StoredStandard, string>;
  declare readonly standardDrafts: Table<StoredStandardDraft, string>;
  declare readonly circulars: Table<StoredCircular, string>;
  declare readonly circularHistory: Table<StoredCircularEdit, string>;
  declare readonly disclosure: Table<StoredDisclosure, [string, string]>;
  declare readonly suggestions: Table<StoredSuggestion, [string, string]>;
  /** Rows are added, never changed or removed. */
  declare readonly issued: Table<IssuedCircular, [string, number]>;

  constructor(readonly workspace: Workspace) {
    super(databaseNames[workspace], { chromeTransactionDurability: "strict" });
    declareVersion1(this);
    declareVersion2(this);
    declareVersion3(this);
  }
}

/** Removes the practice workspace with all that is in it. The real work is in another database. */
export async function deletePracticeDatabase(): Promise<void> {
  await Dexie.delete(databaseNames.practice);
}

export async function hasPracticeDatabase(): Promise<boolean> {
  return Dexie.exists(databaseNames.practice);
}
