import ExcelJS from "exceljs";

/** Another value for a cell of a standard workbook: the row by the item's name, the column by its heading. */
export interface CellEdit {
  readonly sheet: string;
  readonly name: string;
  readonly column: string;
  readonly value: string | number;
}

/** Edits a standard workbook as a person does in a spreadsheet program, and saves it under another name. */
export async function editStandardWorkbook(path: string, to: string, edits: readonly CellEdit[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  for (const { sheet, name, column, value } of edits) {
    const found = workbook.getWorksheet(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    let [row, at] = [0, 0];
    found.eachRow((cells, rowNumber) =>
      cells.eachCell((cell, columnNumber) => {
        if (cell.text === column && at === 0) at = columnNumber;
        if (cell.text === name && row === 0) row = rowNumber;
      }),
    );
    if (row === 0 || at === 0) throw new Error(`no cell ${name} / ${column} on ${sheet}`);
    found.getCell(row, at).value = value;
  }
  await workbook.xlsx.writeFile(to);
}
