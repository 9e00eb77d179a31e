import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { outputTrouble } from "../../src-main/cli/output-trouble";
import { runXunjian, xunjianScript } from "./run-xunjian";

beforeAll(async () => {
  await runXunjian(["--help"], "."); // builds it
});

/** Runs `xunjian --help` with its standard output going to a file of the system. */
function helpInto(device: string): Promise<{ code: number | null; said: string }> {
  const out = openSync(device, "w");
  return new Promise((done) => {
    const child = spawn(process.execPath, [xunjianScript, "--help"], { stdio: ["ignore", out, "pipe"] });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    child.on("close", (code) => {
      closeSync(out);
      done({ code, said });
    });
  });
}

test("ends with 1 and a line in Chinese where the answer cannot be printed", async () => {
  expect(await helpInto("/dev/full")).toEqual({
    code: 1,
    said: "无法在标准输出打印结果：磁盘空间不足。已写好的文件不受影响。\n",
  });
});

test("a reader that went away is no trouble, any other error is", () => {
  expect(outputTrouble(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }))).toBeNull();
  expect(outputTrouble(Object.assign(new Error("write EIO"), { code: "EIO" }))).toContain("EIO");
});
