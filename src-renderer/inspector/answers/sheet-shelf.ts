import { createStore } from "zustand/vanilla";
import type { TargetId } from "../../../src-core/units";
import type { Database } from "../../db/database";
import type { StoredSheet } from "../../db/stored";

export type Sheets = ReadonlyMap<TargetId, StoredSheet>;

/**
 * The checklists of one task as the disk has them. Not a live query: that would read all of them again after every answer
 * (Dexie keeps no cache over explicit transactions), 1,846 sheets for one tick. Here only the sheet that was written is.
 */
export class SheetShelf {
  /** null until they are loaded. */
  readonly sheets = createStore<{ readonly all: Sheets | null }>()(() => ({ all: null }));

  constructor(
    private readonly db: Database,
    private readonly taskId: string,
  ) {}

  /** Reads all sheets: at the start, and after an import. */
  async load(): Promise<void> {
    const stored = await this.db.sheets.where("taskId").equals(this.taskId).sortBy("order");
    const before = this.sheets.getState().all;
    // A sheet that was written while this read was under way is newer than what it read.
    const all = stored.map((sheet) => newer(before?.get(sheet.targetId), sheet));
    this.sheets.setState({ all: new Map(all.map((sheet) => [sheet.targetId, sheet])) });
  }

  /** Reads one sheet that was just written. */
  async refresh(targetId: TargetId): Promise<void> {
    const sheet = await this.db.sheets.get([this.taskId, targetId]);
    const { all } = this.sheets.getState();
    if (sheet === undefined || all === null) return;
    this.sheets.setState({ all: new Map(all).set(targetId, newer(all.get(targetId), sheet)) });
  }
}

function newer(before: StoredSheet | undefined, read: StoredSheet): StoredSheet {
  return before !== undefined && (before.updatedAt ?? "") > (read.updatedAt ?? "") ? before : read;
}
