import type { CellSpec, CellStyle, SheetSpec, WorkbookSpec } from "../exchange/workbook-spec";
import { isSiteCode } from "../units";
import type { Figure } from "./figure";
import type { FigureListing, FigureRow } from "./figure-listing";
import { rowIdsOf } from "./list-figures";

interface Column<T> {
  readonly heading: string;
  /** In characters of half width. */
  readonly width: number;
  readonly style: CellStyle;
  readonly value: (row: T, index: number) => string | number | null;
}

/** Most names in one cell; a reader finds the rest by the filter. */
const CELL_MAX = 32_000;

/** 数字来源.xlsx: a sheet with every figure, and one with every row that figures were counted from, to be filtered. */
export function figureWorkbookSpec(listing: FigureListing): WorkbookSpec {
  const { title, figures, rows } = listing;
  const fields = new Map(figures.map(({ id, field }) => [id, field]));
  const about = `数字 ${figures.length} 个；各行见“明细”`;
  const detail = `${rows.length} 行；按“计入哪些数字”筛选，包含 {网站问题数} 的就是网站问题数的各行，别的数字照此`;
  return {
    title,
    sheets: [
      listSheet("数字", title, about, figureColumns(fields), figures),
      listSheet("明细", title, detail, rowColumns(fields), rows),
    ],
  };
}

type Fields = ReadonlyMap<string, string>;

function figureColumns(fields: Fields): readonly Column<Figure>[] {
  return [
    { heading: "序号", width: 6, style: "number", value: (_, index) => index + 1 },
    { heading: "字段", width: 26, style: "text", value: ({ field }) => field },
    { heading: "含义", width: 40, style: "text", value: ({ meaning }) => meaning },
    { heading: "印出", width: 10, style: "centered", value: ({ text }) => text },
    { heading: "单位", width: 10, style: "centered", value: ({ unit }) => unit || null },
    { heading: "怎么得来", width: 58, style: "text", value: (figure) => howWords(figure, fields) },
    { heading: "行数", width: 7, style: "number", value: ({ basis }) => countedRows(basis) },
  ];
}

/** null for a figure that no row was counted for: it was worked out, or typed. */
function countedRows(basis: Figure["basis"]): number | null {
  return basis.kind === "targets" || basis.kind === "rows" ? new Set(rowIdsOf(basis)).size : null;
}

function howWords({ how, basis }: Figure, fields: Fields): string {
  if (basis.kind === "given") return how || basis.source;
  if (basis.kind !== "figures") return how;
  return `${how}（由${basis.ids.map((id) => fields.get(id) ?? id).join("、")}得来）`;
}

function rowColumns(fields: Fields): readonly Column<FigureRow>[] {
  return [
    { heading: "序号", width: 7, style: "number", value: (_, index) => index + 1 },
    { heading: "类别", width: 11, style: "centered", value: ({ id }) => sortOf(id) },
    { heading: "名称", width: 28, style: "text", value: ({ name }) => name },
    { heading: "所属", width: 14, style: "centered", value: ({ belongsTo }) => belongsTo || null },
    { heading: "结论", width: 16, style: "centered", value: ({ outcome }) => outcome },
    { heading: "问题", width: 26, style: "text", value: ({ problem }) => problem || null },
    { heading: "检查员", width: 11, style: "centered", value: ({ inspectors }) => joined(inspectors) },
    { heading: "文件", width: 26, style: "text", value: ({ files }) => joined(files) },
    {
      heading: "计入哪些数字",
      width: 48,
      style: "text",
      // In braces, as templates name them: no field's name is found within another's.
      value: ({ figures }) =>
        joined(
          figures.map((id) => `{${fields.get(id) ?? id}}`),
          " ",
        ),
    },
  ];
}

/** What sort of row it is, by its key. */
function sortOf(id: string): string {
  if (id.startsWith("disclosure/")) return "信息公开";
  if (id.startsWith("suggestions/")) return "留言办理";
  return isSiteCode(id) ? "政府网站" : "政务新媒体";
}

function joined(texts: readonly string[], separator = "、"): string | null {
  const whole = texts.join(separator);
  if (whole === "") return null;
  return whole.length > CELL_MAX ? `${whole.slice(0, CELL_MAX)}……` : whole;
}

/** A sheet as our lists are: title and a note across, a header with filters that stays in sight, a row each. */
function listSheet<T>(
  name: string,
  title: string,
  about: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
): SheetSpec {
  const last = columns.length - 1;
  const across = (row: number) => ({ top: row, left: 0, bottom: row, right: last });
  const header = columns.map(({ heading }): CellSpec => ({ value: heading, style: "header" }));
  const body = rows.map((row, index) => columns.map(({ style, value }) => ({ value: value(row, index), style })));
  return {
    name,
    visibility: "visible",
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { cells: [{ value: title, style: "title" }] },
      { cells: [{ value: about, style: "subtitle" }] },
      { cells: header },
      ...body.map((cells) => ({ cells })),
    ],
    merges: [across(0), across(1)],
    dropDowns: [],
    wholeNumbers: [],
    freeze: { rows: 3, columns: 0 },
    repeatRows: [2, 2],
    orientation: "landscape",
    filter: { top: 2, left: 0, bottom: 2 + rows.length, right: last },
  };
}
