import { expect, test } from "vitest";
import { contentHash } from "../../../src-core/content-hash";
import { problemMessage } from "../../../src-core/exchange/problem-message";
import { storeLedger } from "../../../src-core/merge/ledger";
import { mergeReadings } from "../../../src-core/merge/merge-readings";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { inspectorId } from "../../../src-core/units";
import { aRecord, aRound, aSite } from "../../fixtures/builders";
import { SECOND_PACK } from "../../fixtures/second-version";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { ledgerFile, taskFile } from "./readings";

const site = aSite();
const round = aRound({ sample: [site.id] });
const newRound = { ...round, standard: SECOND_PACK };
const first = inspectorId("inspector-1");
const second = inspectorId("inspector-2");
const say = (itemId: string, value: AnswerValue, who = first) => aRecord({ itemId, value, inspectorId: who });

const older = taskFile("甲.xlsx", {
  round,
  targets: [site],
  records: [
    say("guides", { kind: "count", count: 3 }),
    say("policy-reading", { kind: "level", levelId: "some" }),
    say("columns-stale", { kind: "conditions", ids: ["stale-news", "empty-columns"] }),
    say("site-safety", { kind: "clear" }),
  ],
});
const newer = taskFile("乙.xlsx", {
  round: newRound,
  targets: [site],
  inspector: { id: second, name: "李四" },
  records: [say("entrances", { kind: "found" }, second)],
});

test("a file of an older version is merged, its records unchanged, and one notice says what carried over", () => {
  const merged = mergeReadings([older, newer], {});
  expect(merged.round?.standard).toEqual(SECOND_PACK);
  expect(merged.problems).toEqual([]);
  expect(merged.ledger.records.size).toBe(5);
  expect(merged.notices.map(({ code, file }) => [code, file])).toEqual([["standard-older", "/in/甲.xlsx"]]);
  const [notice] = merged.notices;
  expect(notice === undefined ? "" : problemMessage(notice)).toBe(
    "“测试检查指标 第 1 版”：按检查标准的旧版评的分，答案按项目沿用，本轮已用第 2 版，2 个答案沿用；2 个不再适用，已保留，不计分；" +
      "1 个只有一部分适用：甲西县人民政府“栏目不更新”（发现（空白栏目5个以上））现行标准没有这些情形，其余情形仍有效；" +
      "甲西县人民政府“办事指南”（3 处）现行标准没有这一项；甲西县人民政府“政策解读”（部分缺失）现行标准没有这个档次。",
  );
  expect(merged.unfit.map(({ file, target, itemId, reason }) => [file, target.id, itemId, reason])).toEqual([
    ["/in/甲.xlsx", site.id, "columns-stale", "condition-gone"],
    ["/in/甲.xlsx", site.id, "guides", "item-gone"],
    ["/in/甲.xlsx", site.id, "policy-reading", "level-gone"],
  ]);
});

test("the notice names five answers at most and says how many there are", () => {
  const sites = ["1", "2", "3", "4", "5", "6"].map((n) => aSite({ code: `990101000${n}`, name: `站${n}` }));
  const records = sites.map(({ id }) =>
    aRecord({ targetId: id, itemId: "guides", value: { kind: "count", count: 1 } }),
  );
  const many = taskFile("丙.xlsx", { round, targets: sites, records });
  const { notices, unfit } = mergeReadings([many], { standard: SECOND_PACK });
  const [notice] = notices.filter(({ code }) => code === "standard-older");
  expect(notice?.expected).toContain("站5“办事指南”");
  expect(notice?.expected).not.toContain("站6");
  expect(notice?.expected).toMatch(/等 6 处$/);
  expect(unfit).toHaveLength(6);
});

test("a higher version counts though most files have the lower one", () => {
  const copies = ["1", "2", "3"].map((n) => taskFile(`旧${n}.xlsx`, { round, targets: [site] }));
  expect(mergeReadings([...copies, newer], {}).round?.standard.version).toBe(2);
});

test("files of another standard do not count by their version: first the id of most files is taken", () => {
  const other = taskFile("别.xlsx", { round: { ...round, standard: { ...SMALL_PACK, id: "another", version: 9 } } });
  const merged = mergeReadings([older, newer, other], {});
  expect(merged.round?.standard).toEqual(SECOND_PACK);
  expect(merged.problems.map(({ code, file }) => [code, file])).toEqual([["standard-differs", "/in/别.xlsx"]]);
});

test("a higher version than the one given is refused and named", () => {
  const merged = mergeReadings([older, newer], { standard: SMALL_PACK });
  expect(merged.problems.map(({ code, file }) => [code, file])).toEqual([["standard-differs", "/in/乙.xlsx"]]);
  expect(merged.problems[0]?.value).toContain("第 2 版");
  expect(merged.notices).toEqual([]);
});

test("of two packs of one version that of most files is taken and the other refused; none where they are equal", () => {
  const forged = { ...newRound, standard: { ...SECOND_PACK, title: "改过" } };
  const forgery = taskFile("改.xlsx", { round: forged, targets: [site] });
  const again = taskFile("丁.xlsx", { round: newRound, targets: [site] });
  const merged = mergeReadings([older, newer, again, forgery], {});
  expect(merged.round?.standard.title).toBe(SECOND_PACK.title);
  expect(merged.problems.map(({ file }) => file)).toEqual(["/in/改.xlsx"]);
  expect(mergeReadings([older, newer, forgery], {}).round).toBeNull();
});

test("an older file inside a ledger has no say about two packs of the newer version", () => {
  const forgery = taskFile("改.xlsx", { round: { ...newRound, standard: { ...SECOND_PACK, title: "改过" } } });
  const ledger = ledgerFile("市.json", [older, newer]);
  expect(mergeReadings([ledger, forgery], {}).round).toBeNull();
  const given = mergeReadings([ledger, forgery], { standard: SECOND_PACK });
  expect(given.problems.map(({ file }) => file)).toEqual(["/in/改.xlsx"]);
});

test("a ledger of the older version is carried over like a file, and one of both is the ledger of all files", () => {
  const whole = mergeReadings([older, newer], {});
  for (const files of [
    [ledgerFile("县.json", [older]), newer],
    [ledgerFile("市.json", [older, newer])],
    [ledgerFile("市.json", [newer, older]), older, ledgerFile("县.json", [older])],
  ]) {
    const merged = mergeReadings(files, {});
    expect(storeLedger(merged.ledger)).toEqual(storeLedger(whole.ledger));
    expect(contentHash({ ...merged.round?.standard })).toBe(contentHash({ ...whole.round?.standard }));
    expect(merged.olderFiles).toEqual(["甲.xlsx"]);
  }
});
