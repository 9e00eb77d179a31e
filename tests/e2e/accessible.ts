import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "playwright";

/** No serious fault that axe knows of on the screen that is shown; messages that are fading out are left aside. */
export async function expectAccessible(page: Page): Promise<void> {
  const atOnce = await seriousFaults(page);
  if (atOnce.length === 0) return;
  // What fades in or out has no contrast of its own: a fault must stand when nothing moves any more.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  expect(await seriousFaults(page)).toEqual([]);
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude(".ant-message").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}
