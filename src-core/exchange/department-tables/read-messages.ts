import { z } from "zod";
import { calendarYears } from "../../calendar/work-calendar";
import { type RowSource, rowSourceSchema } from "../../report/department-rows";
import { wordKey } from "../mend-text";
import type { Problem } from "../problem";
import type { SheetGrid } from "../sheet-grid";
import { readDay } from "./read-day";
import { type FileContext, type RowReport, readTables, type TableReading, type UnitRow } from "./read-table";
import { groupOfUnit, type UnitGroup } from "./unit-name";

/** One message of citizens (留言), as its unit lists it. */
export interface SuggestionMessage {
  readonly unit: string;
  readonly group: UnitGroup;
  /** ISO day on which the unit took it in. */
  readonly received: string;
  /** ISO day on which it was closed; null where it is open, or where nobody wrote down the day. */
  readonly closed: string | null;
  /** Closed, with a day or by its state. */
  readonly isClosed: boolean;
  readonly source: RowSource;
}

export const suggestionMessageSchema: z.ZodType<SuggestionMessage> = z.strictObject({
  unit: z.string().min(1).max(200),
  group: z.enum(["department", "region"]),
  received: z.iso.date(),
  closed: z.iso.date().nullable(),
  isClosed: z.boolean(),
  source: rowSourceSchema,
});

/** Reads a list of single messages: who took it in, when, and when it was closed. */
export function readMessages(sheets: readonly SheetGrid[], context: FileContext): TableReading<SuggestionMessage> {
  const reading = readTables(sheets, "messages", context, (unit, report) => takeRow(unit, report, context));
  return { ...reading, notices: [...reading.notices, ...yearsWithoutCalendar(reading.rows)] };
}

function takeRow(unitRow: UnitRow, report: RowReport, { settings }: FileContext): SuggestionMessage | null {
  const { unit, row, source, from1904 } = unitRow;
  const day = (field: "receivedDay" | "closedDay"): string | null => {
    const reading = readDay(row.value(field), from1904);
    if (reading.kind === "faulty") return report.problem(field, "value-invalid", reading.expected);
    return reading.kind === "day" ? reading.day : null;
  };
  const received = day("receivedDay");
  const closed = day("closedDay");
  if (report.problems.length > 0) return null;
  if (received === null) return report.problem("receivedDay", "row-incomplete", "请填写受理日期");
  if (closed !== null && closed < received) {
    return report.problem("closedDay", "closed-before-received", `受理日期是 ${received}`);
  }
  const isClosed = stateOf(report, closed);
  return { unit, group: groupOfUnit(unit, row.head, settings), received, closed, isClosed, source };
}

const CLOSED = /^(已)?(办结|答复|回复|完成|办理完毕|处理完毕|结束|归档)|^是$/;
const OPEN = /^(未|尚未|暂未|没有|否|在办|正在|办理中|处理中|待)/;

/** Closed where there is a closing day; without one, where the state says so. */
function stateOf(report: RowReport, closed: string | null): boolean {
  const state = wordKey(report.row.value("status"));
  if (closed !== null) {
    if (OPEN.test(state)) report.notice("status", "value-ambiguous", `有办结日期 ${closed}，已按办结计`);
    return true;
  }
  if (state !== "" && !CLOSED.test(state) && !OPEN.test(state)) {
    report.notice("status", "value-ambiguous", "没有办结日期，已按未办结计");
  }
  const isClosed = CLOSED.test(state);
  if (isClosed) report.notice("status", "closing-day-missing");
  return isClosed;
}

/** Said once for each year of which no holidays are known. */
function yearsWithoutCalendar(messages: readonly SuggestionMessage[]): readonly Problem[] {
  const { first, last } = calendarYears();
  const told = new Map<string, RowSource>();
  for (const { received, closed, source } of messages) {
    for (const day of [received, closed ?? received]) {
      const year = day.slice(0, 4);
      const isKnown = Number(year) >= first && Number(year) <= last;
      if (!isKnown && !told.has(year)) told.set(year, source);
    }
  }
  const expected = `只按周末计工作日，请在日历中补充（现有 ${first} 年至 ${last} 年）`;
  return [...told].map(([year, { sheet, cell }]) => ({
    code: "year-without-calendar",
    sheet,
    cell,
    column: "",
    value: year,
    expected,
  }));
}
