import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { aRound, aSite, aTask } from "../fixtures/builders";
import { SECOND_PACK } from "../fixtures/second-version";
import { answerOpenDialog } from "./answer-dialogs";
import { type StartedApp, startApp } from "./start-app";
import { writeTaskFile } from "./task-file";

/** An inspector half-way through a task gets an assignment with a newer version of the standard. */
test.describe.configure({ mode: "serial" });

const portal = aSite();
const second = aSite({ code: "9901010002", name: "甲东县人民政府" });
const targets = [portal, second];
const root = mkdtempSync(join(tmpdir(), "xunjian-versions-"));
let started: StartedApp;
let page: Page;

test.beforeAll(async () => {
  const file = await writeTaskFile(root, "任务分配表_张三.xlsx", aTask({ targets }));
  await start();
  await at("start-empty").click();
  await answerOpenDialog(started.app, [file]);
  await at("import-first").click();
  await at("import-take").click();
  await expect(at("checklist")).toHaveAttribute("data-target", portal.id);
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("the preview says which version replaces which and how many answers fit no longer; they stay and are listed", async () => {
  await page.keyboard.press("n");
  await at("item-guides-count").fill("3");
  await at("item-policy-reading-level-some").click();
  await expect(at("score")).toHaveText("94");
  await expect(at("saved-mark")).toHaveAttribute("data-state", "saved");
  await expect(at("unfit-answers")).toHaveCount(0);
  await started.close();

  const round = aRound({ standard: SECOND_PACK, sample: targets.map((target) => target.id) });
  await start([await writeTaskFile(root, "任务分配表_张三_2.xlsx", aTask({ targets, round }))]);
  await expect(at("import-standard")).toHaveText("检查标准由第 1 版换成第 2 版：2 个答案不再适用，已保留，见各对象。");
  await expectAccessible();
  await page.screenshot({ path: "test-results/standard-import.png" });
  await at("import-take").click();

  await expect(at("unfit-guides")).toContainText("3 处：现行标准没有这一项");
  await expect(at("unfit-policy-reading")).toContainText("部分缺失：现行标准没有这个档次");
  await expect(at("score")).toHaveText("100");
  await expectAccessible();
  await page.screenshot({ path: "test-results/standard-unfit.png" });
});

test("其余未发现 leaves the answers that fit no longer to the person", async () => {
  await page.keyboard.press("m");
  await expect(at("item-statistics-clear")).toBeChecked();
  await expect(at("item-policy-reading-clear")).not.toBeChecked();
  await expect(at("unfit-policy-reading")).toBeVisible();
  await expect(page.locator(".part-head").first()).toContainText("1 项没答");
  await expect(at("clear-deductions")).toBeEnabled();
});

test("an answer to the item again takes it off the list, and counts", async () => {
  await at("item-policy-reading-level-most").click();
  await expect(at("unfit-policy-reading")).toHaveCount(0);
  await expect(at("unfit-guides")).toBeVisible();
  await expect(at("score")).toHaveText("90");
});

test("an assignment with the earlier version is followed only where the inspector says so; the answers stay", async () => {
  await started.close();
  const back = aRound({ sample: targets.map((target) => target.id) });
  await start([await writeTaskFile(root, "任务分配表_张三_3.xlsx", aTask({ targets, round: back }))]);
  await expect(at("import-standard")).toContainText("仍按第 2 版评分");
  await at("import-older").check();
  await expect(at("import-standard")).toHaveText(
    "按您选的，检查标准由第 2 版改为这份任务表的第 1 版：1 个答案不再适用，已保留，见各对象。",
  );
  await expect(at("import-older")).toBeFocused();
  await expectAccessible();
  await page.screenshot({ path: "test-results/standard-back.png" });
  await at("import-take").click();
  await expect(at("item-guides-count")).toHaveValue("3");
  await expect(at("unfit-guides")).toHaveCount(0);
  await expect(at("unfit-entrances")).toBeVisible();
});

async function start(files: readonly string[] = []): Promise<void> {
  started = await startApp({ dataFolder: join(root, "data"), size: { width: 1366, height: 768 }, files });
  page = started.page;
}

function at(testId: string): Locator {
  return page.getByTestId(testId);
}

/** No serious fault that axe knows of on the screen that is shown; messages that are fading out are left aside. */
async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude(".ant-message").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}
