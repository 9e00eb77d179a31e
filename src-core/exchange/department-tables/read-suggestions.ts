import type { SuggestionRow } from "../../report/department-rows";
import { formatRate } from "../../units";
import type { SheetGrid } from "../sheet-grid";
import type { DepartmentField } from "./column";
import { oneOfEach } from "./one-of-each";
import { type CountReading, isNone, readCount, readDayCount, readRate } from "./read-count";
import { type FileContext, type RowReport, readTables, type TableReading, type UnitRow } from "./read-table";
import { groupOfUnit } from "./unit-name";

/**
 * Reads a workbook of annex 6 (建言办理情况): what each unit closed and left open. The rate is computed; one that is given is
 * only compared.
 */
export function readSuggestions(sheets: readonly SheetGrid[], context: FileContext): TableReading<SuggestionRow> {
  return oneOfEach(readTables(sheets, "suggestions", context, (unit, report) => takeRow(unit, report, context)));
}

function takeRow({ unit, row, source }: UnitRow, report: RowReport, { settings }: FileContext): SuggestionRow | null {
  const counted = (field: DepartmentField, reading: CountReading): number | null => {
    if (reading.kind === "faulty") return report.problem(field, "value-invalid", reading.expected);
    if (reading.kind === "none") return null;
    if (reading.isRounded) report.notice(field, "value-rounded", `按 ${reading.count} 读取`);
    return reading.count;
  };
  const closed = counted("closed", readCount(row.value("closed"))) ?? 0;
  const open = counted("open", readCount(row.value("open"))) ?? 0;
  const received = counted("received", readCount(row.value("received")));
  const average = counted("average", readDayCount(row.value("average")));
  if (report.problems.length > 0) return null;
  if (received !== null && received !== closed + open) {
    report.notice("received", "total-differs", `受理总数填的是 ${received}，办结与未办结相加是 ${closed + open}`);
  }
  checkRate(report, closed, open);
  const hasAverage = average !== null && closed > 0;
  if (average !== null && average > 0 && closed === 0) {
    report.notice("average", "not-applicable-ignored", "没有办结的，不计平均时长");
  }
  const group = groupOfUnit(unit, row.head, settings);
  return { id: unit, unit, group, closed, open, averageWorkingDays: hasAverage ? average : null, source };
}

/** 办结率 = 办结 ÷ (办结 + 未办结), half up: what is printed is computed, whatever the sheet says. */
function checkRate(report: RowReport, closed: number, open: number): void {
  const given = report.row.value("rate");
  if (isNone(given) || closed + open === 0) return;
  const rate = readRate(given);
  const computed = formatRate(closed, closed + open, rate?.decimals ?? 0);
  if (rate !== null && Number(rate.percent) === Number(computed.replace("%", ""))) return;
  const said = rate === null ? "" : `填的是 ${rate.percent}%，`;
  report.notice("rate", "rate-differs", `${said}按办结 ${closed}、未办结 ${open} 算出 ${computed}，印发时用算出的`);
}
