import type { Page } from "playwright";

/** Drags files from the system over the middle of the window and, unless told otherwise, lets them go there. */
export async function dropFiles(page: Page, paths: readonly string[], lettingGo = true): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const at = { x: Math.floor(width / 2), y: Math.floor(height / 2), data };
  await devTools.send("Input.dispatchDragEvent", { type: "dragEnter", ...at });
  await devTools.send("Input.dispatchDragEvent", { type: "dragOver", ...at });
  if (lettingGo) await devTools.send("Input.dispatchDragEvent", { type: "drop", ...at });
  await devTools.detach();
}
