import type { Problem } from "../problem";
import type { SheetGrid } from "../sheet-grid";
import type { TaskDocument } from "../task-document";

/** What a task workbook came to. */
export interface TaskReading {
  /** null where the hidden sheet cannot be read; the problems say why. */
  readonly document: TaskDocument | null;
  readonly good: number;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Whether these sheets are an assignment or score workbook of this program. */
export function isTaskWorkbook(sheets: readonly SheetGrid[]): boolean {
  return sheets.some((sheet) => sheet.name === "_xunjian");
}

export function parseTaskWorkbook(_sheets: readonly SheetGrid[]): TaskReading {
  return { document: null, good: 0, problems: [], notices: [] };
}
