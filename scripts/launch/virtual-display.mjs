import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Trouble } from "../setup/speech.mjs";

/**
 * Runs `work` with a virtual display of 1920 × 1080, given as environment variables.
 *
 * Xvfb is started here and not by xvfb-run, which passes no signals on, leaves Xvfb behind when it is stopped, and at
 * times ends with 5 instead of the program's exit code because it trips over its own temporary folder. The server finds
 * a free number by itself (`-displayfd`), so several can start at once; only who knows the cookie may connect.
 */
export async function withVirtualDisplay(work) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "xunjian-display-"));
  const cookie = path.join(scratch, "cookie");
  fs.writeFileSync(cookie, xauthority(randomBytes(16)));
  const options = ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-auth", cookie];
  // Its own process group: Ctrl+C must first end the program, then the display under it.
  const server = spawn("Xvfb", options, { stdio: ["ignore", "ignore", "ignore", "pipe"], detached: true });
  const stop = () => server.kill();
  process.on("exit", stop);
  try {
    const number = await displayNumber(server);
    return await work({ DISPLAY: `:${number}`, XAUTHORITY: cookie });
  } finally {
    await ended(server, stop);
    process.off("exit", stop);
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Trouble("虚拟显示器 Xvfb 启动失败。"));
    const timer = setTimeout(fail, 20_000);
    let text = "";
    server.on("error", fail);
    server.on("exit", fail);
    server.stdio[3].on("data", (chunk) => {
      text += chunk;
      if (!text.endsWith("\n")) return;
      clearTimeout(timer);
      resolve(Number(text));
    });
  });
}

function ended(server, stop) {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    server.on("exit", resolve);
    stop();
  });
}

/** The file of one secret that holds for any host and display: family, address, number, method, secret. */
function xauthority(secret) {
  const anyFamily = Buffer.from([0xff, 0xff]);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from("MIT-MAGIC-COOKIE-1"), secret];
  return Buffer.concat([anyFamily, ...fields.flatMap((field) => [Buffer.from([0, field.length]), field])]);
}
