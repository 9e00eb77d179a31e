import type { Report } from "./report";
import type { TableRow } from "./table-rows";

/** Finds again what rows are that lost their hidden ids, and says so once for a sheet. */
export interface Restored {
  /**
   * The one entry that a row can be; null where there is none, or several, which is reported.
   *
   * @param column what people know the row by
   * @param ids of the entries that show the same as the row and that no other row has
   */
  one(row: TableRow, column: string, ids: readonly string[]): string | null;
  done(): void;
}

/** How many rows are named in one notice. */
const MOST_NAMED = 5;

/** @param rows all of one sheet */
export function restoredIds(rows: readonly TableRow[], report: Report): Restored {
  const found: { readonly row: TableRow; readonly name: string }[] = [];
  const unknown: TableRow[] = [];
  return {
    one: (row, column, ids) => {
      const [id] = ids;
      if (ids.length > 1) {
        const expected = `隐藏编号不见了，原来有 ${ids.length} 处都像是这一行，请用原来导出的文件重改`;
        report.problem("value-ambiguous", row.place(column), row.text(column), expected);
      } else if (id === undefined) unknown.push(row);
      else found.push({ row, name: row.text(column) });
      return ids.length === 1 ? (id ?? null) : null;
    },
    done: () => {
      const [first] = rows;
      if (first === undefined || report.isRebuilt) return;
      const isColumnGone = !first.hasHidden;
      if (found.length === 0 && !(isColumnGone && unknown.length > 0)) return;
      const named = found.slice(0, MOST_NAMED).map(({ row, name }) => `第 ${row.index + 1} 行“${name}”`);
      const what = `${isColumnGone ? "整列已被删去，" : ""}按看得见的内容认出 ${found.length} 行`;
      const which = named.length === 0 ? "" : `：${named.join("、")}${found.length > named.length ? " 等" : ""}`;
      const added = unknown.map((row) => row.index + 1).join("、");
      const others = isColumnGone && added !== "" ? `；第 ${added} 行没有认出，按新增处理` : "";
      const place = { sheet: first.place("name").sheet, cell: "", column: "" };
      report.notice("id-restored", place, "", `${what}${which}${others}`);
    },
  };
}
