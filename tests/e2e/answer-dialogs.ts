import type { ElectronApplication } from "playwright";

/** Answers of the person to dialogs of the system, which no test can click. Each stays until the next one is set. */

/** Files chosen in the next dialogs that ask for files; none is 取消. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** The folder chosen; null is 取消. */
export async function answerFolderDialog(app: ElectronApplication, folder: string | null): Promise<void> {
  await answerOpenDialog(app, folder === null ? [] : [folder]);
}

/** Where to save; null is 取消. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? "" });
  }, path);
}

/** Which button of a message box is pressed, from 0; in questions 0 is the deed and 1 leaves everything as it is. */
export async function answerMessageBox(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, pressed) => {
    dialog.showMessageBox = () => Promise.resolve({ response: pressed, checkboxChecked: false });
  }, response);
}

/** Clicks an item of the app's menu: `chooseMenuItem(app, "文件", "导入…")`. Fails where there is none. */
export async function chooseMenuItem(app: ElectronApplication, menu: string, item: string): Promise<void> {
  await app.evaluate(
    ({ Menu, BrowserWindow }, [menuLabel, itemLabel]) => {
      const top = Menu.getApplicationMenu()?.items.find((each) => each.label === menuLabel);
      const found = top?.submenu?.items.find((each) => each.label === itemLabel);
      if (found === undefined) throw new Error(`no menu item ${menuLabel} ${itemLabel}`);
      const [window] = BrowserWindow.getAllWindows();
      found.click({}, window, window?.webContents);
    },
    [menu, item] as const,
  );
}
