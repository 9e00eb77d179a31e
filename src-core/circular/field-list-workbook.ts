import type { CellSpec, CellStyle, RowSpec, WorkbookSpec } from "../exchange/workbook-spec";
import type { PaperField } from "./paper-data";

const kindNames: Readonly<Record<PaperField["kind"], string>> = { text: "文字", figure: "数字", list: "重复的部分" };
const headings = ["序号", "字段", "在模板中写作", "种类", "含义", "写在哪里"];
const widths = [7, 30, 40, 14, 60, 34];
const about = [
  "在 Word 或 WPS 中把字段连同花括号打在模板里，导出时换成内容；花括号用半角。字体、字号跟着字段所在的位置。",
  "重复的部分：{#名称} 和 {/名称} 之间的内容每行印一次；两个标记各占一段时，这两段不印。表格里，开始写在行首的格子，结束写在行末的格子。",
  "没有内容就不印：{#名称}……{/名称}，文字和数字也可以这样写；{^名称}……{/名称} 之间的内容在没有时才印。",
];

/** 字段清单.xlsx: every field that a template may use, what it means and where it may stand. */
export function fieldListWorkbook(fields: readonly PaperField[]): WorkbookSpec {
  const last = headings.length - 1;
  const across = (row: number) => ({ top: row, left: 0, bottom: row, right: last });
  const top = 1 + about.length;
  const body = fieldRows(fields, []).map((cells, index) => rowOf([String(index + 1), ...cells]));
  return {
    title: "模板字段清单",
    sheets: [
      {
        name: "字段清单",
        visibility: "visible",
        columns: widths.map((width) => ({ width })),
        rows: [
          { cells: [{ value: "模板字段清单", style: "title" }] },
          ...about.map((value): RowSpec => ({ cells: [{ value, style: "text" }], height: 34 })),
          { cells: headings.map((value): CellSpec => ({ value, style: "header" })) },
          ...body,
        ],
        merges: [0, ...about.map((_, index) => index + 1)].map(across),
        dropDowns: [],
        wholeNumbers: [],
        freeze: { rows: top + 1, columns: 0 },
        repeatRows: [top, top],
        orientation: "landscape",
        filter: { top, left: 0, bottom: top + body.length, right: last },
      },
    ],
  };
}

/** Fields of a repeated part follow it. */
function fieldRows(fields: readonly PaperField[], path: readonly string[]): readonly (readonly string[])[] {
  return fields.flatMap(({ name, kind, meaning, parts }) => [
    [name, written(name, kind), kindNames[kind], meaning, placeOf(path)],
    ...fieldRows(parts, [...path, name]),
  ]);
}

function written(name: string, kind: PaperField["kind"]): string {
  return kind === "list" ? `{#${name}}……{/${name}}` : `{${name}}`;
}

function placeOf(path: readonly string[]): string {
  return path.length === 0 ? "任何地方" : `${path.map((name) => `{#${name}}`).join("")} 里`;
}

const styles: readonly CellStyle[] = ["centered", "text", "text", "centered", "text", "text"];

function rowOf(cells: readonly string[]): RowSpec {
  return { cells: cells.map((value, column) => ({ value, style: styles[column] ?? "text" })) };
}
