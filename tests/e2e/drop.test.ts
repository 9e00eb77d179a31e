import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { aSite, aTask } from "../fixtures/builders";
import { dropFiles } from "./drop-files";
import { officeFolder } from "./office-files";
import { type StartedApp, startApp } from "./start-app";
import { writeTaskFile } from "./task-file";

const root = mkdtempSync(join(tmpdir(), "xunjian-drop-"));
let started: StartedApp;

test.beforeEach(async () => {
  started = await startApp();
});
test.afterEach(() => started.close());
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

test("an assignment dropped on the inspector's window is shown before it is taken", async () => {
  const { page } = started;
  const file = await writeTaskFile(root, "任务分配表_张三.xlsx", aTask({ targets: [aSite()] }));
  await page.getByTestId("start-empty").click();
  await page.getByTestId("empty-state").waitFor();
  await dropFiles(page, [file], false);
  await expect(page.getByText("松开即读取任务表")).toBeVisible();
  await dropFiles(page, [file]);
  await expect(page.getByTestId("import-panel")).toContainText("任务分配表_张三.xlsx");
  await page.getByTestId("import-take").click();
  await expect(page.getByTestId("list-counts")).toHaveText("1 个对象 · 已完成 0");
});

test("a register dropped on the office's window is shown before it is taken", async () => {
  const { page } = started;
  const { register } = await officeFolder(root);
  await page.getByTestId("role-office").check();
  await page.getByTestId("person-name").fill("李四");
  await page.getByTestId("start-empty").click();
  await page.getByTestId("step-register").waitFor();
  await dropFiles(page, [register]);
  await expect(page.getByTestId("preview-added")).toHaveText("1,846");
});
