import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { goldenAnnexOrder, goldenInspectorNames } from "../fixtures/golden-round";
import { circular } from "../fixtures/golden-round/circular";
import { expectAccessible } from "./accessible";
import { answerFolderDialog, answerOpenDialog } from "./answer-dialogs";
import { filesIn, type OfficeFolder, officeFolder, writeConflict, writeOtherRound, writeScores } from "./office-files";
import { type StartedApp, startApp } from "./start-app";

/** The office's whole way, on the round of 2020 Q1, each step on what the one before left. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;
let files: OfficeFolder;
const root = mkdtempSync(join(tmpdir(), "xunjian-office-"));
const dataFolder = join(root, "data");
const size = { width: 1366, height: 768 };

test.beforeAll(async () => {
  files = await officeFolder(join(root, "files"));
  started = await startApp({ dataFolder, size });
  page = started.page;
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("opens the office at the register, which is empty and offers to import one", async () => {
  await page.getByTestId("role-office").click();
  await page.getByTestId("person-name").fill("省办甲");
  await page.getByTestId("start-empty").click();
  await expect(page.getByTestId("empty-state")).toContainText("还没有台账");
  await expect(page.getByTestId("step-sample")).toHaveAttribute("data-state", "waiting");
  await expectAccessible(page);
});

test("shows what a register would change before it takes 538 sites and 1,308 accounts", async () => {
  await answerOpenDialog(started.app, [files.register]);
  await page.getByTestId("import-register").click();
  await expect(page.getByTestId("preview-added")).toHaveText("1,846");
  await expect(page.getByTestId("step-register")).toContainText("未导入");
  await page.getByTestId("confirm-register").click();
  await expect(page.getByTestId("step-register")).toContainText("538 · 1,308");
  await expect(page.getByTestId("register-table")).toHaveAttribute("data-count", "538");
  await expectAccessible(page);
});

test("filters the register and says what it hides", async () => {
  await page.keyboard.press("Control+K");
  await page.keyboard.type("鄱阳");
  await expect(page.getByTestId("register-table")).toContainText("3611280006");
  await expect(page.getByText(/^显示 \d+ \/ 538/)).toBeVisible();
  await page.getByRole("button", { name: "显示全部" }).click();
  await expect(page.getByTestId("register-table")).toHaveAttribute("data-count", "538");
});

test("takes nothing of a register that is imported twice", async () => {
  await page.keyboard.press("Control+O");
  await expect(page.getByTestId("preview-unchanged")).toHaveText("1,846");
  await expect(page.getByTestId("preview-added")).toHaveText("0");
  await page.getByTestId("cancel-register").click();
});

test("opens a round of a sample that is matched to the register", async () => {
  await page.keyboard.press("Alt+3");
  await page.getByTestId("round-year").fill("2020");
  await page.getByTestId("round-period").getByText("第一季度").click();
  await answerOpenDialog(started.app, [files.sample]);
  await page.getByTestId("read-sample").click();
  await expect(page.getByTestId("sample-sites")).toHaveText("378");
  await expect(page.getByTestId("sample-accounts")).toHaveText("356");
  await expect(page.getByTestId("sample-problems")).toHaveText("0");
  await expectAccessible(page);
  await page.getByTestId("confirm-round").click();
  await expect(page.getByTestId("round-select")).toContainText("2020年第一季度");
  await expect(page.getByTestId("step-sample")).toContainText("378 · 356");
  await expectAccessible(page);
});

test("divides the sample among twelve inspectors and writes one assignment workbook each", async () => {
  await page.getByTestId("step-division").click();
  await page.getByTestId("inspector-names").fill(goldenInspectorNames.join("\n"));
  await expect(page.getByTestId("division-table")).toHaveAttribute("data-count", "12");
  await page.getByTestId("confirm-division").click();
  await expect(page.getByTestId("step-division")).toContainText("12 人");
  await expectAccessible(page);
  await answerFolderDialog(started.app, files.assignments);
  await page.getByTestId("export-assignments").click();
  await expect(page.getByTestId("step-division")).toHaveAttribute("data-state", "done");
  expect(filesIn(files.assignments)).toHaveLength(12);
});

test("merges the score workbooks that came back and says who is missing", async () => {
  const assignments = filesIn(files.assignments);
  const scores = assignments.map((path) => join(files.scores, basename(path).replace("任务分配表", "评分表")));
  for (const [index, assignment] of assignments.entries()) {
    const document = await writeScores(assignment, scores[index] ?? "");
    if (index === 0) await writeConflict(document, join(files.root, "另一台电脑.xlsx"));
    if (index === 1) await writeOtherRound(document, join(files.root, "上季度.xlsx"));
  }
  await page.getByTestId("step-returns").click();
  await answerOpenDialog(started.app, [...scores.slice(0, 11), files.register, join(files.root, "上季度.xlsx")]);
  await page.getByTestId("import-scores").click();
  await expect(page.getByTestId("returns-file")).toHaveCount(13);
  await expect(page.getByTestId("returns-preview")).toContainText("2 个不能合并");
  await expect(page.getByTestId("returns-file").filter({ hasText: "上季度" })).toContainText("不是本轮次");
  await expect(page.getByTestId("confirm-returns")).toHaveText("合并 11 个文件");
  await expectAccessible(page);
  await page.getByTestId("confirm-returns").click();
  await expect(page.getByTestId("returns-figures")).toContainText("11 / 12 位检查员");
  await expectAccessible(page);
});

test("shows the reminder before it is copied", async () => {
  await page.getByRole("button", { name: "催办文字" }).click();
  await expect(page.getByTestId("reminder-text")).toHaveValue(/2020年第一季度.*还缺|尚未收到/);
  await page.getByTestId("copy-reminder").click();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("reminder-panel")).toBeHidden();
});

test("marks rates as 未齐 and asks before it exports a draft while a score workbook is missing", async () => {
  await page.getByTestId("step-results").click();
  await expect(page.getByTestId("summary")).toHaveAttribute("data-complete", "false");
  await expect(page.getByTestId("summary")).toContainText("未齐");
  await page.getByTestId("step-annexes").click();
  await page.getByTestId("export-annexes").click();
  await expect(page.getByRole("dialog")).toContainText("还缺");
  await page.getByRole("button", { name: "先不导出" }).click();
  expect(filesIn(files.annexes)).toHaveLength(0);
});

test("takes the last score workbook and finds the conflict of two computers", async () => {
  const last = filesIn(files.scores).at(-1) ?? "";
  await page.getByTestId("step-returns").click();
  await answerOpenDialog(started.app, [last, join(files.root, "另一台电脑.xlsx")]);
  await page.getByTestId("import-scores").click();
  await page.getByTestId("confirm-returns").click();
  await expect(page.getByTestId("step-conflicts")).toContainText("1");
  await expect(page.getByTestId("returns-figures")).toContainText("734 / 734");
});

test("decides a conflict with a reason, and can decide it again", async () => {
  await page.getByTestId("step-conflicts").click();
  await expect(page.getByTestId("conflict-detail")).toContainText("另一台电脑.xlsx");
  await expect(page.getByTestId("decide")).toBeDisabled();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByTestId("outcome-after")).toContainText("否决");
  await expectAccessible(page);
  await page.keyboard.type("看错了");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("decision")).toContainText("看错了");
  await page.getByTestId("choose-0").click();
  await page.getByRole("button", { name: "复看页面，以此为准" }).click();
  await page.getByTestId("decide").click();
  await expect(page.getByTestId("decision")).toContainText("复看页面，以此为准");
  await expect(page.getByTestId("conflict-figures")).toContainText("已裁决 1 项");
});

test("gives the figures of the circular, each leading to its rows", async () => {
  await page.getByTestId("step-results").click();
  await expect(page.getByTestId("summary")).toHaveAttribute("data-complete", "true");
  await expect(page.getByTestId("summary-site-rate")).toHaveText("98.94%");
  await expect(page.getByTestId("summary-account-rate")).toHaveText("83.99%");
  await page.getByTestId("summary-account-problems").click();
  await expect(page.getByTestId("results-table")).toHaveAttribute("data-count", "57");
  await page.getByTestId("summary-site-problems").click();
  await expect(page.getByTestId("results-table")).toHaveAttribute("data-count", "4");
  await page.getByTestId("result-3611280006").click();
  await expect(page.getByTestId("result-panel")).toContainText("未提供网上有效咨询建言渠道");
  await expectAccessible(page);
});

test("arranges annexes 3 and 4 by the printed list, by keys, and takes it back", async () => {
  await page.getByTestId("step-annexes").click();
  for (const no of [3, 4] as const) {
    await page.getByTestId(`annex-tab-${no}`).click();
    await page.getByTestId("open-list-order").click();
    await page.getByTestId("list-text").fill(printedList(no));
    await expect(page.getByTestId("list-matched")).toContainText(`对上 ${goldenAnnexOrder[no].length} /`);
    await page.getByTestId("apply-list").click();
    await expect.poll(() => rowIds(no)).toEqual(goldenAnnexOrder[no]);
    await expectAccessible(page);
  }
  await page.getByTestId("annex-tab-3").click();
  const [first = "", second = "", ...rest] = goldenAnnexOrder[3];
  await page.getByTestId(`annex-row-${first}`).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => rowIds(3)).toEqual([second, first, ...rest]);
  await page.keyboard.press("Control+Z");
  await expect.poll(() => rowIds(3)).toEqual(goldenAnnexOrder[3]);
  await page.getByTestId(`annex-row-${second}`).dragTo(page.getByTestId(`annex-row-${first}`), {
    targetPosition: { x: 300, y: 4 },
  });
  await expect.poll(() => rowIds(3)).toEqual([second, first, ...rest]);
  await page.getByTestId("undo-order").click();
  await expect.poll(() => rowIds(3)).toEqual(goldenAnnexOrder[3]);
});

test("writes the annexes that are printed: without the departments' tables 1 to 4", async () => {
  await answerFolderDialog(started.app, files.annexes);
  await page.getByTestId("export-annexes").click();
  await expect
    .poll(() => filesIn(files.annexes).map((path) => basename(path)))
    .toEqual(["附件1.xlsx", "附件2.xlsx", "附件3.xlsx", "附件4.xlsx"]);
  expect(existsSync(join(files.annexes, "附件3.xlsx"))).toBe(true);
});

test("opens a second round, goes back to the first, and deletes the one that nothing came back of", async () => {
  await page.getByTestId("new-round").click();
  await page.getByTestId("round-year").fill("2020");
  await page.getByTestId("round-period").getByText("第一季度").click();
  await expect(page.getByText("已经建立，请另选时期")).toBeVisible();
  await page.getByTestId("round-period").getByText("第二季度").click();
  await answerOpenDialog(started.app, [files.sample]);
  await page.getByTestId("read-sample").click();
  await page.getByTestId("confirm-round").click();
  await expect(page.getByTestId("round-select")).toContainText("2020年第二季度");
  await expect(page.getByTestId("step-division")).toContainText("未分配");
  await page.getByTestId("round-select").click();
  await page.getByTitle("2020年第一季度").click();
  await expect(page.getByTestId("delete-round")).toBeHidden();
  await page.getByTestId("round-select").click();
  await page.getByTitle("2020年第二季度").last().click();
  await page.getByTestId("delete-round").click();
  await expect(page.getByRole("dialog")).toContainText("734 个对象");
  await page.getByRole("dialog").getByRole("button", { name: "删除轮次" }).click();
  await expect(page.getByTestId("round-select")).toContainText("2020年第一季度");
  await page.getByTestId("step-annexes").click();
});

test("comes back to the same step, round and order of rows after a restart", async () => {
  await started.close();
  started = await startApp({ dataFolder, size });
  page = started.page;
  await expect(page.getByTestId("step-annexes")).toHaveAttribute("aria-current", "step");
  await page.getByTestId("annex-tab-4").click();
  await expect.poll(() => rowIds(4)).toEqual(goldenAnnexOrder[4]);
});

test("shows a score workbook that the app is opened with before it is merged", async () => {
  await started.close();
  started = await startApp({ dataFolder, size, files: filesIn(files.scores).slice(0, 1) });
  page = started.page;
  await expect(page.getByTestId("returns-file")).toHaveCount(1);
  await expect(page.getByTestId("returns-file")).toContainText("都已收过");
  await page.getByTestId("cancel-returns").click();
  await expect(page.getByTestId("returns-table")).toBeVisible();
});

function printedList(no: 3 | 4): string {
  if (no === 3) return circular.annex3.map((row) => `${row.no}\t${row.region}\t${row.site}`).join("\n");
  return circular.annex4.map((row) => [row.no, row.owner, row.type, row.account].join("\t")).join("\n");
}

async function rowIds(no: 3 | 4): Promise<readonly string[]> {
  const ids = await page
    .getByTestId(`annex-${no}`)
    .locator("[data-testid^=annex-row-]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-testid") ?? ""));
  return ids.map((id) => id.replace("annex-row-", ""));
}
