import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import annex1 from "../fixtures/circular-2020q1/annex1.json" with { type: "json" };
import annex5 from "../fixtures/circular-2020q1/annex5.json" with { type: "json" };
import { expectAccessible } from "./accessible";
import { answerOpenDialog } from "./answer-dialogs";
import { writeDisclosure, writeGoldenDisclosure, writeGoldenSuggestions, writeRows } from "./department-files";
import { dropFiles } from "./drop-files";
import { mergeGoldenRound } from "./golden-office";
import { officeFolder } from "./office-files";
import { type StartedApp, startApp } from "./start-app";

/** The annexes of 2020 Q1 with the departments' tables, each step on what the one before left. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;
const root = mkdtempSync(join(tmpdir(), "xunjian-annexes-"));
const tables = join(root, "tables");
const size = { width: 1366, height: 768 };

test.beforeAll(async () => {
  mkdirSync(tables);
  const files = await officeFolder(join(root, "files"));
  started = await startApp({ size });
  page = started.page;
  await mergeGoldenRound(started, files);
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("lists all annexes with their rows counted, and says why two are not printed", async () => {
  await page.getByTestId("step-annexes").click();
  await expect(page.getByTestId("annex-tab-1")).toContainText("检查情况 12");
  await expect(page.getByTestId("annex-tab-3")).toContainText("网站 4");
  await expect(page.getByTestId("annex-tab-4")).toContainText("新媒体 57");
  await expect(page.getByTestId("annex-tab-disclosure")).toContainText("信息公开 不印");
  await page.getByTestId("annex-tab-disclosure").click();
  await expect(page.getByTestId("empty-state")).toContainText("还没有信息公开统计");
  await page.getByTestId("annex-tab-recheck").click();
  await expect(page.getByTestId("empty-state")).toContainText("没有要复查的对象");
  await expectAccessible(page);
});

test("prints high scorers in paragraphs, cities before counties", async () => {
  await page.getByTestId("annex-tab-2").click();
  const paragraphs = page.getByTestId("annex-2").locator(".cell-paragraph");
  await expect(paragraphs.filter({ hasText: "一、" }).first()).toBeVisible();
  await expect(paragraphs.filter({ hasText: "二、" }).first()).toContainText("县");
  await page.getByTestId("cell-1-1").click();
  await expect(page.getByTestId("figure-rows")).toHaveAttribute("data-count", /^[1-9]/);
  await page.keyboard.press("Escape");
});

test("opens a figure of annex 1 by keys down to an answer, its inspector and its file, and back to the cell", async () => {
  await page.getByTestId("annex-tab-1").click();
  const row = annex1.findIndex(({ problems }) => problems > 0);
  const cell = page.getByTestId(`cell-${row}-8`);
  await page.getByTestId("cell-0-2").focus();
  for (let down = 0; down < row; down++) await page.keyboard.press("ArrowDown");
  for (let right = 0; right < 6; right++) await page.keyboard.press("ArrowRight");
  await expect(cell).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("figure-how")).toContainText("逐个数出");
  await expect(page.getByTestId("figure-count")).toContainText(`${annex1[row]?.sampled} 个对象`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const answers = page.getByTestId("result-panel");
  await expect(answers).toContainText(/检查员[甲乙]/);
  await expect(answers).toContainText(/评分表\d\.xlsx/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(answers).toBeHidden();
  await expect(page.getByTestId("figure-rows")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("figure-panel")).toBeHidden();
  await expect(page.getByTestId(`cell-${row}-7`)).toBeFocused();
});

test("opens a row of annex 3 straight to its answers, and searches the rows of a long figure", async () => {
  await page.getByTestId("annex-tab-3").click();
  await page.getByTestId("annex-row-3611280006").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("result-panel")).toContainText("未提供网上有效咨询建言渠道");
  await page.keyboard.press("Escape");
  await page.getByTestId("annex-tab-1").click();
  await page.getByTestId(`cell-${annex1.length - 1}-2`).click();
  await expect(page.getByTestId("figure-rows")).toHaveAttribute("data-count", "538");
  await page.getByTestId("figure-panel").getByTestId("search").fill("3611280006");
  await expect(page.getByTestId("figure-rows")).toHaveAttribute("data-count", "1");
  await page.getByTestId("figure-row-3611280006").click();
  await expect(page.getByTestId("result-panel")).toContainText("单项否决");
  await page.getByTestId("figure-back").click();
  await page.getByTestId("figure-panel").getByRole("button", { name: "关闭 Esc" }).first().click();
});

test("moves a row from the cell that was opened, and takes it back", async () => {
  await page.getByTestId("annex-tab-3").click();
  const row = page.getByTestId("annex-row-3611280006");
  const number = row.getByRole("textbox");
  const before = await number.inputValue();
  await row.getByRole("button").nth(1).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(number).toHaveValue(String(Number(before) - 1));
  await page.getByTestId("undo-order").click();
  await expect(number).toHaveValue(before);
});

test("shows many small files with a wrong one and unlike rows before anything is stored", async () => {
  const golden = writeGoldenDisclosure(tables);
  const wrong = writeDisclosure(tables, "省错误厅", "省错误厅", [3, 9, null, null, null, null]);
  const unlike = writeDisclosure(tables, "省农业农村厅（更正）", "省农业农村厅", [516, 3, null, 137, null, null]);
  const register = writeRows(tables, "别的表", [
    ["甲", "乙"],
    ["一", "二"],
  ]);
  await answerOpenDialog(started.app, [...golden, wrong, unlike, register, writeGoldenSuggestions(tables)]);
  await page.getByTestId("annex-tab-disclosure").click();
  await page.getByTestId("import-first-departments").click();
  await expect(page.getByTestId("disclosure-added")).toHaveText(String(annex5.length - 1));
  await expect(page.getByTestId("disclosure-conflicts")).toHaveText("1");
  await expect(page.getByTestId("suggestions-added")).toHaveText(/^\d+$/);
  const wrongCard = page.getByTestId("file-card").filter({ hasText: "省错误厅" });
  await expect(wrongCard).toContainText("D 列");
  await expect(wrongCard).toContainText("“9”");
  await expectAccessible(page);
});

test("takes the one of two unlike rows that is chosen, and prints annex 5 and 6 as they are in the paper", async () => {
  const conflict = page.getByTestId("conflict-disclosure-省农业农村厅");
  await expect(page.getByTestId("confirm-departments")).toContainText(`信息公开 ${annex5.length - 1} 个单位`);
  await conflict.getByText("省农业农村厅.xlsx").click();
  await expect(page.getByTestId("confirm-departments")).toContainText(`信息公开 ${annex5.length} 个单位`);
  await page.getByTestId("confirm-departments").click();
  await expect(page.getByTestId("annex-tab-5")).toContainText(`信息公开 ${annex5.length}`);
  const printed = await page
    .getByTestId("annex-5")
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td:not(.edit-cell)")].map((cell) => cell.textContent)),
    );
  expect(printed).toEqual(
    annex5.map((row) => Object.values(row).map((value) => (value === null ? "" : String(value)))),
  );
  await page.getByTestId("annex-tab-6").click();
  await expect(page.getByTestId("annex-6").locator(".group-head")).toHaveText(["一、省直单位", "二、设区市"]);
  await expectAccessible(page);
});

test("opens a department's number to the file, sheet and cell it was read from", async () => {
  await page.getByTestId("annex-tab-5").click();
  await page.getByTestId("cell-0-2").click();
  await expect(page.getByTestId("department-row")).toContainText("省农业农村厅.xlsx");
  await expect(page.getByTestId("department-row")).toContainText("Sheet1");
  await expect(page.getByTestId("department-row")).toContainText("B4");
  await page.keyboard.press("Escape");
});

test("refuses parts above the total in a row by hand, marks it as typed, and takes it back", async () => {
  await page.getByTestId("edit-省农业农村厅").click();
  await page.getByTestId("row-interpretation").fill("600");
  await page.getByTestId("keep-row").click();
  await expect(page.getByTestId("row-panel")).toContainText("不能大于主动公开信息总数 515");
  await page.getByTestId("row-interpretation").fill("4");
  await page.getByTestId("keep-row").click();
  await expect(page.getByTestId("cell-0-3")).toHaveText("4");
  await expect(page.getByTestId("annex-5")).toContainText("手工录入");
  await page.getByTestId("undo-departments").click();
  await expect(page.getByTestId("cell-0-3")).toHaveText("3");
  await expect(page.getByTestId("annex-5")).not.toContainText("手工录入");
});

test("adds a row, removes one, and takes both back", async () => {
  const count = annex5.length;
  await page.getByTestId("add-department").click();
  await page.getByTestId("row-unit").fill("省农业农村厅");
  await page.getByTestId("keep-row").click();
  await expect(page.getByTestId("row-panel")).toContainText("表里已经有这个单位");
  await page.getByTestId("row-unit").fill("省新设机构筹备办公室");
  await page.getByTestId("row-total").fill("1");
  await page.getByTestId("keep-row").click();
  await expect(page.getByTestId("annex-tab-5")).toContainText(`信息公开 ${count + 1}`);
  await page.getByTestId("edit-省药监局").click();
  await page.getByTestId("remove-row").click();
  await expect(page.getByTestId("annex-5")).not.toContainText("省药监局");
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  await expect(page.getByTestId("annex-5")).toContainText("省药监局");
  await expect(page.getByTestId("annex-5")).not.toContainText("省新设机构筹备办公室");
  await expect(page.getByTestId("annex-tab-5")).toContainText(`信息公开 ${count}`);
});

test("shows what changed and what is absent when a file is dropped, and removes nothing unless told", async () => {
  await dropFiles(page, [
    writeDisclosure(tables, "省农业农村厅（补报）", "省农业农村厅", [520, 3, null, 137, null, null]),
  ]);
  await expect(page.getByTestId("disclosure-changed")).toHaveText("1");
  await expect(page.getByTestId("preview-disclosure")).toContainText("主动公开信息总数：515 → 520");
  await expect(page.getByTestId("disclosure-absent")).toHaveText(String(annex5.length - 1));
  await expect(page.getByTestId("confirm-departments")).not.toContainText("删去");
  await page.getByTestId("absent-disclosure").getByText("删去", { exact: true }).click();
  await expect(page.getByTestId("confirm-departments")).toContainText(`删去 ${annex5.length - 1} 个`);
  await page.getByTestId("absent-disclosure").getByText("保留", { exact: true }).click();
  await page.getByTestId("confirm-departments").click();
  await expect(page.getByTestId("cell-0-2")).toHaveText("520");
  await page.getByTestId("undo-departments").click();
  await expect(page.getByTestId("cell-0-2")).toHaveText("515");
});

test("counts messages by the calendar as the office corrects it", async () => {
  await page.getByTestId("annex-tab-6").click();
  await page.getByTestId("open-calendar").click();
  await expect(page.getByTestId("calendar-panel")).toContainText(/2004—20\d\d/);
  await expect(page.getByTestId("calendar-days")).toContainText("1月24日");
  await page.getByTestId("calendar-day").fill("2020-03-05");
  await page.getByTestId("add-day").click();
  await expect(page.getByTestId("calendar-own")).toContainText("2020年3月5日（周四）");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  const messages = [
    ["受理单位", "标题", "受理日期", "办结日期", "办理状态"],
    ["省审计厅", "甲", "2020-03-04", "2020-03-06", "已办结"],
  ];
  await answerOpenDialog(started.app, [writeRows(tables, "留言明细", messages)]);
  await page.keyboard.press("Control+O");
  await expect(page.getByTestId("preview-suggestions")).toContainText("办结平均时长（工作日）");
  await expect(page.getByTestId("preview-suggestions")).toContainText(/办结平均时长（工作日）(：\d+ → | )1/);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("departments-preview")).toBeHidden();
});
