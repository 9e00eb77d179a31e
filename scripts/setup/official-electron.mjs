import fs from "node:fs";
import path from "node:path";
import { run } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { cacheFolder, root } from "./paths.mjs";
import { say, seconds } from "./speech.mjs";

const home = path.join(root, "node_modules", "electron");
const stalledMs = 20_000;
const forgetMs = 24 * 3_600_000;

/** Whether Electron's own download lies in node_modules, complete and of the version of the package. */
export function hasOfficial() {
  try {
    const where = fs.readFileSync(path.join(home, "path.txt"), "utf8");
    const version = fs
      .readFileSync(path.join(home, "dist", "version"), "utf8")
      .replace(/^v/, "")
      .trim();
    return version === packageVersion() && fs.existsSync(path.join(home, "dist", where));
  } catch {
    return false;
  }
}

/**
 * Tries the official download with Electron's own installer, which checks its hash. Given up when no byte has come for
 * twenty seconds, so a slow line may take its time and a walled-off machine does not wait.
 *
 * @param isNeeded false where something else can stand in: then a failure is remembered for a day, and is silent
 */
export async function tryOfficial(isNeeded) {
  const failure = path.join(cacheFolder(), `electron-${packageVersion()}-unreachable`);
  if (!isNeeded && ageOf(failure) < forgetMs) return false;
  return withLock(path.join(root, ".cache", "setup.lock"), "安装或构建", async () => {
    if (hasOfficial()) return true;
    const began = performance.now();
    say(`正在下载 Electron ${packageVersion()}……`);
    await download(isNeeded ? "stderr" : "none");
    if (hasOfficial()) {
      fs.rmSync(failure, { force: true });
      say(`Electron 已安装（${seconds(began)}）。`);
      return true;
    }
    fs.writeFileSync(failure, "");
    return false;
  });
}

async function download(output) {
  fs.mkdirSync(cacheFolder(), { recursive: true });
  const scratch = fs.mkdtempSync(path.join(cacheFolder(), ".download-"));
  const env = { TMPDIR: scratch, TEMP: scratch, TMP: scratch, ELECTRON_OVERRIDE_DIST_PATH: undefined };
  let watch;
  const onStart = (child) => {
    watch = killWhenStalled(child, [scratch, path.join(home, "dist")]);
  };
  try {
    await run(process.execPath, [path.join(home, "install.js")], { env, output, onStart });
  } finally {
    clearInterval(watch);
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function killWhenStalled(child, folders) {
  let size = -1;
  let grewAt = performance.now();
  return setInterval(() => {
    const now = folders.map(sizeOf).reduce((sum, each) => sum + each, 0);
    if (now !== size) grewAt = performance.now();
    else if (performance.now() - grewAt > stalledMs) child.kill("SIGKILL");
    size = now;
  }, 1_000);
}

function sizeOf(folder) {
  if (!fs.existsSync(folder)) return 0;
  const sizes = fs.readdirSync(folder, { recursive: true }).map((name) => {
    return fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  });
  return sizes.reduce((sum, each) => sum + each, 0);
}

function packageVersion() {
  return JSON.parse(fs.readFileSync(path.join(home, "package.json"), "utf8")).version;
}

function ageOf(file) {
  return Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}
