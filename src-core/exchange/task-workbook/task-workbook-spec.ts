import type { TaskDocument } from "../task-document";
import type { SheetSpec, WorkbookSpec } from "../workbook-spec";
import { explanationSheet } from "./explanation-sheet";
import { findingSheet } from "./finding-sheet";
import { hiddenSheet } from "./hidden-sheet";
import { targetSheet } from "./target-sheet";
import { targetViews } from "./target-view";
import { traceSheet } from "./trace-sheet";

/**
 * An assignment workbook (任务分配表) or score workbook (评分表), ready to be written. Both have the same sheets: 填写说明,
 * 网站, 新媒体, 问题清单, and the hidden one for the program; `parseTaskWorkbook` reads them back to the same document. A
 * score workbook also carries 得分明细, which is only to be looked at.
 */
export function taskWorkbookSpec(document: TaskDocument): WorkbookSpec {
  const views = targetViews(document);
  const sheets: readonly (SheetSpec | null)[] = [
    explanationSheet(document),
    targetSheet(document, views, "site"),
    targetSheet(document, views, "account"),
    findingSheet(document, views),
    document.kind === "score" ? traceSheet(document, views) : null,
    hiddenSheet(document),
  ];
  const paper = document.kind === "score" ? "评分表" : "任务分配表";
  return {
    title: `${document.round.name}检查${paper}（${document.inspector.name}）`,
    sheets: sheets.filter((sheet) => sheet !== null),
  };
}
