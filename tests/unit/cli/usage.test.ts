import { expect, test } from "vitest";
import { runCli } from "../../../src-main/cli/run-cli";
import type { WorkbookRunner } from "../../../src-main/workbook/workbook-job";
import { aReading, taskFile } from "../merge/readings";
import { aCommandLine, officeFiles } from "./fake-context";

const assign = ["assign", "--register", "r", "--sample", "s", "--inspectors", "甲", "--out", "o"];
const wrong: readonly (readonly [string, readonly string[], string])[] = [
  ["without a command", [], "请写明命令：assign、check、merge、report、score 或 standard"],
  ["with a command that does not exist", ["inspect"], "没有这个命令：inspect"],
  ["with an unknown option", ["check", "a.xlsx", "--jsn"], "没有这个选项：--jsn"],
  ["with an unknown option of the program", ["--verbose", "check", "a.xlsx"], "没有这个选项：--verbose"],
  ["without a file", ["check"], "缺少参数：FILE"],
  ["without files to merge", ["merge", "--register", "r", "--out", "o"], "缺少参数：FILE"],
  ["without a required option", ["merge", "a.xlsx", "--out", "o"], "缺少必需的选项：--register <FILE>"],
  ["with an option that lacks its word", ["merge", "a.xlsx", "--register"], "选项后面缺少内容：--register <FILE>"],
  ["with words too many", [...assign, "more", "words"], "多余的参数：more words"],
  ["with a kind that does not exist", ["check", "a.xlsx", "--as", "score"], "选项的内容不对：--as <KIND>"],
  ["with a round in another form", ["merge", "a.xlsx", "--register", "r", "--out", "o", "--round", "2020-1"], "2020Q1"],
  ["with no name among the inspectors", [...assign.slice(0, 6), " , ", "--out", "o"], "--inspectors"],
];

test.each(wrong)("ends with 2 and says why in Chinese %s", async (_, args, words) => {
  const { code, out, said } = await aCommandLine({}).run(...args);
  expect(code).toBe(2);
  expect(said).toContain(words);
  expect(out).toBe("");
});

test("ends with 2 where neither an option nor the program gives the office's settings", async () => {
  const { code, said } = await aCommandLine(officeFiles).run(...assign, "--standard", "standard.json");
  expect(code).toBe(2);
  expect(said).toContain("--settings");
});

test.each([["--help"], ["help"], ["merge --help"]])(
  "prints help to standard output and ends with 0 for %s",
  async (args) => {
    const { code, out, said } = await aCommandLine({}).run(...args.split(" "));
    expect(code).toBe(0);
    expect(out).toContain("用法： xunjian");
    expect(said).toBe("");
  },
);

test("ends with 130 and promises whole files when it is stopped", async () => {
  const stop = new AbortController();
  const { context } = aCommandLine({});
  const said: string[] = [];
  const runner = {
    run: async () => {
      stop.abort();
      return { kind: "failed", message: "已停止" } as const;
    },
  };
  const code = await runCli({ ...context, runner, say: (text) => said.push(text), signal: stop.signal }, [
    "check",
    "a",
  ]);
  expect(code).toBe(130);
  expect(said.join()).toContain("已停止");
});

test("ends with 1 and the reason when a file cannot be written", async () => {
  const { context } = aCommandLine({
    ...officeFiles,
    "甲.xlsx": taskFile("甲.xlsx"),
    "r.xlsx": aReading("r.xlsx", { kind: "register", targets: [], stopped: [] }),
  });
  const said: string[] = [];
  const runner: WorkbookRunner = {
    run: async (job, ...rest) =>
      job.kind === "write" ? { kind: "failed", message: "磁盘空间不足" } : context.runner.run(job, ...rest),
  };
  const args = ["merge", "甲.xlsx", "--register", "r.xlsx", "--out", "o", "--settings", "office.json"];
  const files = { ...context, runner, say: (text: string) => said.push(text) };
  expect([await runCli(files, args), said]).toEqual([1, ["磁盘空间不足"]]);
});
