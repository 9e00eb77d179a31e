import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessible";
import { answerFolderDialog } from "./answer-dialogs";
import { divideAmong, mergeFiles, mergeGoldenRound, openGoldenRound } from "./golden-office";
import { filesIn, type OfficeFolder, officeFolder, writeScores } from "./office-files";
import { type StartedApp, startApp } from "./start-app";

/** Signing the circular of 2020 Q1, and what comes after, each step on what the one before left. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;
let files: OfficeFolder;
/** A workbook that contradicts what was merged. */
let later: string;
const root = mkdtempSync(join(tmpdir(), "xunjian-signing-"));
const dataFolder = join(root, "data");
const size = { width: 1366, height: 768 };

test.beforeAll(async () => {
  files = await officeFolder(join(root, "files"));
  started = await startApp({ dataFolder, size });
  page = started.page;
  later = await mergeGoldenRound(started, files);
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("asks for a reason where a printed figure differs, and says what is frozen", async () => {
  await page.getByTestId("step-circular").click();
  await page.getByTestId("view-checks").click();
  await page.getByTestId("printed-pick").click();
  await page.keyboard.type("新媒体合格率");
  await page.keyboard.press("Enter");
  await page.getByTestId("printed-text").fill("84.27%");
  await page.getByTestId("printed-add").click();
  await page.getByTestId("sign-circular").click();
  await expect(page.getByTestId("frozen")).toContainText("734 个对象");
  await page.getByTestId("sign-day").fill("2020年4月2日");
  await page.getByTestId("sign-seen").check();
  await expect(page.getByTestId("confirm-sign")).toBeDisabled();
  await page.getByTestId("reason-printed-accounts.passRate").fill("送审稿的数字有误，以结果为准");
  await expect(page.getByTestId("confirm-sign")).toBeEnabled();
  await expectAccessible(page);
});

test("writes the papers, takes their hashes, and says that it is signed", async () => {
  for (const form of ["annexPdf", "circularPdf", "figures"]) {
    const box = page.getByTestId(`form-${form}`);
    if (await box.isChecked()) await box.uncheck();
  }
  await answerFolderDialog(started.app, files.annexes);
  await page.getByTestId("confirm-sign").click();
  await expect(page.getByTestId("issued-band")).toContainText("已签发", { timeout: 60_000 });
  await expect(page.getByTestId("issued-changes")).toContainText("一致");
  expect(filesIn(files.annexes).map((path) => basename(path))).toContain("通报.docx");
  await expect(page.getByTestId("step-circular")).toContainText("已签发");
  await page.getByTestId("open-issues").click();
  await expect(page.getByTestId("issue-1")).toContainText("省办甲");
  await expectAccessible(page);
});

test("keeps the signed figures when another workbook is merged, and lists what would change", async () => {
  await mergeFiles(started, [later]);
  await page.getByTestId("step-conflicts").click();
  await expect(page.getByTestId("conflict-detail")).toContainText("另一台电脑.xlsx");
  await expect(page.getByTestId("decide")).toBeDisabled();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByTestId("outcome-after")).toContainText("否决");
  await page.keyboard.type("复看后以此为准");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("decision")).toContainText("复看后以此为准");
  await page.getByTestId("step-circular").click();
  await expect(page.getByTestId("issued-changes")).toContainText(/签发之后有 \d+ 处/);
  await page.getByTestId("view-text").click();
  await page.getByTestId("shows-issued").click();
  await expect(page.getByTestId("circular-paper")).toContainText("98.94%");
  await page.getByTestId("shows-now").click();
  await expect(page.locator('[data-figure="sites.passRate"]').first()).toHaveText("98.68%");
  await page.getByTestId("open-issues").click();
  await expect(page.getByTestId("differences")).toContainText("98.94%");
  await expect(page.getByTestId("differences")).toContainText("98.68%");
  await expectAccessible(page);
});

test("corrects with a reason, shows the 更正说明 before it is written, and keeps both issues", async () => {
  await page.getByTestId("open-correction").click();
  await page.getByTestId("correction-reason").fill("复核发现一家网站不合格");
  await expect(page.getByTestId("correction-preview")).toContainText("复核发现一家网站不合格");
  await expectAccessible(page);
  for (const form of ["annexPdf", "circularPdf", "figures"]) {
    const box = page.getByTestId(`form-${form}`);
    if (await box.isChecked()) await box.uncheck();
  }
  const folder = join(root, "files", "scores");
  await answerFolderDialog(started.app, folder);
  await page.getByTestId("confirm-correction").click();
  await expect(page.getByTestId("issue-2")).toContainText("复核发现一家网站不合格", { timeout: 60_000 });
  await expect(page.getByTestId("issue-1")).toBeVisible();
  expect(filesIn(folder).map((path) => basename(path))).toContain("更正说明.docx");
  await expect(page.getByTestId("issued-changes")).toContainText("一致");
});

test("writes what was signed again, bit for bit", async () => {
  const folder = join(root, "again");
  mkdirSync(folder);
  await answerFolderDialog(started.app, folder);
  // What was written before is said over the list for a while.
  for (const close of await page.locator(".ant-notification-notice-close").all()) await close.click();
  await page.getByTestId("write-again-1").click();
  await expect(page.getByText("与当时的校验码一致")).toBeVisible({ timeout: 60_000 });
  const [signed, again] = [files.annexes, folder].map((path) => readFileSync(join(path, "附件3.xlsx")));
  expect(again).toEqual(signed);
});

test("compares the next round with what was signed last, and offers its failures for a re-check", async () => {
  await page.getByTestId("new-round").click();
  await openGoldenRound(started, files, "第二季度");
  const folder = join(root, "next");
  mkdirSync(folder);
  await divideAmong(started, ["检查员甲"], folder);
  const [assignment = ""] = filesIn(folder);
  const score = join(root, "下一轮评分表.xlsx");
  await writeScores(assignment, score);
  await mergeFiles(started, [score]);
  await page.getByTestId("step-circular").click();
  await page.getByTestId("view-settings").click();
  const before = page.getByTestId("past-2020Q1");
  await expect(before).toContainText("取自已签发的通报");
  await expect(before).toContainText("98.68%");
  await page.getByTestId("recheck-from-issued").click();
  await expect(page.getByTestId("recheck-count")).toContainText("复查 62 个：政府网站 5 家，政务新媒体 57 个");
  await page.getByTestId("compare-sites-periodOnPeriod").check();
  await page.getByTestId("view-text").click();
  await expect(page.locator('[data-figure="sites.periodOnPeriod"]').first()).toHaveText("0.26");
  await expectAccessible(page);
});
