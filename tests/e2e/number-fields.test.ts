import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { recordsOf } from "../../src-core/exchange/read-file";
import { readFile } from "../../src-main/workbook/read-file";
import { expectAccessible } from "./accessible";
import { answerSaveDialog } from "./answer-dialogs";
import { type StartedApp, startApp } from "./start-app";
import { bigTask, writeTaskFile } from "./task-file";

/** What a clerk types into a number field is stored whole or not at all, and never silently another number. */
test.describe.configure({ mode: "serial" });

const task = bigTask(4, 0);
const [portal, , , other] = task.targets;
const root = mkdtempSync(join(tmpdir(), "xunjian-numbers-"));
const scoreFile = join(root, "评分表.xlsx");
const sampled = "interpretation-ratio";
const counted = "publish-overview";
let started: StartedApp;
let page: Page;

test.beforeAll(async () => {
  const file = await writeTaskFile(root, "任务分配表.xlsx", task);
  started = await startApp({ dataFolder: join(root, "data"), size: { width: 1366, height: 768 }, files: [file] });
  page = started.page;
  await at("start-import").click();
  await at("import-take").click();
  await at("checklist").waitFor();
  await page.keyboard.press("n");
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("a count above the sample stores nothing, not even its first digit, and stays marked after Tab", async () => {
  await type(sampled, "12");
  await expect(answer(sampled)).toHaveAttribute("data-answer", "none");
  await page.keyboard.press("Tab");
  await expect(field(sampled)).toHaveValue("12");
  await expect(field(sampled)).toHaveAttribute("aria-invalid", "true");
  await expect(at(`item-${sampled}-count-limit`)).toHaveText("没有记下：最多 3 份");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/number-unread.png" });
});

test("Ctrl+Enter stays on the target and says why; 其余未发现 leaves the item alone", async () => {
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("“解读比例”填的“12”没有记下：最多 3 份。请改好，或按 Esc 恢复")).toBeVisible();
  await expect(at("checklist")).toHaveAttribute("data-target", portal?.id ?? "");
  await expect(field(sampled)).toBeFocused();
  await at("checklist").focus();
  await page.keyboard.press("m");
  await expect(at(`item-${counted}-clear`)).toBeChecked();
  await expect(answer(sampled)).toHaveAttribute("data-answer", "none");
  await page.keyboard.press("Control+z");
  await expect(at(`item-${counted}-clear`)).not.toBeChecked();
});

test("another target and back: the text is still there, and a right number takes its place", async () => {
  await at(`target-row-${other?.id}`).click();
  await at(`target-row-${portal?.id}`).click();
  await expect(field(sampled)).toHaveValue("12");
  await type(sampled, "2");
  await expect(at(`item-${sampled}-count-limit`)).toHaveCount(0);
  await expect(answer(sampled)).toHaveAttribute("data-answer", "count");
  await expect(at(`trace-${sampled}`)).toContainText("抽查 3 份，2 份有问题");
  await page.keyboard.press("Tab");
});

test("a number that becomes too large gives the answer from before back, and Esc the field", async () => {
  await type(sampled, "1");
  await expect(at(`trace-${sampled}`)).toContainText("1 份有问题");
  await page.keyboard.press("2");
  await expect(field(sampled)).toHaveValue("12");
  await expect(at(`trace-${sampled}`)).toContainText("2 份有问题");
  await page.keyboard.press("Escape");
  await expect(field(sampled)).toHaveValue("2");
  await expect(field(sampled)).toBeFocused();
  await expect(field(sampled)).toHaveAttribute("aria-invalid", "false");
});

test("Ctrl+Z in a number field undoes the whole number, and shows what counts", async () => {
  await type(counted, "12");
  await expect(at(`trace-${counted}`)).toContainText("12 处");
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/已撤销：.* · 概况信息/).last()).toBeVisible();
  await expect(answer(counted)).toHaveAttribute("data-answer", "none");
  await expect(field(counted)).toHaveValue("");
  await expect(at(`trace-${counted}`)).toHaveCount(0);
  await field(sampled).focus();
  await page.keyboard.press("Control+z");
  await expect(answer(sampled)).toHaveAttribute("data-answer", "none");
  await expect(field(sampled)).toHaveValue("");
});

test("an emptied field is not answered, and stays empty", async () => {
  await type(sampled, "2");
  await page.keyboard.press("Tab");
  await field(sampled).selectText();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Tab");
  await expect(field(sampled)).toHaveValue("");
  await expect(answer(sampled)).toHaveAttribute("data-answer", "none");
  await expect(at(`trace-${sampled}`)).toHaveCount(0);
});

test("the export says which number is not in it; the workbook has none of it, and the score stays in sight", async () => {
  await type(sampled, "5");
  await expect(at("saved-mark")).toHaveAttribute("data-state", "saved");
  await answerSaveDialog(started.app, scoreFile);
  await at("export-score").click();
  await at("export-all").click();
  await expect(at("saved-path")).toHaveText(scoreFile);
  await expect(page.getByText(/“解读比例”填的“5”（最多 3 份）/)).toBeVisible();
  const notice = await page.locator(".ant-notification-notice").first().boundingBox();
  const panel = await page.locator(".score-panel").boundingBox();
  expect((notice?.x ?? 0) + (notice?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
  await page.screenshot({ path: "test-results/number-export.png" });
  const { content } = await readFile(scoreFile, { settings: null, readAs: null });
  const standing = recordsOf(content).filter(({ itemId, value }) => itemId === sampled && value.kind !== "none");
  expect(standing).toEqual([]);
});

test("pressing what is chosen already drops the text that was not taken", async () => {
  await at(`item-${counted}-clear`).click();
  await type(counted, "abc");
  await expect(at(`item-${counted}-count-limit`)).toHaveText("没有记下：只填整数，最多 99999 处");
  await at(`item-${counted}-clear`).click();
  await expect(field(counted)).toHaveValue("");
  await expect(at(`item-${counted}-clear`)).toBeChecked();
});

/** Key by key over what the field has, as a person types. */
async function type(itemId: string, text: string): Promise<void> {
  await field(itemId).focus();
  await field(itemId).selectText();
  await field(itemId).pressSequentially(text);
}

function at(testId: string): Locator {
  return page.getByTestId(testId);
}
const field = (itemId: string): Locator => at(`item-${itemId}-count`);
const answer = (itemId: string): Locator => at(`item-${itemId}`);
