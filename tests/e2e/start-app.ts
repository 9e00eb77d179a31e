import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";

/** How to start the app; everything has a default. */
export interface StartOptions {
  /** Where its data lie. Without one the app gets a fresh folder, which is thrown away at the end. */
  readonly dataFolder?: string;
  /** Files it is opened with, as by a double click. */
  readonly files?: readonly string[];
  /** Size of the page in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Further switches of Chromium. */
  readonly switches?: readonly string[];
}

export interface StartedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** What every start is given: as root Chromium refuses its sandbox, and the scripts say so by XUNJIAN_NO_SANDBOX. */
export function startArguments(dataFolder: string, switches: readonly string[] = []): string[] {
  const noSandbox = process.env.XUNJIAN_NO_SANDBOX === "1" ? ["--no-sandbox"] : [];
  return [...noSandbox, `--user-data-dir=${dataFolder}`, ...switches, "."];
}

/** Starts the built app from the project folder with the users' own window settings, and waits for its page. */
export async function startApp(options: StartOptions = {}): Promise<StartedApp> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "xunjian-data-"));
  const args = [...startArguments(dataFolder, options.switches), ...(options.files ?? [])];
  const app = await _electron.launch({ args, cwd: process.cwd() });
  const page = await app.firstWindow();
  await page.waitForLoadState("load");
  if (options.size !== undefined) await resize(app, options.size);
  return {
    app,
    page,
    dataFolder,
    async close() {
      await app.close();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function resize(app: ElectronApplication, { width, height }: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
}
