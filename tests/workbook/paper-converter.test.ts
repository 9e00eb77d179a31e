import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { type ConverterProgram, findProgram } from "../../src-main/paper/converter-program";
import { fillTemplate } from "../../src-main/paper/fill-template";
import { paperConverter } from "../../src-main/paper/paper-converter";
import { circularTemplate } from "../../src-main/paper/template/circular-template";
import { goldenPaper } from "../fixtures/golden-paper";
import { hasLibreOffice } from "./libreoffice";

const root = mkdtempSync(join(tmpdir(), "xunjian-converter-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A program that is a script of Node. */
function program(script: string): ConverterProgram {
  return {
    name: "试验",
    order: ({ from, to }) => ({ command: process.execPath, args: ["-e", script, from, to], env: { OWN: "1" } }),
  };
}

const running = () => new AbortController().signal;
const convert = (script: string, signal = running()) =>
  paperConverter(() => Promise.resolve(program(script))).convert(Uint8Array.from([80, 75]), signal);

function executable(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "");
  chmodSync(path, 0o755);
  return path;
}

test("gives back what the program wrote, and throws its folder away", async () => {
  const note = join(root, "where");
  const script = `const fs = require("fs"); fs.writeFileSync(process.argv[2], "PDF" + process.env.OWN); fs.writeFileSync(${JSON.stringify(note)}, process.argv[1])`;
  expect(await convert(script)).toEqual({ kind: "pdf", bytes: new Uint8Array(Buffer.from("PDF1")) });
  expect(existsSync(dirname(readFileSync(note, "utf8")))).toBe(false);
});

test("says what the program said where it wrote nothing, and so where there is none", async () => {
  expect(await convert('console.error("打不开"); process.exit(1)')).toEqual({
    kind: "failed",
    message: "试验 没有转换成功：打不开",
  });
  const none = paperConverter(() => Promise.resolve(null));
  expect(await none.find()).toBeNull();
  expect(await none.convert(new Uint8Array(), running())).toEqual({ kind: "none" });
});

test("kills the program with all that it started when it is stopped", async () => {
  const pidFile = join(root, "pid");
  const child = `setInterval(() => 0, 1000)`;
  const script = `const { spawn } = require("child_process"); const p = spawn(process.execPath, ["-e", ${JSON.stringify(child)}]); require("fs").writeFileSync(${JSON.stringify(pidFile)}, String(p.pid)); setInterval(() => 0, 1000)`;
  const stop = new AbortController();
  const outcome = convert(script, stop.signal);
  while (!existsSync(pidFile) || readFileSync(pidFile, "utf8") === "") await pause(20);
  stop.abort();
  expect(await outcome).toEqual({ kind: "failed", message: "已停止" });
  const pid = Number(readFileSync(pidFile, "utf8"));
  while (isAlive(pid)) await pause(20);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

test("finds LibreOffice on the path, or where Windows puts it, and WPS on Windows only", async () => {
  const bin = join(root, "bin");
  const soffice = executable(join(bin, "soffice"));
  const linux = await findProgram({ platform: "linux", env: { PATH: `/nowhere:${bin}` } });
  const paths = { from: "/t/paper.docx", to: "/t/paper.pdf", folder: "/t", fonts: "/t/fonts.conf" };
  expect(linux?.order(paths)).toMatchObject({
    command: soffice,
    args: expect.arrayContaining(["-env:UserInstallation=file:///t/profile", "--headless", "/t/paper.docx"]),
    env: { FONTCONFIG_FILE: "/t/fonts.conf" },
  });
  executable(join(root, "own", "Kingsoft", "WPS Office", "ksolaunch.exe"));
  const windows = { ProgramFiles: join(root, "programs"), LOCALAPPDATA: join(root, "own"), SystemRoot: "C:\\Windows" };
  const wps = await findProgram({ platform: "win32", env: windows });
  expect(wps?.name).toBe("WPS");
  expect(wps?.order(paths)).toMatchObject({ env: { XUNJIAN_FROM: paths.from, XUNJIAN_TO: paths.to } });
  executable(join(root, "programs", "LibreOffice", "program", "soffice.exe"));
  expect((await findProgram({ platform: "win32", env: windows }))?.name).toBe("LibreOffice");
  expect(await findProgram({ platform: "darwin", env: windows })).toBeNull();
});

if (hasLibreOffice)
  test("makes a PDF of the golden circular with LibreOffice, in a profile of its own", async () => {
    const { paper } = goldenPaper();
    const filled = fillTemplate(circularTemplate(), paper.fields, paper.data);
    if (filled.kind === "faulty") throw new Error(JSON.stringify(filled.faults));
    const outcome = await paperConverter().convert(filled.bytes, running());
    if (outcome.kind !== "pdf") throw new Error(JSON.stringify(outcome));
    expect(Buffer.from(outcome.bytes).subarray(0, 5).toString()).toBe("%PDF-");
  });
