import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { logToFile } from "../../../src-main/log";
import { rememberedJson } from "../../../src-main/remembered-json";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xunjian-remembered-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("remembers a value from one start to the next, and leaves no other file", () => {
  const file = join(folder, "deep", "a.json");
  rememberedJson(file, z.string(), vi.fn()).write("/文件夹");
  expect(rememberedJson(file, z.string(), vi.fn()).read()).toBe("/文件夹");
  expect(readdirSync(join(folder, "deep"))).toEqual(["a.json"]);
});

test("remembers nothing when the file is missing, cut off or of another shape", () => {
  const file = join(folder, "a.json");
  const remembered = rememberedJson(file, z.string(), vi.fn());
  expect(remembered.read()).toBeNull();
  writeFileSync(file, '"/fold');
  expect(remembered.read()).toBeNull();
  writeFileSync(file, "1");
  expect(remembered.read()).toBeNull();
});

test("reports that it could not write and goes on", () => {
  writeFileSync(join(folder, "file"), "");
  const onTrouble = vi.fn();
  rememberedJson(join(folder, "file", "a.json"), z.string(), onTrouble).write("x");
  expect(onTrouble).toHaveBeenCalledOnce();
});

test("the log writes a line with time, level, error and cause", () => {
  const file = join(folder, "logs", "main.log");
  const log = logToFile(file, () => new Date("2020-04-01T00:00:00Z"));
  log("warn", "refused", new Error("outer", { cause: new Error("inner") }));
  expect(readFileSync(file, "utf8")).toMatch(
    /^2020-04-01T00:00:00\.000Z warn refused Error: outer[\s\S]*← Error: inner/,
  );
});

test("the log puts a full file aside and goes on in a new one", () => {
  const file = join(folder, "main.log");
  writeFileSync(file, "x".repeat(1_000_000));
  logToFile(file)("info", "next");
  expect(readdirSync(folder).sort()).toEqual(["main.log", "main.log.old"]);
  expect(readFileSync(file, "utf8")).toMatch(/ info next\n$/);
});

test("the log stops nothing when it cannot be written", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => logToFile(join(folder, "file", "main.log"))("info", "x")).not.toThrow();
});
