import { join } from "node:path";
import { app } from "electron";

/** Files of the app itself, found from its folder (or archive) and never from where a bundle happens to lie. */
const inApp = (path: string): string => join(app.getAppPath(), path);

export const rendererFolder = (): string => inApp("out/renderer");
export const preloadFile = (): string => inApp("out/preload/preload.cjs");
export const workbookProcessFile = (): string => inApp("out/main/workbook-process.js");
export const iconFile = (): string => inApp("resources/icons/icon-256.png");

/** Where everything that this person typed lies on this machine. */
export const dataFolder = (): string => app.getPath("userData");
export const inDataFolder = (name: string): string => join(dataFolder(), name);
