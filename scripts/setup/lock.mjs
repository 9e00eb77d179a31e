import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./speech.mjs";

const heartbeatMs = 2_000;
const silentMs = 60_000;

/**
 * Does `work` while no other process holds the lock `file`; waits for it otherwise.
 *
 * The holder writes its process id and touches the file every two seconds. A lock is stale when that process is gone
 * or the file has not been touched for a minute (the id may belong to somebody else by now); then it is taken over.
 */
export async function withLock(file, what, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !take(file); ) {
    if (isStale(file)) removeStale(file);
    else {
      if (!told) say(`另一个进程正在${what}，等它完成……`);
      told = true;
      await sleep(300);
    }
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMs);
  const release = () => fs.rmSync(file, { force: true });
  process.on("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off("exit", release);
    release();
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function touch(file) {
  try {
    fs.utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody tidied the folder; the lock was theirs to lose.
  }
}

function isStale(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > silentMs) return true;
    const holder = Number(fs.readFileSync(file, "utf8"));
    return holder > 0 && !isRunning(holder); // an empty file is one being written
  } catch {
    return false;
  }
}

/** Two may find the same lock stale; whoever makes the side folder looks again and removes it, so no fresh lock is lost. */
function removeStale(file) {
  const side = `${file}.takeover`;
  try {
    fs.mkdirSync(side);
  } catch {
    if (Date.now() - (fs.statSync(side, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > silentMs)
      fs.rmSync(side, { recursive: true, force: true });
    return;
  }
  if (isStale(file)) fs.rmSync(file, { force: true });
  fs.rmSync(side, { recursive: true, force: true });
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
