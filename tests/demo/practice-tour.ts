import path from "node:path";
import { startApp } from "../e2e/start-app";
import type { DemoFolders } from "./folders";
import { say } from "./progress";
import { takeScreen } from "./screens";

/** A newcomer presses 用示例数据试用 and looks round both workplaces: screens that the round itself does not come by. */
export async function tourPractice(folders: DemoFolders): Promise<void> {
  const size = { width: 1366, height: 768 };
  const { page, close } = await startApp({ dataFolder: path.join(folders.laptops, "试用"), size });
  try {
    await page.getByTestId("first-start").waitFor();
    await page.getByTestId("role-office").check();
    await takeScreen(page, folders, "31-首次启动-省办");
    await page.getByTestId("role-inspector").check();
    await page.getByTestId("start-practice").click();
    await page.getByTestId("checklist").waitFor();
    await takeScreen(page, folders, "32-试用-检查员");
    await page.keyboard.press("F1");
    await page.locator(".ant-modal").waitFor();
    await takeScreen(page, folders, "33-按键");
    await page.keyboard.press("Escape");
    await page.getByTestId("workplace-menu").click();
    await page.getByText("切换到 省办").click();
    await page.getByTestId("step-conflicts").click();
    await page.getByTestId("conflict-detail").waitFor();
    await takeScreen(page, folders, "34-试用-省办-冲突");
    await page.getByTestId("step-returns").click();
    await page.getByTestId("returns-table").waitFor();
    await takeScreen(page, folders, "35-试用-省办-回收");
    await page.getByTestId("step-results").click();
    await page.locator('[data-testid^="result-"]').first().click();
    await page.getByTestId("result-panel").waitFor();
    await takeScreen(page, folders, "36-试用-省办-结果明细");
    await page.getByTestId("step-register").click();
    await page.getByTestId("open-settings").click();
    await page.getByTestId("settings-panel").waitFor();
    await takeScreen(page, folders, "37-试用-省办-本办设置");
    say("示例数据的界面也看过了");
  } finally {
    await close();
  }
}
