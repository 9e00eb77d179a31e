import { existsSync } from "node:fs";
import { app, type BrowserWindow, shell } from "electron";
import { z } from "zod";
import { APP_NAME } from "./app-name";
import { dataFolder, inDataFolder, workbookProcessFile } from "./app-paths";
import { events } from "./bridge-channels";
import { handleBridge } from "./bridge-handlers";
import { type Dialogs, systemDialogs } from "./dialogs";
import { runningJobs } from "./jobs/running-jobs";
import { utilityRunner } from "./jobs/utility-runner";
import type { Log } from "./log";
import type { OpenedFiles } from "./opened-files";
import { paperConverter } from "./paper/paper-converter";
import { rememberedJson } from "./remembered-json";
import { grantedPaths } from "./security/granted-paths";
import { annexPrinter } from "./window/annex-printer";
import { setAppMenu } from "./window/app-menu";
import { watchPage } from "./window/lost-page";
import { openMainWindow } from "./window/main-window";
import { windowPlaceSchema } from "./window/window-bounds";

/** Opens the window and puts everything that serves it in place. */
export function startWindow(opened: OpenedFiles, log: Log): BrowserWindow {
  const onTrouble = (error: unknown): void => log("warn", "cannot remember", error);
  const window = openMainWindow(rememberedJson(inDataFolder("window.json"), windowPlaceSchema, onTrouble));
  const lastFolder = rememberedJson(inDataFolder("last-folder.json"), z.string().min(1), onTrouble);
  const dialogs = systemDialogs(window, lastFolder);
  const runner = utilityRunner(workbookProcessFile(), log);
  const jobs = runningJobs();
  const tools = {
    dialogs,
    runner,
    granted: grantedPaths(),
    fileExists: existsSync,
    printAnnex: annexPrinter(),
    converter: paperConverter(),
  };
  handleBridge({ window, tools, jobs, opened, log });
  watchPage(window, dialogs, log);
  // A page that is gone or loaded anew waits for no job any more.
  window.webContents.on("did-navigate", jobs.cancelAll);
  window.webContents.on("render-process-gone", jobs.cancelAll);
  window.on("closed", jobs.cancelAll);
  addMenu(window, dialogs);
  return window;
}

function addMenu(window: BrowserWindow, dialogs: Dialogs): void {
  setAppMenu(
    {
      command: (command) => window.webContents.send(events.menuCommand, command),
      openDataFolder: () => void shell.openPath(dataFolder()),
      showAbout: () => void dialogs.tell(`关于${APP_NAME}`, `${APP_NAME} ${app.getVersion()}`, aboutText()),
    },
    { isMac: process.platform === "darwin", hasDevTools: !app.isPackaged },
  );
}

function aboutText(): string {
  const { electron, chrome, node } = process.versions;
  const lines = ["政府网站与政务新媒体季度检查。不联网，数据只在本机。", `数据文件夹：${dataFolder()}`];
  return [...lines, `Electron ${electron} · Chromium ${chrome} · Node ${node}`].join("\n");
}
