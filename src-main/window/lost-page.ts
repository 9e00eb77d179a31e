import type { BrowserWindow } from "electron";
import type { Dialogs } from "../dialogs";
import type { Log } from "../log";

/** When the page's process dies, says so and offers to open it again: what was called saved lies on the disk. */
export function watchPage(window: BrowserWindow, dialogs: Dialogs, log: Log): void {
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    log("error", `page gone: ${reason} ${exitCode}`);
    if (reason === "clean-exit" || window.isDestroyed()) return;
    void dialogs
      .offerReopening("界面意外关闭了", "显示“已保存”的内容都在，可以重新打开接着做。")
      .then((isWanted) => (isWanted ? window.webContents.reload() : window.close()));
  });
  window.on("unresponsive", () => log("warn", "page does not respond"));
}
