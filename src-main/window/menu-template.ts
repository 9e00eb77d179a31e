import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../../src-core/bridge";
import { APP_NAME } from "../app-name";

/** What menu items do beyond what the system does by itself. */
export interface MenuDeeds {
  /** The page does these; it knows what is selected. */
  command(command: MenuCommand): void;
  openDataFolder(): void;
  showAbout(): void;
}

/** What differs from one machine to another. */
export interface MenuPlace {
  readonly isMac: boolean;
  readonly hasDevTools: boolean;
}

/** The menu as data: every item does something. */
export function menuTemplate(deeds: MenuDeeds, place: MenuPlace): readonly MenuItemConstructorOptions[] {
  const appMenu: MenuItemConstructorOptions = { role: "appMenu", label: APP_NAME };
  return [...(place.isMac ? [appMenu] : []), fileMenu(deeds), editMenu(deeds), viewMenu(place), helpMenu(deeds)];
}

function fileMenu({ command }: MenuDeeds): MenuItemConstructorOptions {
  return {
    label: "文件",
    submenu: [
      { label: "导入…", accelerator: "CmdOrCtrl+O", click: () => command("import") },
      { label: "导出…", accelerator: "CmdOrCtrl+S", click: () => command("export") },
      { type: "separator" },
      { label: "切换检查员 / 省办", click: () => command("switch-workplace") },
      { type: "separator" },
      { label: "退出", role: "quit", accelerator: "CmdOrCtrl+Q" },
    ],
  };
}

function editMenu({ command }: MenuDeeds): MenuItemConstructorOptions {
  return {
    label: "编辑",
    submenu: [
      { label: "撤销输入", role: "undo" },
      { label: "恢复输入", role: "redo" },
      { label: "撤销上一步", click: () => command("undo") },
      { type: "separator" },
      { label: "剪切", role: "cut" },
      { label: "复制", role: "copy" },
      { label: "粘贴", role: "paste" },
      { label: "全选", role: "selectAll" },
      { type: "separator" },
      { label: "搜索…", accelerator: "CmdOrCtrl+K", click: () => command("search") },
    ],
  };
}

function viewMenu({ hasDevTools }: MenuPlace): MenuItemConstructorOptions {
  const devTools: readonly MenuItemConstructorOptions[] = [
    { type: "separator" },
    { label: "开发者工具", role: "toggleDevTools" },
  ];
  return {
    label: "查看",
    submenu: [
      { label: "放大", role: "zoomIn" },
      // The plus sign is the shifted key on most keyboards; people press Ctrl and = for it.
      { label: "放大", role: "zoomIn", accelerator: "CmdOrCtrl+=", visible: false, acceleratorWorksWhenHidden: true },
      { label: "缩小", role: "zoomOut" },
      { label: "实际大小", role: "resetZoom" },
      { type: "separator" },
      { label: "全屏", role: "togglefullscreen" },
      ...(hasDevTools ? devTools : []),
    ],
  };
}

function helpMenu({ command, openDataFolder, showAbout }: MenuDeeds): MenuItemConstructorOptions {
  return {
    label: "帮助",
    role: "help",
    submenu: [
      { label: "快捷键", accelerator: "F1", click: () => command("help") },
      { label: "打开数据文件夹", click: openDataFolder },
      { type: "separator" },
      { label: `关于${APP_NAME}`, click: showAbout },
    ],
  };
}
