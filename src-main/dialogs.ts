import { dirname, join } from "node:path";
import { type BrowserWindow, dialog } from "electron";
import type { Remembered } from "./remembered-json";

/** What the person is asked in dialogs of the system. Answers are null where they cancelled. */
export interface Dialogs {
  askFiles(title: string): Promise<readonly string[] | null>;
  /** A template, of Word or WPS. */
  askTemplate(title: string): Promise<string | null>;
  askFolder(title: string): Promise<string | null>;
  /** The system itself asks before an existing file is chosen. */
  askSaveFile(title: string, name: string): Promise<string | null>;
  confirmReplace(question: string): Promise<boolean>;
  /** States a fact; the person can only close it. */
  tell(title: string, message: string, detail: string): Promise<void>;
  /** The page died. Answers whether to open it again. */
  offerReopening(message: string, detail: string): Promise<boolean>;
}

export const tableFilters = [
  { name: "表格文件", extensions: ["xlsx", "xls", "ods", "csv", "et", "zip", "json"] },
  { name: "所有文件", extensions: ["*"] },
];
const workbookFilters = [{ name: "Excel 工作簿", extensions: ["xlsx"] }];
const documentFilters = [{ name: "Word 文档", extensions: ["docx"] }];
const jsonFilters = [{ name: "JSON 文件", extensions: ["json"] }];

/**
 * The only place that knows Electron's dialogs.
 *
 * @param lastFolder where the person was last; dialogs begin there
 */
export function systemDialogs(window: BrowserWindow, lastFolder: Remembered<string>): Dialogs {
  const start = (): { defaultPath?: string } => {
    const folder = lastFolder.read();
    return folder === null ? {} : { defaultPath: folder };
  };
  return {
    async askFiles(title) {
      const answer = await dialog.showOpenDialog(window, {
        ...start(),
        title,
        buttonLabel: "导入",
        filters: tableFilters,
        properties: ["openFile", "multiSelections"],
      });
      const [first] = answer.filePaths;
      if (answer.canceled || first === undefined) return null;
      lastFolder.write(dirname(first));
      return answer.filePaths;
    },
    async askTemplate(title) {
      const answer = await dialog.showOpenDialog(window, {
        ...start(),
        title,
        buttonLabel: "选择",
        filters: documentFilters,
        properties: ["openFile"],
      });
      const [path] = answer.filePaths;
      if (answer.canceled || path === undefined) return null;
      lastFolder.write(dirname(path));
      return path;
    },
    async askFolder(title) {
      const answer = await dialog.showOpenDialog(window, {
        ...start(),
        title,
        buttonLabel: "导出到这里",
        properties: ["openDirectory", "createDirectory"],
      });
      const [folder] = answer.filePaths;
      if (answer.canceled || folder === undefined) return null;
      lastFolder.write(folder);
      return folder;
    },
    async askSaveFile(title, name) {
      const answer = await dialog.showSaveDialog(window, {
        title,
        defaultPath: join(lastFolder.read() ?? "", name),
        buttonLabel: "导出",
        filters: filtersOf(name),
        properties: ["createDirectory", "showOverwriteConfirmation"],
      });
      if (answer.canceled || answer.filePath === "") return null;
      lastFolder.write(dirname(answer.filePath));
      return answer.filePath;
    },
    confirmReplace: (question) => ask(window, { type: "warning", message: question, deed: "替换", refusal: "不替换" }),
    async tell(title, message, detail) {
      await dialog.showMessageBox(window, { type: "info", title, message, detail, buttons: ["关闭"], noLink: true });
    },
    offerReopening: (message, detail) =>
      ask(window, { type: "error", message, detail, deed: "重新打开", refusal: "退出" }),
  };
}

function filtersOf(name: string) {
  if (name.endsWith(".json")) return jsonFilters;
  return name.endsWith(".docx") ? documentFilters : workbookFilters;
}

interface Question {
  readonly type: "warning" | "error";
  readonly message: string;
  readonly detail?: string;
  readonly deed: string;
  readonly refusal: string;
}

async function ask(window: BrowserWindow, { deed, refusal, ...question }: Question): Promise<boolean> {
  const buttons = [deed, refusal];
  const answer = await dialog.showMessageBox(window, { ...question, buttons, defaultId: 1, cancelId: 1, noLink: true });
  return answer.response === 0;
}
