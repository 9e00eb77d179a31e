import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { runNpm } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./paths.mjs";
import { say, seconds, Trouble } from "./speech.mjs";

const lockfile = path.join(root, "package-lock.json");
const installed = path.join(root, "node_modules", ".package-lock.json");
const stamp = path.join(root, "node_modules", ".xunjian-stamp");

/** Runs `npm ci` unless node_modules already is what package-lock.json says, for this operating system and processor. */
export async function ensureNpmPackages() {
  if (isCurrent()) return;
  await withLock(path.join(root, ".cache", "setup.lock"), "安装或构建", async () => {
    if (isCurrent()) return;
    const began = performance.now();
    say("正在安装 npm 依赖……");
    const code = await runNpm(["ci", "--include=dev", "--loglevel=error"], { output: "stderr" });
    if (code !== 0) throw new Trouble("npm ci 失败（见上）。请检查网络或 npm 源后再试。");
    writeStamp();
    say(`npm 依赖已安装（${seconds(began)}）。`);
  });
}

function isCurrent() {
  if (!fs.existsSync(installed)) return false; // npm writes it last, so an interrupted install has none
  if (fs.existsSync(stamp)) {
    if (fs.readFileSync(stamp, "utf8") === stampText()) return true;
    if (!fs.readFileSync(stamp, "utf8").startsWith(platform())) return false;
  }
  if (!isWhatTheLockSays()) return false;
  writeStamp();
  return true;
}

/** Compares what npm noted at its last install with the lockfile, package by package; for trees we did not install. */
function isWhatTheLockSays() {
  const wanted = packagesOf(lockfile);
  const present = packagesOf(installed);
  const isSame = ([where, { version, integrity, optional, devOptional }]) => {
    const found = present[where];
    if (found === undefined) return optional === true || devOptional === true; // for other platforms
    return found.version === version && found.integrity === integrity;
  };
  return Object.entries(wanted).every(isSame) && Object.keys(present).every((where) => where in wanted);
}

function packagesOf(file) {
  const { "": project, ...packages } = JSON.parse(fs.readFileSync(file, "utf8")).packages;
  return packages;
}

function writeStamp() {
  fs.writeFileSync(stamp, stampText());
}

function stampText() {
  return `${platform()} ${createHash("sha256").update(fs.readFileSync(lockfile)).digest("hex")}\n`;
}

function platform() {
  return `${process.platform}-${process.arch}`;
}
