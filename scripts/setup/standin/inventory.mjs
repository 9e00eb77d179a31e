import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { pin } from "./pin.mjs";

/**
 * One hash over every file of the folder: mode, size, SHA-256 and name, sorted. The recipe gives the same bytes every
 * time, so the hash is pinned in the project and a cache that was damaged or tampered with is found out.
 */
export async function inventoryOf(folder) {
  const list = createHash("sha256");
  for (const name of filesOf(folder)) {
    const file = path.join(folder, name);
    const { mode, size } = fs.statSync(file);
    const hash = createHash("sha256");
    await pipeline(fs.createReadStream(file, { highWaterMark: 1 << 20 }), hash);
    list.update(`${(mode & 0o777).toString(8)} ${size} ${hash.digest("hex")} ${name}\n`);
  }
  return list.digest("hex");
}

/**
 * Says whether the folder is what the pin says. All is hashed (half a second) once a boot and whenever a size or
 * time has changed; in between the sizes and times noted in `record` suffice.
 */
export async function isGenuine(folder, record) {
  if (!fs.existsSync(path.join(folder, "electron"))) return false;
  const traits = traitsOf(folder);
  if (readOrEmpty(record) === traits) return true;
  if ((await inventoryOf(folder)) !== pin.inventory) return false;
  noteGenuine(record, traits);
  return true;
}

function noteGenuine(record, traits) {
  try {
    fs.writeFileSync(record, traits);
  } catch {
    // A cache we may only read is hashed each time.
  }
}

/** Everything that a look without reading shows: the boot, and each file's size, time and inode. */
function traitsOf(folder) {
  const lines = filesOf(folder).map((name) => {
    const { size, mtimeMs, ctimeMs, ino } = fs.statSync(path.join(folder, name));
    return `${name} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  });
  return [pin.inventory, readOrEmpty("/proc/sys/kernel/random/boot_id").trim(), ...lines, ""].join("\n");
}

function filesOf(folder) {
  const names = fs.readdirSync(folder, { recursive: true });
  return names.filter((name) => fs.statSync(path.join(folder, name)).isFile()).sort();
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
