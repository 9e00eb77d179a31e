import { expect, test } from "vitest";
import { runCli } from "../../../src-main/cli/run-cli";
import type { WorkbookRunner } from "../../../src-main/workbook/workbook-job";
import { aCommandLine } from "./fake-context";

const problem = {
  code: "code-invalid",
  sheet: "网站",
  cell: "B4",
  column: "网站标识码",
  value: "36110000",
  expected: "十位数字",
} as const;
const notice = { ...problem, code: "code-was-number", cell: "B5", value: "3611000003", expected: "" } as const;
const register = { kind: "register", good: 3, content: { kind: "register", targets: [], stopped: [] } } as const;

test("prints the contract for each file, named as the person named it, and ends with 1 where there is a problem", async () => {
  const line = aCommandLine({ "../台账.xlsx": { ...register, problems: [problem], notices: [notice] } });
  const { code, out } = await line.run("check", "../台账.xlsx", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([
    {
      file: "../台账.xlsx",
      kind: "register",
      good: 3,
      problems: [
        {
          sheet: "网站",
          cell: "B4",
          value: "36110000",
          code: "code-invalid",
          message: expect.stringContaining("B 列"),
        },
      ],
      notices: [
        { sheet: "网站", cell: "B5", value: "3611000003", code: "code-was-number", message: expect.any(String) },
      ],
    },
  ]);
});

test("ends with 0 where there are notices only", async () => {
  const { code } = await aCommandLine({ "a.xlsx": { ...register, notices: [notice] } }).run(
    "check",
    "a.xlsx",
    "--json",
  );
  expect(code).toBe(0);
});

test("goes on to the next file after one that cannot be read", async () => {
  const { code, out } = await aCommandLine({ "b.xlsx": register }).run("check", "a.xlsx", "b.xlsx", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([
    { file: "a.xlsx", kind: "unknown", good: 0, problems: [{ code: "file-unreadable" }] },
    { file: "b.xlsx", kind: "register", good: 3, problems: [] },
  ]);
});

test("tells people in Chinese without --json", async () => {
  const { out } = await aCommandLine({ "a.xlsx": { ...register, problems: [problem] } }).run("check", "a.xlsx");
  expect(out).toContain("a.xlsx：台账，有效 3 行，问题 1 处，提示 0 处");
  expect(out).toContain("工作表“网站”第 4 行 B 列“网站标识码”");
});

test("reads lists as what the person says they are", async () => {
  const { jobs } = await aCommandLine({ "a.xlsx": register }).run("check", "a.xlsx", "--as", "sample");
  expect(jobs).toEqual([{ kind: "read", paths: ["a.xlsx"], settings: null, readAs: "sample" }]);
});

test("reads the other files when one of them brings the workbook process down", async () => {
  const { context } = aCommandLine({ "a.xlsx": register, "c.xlsx": register, "d.xlsx": register });
  const out: string[] = [];
  const runner: WorkbookRunner = {
    run: async (job, ...rest) =>
      job.kind === "read" && job.paths.includes("b.xlsx")
        ? { kind: "failed", message: "进程意外退出" }
        : context.runner.run(job, ...rest),
  };
  const files = ["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"];
  const code = await runCli({ ...context, runner, out: (text) => out.push(text) }, ["check", ...files, "--json"]);
  const reports = JSON.parse(out.join("")).map((report: { file: string; kind: string }) => [report.file, report.kind]);
  expect(code).toBe(1);
  expect(reports).toEqual(files.map((file) => [file, file === "b.xlsx" ? "unknown" : "register"]));
});
