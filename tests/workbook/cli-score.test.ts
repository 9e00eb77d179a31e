import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { jsonOf, runXunjian } from "./run-xunjian";

/** The examples that others start from, through the built command line; the points are worked by hand beside them. */
const resources = resolve(import.meta.dirname, "../../resources");
const standard = ["--standard", join(resources, "standards/guoban-2019.json")];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xunjian-score-"));
});

async function scored(file: string, code = 0) {
  const answers = join(resources, "examples", file);
  return jsonOf(await runXunjian(["score", ...standard, "--answers", answers, "--json"], folder), code);
}

async function scoredJson(raw: unknown, code: number) {
  const file = join(folder, "answers.json");
  await writeFile(file, JSON.stringify(raw));
  return jsonOf(await runXunjian(["score", ...standard, "--answers", file, "--json"], folder), code);
}

test("a portal with an item of every rule comes to 88.55, and the lines say how", async () => {
  // 2×1 + min(2×5, 8) + 1×1 + 2 + 3 + 12×0.1 = 17.2; 100 − 17.2 = 82.8 > 80; 3.5 + 2.25 = 5.75; 82.8 + 5.75 = 88.55
  const { targets, problems, standard: by } = await scored("answers-portal.json");
  expect(problems).toEqual([]);
  expect(by).toMatchObject({ id: "guoban-2019", version: 1 });
  const [portal] = targets;
  expect(portal).toMatchObject({ state: "done", outcome: "pass", points: 88.55, pointsHundredths: 8855, missing: [] });
  expect(portal.base).toMatchObject({ full: 100, deducted: 17.2, left: 82.8, ratio: null, pointsHundredths: 8280 });
  expect(portal.bonus).toEqual({
    state: "open",
    points: 5.75,
    pointsHundredths: 575,
    sum: 5.75,
    answered: 5,
    of: 5,
  });
  const lines = portal.trace.lines.map((line: Record<string, unknown>) => [
    line.itemId,
    line.rule,
    line.countedHundredths,
  ]);
  expect(lines).toEqual([
    ["publish-overview", "perOccurrence", 200],
    ["publish-documents", "perOccurrence", 800],
    ["interpretation-ratio", "sampled", 100],
    ["services-sorted", "graded", 200],
    ["unified-login", "fixed", 300],
    ["functions-links", "perOccurrence", 120],
    ["bonus-publication-merit", "judged", 350],
    ["bonus-interpretation-merit", "judged", 225],
  ]);
  expect(portal.trace.lines[1]).toMatchObject({ raw: 10, limit: 8, counted: 8, capped: true, group: "发布解读" });
  expect(portal.trace.steps.at(-1)).toMatchObject({ key: "total", points: 88.55 });
});

test("a body without services is scored from 75 and multiplied by 4/3, rounded once", async () => {
  // 75 − (3 + 2 + 2 + 0.1 + 2) = 65.9; × 4 / 3 = 87.8666… → 87.87
  const { targets } = await scored("answers-no-services.json");
  expect(targets[0]).toMatchObject({ state: "awaitingEvidence", outcome: "pass", pointsHundredths: 8787 });
  expect(targets[0].base).toMatchObject({ full: 75, left: 65.9, ratio: { numerator: 4, denominator: 3 } });
  expect(targets[0].bonus).toMatchObject({ state: "open", points: 0 });
  expect(targets[0].missingEvidence).toHaveLength(5);
});

test("an account written bare is judged on vetoes and has no points", async () => {
  const { targets } = await scored("answers-account.json");
  expect(targets).toHaveLength(1);
  expect(targets[0]).toMatchObject({ kind: "account", outcome: "pass", points: null, base: null });
  expect(targets[0].bonus).toEqual({ state: "notApplicable" });
});

test("vetoes name their conditions and the circular's words, and a closed site is not scored", async () => {
  const { targets } = await scored("answers-veto.json");
  const outcomes = targets.map((target: Record<string, unknown>) => [target.outcome, target.state, target.problem]);
  expect(outcomes).toEqual([
    ["veto", "done", "栏目不更新、存在空白栏目"],
    ["veto", "awaitingEvidence", "单项否决(未及时更新和缺有效互动渠道菜单功能)"],
    ["unscorable", "done", ""],
  ]);
  const ids = targets[0].trace.hits[0].conditions.map((condition: Record<string, unknown>) => condition.id);
  expect(ids).toEqual(["long-stale", "empty-columns"]);
});

test("what does not fit is listed with target, item and what was expected, and ends with 1", async () => {
  const answers = {
    nonsense: "clear",
    "services-sorted": "half",
    "interpretation-ratio": 4,
    "bonus-services-merit": 1.005,
    "unified-login": true,
    "site-unreachable": ["never"],
    "functions-domain": null,
    "publish-overview": 0,
  };
  const { targets, problems } = await scoredJson({ kind: "site", name: "甲", siteClass: "countyPortal", answers }, 1);
  expect(problems.map((problem: Record<string, unknown>) => [problem.item, problem.code, problem.value])).toEqual([
    ["nonsense", "item-unknown", "nonsense"],
    ["services-sorted", "value-invalid", '"half"'],
    ["interpretation-ratio", "value-invalid", "4"],
    ["bonus-services-merit", "value-invalid", "1.005"],
    ["unified-login", "value-invalid", "true"],
    ["site-unreachable", "value-invalid", '["never"]'],
  ]);
  expect(problems[1]).toMatchObject({ target: 1, name: "甲", itemName: "服务事项分类" });
  expect(problems[1].expected).toContain("not-sorted");
  const missing = targets[0].missing.map((item: Record<string, unknown>) => item.id);
  expect(missing).toEqual(
    expect.arrayContaining(["services-sorted", "interpretation-ratio", "site-unreachable", "functions-domain"]),
  );
  expect(missing).not.toContain("publish-overview");
  expect(targets[0].state).toBe("inProgress");
});

test("prints a receipt in Chinese without --json, and ends with 2 for a file that holds no answers", async () => {
  const answers = join(resources, "examples/answers-portal.json");
  const { code, out } = await runXunjian(["score", ...standard, "--answers", answers], folder);
  expect(code).toBe(0);
  for (const words of ["甲西县人民政府（9901010001）", "88.55 分  已完成", "2 个 × 5 分 = 10 分，该项最多 8 分"]) {
    expect(out).toContain(words);
  }
  const wrong = await runXunjian(["score", ...standard, "--answers", standard[1] ?? ""], folder);
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.said).toContain("不是答案文件");
});
