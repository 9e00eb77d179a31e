import path from "node:path";
import { hasOfficial, tryOfficial } from "./official-electron.mjs";
import { root } from "./paths.mjs";
import { Trouble } from "./speech.mjs";
import { cachedStandin } from "./standin/cached-standin.mjs";

/**
 * Sees to it that there is an Electron to run, and answers where and how: `folder` of the runtime, and `env` for
 * whatever starts it (the package `electron`, Playwright, electron-vite). The official download first; a folder that
 * the person has set is theirs to answer for.
 */
export async function ensureElectron() {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return { folder: chosen, env: {} };
  const official = { folder: path.join(root, "node_modules", "electron", "dist"), env: {} };
  if (hasOfficial()) return official;
  const canStandIn = process.platform === "linux" && process.arch === "x64";
  if (await tryOfficial(!canStandIn)) return official;
  if (!canStandIn) throw new Trouble(advice());
  const folder = await cachedStandin();
  return { folder, env: { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: path.join(folder, "electron") } };
}

function advice() {
  return [
    "下载不到 Electron，本机系统也没有替代运行时。请任选其一后再试：",
    "  1. 接通网络（需访问 github.com）；",
    "  2. 设置镜像：环境变量 ELECTRON_MIRROR=（镜像地址，请问网管）；",
    "  3. 把解压好的 Electron 文件夹写入环境变量 ELECTRON_OVERRIDE_DIST_PATH。",
  ].join("\n");
}
