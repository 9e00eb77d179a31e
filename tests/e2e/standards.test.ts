import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessible";
import { type StartedApp, startApp } from "./start-app";

/** The office and its standards: look, confirm, edit, save; each step on what the one before left. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;
const root = mkdtempSync(join(tmpdir(), "xunjian-standards-"));
const dataFolder = join(root, "data");
const size = { width: 1366, height: 768 };
const guides = "pack-item/services-guides";

test.beforeAll(async () => {
  started = await startApp({ dataFolder, size });
  page = started.page;
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("lists the standard that came with the app and says what can be done with it", async () => {
  await page.getByTestId("role-office").click();
  await page.getByTestId("person-name").fill("省办甲");
  await page.getByTestId("start-empty").click();
  await expect(page.getByTestId("step-standards")).toContainText("第 1 版");
  await page.keyboard.press("Alt+2");
  await expect(page.getByTestId("only-shipped")).toContainText("保存就成为本办的新一版");
  await expect(page.getByTestId("standard-guoban-2019-1")).toContainText("随程序附带");
  await expect(page.getByTestId("standard-list")).not.toContainText("练习");
  await expectAccessible(page);
});

test("shows a version whole, and finds an item by its name", async () => {
  await page.getByTestId("standard-guoban-2019-1").click();
  await expect(page.getByTestId("version-figures")).toContainText("65 处分值待核");
  for (const part of ["总则", "单项否决 · 网站", "单项否决 · 新媒体", "扣分指标", "加分指标"]) {
    await expect(page.getByRole("region", { name: part })).toBeVisible();
  }
  await expectAccessible(page);
  await page.keyboard.press("Control+K");
  await page.keyboard.type("办事指南");
  await expect(page.getByTestId(guides)).toContainText("满分10 分待核");
  await expect(page.getByText(/^显示 \d+ \/ 37$/)).toBeVisible();
  await page.getByRole("button", { name: "显示全部" }).click();
});

test("confirms all numbers of a group with name and day, takes it back and does it again", async () => {
  await page.getByTestId("only-open").check();
  await page.getByTestId("pack-group/services").click();
  await expect(page.getByTestId("confirmer")).toHaveValue("省办甲");
  await page.getByTestId("confirm-group").click();
  await expect(page.getByTestId("version-figures")).toContainText("56 处分值待核");
  await expect(page.getByTestId(guides)).toBeHidden();
  await page.keyboard.press("Control+Z");
  await expect(page.getByTestId("version-figures")).toContainText("65 处分值待核");
  await page.keyboard.press("Control+Y");
  await expect(page.getByTestId("version-figures")).toContainText("56 处分值待核");
  await page.getByTestId("only-open").uncheck();
  await page.getByTestId(guides).click();
  await expect(page.getByTestId("entry-panel")).toContainText(/已核：省办甲 \d{4}年\d+月\d+日/);
  await page.getByTestId("number-item/services-guides/each").getByRole("button").click();
  await expect(page.getByTestId("version-figures")).toContainText("57 处分值待核");
  await expect(page.getByTestId("export-workbook")).toHaveText("导出第 1 版工作簿");
  await expect(page.getByTestId("export-workbook")).toHaveAttribute("title", /不含修改稿/);
  await expect(page.getByTestId("export-json")).toHaveText("导出第 1 版 JSON");
  await expectAccessible(page);
});

test("keeps the edits over a restart, and the version itself as it was", async () => {
  await page.locator('[data-testid="saved-mark"][data-state="saved"]').waitFor();
  await started.close();
  started = await startApp({ dataFolder, size });
  page = started.page;
  await expect(page.getByTestId("standard-guoban-2019-1")).toContainText("65 处分值待核");
  await expect(page.getByTestId("standard-guoban-2019-1")).toContainText("有修改稿");
  await page.getByTestId("standard-guoban-2019-1").click();
  await expect(page.getByTestId("version-figures")).toContainText("57 处分值待核");
});

test("edits an item with the keys, says what no longer agrees and leads to it", async () => {
  await page.getByTestId(guides).focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("field-points").fill("11");
  await page.getByTestId("field-name").fill("办事指南和办理流程");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId(guides)).toBeFocused();
  await expect(page.getByTestId("draft-faults")).toContainText("“办事服务”各项合计 26 分，标准写明 25 分");
  await expect(page.getByTestId("review-draft")).toBeDisabled();
  await page.getByTestId("draft-faults").getByRole("button").click();
  await expect(page.getByTestId("entry-panel")).toContainText("扣分指标组");
  await page.keyboard.press("Escape");
  await page.getByTestId(guides).click();
  await page.getByTestId("edit-entry").click();
  await expectAccessible(page);
  await page.getByTestId("field-points").fill("10");
  await page.getByTestId("done-editing").click();
  await expect(page.getByTestId("draft-faults")).toBeHidden();
  await expect(page.getByTestId("number-item/services-guides/points")).toHaveAttribute("data-verified", "false");
});

test("keeps what is no number as it was typed, says why, and lets nobody save it", async () => {
  await page.getByTestId("edit-entry").click();
  const points = page.getByTestId("field-points");
  await points.fill("-3");
  await page.keyboard.press("Tab");
  await expect(points).toHaveValue("-3");
  await expect(page.getByTestId("entry-panel").getByText("不能为负，还没有采用；现在仍是 10 分")).toBeVisible();
  await expect(page.getByTestId("draft-faults")).toContainText("的满分“-3”：不能为负");
  await page.screenshot({ path: "test-results/standard-unread.png" });
  await expect(page.getByTestId("review-draft")).toBeDisabled();
  await expectAccessible(page);
  await points.fill("１０");
  await expect(page.getByTestId("draft-faults")).toBeHidden();
});

test("Ctrl+Z takes the last edit back from wherever the focus is, and no other field's text", async () => {
  const name = page.getByTestId("field-name");
  const text = page.getByTestId("field-text");
  const [oldName, oldText] = [await name.inputValue(), await text.inputValue()];
  await text.press("Control+End");
  await page.keyboard.type("补充");
  await name.press("Control+End");
  await page.keyboard.type("甲");
  await page.getByRole("combobox", { name: "证据" }).focus();
  await page.keyboard.press("Control+Z");
  await expect(name).toHaveValue(oldName);
  await expect(text).toHaveValue(`${oldText}补充`);
  await page.getByTestId("only-open").focus();
  await page.keyboard.press("Control+Z");
  await expect(text).toHaveValue(oldText);
  await name.focus();
  await page.keyboard.press("Control+Y");
  await expect(text).toHaveValue(`${oldText}补充`);
  await page.keyboard.press("Control+Z");
  await expect(text).toHaveValue(oldText);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

test("Space leads into the panel and Esc back to the row; the list is one stop of Tab; the focus is never lost", async () => {
  await expect(page.getByTestId(guides)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByTestId("edit-entry")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId(guides)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByTestId("pack-paper").locator(":focus")).toHaveCount(0);
  await page.getByTestId(guides).focus();
  await page.keyboard.press("Space");
  await page.getByTestId("number-item/services-guides/points").getByRole("button").press("Enter");
  await expect(page.getByTestId("number-item/services-guides/points")).toHaveAttribute("data-verified", "true");
  await expect(page.getByTestId("entry-panel").locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Control+Z");
  const up = page.getByTestId("entry-panel").getByTitle("上移");
  let moves = 0;
  for (; await up.isEnabled(); moves += 1) await up.press("Enter");
  expect(moves).toBeGreaterThan(0);
  await expect(page.getByTestId("entry-panel").locator(":focus")).toHaveCount(1);
  for (; moves > 0; moves -= 1) await page.keyboard.press("Control+Z");
  await page.getByTestId("remove-entry").press("Enter");
  await expect(page.locator(".pack-row:focus")).toHaveCount(1);
  await page.keyboard.press("Control+Z");
  await expect(page.getByTestId(guides)).toBeVisible();
});

test("Esc empties the search, then leaves it for the paper, then goes back to the list", async () => {
  await page.keyboard.press("Control+K");
  await page.keyboard.type("办事指南");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("search")).toHaveValue("");
  await expect(page.getByTestId("search")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".pack-row:focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("standard-list")).toBeVisible();
  await page.getByTestId("standard-guoban-2019-1").click();
});

test("shows the difference item by item and saves it as the second version", async () => {
  await page.getByTestId("review-draft").click();
  await expect(page.getByTestId("save-plan")).toContainText("第 1 版随程序附带，不能改动：保存成新的第 2 版");
  await page.getByTestId("difference-other").click();
  await expect(page.getByTestId("difference").getByTestId("field-name")).toHaveText("名称办事指南办事指南和办理流程");
  await expect(page.getByTestId("difference").getByRole("row")).toHaveCount(3);
  await expectAccessible(page);
  await page.getByTestId("accept-version").click();
  await expect(page.getByTestId("version-figures")).toContainText("第 2 版");
  await expect(page.getByTestId("step-standards")).toContainText("第 2 版 58 处分值待核");
  await expect(page.locator(".step :focus")).toHaveCount(1);
  await page.getByTestId("undo-save").click();
  await expect(page.getByTestId("version-figures")).toContainText("第 1 版（修改中）");
  await page.getByTestId("review-draft").click();
  await page.getByTestId("accept-version").click();
  await page.getByTestId("back-to-list").click();
  await expect(page.getByTestId("standard-guoban-2019-2")).toContainText("由第 1 版改来");
  await expect(page.getByTestId("standard-guoban-2019-1")).toContainText("65 处分值待核");
  await expectAccessible(page);
});

test("edits of the first version warn that the second's changes would be missing, and list them", async () => {
  await page.getByTestId("standard-guoban-2019-1").click();
  await page.getByTestId("pack-head").click();
  await page.getByTestId("edit-entry").click();
  await page.getByLabel("低于合格线的通报用语").fill("评分偏低");
  await page.getByTestId("done-editing").click();
  await page.getByTestId("review-draft").click();
  await expect(page.getByTestId("save-behind")).toContainText("您改的是第 1 版，最新的是第 2 版");
  await page.getByTestId("show-lost").click();
  await expect(page.getByTestId("difference").getByTestId("field-name")).toHaveText("名称办事指南和办理流程办事指南");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/standard-behind.png" });
  await page.getByTestId("back-to-draft").click();
  await page.getByTestId("discard-draft").click();
  await page.getByTestId("back-to-list").click();
});
