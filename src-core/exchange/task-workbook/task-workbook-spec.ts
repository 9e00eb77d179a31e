import type { TaskDocument } from "../task-document";
import type { WorkbookSpec } from "../workbook-spec";

/** An assignment workbook (任务分配表) or score workbook (评分表), ready to be written. */
export function taskWorkbookSpec(document: TaskDocument): WorkbookSpec {
  return { title: document.round.name, sheets: [] };
}
