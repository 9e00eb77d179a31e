import path from "node:path";
import type { ElectronApplication, Page } from "playwright";
import type { DemoFolders } from "./folders";

/** A picture of the window as it stands. */
export async function takeScreen(page: Page, folders: DemoFolders, name: string): Promise<void> {
  await page.screenshot({ path: path.join(folders.screens, `${name}.png`) });
}

/** The size of the window's page, in pixels: an old laptop's, or the office's. */
export async function resizeWindow(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
}
