import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { inspectorId, roundId } from "../../../src-core/units";
import { anAccount, aRecord, aRound, aSite } from "../../fixtures/builders";
import { taskFile } from "../merge/readings";
import { vetoAnswers } from "../report/some-results";
import { aCommandLine, aFolder, officeFiles } from "./fake-context";

const account = anAccount();
const site = aSite({ siteClass: "cityDepartment" });
const round = aRound({ sample: [site.id, account.id] });
const stale = { "account-stale": { kind: "conditions", ids: ["two-weeks"] } } as const;
const register = { kind: "register", content: { kind: "register", targets: [site, account], stopped: [] } } as const;
const first = taskFile("甲.xlsx", { round, records: [...vetoAnswers(account, stale), ...vetoAnswers(site)] });
const second = taskFile("乙.xlsx", {
  round,
  inspector: { id: inspectorId("inspector-2"), name: "李四" },
  records: vetoAnswers(account, {}, "inspector-2"),
});

async function merged(files: Record<string, Partial<FileReading>>, args: readonly string[]) {
  const out = await aFolder();
  const line = aCommandLine({ ...officeFiles, "r.xlsx": register, ...files });
  const result = await line.run(
    "merge",
    ...args,
    "--register",
    "r.xlsx",
    "--out",
    out,
    "--settings",
    "office.json",
    "--json",
  );
  return { ...result, folder: out, answer: JSON.parse(result.out) };
}
const at = (path: string, reading: FileReading) => ({ [path]: { ...reading, path } });

test("writes ledger, annexes and summary, and answers with the contract", async () => {
  const { code, answer, written, folder } = await merged(at("甲.xlsx", first), ["甲.xlsx"]);
  const summary = {
    sites: { running: 1, sampled: 1, problems: 0, passRate: "100%" },
    accounts: { total: 1, sampled: 1, problems: 1, passRate: "0.00%" },
    complete: true,
    missing: 0,
    conflicts: 0,
    unscorable: 0,
    awaitingEvidence: 1,
  };
  expect(code).toBe(0);
  expect(answer).toEqual({
    files: [{ file: "甲.xlsx", kind: "score", good: 1, problems: [], notices: [] }],
    targets: 2,
    scored: 2,
    conflicts: [],
    summary,
    problems: [],
  });
  expect(written.map((file) => file.path)).toEqual(
    ["ledger.json", "annexes/附件1.xlsx", "annexes/附件3.xlsx", "annexes/附件4.xlsx"].map((name) => join(folder, name)),
  );
  expect(JSON.parse(await readFile(join(folder, "summary.json"), "utf8"))).toEqual(summary);
});

test("lists a conflict with the names of both inspectors and ends with 1", async () => {
  const files = { ...at("甲.xlsx", first), ...at("乙.xlsx", second) };
  const { code, answer } = await merged(files, ["甲.xlsx", "乙.xlsx"]);
  expect(code).toBe(1);
  expect(answer.conflicts).toEqual([
    {
      target: account.id,
      name: account.name,
      inspectors: ["张三", "李四"],
      inspectorIds: ["inspector-1", "inspector-2"],
      items: ["account-stale"],
    },
  ]);
  expect(answer).toMatchObject({ targets: 2, scored: 1, summary: { complete: false, missing: 0, conflicts: 1 } });
});

test("merges the good rows of a file with problems and ends with 1", async () => {
  const problem = {
    code: "value-invalid",
    sheet: "网站",
    cell: "F7",
    column: "首页不更新",
    value: "?",
    expected: "",
  } as const;
  const { code, answer } = await merged(at("甲.xlsx", { ...first, problems: [problem] }), ["甲.xlsx"]);
  expect(code).toBe(1);
  expect(answer).toMatchObject({ scored: 2, files: [{ problems: [{ code: "value-invalid", cell: "F7" }] }] });
});

test("leaves a file of another round out, names it and ends with 1", async () => {
  const old = taskFile("旧.xlsx", { round: { ...round, id: roundId("2019Q4") }, records: vetoAnswers(account) });
  const files = { ...at("甲.xlsx", first), ...at("旧.xlsx", old) };
  const { code, answer } = await merged(files, ["甲.xlsx", "旧.xlsx", "--round", "2020Q1"]);
  expect(code).toBe(1);
  expect(answer.files[1].problems).toMatchObject([{ code: "round-differs", value: "2019Q4" }]);
  expect(answer.conflicts).toEqual([]);
});

test("says of a file without answers what was expected", async () => {
  const files = { ...at("甲.xlsx", first), "台账.xlsx": register };
  const { code, answer } = await merged(files, ["甲.xlsx", "台账.xlsx"]);
  expect(code).toBe(1);
  expect(answer.files[1].problems).toMatchObject([{ code: "kind-unexpected", value: "register" }]);
  expect(answer.scored).toBe(2);
});

test("writes nothing where no file holds answers", async () => {
  const { code, answer, written } = await merged({}, ["gone.xlsx"]);
  expect([code, written]).toEqual([1, []]);
  expect(answer).toMatchObject({ targets: 0, scored: 0, summary: null, files: [{ kind: "unknown" }] });
});

test("counts nothing by a file that is no register", async () => {
  const files = { ...at("甲.xlsx", first), "r.xlsx": { kind: "disclosure", content: { kind: "nothing" } } as const };
  const { code, answer, written } = await merged(files, ["甲.xlsx"]);
  expect([code, written]).toEqual([1, []]);
  expect(answer.problems).toMatchObject([{ file: "r.xlsx", code: "kind-unexpected", value: "disclosure" }]);
});

test("takes the sample that is given instead of the one in the files", async () => {
  const row = {
    kind: "site",
    code: site.code,
    platform: null,
    handle: null,
    name: null,
    owner: null,
    sheet: "",
    cell: "",
  } as const;
  const files = {
    ...at("甲.xlsx", first),
    "s.xlsx": { kind: "sample", content: { kind: "sample", rows: [row] } } as const,
  };
  const { code, answer } = await merged(files, ["甲.xlsx", "--sample", "s.xlsx"]);
  expect(answer).toMatchObject({ targets: 1, scored: 1, summary: { accounts: { sampled: 0, passRate: "—" } } });
  expect(answer.files[0].notices).toMatchObject([{ code: "target-not-assigned" }]);
  expect(code).toBe(0);
});

test("names sampled targets that the register lacks", async () => {
  const files = {
    ...at("甲.xlsx", first),
    "r.xlsx": { kind: "register", content: { kind: "register", targets: [site], stopped: [] } } as const,
  };
  const { code, answer } = await merged(files, ["甲.xlsx"]);
  expect(code).toBe(1);
  expect(answer.problems).toMatchObject([{ file: "r.xlsx", code: "target-unknown", value: account.id }]);
  expect(answer.summary).toMatchObject({ complete: false, missing: 1 });
});

test("settles by a ledger a conflict that the office decided", async () => {
  const files = { ...at("甲.xlsx", first), ...at("乙.xlsx", second) };
  const disputed = [...vetoAnswers(account, stale), ...vetoAnswers(account, {}, "inspector-2")].filter(
    (record) => record.itemId === "account-stale",
  );
  const decision = aRecord({
    targetId: account.id,
    itemId: "account-stale",
    value: stale["account-stale"],
    origin: "decision",
    reason: "复核",
    inspectorId: inspectorId("office"),
    ancestors: disputed.map((record) => record.revision),
  });
  const decided = taskFile("裁决.xlsx", { round, records: [decision] });
  const { code, answer } = await merged({ ...files, ...at("c", decided) }, ["甲.xlsx", "乙.xlsx", "c"]);
  expect([code, answer.conflicts, answer.scored]).toEqual([0, [], 2]);
});

test("counts nothing where the sample that is given cannot be read, rather than by another sample", async () => {
  const { code, answer, written } = await merged(at("甲.xlsx", first), ["甲.xlsx", "--sample", "gone.xlsx"]);
  expect([code, written]).toEqual([1, []]);
  expect(answer).toMatchObject({ summary: null, problems: [{ file: "gone.xlsx", code: "file-unreadable" }] });
});
