import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { withItem } from "../../src-core/standard/edit-pack";
import { allItems } from "../../src-core/standard/pack-items";
import { packNumbers, withConfirmed } from "../../src-core/standard/pack-numbers";
import { parsePack, standardRef } from "../../src-core/standard/parse-pack";
import { isoTime } from "../../src-core/units";
import { aRecord, aRound, aTask } from "../fixtures/builders";
import { goldenSampledTargets } from "../fixtures/golden-round";
import { expectAccessible } from "./accessible";
import { answerOpenDialog, answerSaveDialog } from "./answer-dialogs";
import { editStandardWorkbook } from "./edit-standard-workbook";
import { type OfficeFolder, officeFolder } from "./office-files";
import { type StartedApp, startApp } from "./start-app";
import { nationalPack, shippedSettings, writeTaskFile } from "./task-file";

/** Standards as files and in rounds: export, import, open, switch; each step on what the one before left. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;
let files: OfficeFolder;
const root = mkdtempSync(join(tmpdir(), "xunjian-standard-exchange-"));
const workbook = join(root, "标准.xlsx");
const edited = join(root, "标准（改）.xlsx");
const json = join(root, "标准.json");

/** The office has the second version: 办事指南 got a longer name, and somebody confirmed 服务事项分类. */
test.beforeAll(async () => {
  files = await officeFolder(join(root, "files"));
  started = await startApp({ dataFolder: join(root, "data"), size: { width: 1366, height: 768 } });
  page = started.page;
  await page.getByTestId("role-office").click();
  await page.getByTestId("person-name").fill("省办甲");
  await page.getByTestId("start-empty").click();
  await expect(page.getByTestId("step-standards")).toContainText("第 1 版");
  await page.keyboard.press("Alt+2");
  await answerOpenDialog(started.app, [secondVersion()]);
  await page.getByTestId("import-standard").click();
  await page.getByTestId("accept-import").click();
  await expect(page.getByTestId("version-figures")).toContainText("第 2 版");
  await page.getByTestId("back-to-list").click();
});

function secondVersion(): string {
  const pack = nationalPack();
  const guides = allItems(pack).find((item) => item.id === "services-guides");
  if (guides === undefined) throw new Error("no guides");
  const { version, hash } = standardRef(pack);
  const renamed = withItem(pack, { ...guides, name: "办事指南和办理流程" });
  const keys = packNumbers(renamed).flatMap(({ key, number }) =>
    number.verified || !key.includes("services-sorted") ? [] : [key],
  );
  const confirmed = withConfirmed(renamed, new Set(keys), { name: "省办甲", at: isoTime("2026-03-01T02:00:00Z") });
  const file = join(root, "第二版.json");
  writeFileSync(file, JSON.stringify({ ...confirmed, version: version + 1, succeeds: { version, hash } }));
  return file;
}

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("a register that is given for a standard is told to be one, and where it belongs", async () => {
  await answerOpenDialog(started.app, [files.register]);
  await page.getByTestId("import-standard").click();
  await expect(page.getByTestId("wrong-kind")).toContainText("这是台账，不是检查标准，没有导入。请到“台账”一步导入。");
  await expect(page.getByTestId("file-card").locator(".mark-done")).toHaveCount(0);
  await page.screenshot({ path: "test-results/standard-wrong-kind.png" });
  await expectAccessible(page);
  await page.getByTestId("refuse-import").click();
});

test("writes a version as JSON, which it knows again", async () => {
  await page.getByTestId("standard-guoban-2019-2").click();
  await answerSaveDialog(started.app, json);
  await page.getByTestId("export-json").click();
  await expect.poll(() => existsSync(json)).toBe(true);
  expect(parsePack(JSON.parse(readFileSync(json, "utf8")))).toMatchObject({ kind: "pack", pack: { version: 2 } });
  await page.getByTestId("back-to-list").click();
  await answerOpenDialog(started.app, [json]);
  await page.getByTestId("import-standard").click();
  await expect(page.getByTestId("import-known")).toContainText("第 2 版内容一样");
  await page.getByTestId("refuse-import").click();
});

test("takes a workbook that was changed in a spreadsheet program, after showing what it changes", async () => {
  await page.getByTestId("standard-guoban-2019-2").click();
  await answerSaveDialog(started.app, workbook);
  await page.keyboard.press("Control+S");
  await expect.poll(() => existsSync(workbook)).toBe(true);
  const name = "办事指南和办理流程";
  await editStandardWorkbook(workbook, edited, [
    { sheet: "指标", name, column: "满分", value: 9 },
    { sheet: "指标", name: "服务事项分类", column: "满分", value: 6 },
    { sheet: "指标", name: "解读比例", column: "抽查数", value: 2 },
    { sheet: "指标", name: "解读比例", column: "已核对", value: "是" },
    { sheet: "指标", name: "解读比例", column: "核对人", value: "王五" },
    { sheet: "指标", name: "解读比例", column: "核对日期", value: "2026-03-02" },
    { sheet: "单项否决", name: "首页不更新", column: "通报用语", value: "首页长期不更新" },
  ]);
  await answerOpenDialog(started.app, [edited]);
  await page.keyboard.press("Control+O");
  await expect(page.getByTestId("import-plan")).toContainText("接受就存为第 3 版");
  await expect(page.getByTestId("difference-points")).toHaveText("分值 2");
  await expect(page.getByTestId("difference-wording")).toHaveText("用语 1");
  await expect(page.getByTestId("difference-added")).toHaveText("新增 0");
  await expect(page.getByTestId("difference-removed")).toHaveText("删除 0");
  await expect(page.getByTestId("import-unconfirmed")).toContainText("服务事项分类");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("step-standards")).toContainText("第 2 版");
  await page.getByTestId("back-to-list").click();
  await expect(page.getByTestId("standard-guoban-2019-3")).toBeHidden();
  await page.getByTestId("import-standard").click();
  await page.getByTestId("accept-import").click();
  await expect(page.getByTestId("version-figures")).toContainText("第 3 版");
  await page.getByTestId("pack-item/interpretation-ratio").click();
  await expect(page.getByTestId("entry-panel")).toContainText(/已核：王五 \d{4}年\d+月\d+日/);
  await page.keyboard.press("Escape");
  await answerOpenDialog(started.app, [edited]);
  await page.keyboard.press("Control+O");
  await expect(page.getByTestId("import-known")).toContainText("第 3 版内容一样");
  await page.getByTestId("refuse-import").click();
  await page.getByTestId("back-to-list").click();
});

test("deletes a version that no round has, and brings it back", async () => {
  await page.getByTestId("delete-guoban-2019-3").click();
  await expect(page.getByTestId("standard-guoban-2019-3")).toBeHidden();
  await expect(page.getByTestId("undo-delete")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("standard-guoban-2019-3")).toBeVisible();
  await expect(page.locator(".standard-list :focus")).toHaveCount(1);
  await expect(page.getByTestId("delete-guoban-2019-1")).toBeHidden();
});

test("opens a round on the version that was chosen, pinned by its hash, and can take the newer one", async () => {
  const hash = (await page.getByTestId("standard-guoban-2019-2").locator(".code").textContent()) ?? "";
  await page.getByTestId("step-register").click();
  await answerOpenDialog(started.app, [files.register]);
  await page.getByTestId("import-register").click();
  await page.getByTestId("confirm-register").click();
  await page.keyboard.press("Alt+3");
  await page.getByTestId("round-year").fill("2020");
  await page.getByTestId("round-period").getByText("第一季度").click();
  await expect(page.getByTestId("round-standard")).toContainText("第 3 版");
  await page.getByTestId("round-standard").click();
  await page.locator(".ant-select-item-option").filter({ hasText: "第 2 版" }).click();
  await expect(page.getByTestId("round-standard-pin")).toContainText(hash);
  await answerOpenDialog(started.app, [files.sample]);
  await page.getByTestId("read-sample").click();
  await page.getByTestId("confirm-round").click();
  await expect(page.getByTestId("round-pin")).toContainText(`第 2 版 guoban-2019 · 校验码 ${hash}`);
  await expect(page.getByTestId("step-standards")).toContainText("第 2 版");
  await page.getByTestId("switch-standard").click();
  await expect(page.getByTestId("switch-figures")).toContainText("得分会变的对象");
  await expect(page.getByTestId("switch-difference")).toContainText("第 3 版与第 2 版的差异：分值 2 · 用语 1");
  await expect(page.getByTestId("switch-lost")).toBeHidden();
  await page.screenshot({ path: "test-results/standard-switch.png" });
  await expectAccessible(page);
  await page.getByTestId("confirm-switch").click();
  await expect(page.getByTestId("round-pin")).toContainText("第 3 版");
  await page.getByTestId("unconfirmed").getByRole("button").click();
  await expect(page.getByTestId("only-open")).toBeChecked();
  await page.getByTestId("back-to-list").click();
  await expect(page.getByTestId("standard-guoban-2019-3")).toContainText("用于2020年第一季度");
  await expect(page.getByTestId("standard-guoban-2019-2")).toContainText("（曾用）");
  await expect(page.getByTestId("delete-guoban-2019-3")).toBeHidden();
});

test("edits of a version that a round has become the next one", async () => {
  await page.getByTestId("standard-guoban-2019-3").click();
  await page.getByTestId("pack-head").click();
  await page.getByTestId("entry-panel").getByRole("button", { name: "收回" }).first().click();
  await page.getByTestId("review-draft").click();
  await expect(page.getByTestId("save-plan")).toContainText("保存成新的第 4 版");
  await page.getByTestId("back-to-draft").click();
  await page.getByTestId("discard-draft").click();
  await expect(page.getByTestId("review-draft")).toBeDisabled();
});

test("a score workbook of the first version says which of its answers the round does not count, and why", async () => {
  const portal = goldenSampledTargets.find((target) => target.kind === "site" && target.siteClass === "countyPortal");
  if (portal === undefined) throw new Error("no portal");
  const round = aRound({ standard: nationalPack(), settings: shippedSettings(), sample: [portal.id] });
  const records = [
    aRecord({ targetId: portal.id, itemId: "interpretation-ratio", value: { kind: "count", count: 3 } }),
    aRecord({ targetId: portal.id, itemId: "publish-news", value: { kind: "count", count: 1 } }),
  ];
  const task = aTask({ kind: "score", round, targets: [portal], records });
  const score = await writeTaskFile(root, "评分表_张三.xlsx", task);
  await page.getByTestId("step-division").click();
  await page.getByTestId("inspector-names").fill("张三");
  await page.getByTestId("confirm-division").click();
  await expect(page.getByTestId("step-division")).toContainText("1 人");
  await page.getByTestId("step-returns").click();
  await answerOpenDialog(started.app, [score]);
  await page.getByTestId("import-scores").click();
  await expect(page.getByTestId("returns-unfit")).toHaveText("按旧版标准答的，有 1 个与本轮标准不再相符");
  await page.getByTestId("returns-unfit").click();
  await expect(page.getByTestId("unfit-panel")).toContainText(`${portal.name}“解读比例”（3 份）：现行标准只抽查 2 份`);
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/returns-unfit.png" });
});

test("a round whose standard was switched says so on 回收, in the reminder, and beside what no longer counts", async () => {
  await page.getByTestId("confirm-returns").click();
  await expect(page.getByTestId("switch-band")).toContainText("检查标准已改用第 3 版");
  await expect(page.getByTestId("switch-band")).toContainText("请先在“分配”重新导出任务分配表");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/switch-band.png" });
  await page.getByRole("button", { name: "催办文字" }).click();
  await expect(page.getByTestId("reminder-text")).toHaveValue(/检查标准已改用第 3 版：请先导入新的任务分配表/);
  await page.getByTestId("step-results").click();
  const portal = goldenSampledTargets.find((target) => target.kind === "site" && target.siteClass === "countyPortal");
  await page.getByRole("textbox", { name: "搜索对象" }).fill(portal?.id ?? "");
  await page.getByTestId(`result-${portal?.id}`).click();
  await expect(page.getByTestId("unfit-interpretation-ratio")).toHaveText("　不再适用，不计分：现行标准只抽查 2 份");
  await expect(page.getByTestId("result-panel")).toContainText("解读比例");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/results-unfit.png" });
});
