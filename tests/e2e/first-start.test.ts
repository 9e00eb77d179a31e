import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startApp } from "./start-app";

/** 用示例数据试用: a workspace of its own, which goes when it is thrown away. */
const root = mkdtempSync(join(tmpdir(), "xunjian-practice-"));
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

test("trying the app as an inspector opens a task half known, survives a restart, and leaves nothing when thrown away", async () => {
  const dataFolder = join(root, "inspector");
  const first = await startApp({ dataFolder });
  await first.page.getByTestId("start-practice").click();
  await expect(first.page.getByTestId("practice-band")).toBeVisible();
  await first.page.getByTestId("checklist").waitFor();
  await first.page.keyboard.press("n");
  await expect(first.page.getByTestId("saved-mark")).toHaveAttribute("data-state", "saved");
  await first.close();

  const again = await startApp({ dataFolder });
  await expect(again.page.getByTestId("practice-band")).toBeVisible();
  await again.page.getByTestId("checklist").waitFor();
  await again.page.getByRole("button", { name: "扔掉示例数据" }).click();
  await again.page.getByRole("dialog").getByRole("button", { name: "扔掉示例数据" }).click();
  await expect(again.page.getByTestId("first-start")).toBeVisible();
  await expect(again.page.getByTestId("practice-band")).toHaveCount(0);
  await again.close();
});

test("trying the app as the office opens a round half done", async () => {
  const { page, close } = await startApp({ dataFolder: join(root, "office") });
  await page.getByTestId("role-office").click();
  await page.getByTestId("start-practice").click();
  await expect(page.getByTestId("practice-band")).toBeVisible();
  await expect(page.getByTestId("workplace-menu")).toContainText("省办");
  await close();
});

test("the name is given once and stays", async () => {
  const dataFolder = join(root, "named");
  const first = await startApp({ dataFolder });
  await first.page.getByTestId("person-name").fill("王五");
  await first.page.getByTestId("start-empty").click();
  await expect(first.page.getByTestId("empty-state")).toBeVisible();
  await first.close();
  const again = await startApp({ dataFolder });
  await expect(again.page.getByTestId("workplace-menu")).toContainText("王五");
  await again.close();
});
