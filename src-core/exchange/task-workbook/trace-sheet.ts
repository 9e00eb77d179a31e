import { type Explanation, explainVerdict } from "../../scoring/explain";
import type { StandardPack } from "../../standard/pack-schema";
import type { TaskDocument } from "../task-document";
import type { CellSpec, CellStyle, RowSpec, SheetSpec } from "../workbook-spec";
import { codeText } from "./finding-rows";
import type { TargetView } from "./target-view";

const TRACE_SHEET_NAME = "得分明细";
const ROWS_ABOVE = 3;

/** A row of 得分明细: a veto that was hit, an item that took off or gave points, or a step from the full points to the score. */
interface TraceRow {
  readonly part: "单项否决" | "扣分" | "加分" | "合计";
  readonly group: string;
  readonly name: string;
  readonly words: string;
  /** Points, below 0 where they are taken off; null where there are none. */
  readonly points: number | null;
  readonly source: string;
}

interface TraceColumn {
  readonly heading: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly value: (row: TraceRow, view: TargetView) => string | number | null;
}

const COLUMNS: readonly TraceColumn[] = [
  { heading: "网站标识码或账号", width: 20, style: "code", value: (_, view) => codeText(view) },
  { heading: "检查对象", width: 26, style: "text", value: (_, { target }) => target.name },
  { heading: "部分", width: 10, style: "centered", value: (row) => row.part },
  { heading: "指标组", width: 12, style: "centered", value: (row) => row.group || null },
  { heading: "指标", width: 24, style: "text", value: (row) => row.name },
  { heading: "计算", width: 50, style: "text", value: (row) => row.words || null },
  { heading: "分值", width: 9, style: "number", value: (row) => row.points },
  { heading: "依据", width: 34, style: "text", value: (row) => row.source || null },
];

/**
 * Sheet 得分明细 of a score workbook: what made each conclusion, for targets that have one. Worked out anew whenever the
 * workbook is written, and never read back.
 */
export function traceSheet(document: TaskDocument, views: readonly TargetView[]): SheetSpec {
  const { round, inspector } = document;
  const rows = views.flatMap((view) => traceRows(round.standard, view).map((row) => printed(row, view)));
  return {
    name: TRACE_SHEET_NAME,
    visibility: "visible",
    columns: COLUMNS.map(({ width }) => ({ width })),
    rows: [...headRows(`${round.name}检查得分明细（检查员：${inspector.name}）`), ...rows],
    merges: [0, 1].map((top) => ({ top, left: 0, bottom: top, right: COLUMNS.length - 1 })),
    dropDowns: [],
    wholeNumbers: [],
    freeze: { rows: ROWS_ABOVE, columns: 2 },
    repeatRows: [ROWS_ABOVE - 1, ROWS_ABOVE - 1],
    orientation: "landscape",
  };
}

function headRows(title: string): RowSpec[] {
  const across = (value: string, style: CellStyle): CellSpec[] =>
    COLUMNS.map((_, index) => ({ value: index === 0 ? value : null, style }));
  return [
    { cells: across(title, "title") },
    { cells: across("由程序按检查指标计算，只供核对；在这里改动不起作用。", "note") },
    { cells: COLUMNS.map(({ heading }) => ({ value: heading, style: "header" })) },
  ];
}

function printed(row: TraceRow, view: TargetView): RowSpec {
  const isResult = row.part === "合计" && row.name === "得分";
  return {
    cells: COLUMNS.map(({ value, style }) => ({
      value: value(row, view),
      style: isResult && style !== "code" && style !== "text" ? "total" : style,
    })),
  };
}

function traceRows(pack: StandardPack, { target, verdict }: TargetView): readonly TraceRow[] {
  if (verdict.outcome === null) return [];
  const explanation = explainVerdict(pack, target, verdict);
  return [...hitRows(explanation), ...lineRows(explanation), ...stepRows(explanation)];
}

function hitRows({ hits }: Explanation): TraceRow[] {
  return hits.map(({ name, conditions, source }) => {
    const words = conditions.map(({ label }) => label).join("、");
    return { part: "单项否决", group: "", name, words, points: null, source };
  });
}

function lineRows({ lines }: Explanation): TraceRow[] {
  return lines.map(({ side, groupName, name, words, counted, source }) => {
    const isBonus = side === "bonus";
    // Without −0, which is no number to print.
    const points = isBonus || counted === 0 ? counted / 100 : -counted / 100;
    return { part: isBonus ? "加分" : "扣分", group: groupName, name, words, points, source };
  });
}

function stepRows({ steps }: Explanation): TraceRow[] {
  return steps.map(({ name, words, points }) => {
    const value = points === 0 ? 0 : points / 100;
    return { part: "合计", group: "", name, words, points: value, source: "" };
  });
}
