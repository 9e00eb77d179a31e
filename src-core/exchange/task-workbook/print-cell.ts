import { outcomeNames, type Verdict } from "../../scoring/verdict";
import type { TaskDocument } from "../task-document";
import type { CellSpec, CellStyle } from "../workbook-spec";
import { standingText, statusText } from "./answer-text";
import { noteOf, type TargetView } from "./target-view";
import type { EntryColumn, TaskColumn } from "./task-columns";

/**
 * A target's cell as the workbook shows it. Writing prints it; reading compares with it, so that whatever differs is a
 * person's doing.
 *
 * @param index place of the target in its sheet, from 0
 */
export function printCell(column: TaskColumn, view: TargetView, index: number, kind: TaskDocument["kind"]): CellSpec {
  switch (column.kind) {
    case "identity":
      return { value: column.text(view.target, index), style: column.style };
    case "outcome":
      return { value: kind === "score" ? outcomeText(view.verdict) : null, style: "closed" };
    case "points":
      return { value: kind === "score" ? donePoints(view.verdict) : null, style: "closed" };
    case "entry":
      return entryCell(column, view);
  }
}

function entryCell({ entry }: EntryColumn, view: TargetView): CellSpec {
  if (!view.applicable.has(entry.id)) return { value: null, style: "closed" };
  const standing = view.standings.get(entry.id);
  if (entry.kind === "status") return { value: statusText(view.verdict), style: "input" };
  if (entry.kind === "remark") return { value: noteOf(standing) || null, style: "input" };
  return { value: standingText(entry, standing), style: inputStyle(entry) };
}

function inputStyle(entry: EntryColumn["entry"]): CellStyle {
  const rule = entry.kind === "deduction" || entry.kind === "bonus" ? entry.item.rule.kind : "fixed";
  if (rule === "judged") return "inputPoints";
  return rule === "perOccurrence" || rule === "sampled" ? "inputNumber" : "input";
}

function outcomeText({ outcome }: Verdict): string | null {
  return outcome === null ? null : outcomeNames[outcome];
}

function donePoints({ state, points }: Verdict): number | null {
  return (state === "done" || state === "awaitingEvidence") && points !== null ? points / 100 : null;
}
