import fs from "node:fs";
import path from "node:path";
import { withLock } from "../lock.mjs";
import { cacheFolder } from "../paths.mjs";
import { say, seconds, Trouble } from "../speech.mjs";
import { inventoryOf, isGenuine } from "./inventory.mjs";
import { pin } from "./pin.mjs";
import { makeStandin } from "./recipe.mjs";

const buildingPrefix = ".building-";

/**
 * Answers the folder of the stand-in, made on first use and shared by all clones on the machine. It is built under
 * another name and renamed when whole, so no clone ever sees half of it, with the lock or without.
 */
export async function cachedStandin() {
  const folder = path.join(cacheFolder(), `electron-${pin.electron}-${pin.inventory.slice(0, 12)}`);
  const record = `${folder}.verified`;
  if (await isGenuine(folder, record)) return folder;
  return withLock(`${folder}.lock`, "准备 Electron", async () => {
    if (await isGenuine(folder, record)) return folder; // another process made it while we waited
    await replace(folder);
    if (!(await isGenuine(folder, record))) throw new Trouble(`Electron 替代运行时校验未通过，请删除后再试：${folder}`);
    return folder;
  });
}

async function replace(folder) {
  const began = performance.now();
  say("Electron 官方下载不可用，改从 npm 源准备替代运行时（约 200 MB，只此一次）……");
  sweep();
  const scratch = fs.mkdtempSync(path.join(cacheFolder(), buildingPrefix));
  try {
    const made = path.join(scratch, "electron");
    fs.mkdirSync(made);
    await makeStandin(made, scratch);
    const inventory = await inventoryOf(made);
    if (inventory !== pin.inventory) throw new Error(`stand-in: inventory is ${inventory}, pinned is ${pin.inventory}`);
    if (fs.existsSync(folder)) fs.renameSync(folder, path.join(scratch, "damaged"));
    fs.renameSync(made, folder);
    say(`替代运行时 Electron ${pin.electron} 已就绪（${seconds(began)}）：${folder}`);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** Removes what processes that were killed while building left behind. */
function sweep() {
  for (const name of fs.readdirSync(cacheFolder()).filter((each) => each.startsWith(buildingPrefix))) {
    const folder = path.join(cacheFolder(), name);
    if (Date.now() - fs.statSync(folder).mtimeMs > 3_600_000) fs.rmSync(folder, { recursive: true, force: true });
  }
}
