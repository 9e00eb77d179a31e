import { type ChildProcess, spawn } from "node:child_process";

export type ProgramEnd =
  /** What it said on standard error, shortened. */
  { readonly kind: "ended"; readonly said: string } | { readonly kind: "stopped" } | { readonly kind: "late" };

export interface RunOptions {
  readonly signal: AbortSignal;
  /** On top of this process's own. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds until it is killed. */
  readonly timeLimit: number;
}

const SAID_MAX = 2000;

/** Runs a program of the machine without a window or a shell, and kills it with all that it started when asked to. */
export function runProgram(command: string, args: readonly string[], options: RunOptions): Promise<ProgramEnd> {
  const { signal, env, timeLimit } = options;
  if (signal.aborted) return Promise.resolve({ kind: "stopped" });
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
      windowsHide: true,
      // A group of its own, so that the whole family can be killed.
      detached: process.platform !== "win32",
    });
    let said = "";
    let forced: ProgramEnd | null = null;
    const end = (outcome: ProgramEnd): void => {
      forced ??= outcome;
      killFamily(child);
    };
    const stop = (): void => end({ kind: "stopped" });
    const timer = setTimeout(() => end({ kind: "late" }), timeLimit);
    signal.addEventListener("abort", stop);
    const settle = (outcome: ProgramEnd): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      resolve(forced ?? outcome);
    };
    child.stderr.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-SAID_MAX);
    });
    child.on("error", (error) => settle({ kind: "ended", said: error.message }));
    child.on("close", () => settle({ kind: "ended", said: said.trim() }));
  });
}

function killFamily({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform === "win32") spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true });
    else process.kill(-pid, "SIGKILL");
  } catch {
    // gone already
  }
}
