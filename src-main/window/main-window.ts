import { app, BrowserWindow, screen } from "electron";
import { APP_NAME } from "../app-name";
import { iconFile, preloadFile } from "../app-paths";
import type { Remembered } from "../remembered-json";
import { APP_PAGE } from "../security/app-origin";
import { MIN_SIZE, placeToOpen, type WindowPlace } from "./window-bounds";

/** The page's own background, so that nothing flashes white before it is painted. */
const BACKGROUND = "#f5f6f8";

/** Opens the one window of the app, sandboxed and isolated; tests run with these same settings. */
export function openMainWindow(place: Remembered<WindowPlace>): BrowserWindow {
  const saved = place.read();
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeToOpen(saved, screens),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    backgroundColor: BACKGROUND,
    title: APP_NAME,
    icon: iconFile(),
    webPreferences: {
      preload: preloadFile(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => {
    if (saved?.isMaximized === true) window.maximize();
    window.show();
  });
  window.on("page-title-updated", (event) => event.preventDefault());
  window.on("close", () => {
    place.write({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  void window.loadURL(APP_PAGE);
  return window;
}

/** Brings the window before the others: somebody has started the app a second time. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
