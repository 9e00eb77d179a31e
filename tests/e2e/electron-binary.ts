import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where the Electron binary lies that the tests run with: the one the scripts chose, or the package's own download. */
export function electronBinary(): string {
  const own = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder !== undefined) return join(folder, process.platform === "win32" ? "electron.exe" : "electron");
  return join(own, "dist", readFileSync(join(own, "path.txt"), "utf8"));
}
