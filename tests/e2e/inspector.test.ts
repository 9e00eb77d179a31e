import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { recordsOf } from "../../src-core/exchange/read-file";
import { inspectorId } from "../../src-core/units";
import { readFile } from "../../src-main/workbook/read-file";
import { anAccount, aRecord, aSite, aTask } from "../fixtures/builders";
import { answerOpenDialog, answerSaveDialog, chooseMenuItem } from "./answer-dialogs";
import { type StartedApp, startApp } from "./start-app";
import { writeTaskFile } from "./task-file";

/** An inspector's day on one laptop: each step goes on from what the one before left. */
test.describe.configure({ mode: "serial" });

const portal = aSite();
const second = aSite({ code: "9901010002", name: "甲西县人民政府关于集约化建设和常态化监管的专题门户网站第二期工程" });
const bureau = aSite({ code: "9901010003", name: "甲西县教育局", siteClass: "belowCounty" });
const account = anAccount();
const assignment = aTask({ targets: [portal, second, bureau, account] });
const root = mkdtempSync(join(tmpdir(), "xunjian-inspector-"));
const dataFolder = join(root, "data");
const scoreFile = join(root, "评分表.xlsx");
const size = { width: 1366, height: 768 };
let started: StartedApp;
let page: Page;
let file: string;

test.beforeAll(async () => {
  file = await writeTaskFile(root, "任务分配表_张三.xlsx", assignment);
  await start();
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("the first start asks who is here and, without a task, says the next step", async () => {
  await expect(at("first-start")).toBeVisible();
  await expectAccessible();
  await at("start-empty").click();
  await expect(at("empty-state")).toContainText("还没有任务");
  await expectAccessible();
});

test("a file of another kind is named for what it is, and nothing is taken", async () => {
  await answerOpenDialog(started.app, [join(process.cwd(), "resources/standards/guoban-2019.json")]);
  await at("import-first").click();
  await expect(at("wrong-kind")).toContainText("这是检查指标，由省办使用");
  await expect(at("import-take")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(at("import-panel")).toHaveCount(0);
});

test("an assignment shows what it is before it is taken; Enter takes it and brings the name", async () => {
  await answerOpenDialog(started.app, [file]);
  await at("import-first").click();
  await expect(at("import-panel")).toContainText("2020年第一季度");
  await expect(at("import-panel")).toContainText("4 个（网站 3 个，新媒体 1 个）");
  await expect(at("import-panel")).toContainText("新建这份任务，加入 4 个对象。");
  await expectAccessible();
  await expect(at("import-take")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(at("list-counts")).toHaveText("4 个对象 · 已完成 0");
  await expect(at("workplace-menu")).toContainText("张三");
  await expect(at("checklist")).toHaveAttribute("data-target", portal.id);
  await expectAccessible();
});

test("N answers all vetoes, and the score follows each deduction up to the item's own limit", async () => {
  await page.keyboard.press("n");
  await expect(at("veto-columns-stale-clear")).toBeChecked();
  await at("item-overview-found").click();
  await expect(at("score")).toHaveText("95");
  await at("item-policy-files-count").fill("5");
  await expect(at("item-policy-files")).toContainText("5 次 × 5 分 = 25 分，该项最多 20 分");
  await expect(at("score")).toHaveText("75");
  await at("item-policy-reading-level-most").click();
  await at("item-leaders-points").fill("1.5");
  await at("link-policy-files").fill("http://www.example.invalid/zcwj");
  await at("link-leaders").fill("领导信息.png");
  await expect(at("score")).toHaveText("63.50");
  await expect(at("bonus-not-open")).toContainText("扣分后 63.50 分，要高于 80 分才评加分");
  await expectSaved();
});

test("the bonus opens above 80 when all deductions are answered, and open without points is not the same as not open", async () => {
  await at("item-policy-files-count").fill("1");
  await at("item-policy-reading-clear").click();
  await at("item-overview-clear").click();
  await expect(at("bonus-not-open")).toContainText("还有 2 项没答");
  await page.keyboard.press("m");
  await expect(at("bonus-open")).toContainText("已开放，0 分，最多加 30 分。扣分后 93.50 分，高于 80 分");
  await expect(at(`target-row-${portal.id}`)).toHaveAttribute("data-state", "inProgress");
  await page.keyboard.press("m");
  await expect(at("score")).toHaveText("93.50");
  await expect(at(`target-row-${portal.id}`)).toHaveAttribute("data-state", "done");
  await expectAccessible();
});

test("Ctrl+Z takes back the last deed, says which, and leaves the others", async () => {
  await page.keyboard.press("Control+z");
  await expect(page.getByText("已撤销：甲西县人民政府 · 创新做法 等 3 项")).toBeVisible();
  await expect(at("item-ideas")).toHaveAttribute("data-answer", "none");
  await expect(at("item-statistics-clear")).toBeChecked();
  await page.keyboard.press("m");
  await expectSaved();
});

test("one veto closes deductions and bonus, keeps their answers, and gives them back when it is unticked", async () => {
  await at("veto-site-safety-hit").click();
  await expect(at("veto-site-safety")).toContainText("请勾选发现的情形");
  await expect(at("score")).toHaveAttribute("data-outcome", "");
  await at("condition-wrong-words").click();
  await expect(at("score")).toHaveText("不合格（否决）");
  await expect(at("closed-by-veto")).toContainText("不再评（已否决）");
  await expect(at("item-policy-files")).toHaveCount(0);
  await expect(at(`target-row-${portal.id}`)).toHaveAttribute("data-outcome", "veto");
  await expectAccessible();
  await at("condition-wrong-words").click();
  await at("veto-site-safety-clear").click();
  await expect(at("item-policy-files-count")).toHaveValue("1");
  await expect(at("score")).toHaveText("93.50");
});

test("keys pressed while answers are being saved are not lost", async () => {
  await at("checklist").focus();
  for (const key of ["Control+Enter", "n", "m", "m", "Control+Enter", "n", "Control+Enter"]) {
    await page.keyboard.press(key, { delay: 0 });
  }
  await expect(at("checklist")).toHaveAttribute("data-target", account.id);
  await expect(at("list-counts")).toContainText("已完成 3");
  await expect(at(`target-row-${second.id}`)).toContainText("100");
  await expect(at(`target-row-${bureau.id}`)).toContainText("合格");
  await expectSaved();
});

test("going on from an unfinished target says what is missing", async () => {
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("“甲西发布”还缺 2 项，留作没完成")).toBeVisible();
  await expect(at("checklist")).toHaveAttribute("data-target", account.id);
});

test("a note that was called saved is there after a restart, at the same item", async () => {
  await at("veto-account-interaction-hit").click();
  await at("condition-no-channel").click();
  await at("note-account-interaction").fill("菜单里没有留言入口");
  await expectSaved();
  await restart();
  await expect(at("checklist")).toHaveAttribute("data-target", account.id);
  await expect(at("veto-account-interaction")).toHaveClass(/is-looked-at/);
  await expect(at("note-account-interaction")).toHaveValue("菜单里没有留言入口");
  await expect(at("score")).toHaveText("不合格（否决）");
});

test("words typed at the last moment survive the closing of the window", async () => {
  await at("link-account-interaction").pressSequentially("weixin://jiaxi");
  await restart();
  await expect(at("link-account-interaction")).toHaveValue("weixin://jiaxi");
});

test("a target that cannot be inspected is a state with a note, and can be taken back", async () => {
  await at(`target-row-${bureau.id}`).click();
  await at("status-choice").click();
  await page.getByTitle("无法检查：已关停").click();
  await expect(at("closed-by-status")).toContainText("无法检查（已关停）");
  await at("note-target-status").fill("3月起打不开，主办单位说已关停");
  await expectSaved();
  await expect(at(`target-row-${bureau.id}`)).toHaveAttribute("data-outcome", "unscorable");
  await expectAccessible();
});

test("filters say what they hide, and Ctrl+K leads to the search", async () => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("专题");
  await expect(page.getByText("筛选隐藏了 2 个")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(at("checklist")).toHaveAttribute("data-target", second.id);
  await expect(at("target-list")).toBeFocused();
  await at("clear-filter").click();
  await expect(at(`target-row-${portal.id}`)).toBeVisible();
});

test("the list is walked with the arrows, and Enter leads to the checklist", async () => {
  await at("target-list").focus();
  await page.keyboard.press("Home");
  await expect(at("checklist")).toHaveAttribute("data-target", portal.id);
  await page.keyboard.press("ArrowDown");
  await expect(at("checklist")).toHaveAttribute("data-target", second.id);
  await page.keyboard.press("Enter");
  await expect(at("checklist")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(at("target-list")).toBeFocused();
});

test("the score workbook has every answer, and an early part only what is done", async () => {
  await at(`target-row-${second.id}`).click();
  await at("item-ideas-found").click();
  await answerSaveDialog(started.app, scoreFile);
  await at("export-score").click();
  await expect(at("export-all")).toHaveText("全部 4 个对象（1 个待补证据）");
  await expect(at("export-done")).toHaveText("只导出已完成的 3 个（不含待补证据的 1 个）");
  await at("export-all").click();
  await expect(at("saved-path")).toHaveText(scoreFile);
  await expect(page.getByText("已导出评分表：4 个对象，其中 1 个待补证据")).toBeVisible();
  const reading = await readFile(scoreFile, { settings: null, readAs: null });
  expect(reading).toMatchObject({ kind: "score", problems: [], notices: [] });
  const records = recordsOf(reading.content);
  expect(records.find((r) => r.itemId === "account-interaction")).toMatchObject({
    value: { kind: "conditions", ids: ["no-channel"] },
    note: "菜单里没有留言入口",
    link: "weixin://jiaxi",
  });
  expect(records.find((r) => r.itemId === "target-status")?.value).toEqual({ kind: "unscorable", reason: "已关停" });
  expect(records.find((r) => r.targetId === second.id && r.itemId === "ideas")?.value).toEqual({ kind: "found" });
});

test("an early part leaves out what is not done", async () => {
  await page.getByRole("button", { name: "Close" }).or(page.locator(".ant-notification-notice-close")).first().click();
  await at("veto-site-unreachable").hover();
  await at("veto-site-unreachable").getByRole("button", { name: "清除" }).click();
  await expect(at("list-counts")).toContainText("已完成 3");
  const part = join(root, "评分表-部分.xlsx");
  await answerSaveDialog(started.app, part);
  await at("export-score").click();
  await expect(at("export-all")).toHaveText("全部 4 个对象（1 个没完成）");
  await at("export-done").click();
  await expect(at("saved-path")).toHaveText(part);
  const { content } = await readFile(part, { settings: null, readAs: null });
  const targets = content.kind === "task" ? content.document.targets.map((target) => target.id) : [];
  expect(targets).toEqual([portal.id, bureau.id, account.id]);
});

test("answers of another laptop join; where they differ both are shown and one press settles it", async () => {
  const other = aRecord({
    itemId: "site-safety",
    value: { kind: "conditions", ids: ["bad-content"] },
    note: "首页弹窗",
  });
  const elsewhere = await writeTaskFile(root, "评分表_另一台.xlsx", { ...assignment, kind: "score", records: [other] });
  await answerOpenDialog(started.app, [elsewhere]);
  await chooseMenuItem(started.app, "文件", "导入…");
  await expect(at("import-panel")).toContainText("这 4 个对象本机都有");
  await at("import-take").click();
  await at(`target-row-${portal.id}`).click();
  await expect(at("conflict")).toContainText("发现（发布反动、暴力内容）");
  await expect(at("conflict")).toContainText("首页弹窗");
  await expect(at("missing-site-safety")).toBeVisible();
  await expectAccessible();
  await at("veto-site-safety-clear").click();
  await expect(at("conflict")).toHaveCount(0);
  await expect(at("score")).toHaveText("93.50");
});

test("a file given by a double click opens its preview, and another inspector's task gets a place of its own", async () => {
  await started.close();
  const inspector = { id: inspectorId("inspector-2"), name: "李四" };
  const other = await writeTaskFile(root, "任务分配表_李四.xlsx", aTask({ targets: [bureau], inspector }));
  await start([other]);
  await expect(at("import-panel")).toContainText("李四");
  await at("import-take").click();
  await expect(at("list-counts")).toHaveText("1 个对象 · 已完成 0");
  await at("task-select").click();
  await page.getByTitle("2020年第一季度 · 张三").click();
  await expect(at("list-counts")).toContainText("4 个对象");
});

test("a damaged file is refused with its reason, in words", async () => {
  const damaged = join(root, "坏文件.xlsx");
  writeFileSync(damaged, "PK\u0003\u0004 cut off");
  await answerOpenDialog(started.app, [damaged]);
  await page.keyboard.press("Control+o");
  await expect(at("problem-list")).toContainText("问题 1 处");
  await expect(at("import-take")).toHaveCount(0);
  await at("import-cancel").click();
});

async function start(files: readonly string[] = []): Promise<void> {
  started = await startApp({ dataFolder, size, files });
  page = started.page;
}

async function restart(): Promise<void> {
  await started.close();
  await start();
  await at("checklist").waitFor();
}

function at(testId: string): Locator {
  return page.getByTestId(testId);
}

async function expectSaved(): Promise<void> {
  await expect(at("saved-mark")).toHaveAttribute("data-state", "saved");
}

/** No serious fault that axe knows of on the screen that is shown; messages that are fading out are left aside. */
async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude(".ant-message").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}
