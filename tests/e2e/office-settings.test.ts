import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { expectAccessible } from "./accessible";
import { type StartedApp, startApp } from "./start-app";

/** 本办设置 of an office that is not the one the app comes with, each step on what the one before left. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;

test.beforeAll(async () => {
  started = await startApp({ size: { width: 1366, height: 768 } });
  page = started.page;
  await page.getByTestId("role-office").click();
  await page.getByTestId("person-name").fill("省办甲");
  await page.getByTestId("start-empty").click();
  await page.getByTestId("open-settings").click();
});

test.afterAll(() => started.close());

const regionNames = (): Promise<readonly string[]> =>
  page.locator("[data-testid^=region-] .region-name").allTextContents();

test("finds another province by name, says what it will do, and becomes its office", async () => {
  await page.getByTestId("choose-office").click();
  await expect(page.getByTestId("office-330000")).toBeVisible();
  await page.getByTestId("settings-panel").getByTestId("search").fill("浙江");
  await page.getByTestId("office-330000").click();
  await expect(page.getByTestId("office-chosen")).toContainText("11 个地区：杭州、宁波");
  await expectAccessible(page);
  await page.getByTestId("apply-office").click();
  await expect(page.getByTestId("office-name")).toContainText("浙江省 330000");
  expect(await regionNames()).toHaveLength(11);
});

test("orders regions by a pasted list, and says what it could not place", async () => {
  await page.getByTestId("order-regions").click();
  await page.getByTestId("region-list-text").fill("温州、宁波、苏州");
  await expect(page.getByTestId("regions-matched")).toContainText("对上 2 / 11 个，其余 9 个排在后面");
  await expect(page.getByTestId("settings-panel")).toContainText("苏州");
  await expectAccessible(page);
  await page.getByTestId("apply-region-list").click();
  await expect.poll(async () => (await regionNames()).slice(0, 3)).toEqual(["温州市", "宁波市", "杭州市"]);
});

test("keeps a short name and a label that were typed, and none that is blank", async () => {
  const short = page.getByTestId("region-330300").getByRole("textbox");
  await short.fill("瓯");
  await short.press("Enter");
  await page.getByTestId("annex-label").fill("省政府及各部门");
  await page.getByTestId("annex-label").blur();
  await short.fill(" ");
  await short.blur();
  await expect(short).toHaveValue("瓯");
  await page.reload();
  await page.getByTestId("open-settings").click();
  await expect(page.getByTestId("region-330300").getByRole("textbox")).toHaveValue("瓯");
  await expect(page.getByTestId("annex-label")).toHaveValue("省政府及各部门");
});

test("moves a region by its buttons, and takes that back", async () => {
  await page.getByRole("button", { name: "宁波市上移" }).click();
  await expect.poll(async () => (await regionNames())[0]).toBe("宁波市");
  await page.getByTestId("undo-settings").click();
  await expect.poll(async () => (await regionNames())[0]).toBe("温州市");
});

test("becomes the office of a single city with its counties, and goes back to what it came with", async () => {
  await page.getByTestId("choose-office").click();
  await page.getByTestId("settings-panel").getByTestId("search").fill("3301");
  await page.getByTestId("office-330100").click();
  await page.getByTestId("apply-office").click();
  await expect(page.getByTestId("office-name")).toContainText("杭州市");
  await expect(page.getByTestId("annex-label")).toHaveValue("市政府及市直各部门");
  expect(await regionNames()).toContain("上城区");
  await page.getByTestId("shipped-settings").click();
  await expect(page.getByTestId("office-name")).not.toContainText("杭州市");
  await page.getByTestId("undo-settings").click();
  await expect(page.getByTestId("office-name")).toContainText("杭州市");
});

test("loads the list of the country only when somebody chooses from it", async () => {
  await page.reload();
  await page.getByTestId("open-settings").click();
  await expect(page.getByTestId("office-name")).toBeVisible();
  const loaded = (): Promise<boolean> =>
    page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => /china/.test(name)));
  expect(await loaded()).toBe(false);
  await page.getByTestId("choose-office").click();
  await expect(page.getByTestId("office-330000")).toBeVisible();
  expect(await loaded()).toBe(true);
});
