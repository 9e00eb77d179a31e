import type { CellSpec, CellStyle, RowSpec, SheetSpec, WorkbookSpec } from "../../src-core/exchange/workbook-spec";

export const cell = (value: string | number | null, style: CellStyle = "text"): CellSpec => ({ value, style });

export const row = (values: readonly (string | number | null)[], style: CellStyle = "text"): RowSpec => ({
  cells: values.map((value) => cell(value, style)),
});

/** A sheet with defaults, so that a test shows only what matters. */
export function aSheetSpec(parts: Partial<SheetSpec> & Pick<SheetSpec, "name" | "rows">): SheetSpec {
  const width = Math.max(1, ...parts.rows.map(({ cells }) => cells.length));
  return {
    visibility: "visible",
    columns: Array.from({ length: width }, () => ({ width: 16 })),
    merges: [],
    dropDowns: [],
    wholeNumbers: [],
    freeze: null,
    repeatRows: null,
    orientation: "portrait",
    ...parts,
  };
}

/** One of everything that a spec can say. */
export const specimen: WorkbookSpec = {
  title: "样张",
  sheets: [
    aSheetSpec({
      name: "网站",
      columns: [{ width: 8 }, { width: 16 }, { width: 30 }, { width: 20 }, { width: 10 }, { width: 6, hidden: true }],
      rows: [
        row(["政府网站评分表", null, null, null, null, null], "title"),
        row(["序号", "网站标识码", "网站名称", "单项否决", null, "id"], "header"),
        row([null, null, null, "栏目", "次数", null], "header"),
        {
          cells: [
            cell(1, "number"),
            cell("0100000001", "code"),
            cell("=1+1"),
            cell(null, "input"),
            cell(null, "inputNumber"),
            cell("a_x000D_b\r\nc"),
          ],
        },
        row([null, null, null, null, null, null], "input"),
        { ...row([2, "3611280006", "隐藏的行", null, null, null]), hidden: true, height: 30 },
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 5 },
        ...[0, 1, 2].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
        { top: 1, left: 3, bottom: 1, right: 4 },
      ],
      dropDowns: [
        {
          range: { top: 3, left: 3, bottom: 5, right: 3 },
          choices: ["未发现", "发现"],
          strict: true,
          prompt: "请选择",
        },
        { range: { top: 3, left: 2, bottom: 3, right: 2 }, choices: ["甲", "乙", "丙"], strict: false, prompt: "" },
      ],
      wholeNumbers: [{ top: 3, left: 4, bottom: 5, right: 4 }],
      freeze: { rows: 3, columns: 2 },
      repeatRows: [0, 2],
      orientation: "landscape",
    }),
    aSheetSpec({ name: "_xunjian", visibility: "veryHidden", rows: [row(["{}"], "plain")] }),
  ],
};
