import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright";
import { saveFile } from "../../src-main/workbook/save-file";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { answerFolderDialog, answerOpenDialog } from "../e2e/answer-dialogs";
import type { StartedApp } from "../e2e/start-app";
import { circular } from "../fixtures/golden-round/circular";
import { disclosureFiles, goldenPrintedFigures, suggestionsFile } from "../fixtures/golden-round/circular-files";
import { type DemoFolders, filesIn } from "./folders";
import { say } from "./progress";
import { resizeWindow, takeScreen } from "./screens";

/** What the departments sent: a small workbook each about what they published, one table about the suggestions. */
export async function writeDepartments(folders: DemoFolders): Promise<void> {
  for (const { name, spec } of [...disclosureFiles(), suggestionsFile()]) {
    await saveFile(path.join(folders.departments, name), await writeWorkbook(spec));
  }
}

/** The office takes all of the departments' workbooks at once, in the order in which they came. */
export async function takeDepartments(office: StartedApp, folders: DemoFolders): Promise<void> {
  const { app, page } = office;
  const files = [...disclosureFiles(), suggestionsFile()].map(({ name }) => path.join(folders.departments, name));
  await page.getByTestId("step-annexes").click();
  await page.getByTestId("annex-tab-disclosure").click();
  await answerOpenDialog(app, files);
  await page.getByTestId("import-departments").click();
  await page.getByTestId("departments-preview").waitFor();
  await takeScreen(page, folders, "28-省办-部门报送预览");
  await page.getByTestId("confirm-departments").click();
  await page.getByTestId("annex-tab-6").click();
  await takeScreen(page, folders, "29-省办-附件6");
  say(`已导入部门报送的表 ${files.length} 份`);
}

/** What the office has to say about its circular, titles of annexes among it; the earlier rates to compare with. */
export async function setUpCircular({ page }: StartedApp, folders: DemoFolders): Promise<void> {
  await page.getByTestId("step-circular").click();
  await page.getByTestId("circular-paper").waitFor();
  await page.getByTestId("view-settings").click();
  const settings = [
    ["setting-mailbox", "我向省长建言"],
    ["setting-issue-date", circular.facts.issued],
    ["setting-due", circular.facts.rectificationDue],
    ["past-2019Q1-sites-rate", circular.facts.previous.sitesSameQuarterLastYear],
    ["past-2019Q4-accounts-rate", circular.facts.previous.accountsLastQuarter],
  ] as const;
  for (const [field, value] of settings) {
    await page.getByTestId(field).fill(value);
    await page.keyboard.press("Tab");
  }
  await takeScreen(page, folders, "40-省办-通报设置");
  await page.getByTestId("view-text").click();
  await page.getByTestId("circular-paper").getByText("4.10").waitFor();
}

/** The circular: its text, what the printed one says otherwise, its pages, and all its papers. */
export async function writeCircular(office: StartedApp, folders: DemoFolders): Promise<void> {
  const { app, page } = office;
  await page.getByTestId("step-circular").click();
  await page.getByTestId("circular-paper").getByText("4.10").waitFor();
  await takeScreen(page, folders, "41-省办-通报文稿");
  await comparePrinted(page, folders);
  await page.getByTestId("view-pages").click();
  const preview = page.getByTestId("paper-preview").and(page.locator(':not([data-state="loading"])'));
  await preview.waitFor({ state: "attached", timeout: 120_000 });
  const state = await preview.getAttribute("data-state");
  if (state !== "shown") throw new Error(`通报没有写成：${await page.locator(".pages-view").textContent()}`);
  await resizeWindow(app, 1920, 1080);
  await takeScreen(page, folders, "43-省办-通报版面");
  await exportPapers(office, folders);
}

/** The two figures of the paper as it was printed that do not follow from its lists. */
async function comparePrinted(page: Page, folders: DemoFolders): Promise<void> {
  await page.getByTestId("view-checks").click();
  const names = { "accounts.passRate": "新媒体合格率", "accounts.periodOnPeriod": "新媒体环比" } as const;
  for (const id of ["accounts.passRate", "accounts.periodOnPeriod"] as const) {
    await page.getByTestId("printed-pick").click();
    await page.keyboard.type(names[id]);
    await page.keyboard.press("Enter");
    await page.getByTestId("printed-text").fill(goldenPrintedFigures[id]);
    await page.getByTestId("printed-add").click();
    await page.getByTestId(`check-printed-${id}`).waitFor();
  }
  await takeScreen(page, folders, "42-省办-核对");
}

/** The annexes lie in their own folder already, as workbooks; here are all the other forms. */
async function exportPapers({ app, page }: StartedApp, folders: DemoFolders): Promise<void> {
  await answerFolderDialog(app, folders.circular);
  await page.getByTestId("export-circular").click();
  await page.getByTestId("confirm-export").waitFor();
  await page.getByTestId("form-annexWorkbooks").uncheck();
  await takeScreen(page, folders, "44-省办-导出通报");
  await page.getByTestId("confirm-export").click();
  await page.getByText("已导出通报").first().waitFor({ timeout: 180_000 });
  const missing = expectedPapers.filter((name) => !fs.existsSync(path.join(folders.circular, name)));
  if (missing.length > 0) throw new Error(`没有导出：${missing.join("、")}`);
  const pdfs = filesIn(folders.circular, ".pdf").length;
  say(`通报已导出：通报.docx、数字来源.xlsx，PDF ${pdfs} 个`);
}

/** 通报.pdf only where LibreOffice or WPS is installed. */
const expectedPapers: readonly string[] = [
  "通报.docx",
  "数字来源.xlsx",
  ...[1, 2, 3, 4, 5, 6].map((no) => `附件${no}.pdf`),
];
