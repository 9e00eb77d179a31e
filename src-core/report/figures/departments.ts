import type { DisclosureRow, SuggestionRow } from "../department-rows";
import type { FigureBasis } from "../figure";
import { recheckRows } from "../recheck";
import type { ReportInput } from "../report-model";
import { type CountedFigure, countOf, rateOf, sumOf } from "./count";

/** Figures of annex 5. */
export function disclosureFigures({ disclosure, circular }: ReportInput): readonly CountedFigure[] {
  const sum = (
    id: string,
    field: keyof DisclosureRow & ("total" | "interpretation" | "proposals" | "keyAreas" | "closed" | "open"),
    unit: string,
  ) => {
    const rows = disclosure.filter((row) => (row[field] ?? 0) > 0);
    const value = rows.reduce((total, row) => total + (row[field] ?? 0), 0);
    return sumOf(`disclosure.${id}`, value, unit, `${rows.length} 个部门相加`, rowsOf("disclosure", rows));
  };
  const closing = disclosure.filter((row) => (row.closed ?? 0) > 0);
  const closed = sum("closed", "closed", "件");
  const open = sum("open", "open", "件");
  return [
    sumOf("disclosure.departments", disclosure.length, "个", "附件5所列部门逐个计数", rowsOf("disclosure", disclosure)),
    sum("total", "total", "条"),
    sum("interpretation", "interpretation", "条"),
    sum("proposals", "proposals", "条"),
    sum("keyAreas", "keyAreas", "条"),
    sumOf(
      "disclosure.closingDepartments",
      closing.length,
      "个",
      "有办结申请的部门逐个计数",
      rowsOf("disclosure", closing),
    ),
    closed,
    open,
    rateOf("disclosure.onTimeRate", closed.value ?? 0, (closed.value ?? 0) + (open.value ?? 0), circular.rateDecimals, {
      kind: "figures",
      ids: ["disclosure.closed", "disclosure.open"],
    }),
  ];
}

/** Figures of annex 6. Units that closed nothing are not counted among those that did. */
export function suggestionFigures({ suggestions }: ReportInput): readonly CountedFigure[] {
  const units = (id: string, group: SuggestionRow["group"], how: string) => {
    const rows = suggestions.filter((row) => row.group === group && row.closed > 0);
    return sumOf(`suggestions.${id}`, rows.length, "个", how, rowsOf("suggestions", rows));
  };
  const sum = (id: "closed" | "open") => {
    const rows = suggestions.filter((row) => row[id] > 0);
    const value = rows.reduce((total, row) => total + row[id], 0);
    return sumOf(`suggestions.${id}`, value, "条", `${rows.length} 个单位相加`, rowsOf("suggestions", rows));
  };
  const [closed, open] = [sum("closed"), sum("open")];
  return [
    units("departments", "department", "办结了留言的部门逐个计数"),
    units("regions", "region", "办结了留言的地区逐个计数"),
    closed,
    open,
    rateOf("suggestions.closeRate", closed.value ?? 0, (closed.value ?? 0) + (open.value ?? 0), 0, {
      kind: "figures",
      ids: ["suggestions.closed", "suggestions.open"],
    }),
  ];
}

/** Figures of what was checked again. */
export function recheckFigures({ circular, results }: ReportInput): readonly CountedFigure[] {
  const rows = recheckRows(circular.pastProblems, results);
  return (["sites", "accounts"] as const).flatMap((side) => {
    const own = rows.filter(({ past }) => (past.kind === "site") === (side === "sites"));
    const unit = side === "sites" ? "家" : "个";
    const count = (id: string, kept: typeof own, how: string) =>
      countOf(
        `recheck.${side}.${id}`,
        kept.map(({ past }) => past.targetId),
        unit,
        how,
      );
    return [
      count("total", own, "上期通报的逐个计数"),
      count(
        "mended",
        own.filter((row) => row.state === "mended"),
        "复查合格的逐个计数",
      ),
      count(
        "still",
        own.filter((row) => row.state === "still"),
        "复查仍存在突出问题的逐个计数",
      ),
      count(
        "unchecked",
        own.filter((row) => row.state === "unchecked"),
        "没有复查到或无法检查的逐个计数",
      ),
    ];
  });
}

function rowsOf(of: "disclosure" | "suggestions", rows: readonly { readonly id: string }[]): FigureBasis {
  return { kind: "rows", of, ids: rows.map((row) => row.id) };
}
