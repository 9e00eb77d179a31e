import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import { taskWorkbookSpec } from "../../src-core/exchange/task-workbook/task-workbook-spec";
import type { AccountTarget } from "../../src-core/register/target";
import { CLEAR } from "../../src-core/scoring/answer";
import { inspectorId } from "../../src-core/units";
import { readWorkbook } from "../../src-main/workbook/read-workbook";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { aRecord } from "../fixtures/builders";
import { goldenAnswers } from "../fixtures/golden-round";
import { expectAccessible } from "./accessible";
import { answerFolderDialog, answerOpenDialog } from "./answer-dialogs";
import { filesIn, type OfficeFolder, officeFolder, writeScores, writeTask } from "./office-files";
import { type StartedApp, startApp } from "./start-app";
import { typeInto } from "./type-into";

/** What keeps an office from deciding on what it did not see: edited cells, drafts, strangers, names, row numbers. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;
let files: OfficeFolder;
let first: TaskDocument;
let second: TaskDocument;
const root = mkdtempSync(join(tmpdir(), "xunjian-guards-"));
const inRoot = (name: string): string => join(root, name);

test.beforeAll(async () => {
  files = await officeFolder(inRoot("files"));
  started = await startApp({ dataFolder: inRoot("data"), size: { width: 1366, height: 768 } });
  page = started.page;
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("keeps the targets of an inspector whose name is put right, and gives them to a new one who is added", async () => {
  await openRound();
  await page.getByTestId("step-division").click();
  const names = page.getByTestId("inspector-names");
  await names.fill("检查员甲\n检查员乙\n检查员丙");
  await page.getByTestId("confirm-division").click();
  await expect(page.getByTestId("step-division")).toContainText("3 人");
  await names.fill("检查员甲甲\n检查员乙\n检查员丙");
  await expect(page.getByTestId("renamed")).toContainText("改名：检查员甲 → 检查员甲甲；要换成另一个人请先删掉再加");
  await expect(page.getByTestId("confirm-division")).toHaveText("确认改名 1 人");
  await page.getByTestId("confirm-division").click();
  await expect(page.getByText("已改名 1 人，对象不变")).toBeVisible();
  await expect(page.getByTestId("share-1")).toContainText("检查员甲甲");
  await names.fill("检查员甲甲\n检查员乙");
  await names.fill("检查员甲甲\n检查员乙\n检查员丁");
  await expect(page.getByTestId("renamed")).toBeHidden();
  await expect(page.getByTestId("confirm-division")).toHaveText("按 3 人重新分配");
  await page.getByTestId("reset-division").click();
  await answerFolderDialog(started.app, files.assignments);
  await page.getByTestId("export-assignments").click();
  await expect(page.getByTestId("step-division")).toHaveAttribute("data-state", "done");
});

test("says why a file cannot be read, and leaves an assignment that nobody filled in unticked", async () => {
  const [one = "", two = "", blank = ""] = filesIn(files.assignments);
  first = await writeScores(one, inRoot("一.xlsx"));
  second = await writeScores(two, inRoot("二.xlsx"));
  writeFileSync(inRoot("坏.xlsx"), "not a workbook");
  await page.getByTestId("step-returns").click();
  await read([inRoot("一.xlsx"), inRoot("二.xlsx"), inRoot("坏.xlsx"), blank]);
  const bad = page.getByTestId("returns-file").filter({ hasText: "坏.xlsx" });
  await expect(bad).toContainText("看不出这是哪一种表");
  await expect(bad).not.toContainText("没有评分");
  const unfilled = page.getByTestId("returns-file").filter({ hasText: basename(blank) });
  await expect(unfilled).toContainText("还没有填");
  await expect(unfilled.getByRole("checkbox")).not.toBeChecked();
  await expect(page.getByTestId("confirm-returns")).toHaveText("合并 2 个文件");
  await page.getByTestId("confirm-returns").click();
  await expect(page.getByTestId("returns-figures")).toContainText("2 / 3 位检查员");
});

test("marks annexes as drafts in name and label while scores are missing, and leaves parts of zero out", async () => {
  await page.getByTestId("step-annexes").click();
  await expect(page.getByTestId("annex-incomplete")).toHaveText(/^结果未齐：还缺 \d+ 个，下面只是草稿。$/);
  await answerFolderDialog(started.app, files.annexes);
  await page.getByTestId("export-annexes").click();
  await page.getByTestId("export-draft").click();
  await expect
    .poll(() => filesIn(files.annexes).map((path) => basename(path)))
    .toEqual(["附件1（草稿）.xlsx", "附件2（草稿）.xlsx", "附件3（草稿）.xlsx", "附件4（草稿）.xlsx"]);
  expect(labelOf(join(files.annexes, "附件4（草稿）.xlsx"))).toMatch(/^附件4（草稿：还缺 \d+ 个）$/);
});

test("sends a row to the number typed, and puts the number back for anything else", async () => {
  await page.getByTestId("annex-tab-4").click();
  const before = await rowIds();
  const [a, b, c, ...rest] = before;
  const number = page.getByTestId(`annex-row-${a}`).getByRole("textbox");
  await number.fill("3");
  await number.press("Enter");
  await expect.poll(rowIds).toEqual([b, c, a, ...rest]);
  await expect(number).toHaveValue("3");
  for (const text of ["三", "2.5", ""]) {
    await number.fill(text);
    await number.press("Enter");
    await expect(number).toHaveValue("3");
  }
  await number.fill("1");
  await number.blur();
  await expect(number).toHaveValue("3");
  expect(await rowIds()).toEqual([b, c, a, ...rest]);
  await number.fill("999");
  await number.press("Enter");
  await expect.poll(rowIds).toEqual([b, c, ...rest, a]);
  await page.getByTestId("undo-order").click();
  await page.getByTestId("undo-order").click();
  await expect.poll(rowIds).toEqual(before);
});

test("warns before cells that were edited in a spreadsheet replace answers, and finds them afterwards", async () => {
  const target = accountWith(first, (hits) => hits.length === 0);
  const [veto] = first.round.standard.account.vetoes;
  const label = veto?.conditions[0]?.label ?? "";
  const edited = typeInto(taskWorkbookSpec(first), target.name, veto?.id ?? "", label);
  writeFileSync(inRoot("改过.xlsx"), await writeWorkbook(edited));
  await page.getByTestId("step-returns").click();
  await read([inRoot("改过.xlsx")]);
  await expect(page.getByTestId("returns-overturned")).toContainText(
    "表格里改过 1 处，将取代原答案，1 个对象的结论因此不同。合并后，1 个对象的已有结论会改变，或要到“冲突”里裁决。",
  );
  await page.getByTestId("returns-file").click();
  await expect(page.getByTestId("file-panel")).toContainText("表格里改过 1 处，将取代原答案");
  await expect(page.getByTestId("file-panel").locator(".is-edited")).toBeVisible();
  await expectAccessible(page);
  await page.getByTestId("confirm-returns").click();
  await page.getByTestId("step-results").click();
  await page.getByTestId("filter-state").click();
  await page.getByTitle("表格中修改过的（1）").click();
  await expect(page.getByTestId("results-table")).toHaveAttribute("data-count", "1");
  const state = page.getByText("已完成 · 改");
  expect(await state.evaluate((cell) => cell.scrollWidth <= (cell.parentElement?.clientWidth ?? 0))).toBe(true);
});

test("counts people outside the division apart, and shows what two vetoes on one target rest on", async () => {
  const target = accountWith(second, (hits) => hits.length === 1);
  const other = second.round.standard.account.vetoes.find((veto) => !hitsOf(second, target).includes(veto.id));
  const stranger = inspectorId("somebody-else");
  const record = aRecord({
    targetId: target.id,
    itemId: other?.id ?? "",
    value: { kind: "conditions", ids: [other?.conditions[0]?.id ?? ""] },
    inspectorId: stranger,
  });
  await writeTask(inRoot("外来.xlsx"), {
    ...second,
    inspector: { id: stranger, name: "检查员外" },
    targets: [target],
    records: [record],
  });
  await page.getByTestId("step-returns").click();
  await read([inRoot("外来.xlsx")]);
  await page.getByTestId("confirm-returns").click();
  await expect(page.getByTestId("returns-figures")).toContainText("2 / 3 位检查员（另有 1 位不在分配中）");
  await expect(page.getByTestId("step-returns")).toContainText("2 / 3");
  await expect(page.getByTestId("returns-table")).toHaveAttribute("data-count", "3");
  await page.getByText("不在分配中 1").click();
  await expect(page.getByTestId("returns-somebody-else")).toContainText("检查员外");
  await page.getByTestId("step-conflicts").click();
  await expect(page.getByTestId("conflict-row")).toHaveCount(2);
  await page.getByTestId("conflict-row").nth(1).click();
  await expect(page.getByTestId("silent")).toBeVisible();
  await expectAccessible(page);
});

test("puts the file first where one person gave two answers without a time", async () => {
  const target = accountWith(second, (hits) => hits.length === 0);
  const [veto] = second.round.standard.account.vetoes;
  const base = { targetId: target.id, itemId: veto?.id ?? "", inspectorId: inspectorId("hand"), at: null };
  const values = [CLEAR, { kind: "conditions" as const, ids: [veto?.conditions[0]?.id ?? ""] }];
  const twice = { ...second, inspector: { id: inspectorId("hand"), name: "检查员手" }, targets: [target] };
  for (const [index, value] of values.entries()) {
    const records = [aRecord({ ...base, value, origin: "hand" })];
    await writeTask(inRoot(`手填${index + 1}.xlsx`), { ...twice, records });
  }
  await page.getByTestId("step-returns").click();
  await read([inRoot("手填1.xlsx"), inRoot("手填2.xlsx")]);
  await page.getByTestId("confirm-returns").click();
  await page.getByTestId("step-conflicts").click();
  await page.getByTestId("conflict-row").filter({ hasText: target.name }).click();
  const facts = page.getByTestId("conflict-detail").locator(".side dl");
  await expect(facts.filter({ hasText: /^文件手填[12]\.xlsx检查员检查员手/ })).toHaveCount(2);
});

async function openRound(): Promise<void> {
  await page.getByTestId("role-office").click();
  await page.getByTestId("person-name").fill("省办甲");
  await page.getByTestId("start-empty").click();
  await answerOpenDialog(started.app, [files.register]);
  await page.getByTestId("import-register").click();
  await page.getByTestId("confirm-register").click();
  await expect(page.getByTestId("step-register")).toContainText("538 · 1,308");
  await page.getByTestId("step-sample").click();
  await page.getByTestId("round-year").fill("2020");
  await page.getByTestId("round-period").getByText("第一季度").click();
  await answerOpenDialog(started.app, [files.sample]);
  await page.getByTestId("read-sample").click();
  await page.getByTestId("confirm-round").click();
  await expect(page.getByTestId("step-sample")).toContainText("378 · 356");
}

async function read(paths: readonly string[]): Promise<void> {
  await answerOpenDialog(started.app, paths);
  await page.getByTestId("import-scores").click();
  await expect(page.getByTestId("returns-file")).toHaveCount(paths.length);
}

function hitsOf(document: TaskDocument, target: AccountTarget): readonly string[] {
  const vetoes = new Set(document.round.standard.account.vetoes.map((veto) => veto.id));
  return [...goldenAnswers(target.id)]
    .filter(([itemId, { value }]) => vetoes.has(itemId) && value.kind === "conditions")
    .map(([itemId]) => itemId);
}

/** The first account of a task whose vetoes are as wished and whose name is its alone. */
function accountWith(document: TaskDocument, fits: (hits: readonly string[]) => boolean): AccountTarget {
  const accounts = document.targets.filter((target) => target.kind === "account");
  const isAlone = (name: string): boolean => accounts.filter((other) => other.name === name).length === 1;
  const found = accounts.find((target) => fits(hitsOf(document, target)) && isAlone(target.name));
  if (found === undefined) throw new Error("no such account");
  return found;
}

async function rowIds(): Promise<readonly string[]> {
  const ids = await page
    .getByTestId("annex-4")
    .locator("[data-testid^=annex-row-]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-testid") ?? ""));
  return ids.map((id) => id.replace("annex-row-", ""));
}

/** What stands in A1. */
function labelOf(path: string): string {
  const reading = readWorkbook(readFileSync(path));
  return reading.kind === "sheets" ? String(reading.sheets[0]?.rows[0]?.[0]) : reading.kind;
}
