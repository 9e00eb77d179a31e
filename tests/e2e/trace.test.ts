import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { python } from "../workbook/openpyxl";
import { expectAccessible } from "./accessible";
import { answerOpenDialog, answerSaveDialog } from "./answer-dialogs";
import { assignAll, writeRegister } from "./small-office";
import { type StartedApp, startApp } from "./start-app";

/** Where a score comes from: seen live by the inspector, carried by the exported sheet, seen again by the office. */
test.describe.configure({ mode: "serial" });

const rich = { code: "3601000001", name: "南昌市人民政府网", noServices: false };
const inner = { code: "3604000001", name: "九江市人民政府网", noServices: true };
const weak = { code: "3602000001", name: "景德镇市人民政府网", noServices: false };
const root = mkdtempSync(join(tmpdir(), "xunjian-trace-"));
const scoreFile = join(root, "评分表.xlsx");
const size = { width: 1366, height: 768 };
/** What the inspector saw behind each score, to be met again in the office. */
const seen = new Map<string, string>();
let office: StartedApp;
let laptop: StartedApp;
let page: Page;

test.beforeAll(async () => {
  mkdirSync(join(root, "assignments"));
  const register = await writeRegister(root, [rich, inner, weak]);
  office = await startApp({ dataFolder: join(root, "office"), size });
  const assignment = await assignAll(office, { register, portals: 3, folder: join(root, "assignments") });
  laptop = await startApp({ dataFolder: join(root, "laptop"), size, files: [assignment] });
  page = laptop.page;
  await at("start-import").click();
  await at("import-take").click();
  await at("checklist").waitFor();
});

test.afterAll(async () => {
  await laptop.close();
  await office.close();
  rmSync(root, { recursive: true, force: true });
});

test("a count over the item's limit, a level and a failed sample are worked out in words while they are entered", async () => {
  await at(`target-row-${rich.code}`).click();
  await at("checklist").focus();
  await page.keyboard.press("n");
  await at("item-publish-documents-count").fill("2");
  await expect(at("item-publish-documents")).toContainText("2 个 × 5 分 = 10 分，该项最多 8 分");
  await at("item-interaction-published-level-two-months-none").click();
  await at("item-interpretation-ratio-count").fill("1");
  await expect(at("trace-interaction-published")).toContainText("两个月内没有新公开的留言：3 分");
  await expect(at("trace-interpretation-ratio")).toContainText("抽查 3 份，1 份有问题 × 1 分 = 1 分");
  await expect(at("open-deducted")).toHaveText("−12");
  await expect(at("score")).toHaveText("88");
});

test("every number opens to what made it, by the keyboard too, and leads to its item", async () => {
  const number = at("open-publish-documents");
  await number.focus();
  await page.keyboard.press("Enter");
  await expect(number).toHaveAttribute("aria-expanded", "true");
  const line = at("trace-publish-documents");
  await expect(line).toContainText("8 分，10 分只计 8 分");
  await expect(line).toContainText("8 分 · 每个扣 5 分");
  await expect(line).toContainText("国办秘函〔2019〕19号附件");
  for (const key of ["full", "left", "total"]) await at(`open-${key}`).click();
  await expect(at("step-full")).toContainText("扣分指标满分");
  await expect(at("step-left")).toContainText("100 − 12");
  await expect(at("step-total")).toContainText("高于 80 分，各项答完后评加分");
  await expectAccessible(page);
  await line.getByRole("button", { name: "政策文件", exact: true }).click();
  await expect(at("item-publish-documents")).toHaveClass(/is-looked-at/);
  await at("open-score").click();
  await expect(at("trace")).toBeHidden();
  await at("open-score").click();
  await expect(at("trace")).toBeVisible();
});

test("bonus not open, open and zero, and open with points are three things on the screen", async () => {
  await expect(at("step-bonus")).toHaveAttribute("data-bonus", "notOpen");
  await expect(at("bonus-not-open")).toContainText("未开放：还有 20 项没答");
  await at("checklist").focus();
  await page.keyboard.press("m");
  await expect(at("step-bonus")).toHaveAttribute("data-bonus", "zero");
  await expect(at("bonus-open")).toContainText("已开放，0 分");
  await expect(at("open-bonus")).toHaveText("0");
  await at("item-bonus-innovation-merit-points").fill("4.5");
  await expect(at("step-bonus")).toHaveAttribute("data-bonus", "points");
  await expect(at("bonus-open")).toContainText("已开放，加 4.50 分");
  await expect(at("open-bonus")).toHaveText("+4.50");
  await at("checklist").focus();
  await page.keyboard.press("m");
  await expect(at("step-total")).toContainText("88 ＋ 4.50");
  await expect(at("score")).toHaveText("92.50");
});

test("all answered without evidence is 待补证据; it holds nobody up, and each lack leads to its field", async () => {
  const row = at(`target-row-${rich.code}`);
  await expect(row).toHaveAttribute("data-state", "awaitingEvidence");
  await expect(row.getByRole("img", { name: "待补证据" }).first()).toBeVisible();
  await expect(at("list-counts")).toContainText("待证据 1");
  await expect(at("missing-evidence")).toContainText("缺证据 4 处");
  await expect(at("item-publish-documents").getByTestId("awaits-evidence")).toBeVisible();
  await expect(at("link-publish-documents")).toHaveAttribute("placeholder", "网址或截图文件名");
  await expect(at("link-interpretation-ratio")).toHaveAttribute("placeholder", "问题页面的网址");
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`“${rich.name}”缺 4 处证据，记为待补证据`)).toBeVisible();
  await expect(at("checklist")).not.toHaveAttribute("data-target", rich.code);
  await row.click();
  await at("missing-evidence-publish-documents").click();
  await expect(at("link-publish-documents")).toBeFocused();
});

test("with the last link given the state is 已完成", async () => {
  await page.keyboard.type("政策文件.png");
  await at("link-interpretation-ratio").fill("http://www.example.invalid/jd");
  await at("link-interaction-published").fill("留言公开.png");
  await expect(at("missing-evidence")).toContainText("缺证据 1 处");
  await at("link-bonus-innovation-merit").fill("http://www.example.invalid/cx");
  await expect(at("missing-evidence")).toHaveCount(0);
  await expect(at(`target-row-${rich.code}`)).toHaveAttribute("data-state", "done");
  await remember(rich.code);
});

test("a body without services shows what is left out, the ratio and the rounding", async () => {
  await at(`target-row-${inner.code}`).click();
  await at("checklist").focus();
  await page.keyboard.press("n");
  await at("item-publish-overview-count").fill("2");
  await at("link-publish-overview").fill("http://www.example.invalid/gk");
  await at("checklist").focus();
  await page.keyboard.press("m");
  await page.keyboard.press("m");
  await expect(at("step-full")).toContainText("100 − “办事服务”25（不涉及，不评）");
  await at("open-ratio").click();
  await expect(at("step-ratio")).toContainText("73 × 4 ÷ 3，四舍五入到 0.01 分");
  await expect(at("open-ratio")).toHaveText("97.33");
  await expect(at("step-bonus")).toContainText("各项都答了，没有加分");
  await expect(at(`target-row-${inner.code}`)).toHaveAttribute("data-state", "done");
  await remember(inner.code);
});

test("the export says how many still await evidence", async () => {
  await at(`target-row-${weak.code}`).click();
  await at("veto-site-home-stale-hit").click();
  await expect(at("trace-hits")).toContainText("依据：国办秘函");
  await expect(at("score")).toHaveAttribute("data-state", "awaitingEvidence");
  await answerSaveDialog(laptop.app, scoreFile);
  await expect(at("saved-mark")).toHaveAttribute("data-state", "saved");
  await at("export-score").click();
  await expect(at("export-all")).toHaveText("全部 3 个对象（1 个待补证据）");
  await expect(at("export-done")).toHaveText("只导出已完成的 2 个（不含待补证据的 1 个）");
  await at("export-all").click();
  await expect(page.getByText("已导出评分表：3 个对象，其中 1 个待补证据")).toBeVisible();
});

test("the exported workbook carries the trace as a sheet that other programs read", async () => {
  const script =
    "import sys,json,openpyxl;b=openpyxl.load_workbook(sys.argv[1]);s=b['得分明细'];" +
    "print(json.dumps([[c.value for c in r] for r in s.iter_rows(min_row=3)]))";
  const rows = python(script, scoreFile);
  const source = "国办秘函〔2019〕19号附件 政府网站检查指标·扣分指标·发布解读";
  const of = { code: rich.code, name: rich.name };
  expect(rows).toContainEqual([
    of.code,
    of.name,
    "扣分",
    "发布解读",
    "政策文件",
    "2 个 × 5 分 = 10 分，该项最多 8 分",
    -8,
    source,
  ]);
  expect(rows).toContainEqual([of.code, of.name, "合计", null, "得分", "88 ＋ 4.50", 92.5, null]);
  const ratio = "73 × 4 ÷ 3，四舍五入到 0.01 分";
  expect(rows).toContainEqual([inner.code, inner.name, "合计", null, "折算后", ratio, 97.33, null]);
  const veto = expect.arrayContaining([weak.code, "单项否决", "首页不更新"]);
  expect(rows).toContainEqual(veto);
});

test("the office sees the same trace, which targets await evidence, and asks for it by name", async () => {
  page = office.page;
  await at("step-returns").click();
  await answerOpenDialog(office.app, [scoreFile]);
  await at("import-scores").click();
  await at("confirm-returns").click();
  await page.getByRole("button", { name: "催办文字" }).click();
  await expect(at("reminder-text")).toHaveValue(
    /1 个待补证据（景德镇市人民政府网：首页不更新）.*请补上链接或截图文件名后/,
  );
  await at("step-results").click();
  await expect(at("summary-complete")).toBeVisible();
  await at("summary-awaiting").click();
  await expect(at("results-table")).toHaveAttribute("data-count", "1");
  await at(`result-${weak.code}`).click();
  await expect(at("lacking-evidence")).toContainText("首页不更新");
  await expect(at("result-panel")).toContainText("否决");
  await expectAccessible(page);
  await page.getByRole("button", { name: "显示全部" }).click();
  for (const { code } of [rich, inner]) {
    await at(`result-${code}`).click();
    await expect(at("trace")).toHaveText(seen.get(code) ?? "");
  }
  await at(`result-${rich.code}`).click();
  await at("open-publish-documents").click();
  await expect(at("trace-publish-documents")).toContainText("8 分，10 分只计 8 分");
  await expectAccessible(page);
});

function at(testId: string): Locator {
  return page.getByTestId(testId);
}

async function remember(code: string): Promise<void> {
  seen.set(code, (await at("trace").textContent()) ?? "");
}
