import { app, type BrowserWindow, dialog, session } from "electron";
import { z } from "zod";
import { establishIdentity } from "./app-identity";
import { inDataFolder, rendererFolder } from "./app-paths";
import { events } from "./bridge-channels";
import { logToFile } from "./log";
import { filesOfArguments, openedFiles } from "./opened-files";
import { declareAppScheme, serveApp } from "./security/app-protocol";
import { guardContents } from "./security/contents-guard";
import { silenceNetwork, silenceResolver } from "./security/quiet-network";
import { guardSession } from "./security/session-guard";
import { startWindow } from "./start-window";
import { bringForward } from "./window/main-window";

// Everything up to the lock must run before the app is ready, so in one go and without waiting for anything.
establishIdentity();
silenceNetwork();
declareAppScheme();

const log = logToFile(inDataFolder("logs/main.log"));
const given = filesOfArguments(process.argv, process.cwd());

/** What a second start hands over to the first. */
const handoverSchema = z.strictObject({ files: z.array(z.string().max(4096)).max(5000) });

if (app.requestSingleInstanceLock({ files: given })) run();
else app.quit();

function run(): void {
  let window: BrowserWindow | null = null;
  const opened = openedFiles(() => window?.webContents.send(events.filesOpened));
  opened.add(given);
  watchForFaults();
  app.on("open-file", (event, path) => {
    event.preventDefault();
    opened.add([path]);
  });
  app.on("second-instance", (_event, _args, _folder, handover) => {
    const parsed = handoverSchema.safeParse(handover);
    if (parsed.success) opened.add(parsed.data.files);
    if (window !== null) bringForward(window);
  });
  app.on("web-contents-created", (_event, contents) => guardContents(contents, log));
  app.on("session-created", (created) => guardSession(created, log));
  app.on("window-all-closed", () => app.quit());
  app.whenReady().then(
    () => {
      log("info", `start ${app.getVersion()} on Electron ${process.versions.electron}, ${process.platform}`);
      silenceResolver();
      guardSession(session.defaultSession, log);
      serveApp(rendererFolder());
      window = startWindow(opened, log);
      window.on("closed", () => {
        window = null;
      });
    },
    (error: unknown) => fail("start", error),
  );
}

function watchForFaults(): void {
  process.on("uncaughtException", (error) => fail("uncaught exception", error));
  process.on("unhandledRejection", (reason) => log("error", "unhandled rejection", reason));
  app.on("child-process-gone", (_event, { type, reason }) => {
    // Processes of jobs are killed when they are done.
    if (reason !== "killed" && reason !== "clean-exit") log("error", `${type} process gone: ${reason}`);
  });
  app.on("will-quit", () => log("info", "quit"));
}

/** A bug in the main process: nothing can be relied on after it, and what was saved is safe in the database. */
function fail(what: string, error: unknown): void {
  log("error", what, error);
  dialog.showErrorBox("政务巡检遇到错误，需要重新启动", `已保存的内容不受影响。详情见 ${inDataFolder("logs")}`);
  app.exit(1);
}
