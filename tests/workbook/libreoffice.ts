import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";

/** Where Debian puts it. */
const SOFFICE = "/usr/bin/soffice";

export const hasLibreOffice = existsSync(SOFFICE);

/**
 * Opens a workbook in LibreOffice, does to it what a person would, and saves it as .xlsx under another name.
 *
 * @param folder for LibreOffice's own profile
 * @param deeds lines of Basic; `book` is the workbook, `rowOf(sheet, text)` and `columnOf(sheet, heading)` find cells (from 0)
 */
export async function editInLibreOffice(
  from: string,
  to: string,
  folder: string,
  deeds: readonly string[],
): Promise<void> {
  const profile = join(folder, "profile");
  const args = [`-env:UserInstallation=${pathToFileURL(profile)}`, "--headless", "--norestore"];
  // The first start makes the profile, with an empty module in it.
  await run([...args, "--terminate_after_init"]);
  writeFileSync(join(profile, "user", "basic", "Standard", "Module1.xba"), moduleOf(from, to, deeds));
  await run([...args, "macro:///Standard.Module1.Main"]);
  if (!existsSync(to)) throw new Error("LibreOffice did not save the workbook");
}

/**
 * Opens papers in LibreOffice and lays them out as PDF: what it cannot open, or has to repair first, comes to nothing.
 *
 * @param folder for the PDFs and LibreOffice's own profile
 * @returns how many pages each of them has; 0 where there is none
 */
export async function pdfPages(papers: readonly string[], folder: string): Promise<readonly number[]> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  await run([profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, ...papers]);
  return papers.map((paper) => {
    const pdf = join(folder, `${parse(paper).name}.pdf`);
    if (!existsSync(pdf)) return 0;
    return readFileSync(pdf, "latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  });
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    execFile(SOFFICE, [...args], { timeout: 120_000 }, (error) => (error === null ? done() : failed(error)));
  });
}

function moduleOf(from: string, to: string, deeds: readonly string[]): string {
  const basic = `
Function columnOf(sheet, heading)
  Dim c
  For c = 0 To 60
    If sheet.getCellByPosition(c, 1).String = heading Then
      columnOf = c
      Exit Function
    End If
  Next
End Function
Function rowOf(sheet, text)
  Dim r, c
  For r = 2 To 400
    For c = 0 To 20
      If sheet.getCellByPosition(c, r).String = text Then
        rowOf = r
        Exit Function
      End If
    Next
  Next
End Function
Sub put(sheet, row, heading, value)
  Dim cell
  cell = sheet.getCellByPosition(columnOf(sheet, heading), row)
  If VarType(value) = 8 Then cell.String = value Else cell.Value = value
End Sub
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "Calc MS Excel 2007 XML"
  Dim book, sheet, row
  book = StarDesktop.loadComponentFromURL("${pathToFileURL(from)}", "_blank", 0, hidden())
${deeds.map((deed) => `  ${deed}`).join("\n")}
  book.storeToURL("${pathToFileURL(to)}", filter())
  book.close(True)
  StarDesktop.terminate()
End Sub
`;
  const escaped = basic.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const head = '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">';
  const attributes =
    'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"';
  return `<?xml version="1.0" encoding="UTF-8"?>${head}<script:module ${attributes}>${escaped}</script:module>`;
}
