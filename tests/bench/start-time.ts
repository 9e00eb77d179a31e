import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * Time from spawn to a usable window against an empty Electron window, in turn, in one run: `npm run bench:start`.
 * Both say "usable" on the console once they have painted: the app when its first screen can be used.
 */
const runs = Number(process.env.RUNS ?? 7);
const electron = process.env.ELECTRON_EXEC_PATH ?? "node_modules/electron/dist/electron";
const sandbox = process.env.XUNJIAN_NO_SANDBOX ? ["--no-sandbox"] : [];

async function timeToUsable(folder: string): Promise<number> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "xunjian-bench-"));
  const began = performance.now();
  const child = spawn(electron, [...sandbox, "--enable-logging=stderr", `--user-data-dir=${data}`, folder], {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  try {
    await said(child, "usable");
    return performance.now() - began;
  } finally {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    // The whole group: helper processes still write into the folder after their parent is gone.
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    await gone;
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
}

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    const late = setTimeout(() => reject(new Error(`no "${word}" within 60 s:\n${text}`)), 60_000);
    child.stderr?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      if (!text.includes(word)) return;
      clearTimeout(late);
      resolve();
    });
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const inWords = (values: readonly number[]): string =>
  `median ${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

const empty: number[] = [];
const app: number[] = [];
await timeToUsable("tests/bench/empty-window");
await timeToUsable(".");
for (let run = 0; run < runs; run += 1) {
  empty.push(await timeToUsable("tests/bench/empty-window"));
  app.push(await timeToUsable("."));
}
console.log(`empty window: ${inWords(empty)}`);
console.log(`app, first screen usable: ${inWords(app)}`);
console.log(`ratio of medians: ${(median(app) / median(empty)).toFixed(2)} (${runs} runs each, in turn)`);
