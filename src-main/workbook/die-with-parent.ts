import { Worker } from "node:worker_threads";

const LOOK_EVERY_MS = 1000;

/** Runs in a thread of its own, as text: a second file would have to be built and found. */
const WATCH = `
const { workerData } = require("node:worker_threads");
const isGone = () => {
  if (process.ppid !== workerData.parent) return true;
  try {
    process.kill(workerData.parent, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
};
setInterval(() => isGone() && process.kill(process.pid, "SIGKILL"), workerData.every);
`;

/**
 * Ends this forked child when its parent is gone: killed, it could not end us itself, and nobody would take the answer.
 *
 * The closed channel tells at once, but only between two turns of the event loop, and a parser may run for minutes in one.
 * So a thread looks after the parent, too. SIGKILL, because `process.exit` waits for the thread pool, in which a read
 * that never ends (a pipe, a network disk that was cut off) may hang; a file half written stands beside its place only.
 */
export function dieWithParent(): void {
  const parent = process.ppid;
  const die = (): void => {
    process.kill(process.pid, "SIGKILL");
  };
  process.on("disconnect", die);
  if (!process.connected) die();
  const watch = new Worker(WATCH, { eval: true, workerData: { parent, every: LOOK_EVERY_MS } });
  // Without the watch the closed channel still ends us.
  watch.on("error", () => undefined);
  watch.unref();
}
