import { join, resolve } from "node:path";
import { app } from "electron";
import { APP_NAME } from "./app-name";

/** The folder's name is not the product's: a product that is renamed must still find its data. */
const FOLDER_NAME = "zhengwu-xunjian";

/**
 * Says who the app is and where its data lie, before anything else asks: the instance lock and Chromium's profile both
 * live in the data folder. `--user-data-dir=DIR` puts it elsewhere.
 */
export function establishIdentity(): void {
  app.setName(APP_NAME);
  app.setAppUserModelId("cn.zhengwu-xunjian.app");
  const chosen = app.commandLine.getSwitchValue("user-data-dir");
  app.setPath("userData", chosen === "" ? join(app.getPath("appData"), FOLDER_NAME) : resolve(chosen));
}
