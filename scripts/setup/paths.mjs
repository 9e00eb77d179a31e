import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project folder, whatever folder the command was called from. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * Where downloads live that clones of the project on one machine share: outside node_modules, which `npm ci` wipes.
 * @example cacheFolder() //=> "/root/.cache/zhengwu-xunjian"
 */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || path.join(os.homedir(), ".cache");
  return path.join(base, "zhengwu-xunjian");
}

/** The folder the person typed the command in; npm itself runs scripts in the project folder. */
export function callerFolder() {
  return (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd();
}
