import { formatRate } from "../../units";
import type { AnnexCell } from "../annex-table";
import type { Check } from "../report-model";
import {
  type Checked,
  columnNames,
  compareWithFigure,
  everyRow,
  numberOf,
  type PrintedAnnex,
  sumOfColumn,
  textOf,
  whilePrinted,
} from "./check";

type Row = readonly AnnexCell[];

/** Annexes 5 and 6 against the figures of the text, and their rows within themselves. */
export function checkDepartments(checked: Checked): readonly Check[] {
  return [
    ...whilePrinted(checked, "disclosure", (printed) => disclosureChecks(checked, printed)),
    ...whilePrinted(checked, "suggestions", (printed) => suggestionChecks(checked, printed)),
  ];
}

const disclosureColumns = ["total", "interpretation", "proposals", "keyAreas", "closed", "open"];

function disclosureChecks(checked: Checked, { label, rows, annex }: PrintedAnnex): readonly Check[] {
  const names = columnNames(annex.table.header);
  const closing = rows.filter((row) => numberOf(row[6]) > 0).length;
  return [
    ...disclosureColumns.map((column, index) => {
      const side = { name: `${label}之和`, value: sumOfColumn(rows, index + 2) };
      const name = `${label}${names[index + 2] ?? ""}之和与正文`;
      return compareWithFigure(checked, `annex5-${column}`, name, side, `disclosure.${column}`);
    }),
    compareWithFigure(
      checked,
      "annex5-departments",
      `${label}行数与正文`,
      { name: `${label}行数`, value: rows.length },
      "disclosure.departments",
    ),
    compareWithFigure(
      checked,
      "annex5-closing",
      `${label}有办结申请的部门与正文`,
      { name: label, value: closing },
      "disclosure.closingDepartments",
    ),
    everyRow("annex5-parts", `${label}各行：其中各项不大于总数`, rows.flatMap(partsFault), rows.length),
    everyRow("annex5-order", `${label}按总数从多到少排列`, orderFaults(rows, 2), rows.length),
  ];
}

function partsFault(row: Row): readonly string[] {
  const [total, parts] = [numberOf(row[2]), [3, 4, 5].map((column) => numberOf(row[column]))];
  if (parts.every((part) => part <= total)) return [];
  return [`${textOf(row[1])}：总数 ${total}，其中有一项是 ${Math.max(...parts)}，请与报送单位核对`];
}

function suggestionChecks(checked: Checked, printed: PrintedAnnex): readonly Check[] {
  const { label, rows } = printed;
  const sum = (column: number) => ({ name: `${label}之和`, value: sumOfColumn(rows, column) });
  const groups = groupsOf(checked, printed);
  return [
    compareWithFigure(checked, "annex6-closed", `${label}受理办结之和与正文`, sum(2), "suggestions.closed"),
    compareWithFigure(checked, "annex6-open", `${label}未办结之和与正文`, sum(3), "suggestions.open"),
    ...groups.map(({ figure, rows: own }) => {
      const value = own.filter((row) => numberOf(row[2]) > 0).length;
      const name = `${label}办结了留言的单位与正文`;
      return compareWithFigure(checked, `annex6-${figure}`, name, { name: label, value }, figure);
    }),
    everyRow("annex6-rates", `${label}办结率与受理办结、未办结`, rows.flatMap(rateFault), rows.length),
    everyRow(
      "annex6-order",
      `${label}各组按受理办结从多到少排列`,
      groups.flatMap(({ rows: own }) => orderFaults(own, 2)),
      rows.length,
    ),
  ];
}

/** Groups stand as their heads part them; those without rows have no head. */
function groupsOf(checked: Checked, { rows, annex }: PrintedAnnex) {
  const heads = annex.table.sections ?? [];
  const present = (["department", "region"] as const).filter((group) =>
    checked.input.suggestions.some((row) => row.group === group),
  );
  return present.map((group, index) => ({
    figure: group === "department" ? "suggestions.departments" : "suggestions.regions",
    rows: rows.slice(heads[index]?.before ?? 0, heads[index + 1]?.before),
  }));
}

function rateFault(row: Row): readonly string[] {
  const [closed, open] = [numberOf(row[2]), numberOf(row[3])];
  const rate = closed + open === 0 ? "" : formatRate(closed, closed + open, 0);
  if (textOf(row[4]) === rate) return [];
  return [`${textOf(row[1])}：印的是“${textOf(row[4])}”，${closed} ÷ （${closed} + ${open}）应是“${rate}”`];
}

function orderFaults(rows: readonly Row[], column: number): readonly string[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || numberOf(before[column]) >= numberOf(row[column])) return [];
    return [`${textOf(row[1])}（${numberOf(row[column])}）排在${textOf(before[1])}（${numberOf(before[column])}）之后`];
  });
}
