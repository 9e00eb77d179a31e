import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessible";
import { answerFolderDialog, answerOpenDialog, answerSaveDialog } from "./answer-dialogs";
import { faultyTemplate } from "./faulty-template";
import { mergeGoldenRound } from "./golden-office";
import { filesIn, type OfficeFolder, officeFolder } from "./office-files";
import { type StartedApp, startApp } from "./start-app";

/** The step 通报 on the round of 2020 Q1: its text, settings, checks and pages, each on what the one before left. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;
let files: OfficeFolder;
const root = mkdtempSync(join(tmpdir(), "xunjian-circular-"));
const dataFolder = join(root, "data");
const size = { width: 1366, height: 768 };

test.beforeAll(async () => {
  files = await officeFolder(join(root, "files"));
  started = await startApp({ dataFolder, size });
  page = started.page;
  await mergeGoldenRound(started, files);
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("shows the circular as its paper when Alt+9 is pressed, with the figures of the round", async () => {
  await page.keyboard.press("Alt+9");
  const paper = page.getByTestId("circular-paper");
  await expect(paper.locator("h2")).toContainText("2020年第一季度");
  await expect(paper.locator('[data-figure="sites.passRate"]').first()).toHaveText("98.94%");
  await expect(paper.locator('[data-figure="accounts.passRate"]').first()).toHaveText("83.99%");
  await expect(page.getByTestId("step-circular")).toHaveAttribute("aria-current", "step");
  await expectAccessible(page);
});

test("opens a figure of the text to its rows by the keyboard", async () => {
  const figure = page.locator('[data-figure="sites.problems"]').first();
  await figure.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByTestId("figure-panel");
  await expect(panel).toContainText("3611280006");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("stores a text as it is typed, names a field that does not exist, and takes both back", async () => {
  await page.getByTestId("edit-experience").click();
  await page.getByTestId("part-heading-0").fill("健全机制");
  await page.getByTestId("part-text-0").fill("全省抽查");
  await page.getByTestId("field-search").fill("网站抽查数");
  await page.getByTestId("field-search").press("Enter");
  await page.keyboard.type("家。");
  await expect(page.getByTestId("circular-paper")).toContainText("全省抽查378家。");
  await expectAccessible(page);
  await page.getByTestId("part-text-0").fill("全省抽查{网站抽查书}家。");
  await expect(page.getByTestId("text-faults")).toContainText("经验做法");
  await expect(page.getByTestId("text-faults")).toContainText("{网站抽查书}");
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("text-faults")).toBeHidden();
  await expect(page.getByTestId("circular-paper")).toContainText("健全机制");
});

test("keeps the text after a restart, and what can be taken back", async () => {
  await expect(page.locator('[data-testid="saved-mark"][data-state="saved"]')).toBeVisible();
  await started.close();
  started = await startApp({ dataFolder, size });
  page = started.page;
  const paper = page.getByTestId("circular-paper");
  await expect(paper).toContainText("健全机制");
  await expect(paper).toContainText("全省抽查378家。");
  await page.keyboard.press("Control+z");
  await expect(paper).not.toContainText("全省抽查378家。");
  await page.keyboard.press("Control+y");
  await expect(paper).toContainText("全省抽查378家。");
});

test("lets section three be rewritten from its draft, with fields kept, and goes back to the draft after a word", async () => {
  await page.getByTestId("edit-problems").click();
  await page.getByTestId("problems-rewritten").click();
  await expect(page.getByTestId("part-text-1")).toHaveValue(/\{网站问题数\}/);
  const text = await page.getByTestId("part-text-0").inputValue();
  await page.getByTestId("part-text-0").fill(`${text}改写的一句。`);
  await expect(page.getByTestId("circular-paper")).toContainText("改写的一句。");
  await page.getByTestId("problems-drafted").click();
  await page.getByTestId("confirm-draft").click();
  await expect(page.getByTestId("circular-paper")).not.toContainText("改写的一句。");
  await page.getByTestId("undo-circular").click();
  await expect(page.getByTestId("circular-paper")).toContainText("改写的一句。");
  await page.getByTestId("redo-circular").click();
  await expect(page.getByTestId("circular-paper")).not.toContainText("改写的一句。");
});

test("compares with earlier rounds as they are typed, and refuses what is no rate or day", async () => {
  await page.getByTestId("view-settings").click();
  await page.getByTestId("setting-issue-date").fill("2020年4月31日");
  await expect(page.getByText("没有这一天，还没有采用")).toBeVisible();
  await page.getByTestId("setting-issue-date").fill("2020.4.2");
  await page.getByTestId("setting-due").fill("2020年4月15日");
  await page.getByTestId("past-2019Q1-sites-rate").fill("97.61%");
  await page.getByTestId("past-2019Q4-accounts-by-counts").click();
  await page.getByTestId("past-2019Q4-accounts-sampled").fill("361");
  await page.getByTestId("past-2019Q4-accounts-problems").fill("43");
  await expectAccessible(page);
  await page.getByTestId("view-text").click();
  await expect(page.locator('[data-figure="sites.yearOnYear"]').first()).toHaveText("1.33");
  await expect(page.locator('[data-figure="accounts.periodOnPeriod"]').first()).toHaveText("4.10");
  await expect(page.getByTestId("circular-paper")).toContainText("2020年4月2日");
});

test("takes a pasted list of last round's failures against the register, and drops it again", async () => {
  await page.getByTestId("view-settings").click();
  await page.getByTestId("to-recheck").click();
  await page.getByTestId("recheck-paste").click();
  await page.getByTestId("recheck-text").fill("3611280006\n没有这个网站");
  await expect(page.getByTestId("recheck-matched")).toContainText("对上 1 个，对不上 1 行");
  await page.getByTestId("recheck-take").click();
  await expect(page.getByTestId("recheck-count")).toContainText("复查 1 个");
  await page.getByTestId("recheck-none").click();
  await expect(page.getByTestId("recheck-count")).toContainText("不复查");
});

test("points at figures of a printed draft that the results do not give, and says why", async () => {
  await page.getByTestId("view-checks").click();
  for (const [name, text] of [
    ["新媒体合格率", "84.27%"],
    ["新媒体环比", "3.82"],
    ["网站合格率", "98.94%"],
  ] as const) {
    await page.getByTestId("printed-pick").click();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.getByTestId("printed-text").fill(text);
    await page.getByTestId("printed-add").click();
  }
  await expect(page.getByTestId("printed-row-accounts.passRate")).toContainText("不符");
  await expect(page.getByTestId("check-printed-accounts.passRate")).toContainText("83.99%");
  await expect(page.getByTestId("check-printed-accounts.periodOnPeriod")).toContainText("4.10");
  await expect(page.getByTestId("printed-row-sites.passRate")).toContainText("相符");
  await expect(page.getByTestId("step-circular")).toContainText("2 处不符");
  await expectAccessible(page);
});

test("shows the pages of the real paper, and keeps its template when another has an unknown field", async () => {
  await page.getByTestId("view-pages").click();
  const preview = page.getByTestId("paper-preview");
  await expect(preview).toHaveAttribute("data-state", "shown");
  await expect(preview).toContainText("2020年第一季度");
  await expectAccessible(page);
  await page.getByTestId("open-template").click();
  await answerOpenDialog(started.app, [faultyTemplate(root)]);
  await page.getByTestId("choose-template").click();
  await expect(page.getByTestId("template-faults")).toContainText("网站抽查书");
  await expect(page.getByTestId("template-name")).toContainText("随附模板");
  const exported = join(root, "通报模板.docx");
  await answerSaveDialog(started.app, exported);
  await page.getByTestId("export-template").click();
  await expect.poll(() => filesIn(root)).toContain(exported);
  await answerOpenDialog(started.app, [exported]);
  await page.getByTestId("choose-template").click();
  await expect(page.getByTestId("template-name")).toContainText("通报模板.docx");
  await expect(preview).toHaveAttribute("data-state", "shown");
});

test("says what it will write before it exports, and writes it", async () => {
  await page.keyboard.press("Control+s");
  await expect(page.getByTestId("confirm-export")).toContainText(/导出 \d+ 个文件/);
  await expectAccessible(page);
  for (const form of ["annexPdf", "circularPdf", "figures"]) {
    const box = page.getByTestId(`form-${form}`);
    if (await box.isChecked()) await box.uncheck();
  }
  await answerFolderDialog(started.app, files.annexes);
  await page.getByTestId("confirm-export").click();
  await expect
    .poll(() => filesIn(files.annexes).map((path) => basename(path)), { timeout: 60_000 })
    .toEqual(["通报.docx", "附件1.xlsx", "附件2.xlsx", "附件3.xlsx", "附件4.xlsx"]);
});
