import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import { aRecord, aSite, aTask } from "../fixtures/builders";
import { registerWorkbookSpec } from "../fixtures/golden-round";
import { answerOpenDialog, chooseMenuItem } from "./answer-dialogs";
import { type StartedApp, startApp } from "./start-app";
import { writeTaskFile } from "./task-file";

/** Real work never lands among the practice data, which are thrown away. */
const root = mkdtempSync(join(tmpdir(), "xunjian-guard-"));
const size = { width: 1366, height: 768 };
const portal = aSite();
const assignment = aTask({ targets: [portal, aSite({ code: "9901010002", name: "甲西县教育局" })] });
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a real task opened in practice is taken in the real work, and is still there when practice is thrown away", async () => {
  const dataFolder = join(root, "inspector");
  const file = await writeTaskFile(root, "任务分配表_张三.xlsx", assignment);
  await beginPractice(dataFolder, "inspector");

  const started = await startApp({ dataFolder, size, files: [file] });
  const { page } = started;
  await expect(page.getByTestId("practice-band")).toBeVisible();
  await expect(page.getByTestId("import-effect")).toContainText("不会导入到示例里");
  await expect(page.getByTestId("import-take")).toHaveCount(0);
  await expect(page.getByTestId("import-to-work")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("practice-band")).toHaveCount(0);
  await expect(page.getByTestId("workplace-menu")).toContainText("张三");
  await page.getByTestId("import-take").click();
  await expect(page.getByTestId("list-counts")).toHaveText("2 个对象 · 已完成 0");
  await expect(page.getByTestId("checklist")).toHaveAttribute("data-target", portal.id);
  await expect(page.getByTestId("saved-mark")).toHaveAttribute("data-state", "idle");
  await page.keyboard.press("n");
  await expect(page.getByTestId("veto-site-safety-clear")).toBeChecked();
  await expect(page.getByTestId("saved-mark")).toHaveAttribute("data-state", "saved");

  await answersJoinAndDisagree(started, page);
  await started.close();

  // Practice is thrown away from inside; the real task stays, and says when it was saved.
  const again = await startApp({ dataFolder, size });
  await expect(again.page.getByTestId("list-counts")).toContainText("2 个对象");
  await expect(again.page.getByTestId("saved-mark")).toContainText("已保存");
  await again.page.evaluate(() => window.localStorage.setItem("workspace", "practice"));
  await again.page.reload();
  await expect(again.page.getByTestId("list-counts")).toContainText("6 个对象");
  await again.page.getByRole("button", { name: "扔掉示例数据" }).click();
  const dialog = again.page.getByRole("dialog");
  await expect(dialog).toContainText("您自己的工作在另一处，不受影响");
  await dialog.getByRole("button", { name: "扔掉示例数据" }).click();
  await expect(again.page.getByTestId("list-counts")).toContainText("2 个对象");
  await expect(again.page.getByTestId("veto-site-unreachable-clear")).toBeChecked();
  await again.close();
});

test("a real register opened in the practice office leads back to the real work", async () => {
  const dataFolder = join(root, "office");
  const file = join(root, "台账.xlsx");
  writeFileSync(file, await writeWorkbook(registerWorkbookSpec()));
  await beginPractice(dataFolder, "office");

  const { page, close } = await startApp({ dataFolder, size, files: [file] });
  await expect(page.getByText("这些文件不是示例数据，已回到自己的工作。")).toBeVisible();
  await expect(page.getByTestId("practice-band")).toHaveCount(0);
  await expect(page.getByTestId("workplace-menu")).toContainText("省办 · 未填姓名");
  await expect(page.getByText("台账.xlsx").first()).toBeVisible();
  await close();
});

async function beginPractice(dataFolder: string, role: "inspector" | "office"): Promise<void> {
  const { page, close } = await startApp({ dataFolder, size });
  await page.getByTestId(`role-${role}`).click();
  await page.getByTestId("start-practice").click();
  await expect(page.getByTestId("workplace-menu")).toBeVisible();
  await close();
}

/** Own answers of another laptop that disagree are said, marked and found; an undo does not decide between them. */
async function answersJoinAndDisagree({ app }: StartedApp, page: Page): Promise<void> {
  const other = aRecord({ itemId: "site-safety", value: { kind: "conditions", ids: ["bad-content"] } });
  const elsewhere = await writeTaskFile(root, "评分表_另一台.xlsx", { ...assignment, kind: "score", records: [other] });
  await answerOpenDialog(app, [elsewhere]);
  await chooseMenuItem(app, "文件", "导入…");
  await expect(page.getByTestId("import-effect")).toContainText("1 个对象有 1 项答得不一样，导入后请再选");
  await page.getByTestId("import-take").click();
  await expect(page.getByText("1 个对象有 1 项答得不一样，请再选")).toBeVisible();
  await expect(page.getByTestId(`target-row-${portal.id}`)).toContainText("有分歧");
  await expect(page.getByTestId("list-counts")).toContainText("有分歧 1");
  await page.getByTestId("checklist").focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("之后又并入了别的答案，不能撤销这一步")).toBeVisible();
  await expect(page.getByTestId("conflict")).toBeVisible();
}
