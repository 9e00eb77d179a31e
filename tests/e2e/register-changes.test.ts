import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../src-core/exchange/workbook-spec";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { registerWorkbookSpec, sampleWorkbookSpec } from "../fixtures/golden-round";
import { expectAccessible } from "./accessible";
import { answerOpenDialog } from "./answer-dialogs";
import { type StartedApp, startApp } from "./start-app";

/** Registers that change after they were imported, and after a round was opened on them. */
test.describe.configure({ mode: "serial" });

type Rows = SheetSpec["rows"];

let started: StartedApp;
let page: Page;
const root = mkdtempSync(join(tmpdir(), "xunjian-register-"));
/** Above the first target: the title and the headings. */
const HEAD = 2;

test.beforeAll(async () => {
  started = await startApp({ dataFolder: join(root, "data"), size: { width: 1366, height: 768 } });
  page = started.page;
  await page.getByTestId("role-office").click();
  await page.getByTestId("person-name").fill("省办甲");
  await page.getByTestId("start-empty").click();
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("leaves the preview of a register by Esc, and keeps it while the person looks at the inspector's work", async () => {
  await choose("import-register", await written("台账.xlsx", registerWorkbookSpec()));
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("register-preview")).toBeHidden();
  await choose("import-register", join(root, "台账.xlsx"));
  // To the inspector's work and back.
  for (const previews of [0, 1]) {
    await page.getByTestId("workplace-menu").click();
    await page.getByRole("menuitem").first().click();
    await expect(page.getByTestId("register-preview")).toHaveCount(previews);
  }
  await page.getByTestId("confirm-register").click();
  await expect(page.getByTestId("step-register")).toContainText("538 · 1,308");
});

test("asks before it opens a round on a list that was read in part", async () => {
  await page.getByTestId("step-sample").click();
  const damaged = sitesChanged(sampleWorkbookSpec(), (rows) =>
    rows.map((row, index) => (index >= HEAD && index < HEAD + 3 ? withCell(row, 1, "3.6E+09") : row)),
  );
  await page.getByTestId("round-year").fill("2020");
  await page.getByTestId("round-period").getByText("第一季度").click();
  await choose("read-sample", await written("残缺名单.xlsx", damaged));
  await expect(page.getByTestId("sample-problems")).toHaveText("3");
  await expect(page.getByTestId("confirm-round")).toContainText("只按读到的 375 家 + 356 个建立（3 行没有读取）");
  await page.getByTestId("confirm-round").click();
  await page.getByRole("button", { name: "先改名单" }).click();
  await expect(page.getByTestId("round-select")).toBeHidden();
});

test("says so where the list that was read is the whole register", async () => {
  await choose("read-sample", join(root, "台账.xlsx"));
  await expect(page.getByTestId("sample-is-register")).toContainText("等于全部检查");
  await expectAccessible(page);
  await choose("read-sample", await written("抽查名单.xlsx", sampleWorkbookSpec()));
  await expect(page.getByTestId("sample-is-register")).toBeHidden();
  await page.getByTestId("confirm-round").click();
  await expect(page.getByTestId("step-sample")).toContainText("378 · 356");
});

test("calls nothing but the new site a change where one was put in at the top", async () => {
  await page.getByTestId("step-register").click();
  const grown = sitesChanged(registerWorkbookSpec(), (rows) => {
    const first = rows[HEAD];
    if (first === undefined) throw new Error("an empty register");
    const fresh = withCell(withCell(first, 1, "3601009998"), 2, "南昌市新设局");
    const renamed = rows.slice(HEAD).map((row, index) => (index === 5 ? withCell(row, 3, "改名后的主办单位") : row));
    return [...rows.slice(0, HEAD), fresh, ...renamed];
  });
  await choose("import-register", await written("新台账.xlsx", grown));
  await expect(page.getByTestId("preview-added")).toHaveText("1");
  await expect(page.getByTestId("preview-changed")).toHaveText("1");
  await expect(page.getByTestId("preview-absent")).toHaveText("0");
  await expect(page.getByTestId("changed-list")).toContainText("→ 改名后的主办单位");
  await expectAccessible(page);
  await page.getByTestId("confirm-register").click();
  await expect(page.getByTestId("step-register")).toContainText("539 · 1,308");
});

test("leaves the round with the register it was opened on until the person brings it up to date", async () => {
  await page.getByTestId("step-sample").click();
  await expect(page.getByTestId("register-drift")).toContainText("新增 1、有变化 1");
  await expectAccessible(page);
  await page.getByTestId("update-register").click();
  await expect(page.getByTestId("drift-details")).toContainText("运行网站 538 → 539，政务新媒体 1,308 不变");
  await page.getByRole("button", { name: "不更新" }).click();
  await expect(page.getByTestId("register-drift")).toBeVisible();
  await page.getByTestId("update-register").click();
  await page.getByTestId("confirm-drift").click();
  await expect(page.getByTestId("register-drift")).toBeHidden();
});

test("counts sites no longer that the register calls stopped, or that it has not and the person says so", async () => {
  await page.getByTestId("step-register").click();
  const shrunk = sitesChanged(registerWorkbookSpec(), (rows) =>
    rows.slice(0, -30).map((row, index) => (index === HEAD ? withCell(row, 7, "已关停") : row)),
  );
  const onlySites: WorkbookSpec = { ...shrunk, sheets: shrunk.sheets.slice(0, 1) };
  await choose("import-register", await written("少了的台账.xlsx", onlySites));
  await expect(page.getByTestId("preview-stopped")).toHaveText("1");
  await expect(page.getByTestId("absent-choice")).toContainText("本次没有的 31 个（网站 31 家）");
  await page.getByTestId("absent-choice").getByText("已不再运行").click();
  await expect(page.getByTestId("confirm-register")).toContainText("32 个改为不再运行");
  await expectAccessible(page);
  await page.getByTestId("confirm-register").click();
  await expect(page.getByTestId("step-register")).toContainText("507 · 1,308");
  await page.getByTestId("register-runs").getByText("已不再运行").click();
  await expect(page.getByTestId("register-table")).toHaveAttribute("data-count", "32");
  await expectAccessible(page);
});

test("counts a site again that reappears in the register", async () => {
  await choose("import-register", join(root, "台账.xlsx"));
  await expect(page.getByTestId("changed-list")).toContainText("状态：已不再运行 → 在运行");
  await page.getByTestId("confirm-register").click();
  await expect(page.getByTestId("step-register")).toContainText("538 · 1,308");
});

async function choose(button: string, path: string): Promise<void> {
  await answerOpenDialog(started.app, [path]);
  await page.getByTestId(button).click();
  const shown = button === "read-sample" ? "sample-reading" : "register-preview";
  await expect(page.getByTestId(shown)).toBeVisible();
}

async function written(name: string, spec: WorkbookSpec): Promise<string> {
  const path = join(root, name);
  writeFileSync(path, await writeWorkbook(spec));
  return path;
}

function sitesChanged(spec: WorkbookSpec, change: (rows: Rows) => Rows): WorkbookSpec {
  return {
    ...spec,
    sheets: spec.sheets.map((sheet, at) => (at === 0 ? { ...sheet, rows: change(sheet.rows) } : sheet)),
  };
}

function withCell(row: Rows[number], column: number, value: string): Rows[number] {
  const cells = row.cells.map((cell, at): CellSpec => (at === column ? { ...cell, value } : cell));
  return { ...row, cells };
}
