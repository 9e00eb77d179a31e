import { execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtProcess } from "./built-process";
import { workFolder } from "./openpyxl";

/** The workbook process whose parent was killed and could end nothing. */
const folder = workFolder();
let script = "";
let built = "";
beforeAll(async () => {
  ({ script, folder: built } = await builtProcess());
  execFileSync("mkfifo", [join(folder.path, "pipe")]);
});
afterAll(() => {
  folder.remove();
  rmSync(built, { recursive: true, force: true });
});

/** A parent that forks the process and says its process id once the process says that it is stuck. */
const parentSource = `
import { fork } from "node:child_process";
const [script, ...execArgv] = process.argv.slice(2);
const child = fork(script, [], { execArgv, stdio: ["ignore", "ignore", "ignore", "ipc"] });
child.on("message", () => console.log(child.pid));
`;

/** Runs in the process before its own code: gets stuck once it listens to its parent. */
const stuck = (how: string) => `
import { open } from "node:fs";
const timer = setInterval(() => {
  if (process.listenerCount("disconnect") === 0) return;
  clearInterval(timer);
  process.send("stuck");
  ${how}
}, 10);
`;

/** The process id of a stuck process whose parent has been killed. */
async function orphan(how: string): Promise<number> {
  const preload = `data:text/javascript,${encodeURIComponent(stuck(how))}`;
  const args = [folder.put("parent.mjs", parentSource), script, "--import", preload];
  const parent = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    return await new Promise<number>((done) => parent.stdout.once("data", (line) => done(Number(String(line)))));
  } finally {
    parent.kill("SIGKILL");
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function expectEnd(pid: number): Promise<void> {
  try {
    await expect.poll(() => isRunning(pid), { timeout: 30_000, interval: 100 }).toBe(false);
  } finally {
    if (isRunning(pid)) process.kill(pid, "SIGKILL");
  }
}

test("ends with its parent though a parser never returns", async () => {
  await expectEnd(await orphan("for (;;);"));
});

test("ends with its parent though a read never returns", async () => {
  await expectEnd(await orphan(`open(${JSON.stringify(join(folder.path, "pipe"))}, "r", () => undefined);`));
});
