import { buildApp } from "../setup/build.mjs";
import { ensureElectron } from "../setup/electron.mjs";
import { ensureNpmPackages } from "../setup/npm-packages.mjs";
import { ensureSystemPackages } from "../setup/system-packages.mjs";
import { hasDisplay } from "./display.mjs";

/**
 * Installs and builds whatever is missing to open the app, and answers the environment in which it is to be started.
 * @param need `tests`: what only the tests ask for, too
 */
export async function prepareRuntime(need = { tests: false }) {
  await ensureNpmPackages();
  const electron = await ensureElectron();
  await ensureSystemPackages({ electron: electron.folder, virtualDisplay: !hasDisplay(), tests: need.tests });
  await buildApp();
  return {
    ...electron.env,
    ELECTRON_RUN_AS_NODE: undefined, // set by some editors' terminals; no window would open
    XUNJIAN_NO_SANDBOX: isRoot() ? "1" : undefined,
  };
}

/** Chromium refuses to start as root with its sandbox on; scripts then pass --no-sandbox, the app itself never does. */
export function isRoot() {
  return process.platform === "linux" && process.getuid() === 0;
}
