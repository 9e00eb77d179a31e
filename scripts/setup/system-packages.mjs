import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { run } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { cacheFolder } from "./paths.mjs";
import { say, seconds, Trouble } from "./speech.mjs";

/** Debian's names; where a release has renamed one (Debian 13, Ubuntu 24.04), the newer name comes first. */
const forWindows = [
  ["libgtk-3-0t64", "libgtk-3-0"],
  ["libnss3"],
  ["libasound2t64", "libasound2"],
  ["libgbm1"],
  ["libatk-bridge2.0-0t64", "libatk-bridge2.0-0"],
  ["fonts-noto-cjk"],
];
const forVirtualDisplay = [["xvfb"]];
const forTests = [["python3-openpyxl"]];

/**
 * Installs, on Debian and as root, the system packages that are missing. Elsewhere it only says what to run, and gives up
 * where the app or the tests cannot do without.
 *
 * @param need `electron` folder of the runtime; `virtualDisplay` and `tests` whether these are wanted
 */
export async function ensureSystemPackages(need) {
  if (process.platform !== "linux") return;
  const wanted = [...forWindows, ...(need.virtualDisplay ? forVirtualDisplay : []), ...(need.tests ? forTests : [])];
  const isDebian = fs.existsSync("/etc/debian_version") && hasProgram("dpkg-query");
  const missing = isDebian ? missingOf(wanted) : [];
  if (isDebian && missing.length === 0) return;
  if (isDebian && process.getuid() === 0 && (await install(missing))) return;
  const gaps = gapsOf(need);
  const line = `sudo apt-get install -y --no-install-recommends ${(isDebian ? namesToInstall(missing) : wanted.map((names) => names.at(-1))).join(" ")}`;
  if (gaps.length > 0)
    throw new Trouble(`缺少系统组件：${gaps.join("、")}。请运行（其他发行版请装对应的包）：\n  ${line}`);
  if (isDebian) say(`建议安装系统软件包：\n  ${line}`);
}

function missingOf(wanted) {
  const format = `\${Package} \${db:Status-Status}\\n`;
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f", format, ...wanted.flat()], { encoding: "utf8" });
  const present = new Set(
    stdout
      .split("\n")
      .filter((line) => line.endsWith(" installed"))
      .map((line) => line.split(" ")[0]),
  );
  return wanted.filter((names) => !names.some((name) => present.has(name)));
}

/** Of each package the name that this release has; asked after `apt-get update`. */
function namesToInstall(missing) {
  return missing.map((names) => names.find((name) => names.length === 1 || isOffered(name)) ?? names.at(-1));
}

function isOffered(name) {
  const { stdout } = spawnSync("apt-cache", ["show", "--no-all-versions", name], { encoding: "utf8" });
  return Boolean(stdout?.includes(`Package: ${name}\n`));
}

async function install(missing) {
  const began = performance.now();
  say(`正在安装系统软件包：${missing.map((names) => names.at(-1)).join(" ")} ……`);
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, output: "stderr" };
  const quiet = ["-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"];
  return withLock(path.join(cacheFolder(), "apt.lock"), "安装系统软件包", async () => {
    await run("apt-get", [...quiet, "update"], options); // a failure shows in the next step, or does not matter
    const names = namesToInstall(missing);
    const code = await run("apt-get", [...quiet, "install", "-y", "--no-install-recommends", ...names], options);
    if (code === 0) say(`系统软件包已安装（${seconds(began)}）。`);
    return code === 0;
  });
}

/** What is truly lacking, whatever the packages are called: libraries the runtime asks for, Xvfb, openpyxl. */
function gapsOf({ electron, virtualDisplay, tests }) {
  const { stdout } = spawnSync("ldd", [path.join(electron, "electron")], { encoding: "utf8" });
  const gaps = [...(stdout ?? "").matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  if (virtualDisplay && !hasProgram("Xvfb")) gaps.push("Xvfb");
  if (tests && spawnSync("/usr/bin/python3", ["-c", "import openpyxl"]).status !== 0) gaps.push("python3-openpyxl");
  return gaps;
}

function hasProgram(name) {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)));
}
