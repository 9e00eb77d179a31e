import { spawn } from "node:child_process";
import os from "node:os";
import { root } from "./paths.mjs";

const passedOn = ["SIGINT", "SIGTERM", "SIGHUP"];
const graceMs = 10_000;
const stdio = {
  inherit: ["inherit", "inherit", "inherit"],
  stderr: ["ignore", 2, 2],
  errors: ["ignore", "ignore", "inherit"],
  none: ["ignore", "ignore", "ignore"],
};

/**
 * Runs a program to its end and answers its exit code (128 + n where signal n ended it, 127 where it does not exist).
 *
 * Signals sent to us go on to the program; we end when it does, so nothing is left running behind the person's back.
 * Ten seconds after the first it is killed: Playwright, for one, closes its windows on SIGTERM but lives on.
 *
 * @param options `cwd` defaults to the project folder; `env` is added to ours, `undefined` takes a variable away;
 *   `output` is "inherit", "stderr" (all of it there), "errors" (standard output dropped) or "none";
 *   `onStart` gets the child
 */
export function run(program, args, options = {}) {
  const { cwd = root, env = {}, output = "inherit", onStart, shell } = options;
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: stdio[output],
    shell,
  });
  onStart?.(child);
  let grace;
  const pass = (signal) => {
    passOn(signal, child);
    grace ??= setTimeout(() => child.kill("SIGKILL"), graceMs);
  };
  for (const signal of passedOn) process.on(signal, pass);
  return new Promise((resolve) => {
    const end = (code) => {
      clearTimeout(grace);
      for (const signal of passedOn) process.off(signal, pass);
      resolve(code);
    };
    child.on("error", () => end(127));
    child.on("exit", (code, signal) => end(code ?? 128 + (os.constants.signals[signal] ?? 0)));
  });
}

function passOn(signal, child) {
  if (signal === "SIGINT" && process.stdin.isTTY) return; // Ctrl+C: the terminal has told the child itself
  child.kill(signal);
}

/** Runs npm: the very one that called us where there is one, since on Windows `npm` is a batch file. */
export function runNpm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js")) return run(process.execPath, [cli, ...args], options);
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}
