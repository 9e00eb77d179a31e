import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../src-core/exchange/workbook-spec";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { answerFolderDialog, answerOpenDialog } from "./answer-dialogs";
import { filesIn } from "./office-files";
import type { StartedApp } from "./start-app";

/** A portal of an office small enough to look at whole. */
export interface SmallPortal {
  readonly code: string;
  readonly name: string;
  readonly noServices: boolean;
}

/** Writes the register, whole of which is the sample. @returns its path */
export async function writeRegister(folder: string, portals: readonly SmallPortal[]): Promise<string> {
  const headings = ["网站标识码", "网站名称", "主办单位", "首页网址", "类别", "所属地区", "不涉及办事服务"];
  const rows = portals.map(({ code, name, noServices }) => [
    code,
    name,
    `${name}办公室`,
    `http://www.example.invalid/${code}`,
    "市级门户",
    "",
    noServices ? "是" : "",
  ]);
  const cells = [headings, ...rows].map((row) => row.map((value): CellSpec => ({ value, style: "text" })));
  const sheet: SheetSpec = {
    name: "网站",
    visibility: "visible",
    columns: headings.map(() => ({ width: 20 })),
    rows: cells.map((row) => ({ cells: row })),
    merges: [],
    dropDowns: [],
    wholeNumbers: [],
    freeze: null,
    repeatRows: null,
    orientation: "landscape",
  };
  const spec: WorkbookSpec = { title: "台账", sheets: [sheet] };
  const path = join(folder, "台账.xlsx");
  writeFileSync(path, await writeWorkbook(spec));
  return path;
}

/** Takes a register, opens a round of all of it, and writes the assignment of one inspector. @returns its path */
export async function assignAll(
  { app, page }: StartedApp,
  { register, portals, folder }: { readonly register: string; readonly portals: number; readonly folder: string },
): Promise<string> {
  await page.getByTestId("role-office").click();
  await page.getByTestId("person-name").fill("省办甲");
  await page.getByTestId("start-empty").click();
  await answerOpenDialog(app, [register]);
  await page.getByTestId("import-register").click();
  await page.getByTestId("confirm-register").click();
  await page.getByTestId("step-sample").click();
  await page.getByTestId("round-year").fill("2020");
  await page.getByTestId("round-period").getByText("第一季度").click();
  await page.getByTestId("read-sample").click();
  await page.getByTestId("confirm-round").click();
  await expect(page.getByTestId("step-sample")).toContainText(`${portals} · 0`);
  await page.getByTestId("step-division").click();
  await page.getByTestId("inspector-names").fill("检查员甲");
  await page.getByTestId("confirm-division").click();
  await expect(page.getByTestId("step-division")).toContainText("1 人");
  await answerFolderDialog(app, folder);
  await page.getByTestId("export-assignments").click();
  await expect(page.getByTestId("step-division")).toHaveAttribute("data-state", "done");
  const [assignment = ""] = filesIn(folder);
  return assignment;
}
