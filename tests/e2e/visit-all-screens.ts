import type { Page } from "playwright";

const officeSteps = [
  "register",
  "standards",
  "sample",
  "division",
  "returns",
  "conflicts",
  "results",
  "annexes",
  "circular",
] as const;

/** Goes through every screen of the app on the practice data, using each a little, so that a test can watch meanwhile. */
export async function visitAllScreens(page: Page): Promise<void> {
  await page.getByTestId("first-start").waitFor();
  await page.getByTestId("start-practice").click();
  await visitInspector(page);
  await page.getByTestId("workplace-menu").click();
  await page.getByText("切换到 省办").click();
  await visitOffice(page);
  await page.getByRole("button", { name: "扔掉示例数据" }).click();
  await page.locator(".ant-modal-confirm-btns .ant-btn-primary").click();
  await page.getByTestId("first-start").waitFor();
}

async function visitInspector(page: Page): Promise<void> {
  const checklist = page.getByTestId("checklist");
  await checklist.waitFor();
  await checklist.focus();
  for (const key of ["n", "m", "m", "Control+Enter", "n", "Alt+ArrowUp", "Control+z"]) await page.keyboard.press(key);
  await page.locator('[data-testid="saved-mark"][data-state="saved"]').waitFor();
  await page.getByTestId("target-search").fill("区");
  await page.getByTestId("clear-filter").click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await page.locator(".ant-modal").getByText("Ctrl+Enter").first().waitFor();
  await page.keyboard.press("Escape");
}

async function visitOffice(page: Page): Promise<void> {
  for (const step of officeSteps) {
    await page.getByTestId(`step-${step}`).click();
    await page.locator(`[data-testid="step-${step}"][aria-current]`).waitFor();
  }
  for (const view of ["settings", "checks", "pages"]) await page.getByTestId(`view-${view}`).click();
  await page.locator('[data-testid="paper-preview"][data-state="shown"]').waitFor();
  await page.getByTestId("step-annexes").click();
  for (const no of [3, 4, 1]) await page.getByTestId(`annex-tab-${no}`).click();
  await page.getByTestId("step-register").click();
  await page.getByTestId("open-settings").click();
  await page.getByTestId("settings-panel").waitFor();
}
