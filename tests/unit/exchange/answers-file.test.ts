import { expect, test } from "vitest";
import { parseAnswersFile } from "../../../src-core/exchange/answers-file";
import { answersReader } from "../../../src-core/exchange/answers-target";
import { SMALL_PACK } from "../../fixtures/small-pack";

const portal = { kind: "site", siteClass: "countyPortal" };

/** One target of SMALL_PACK with these answers. */
function read(answers: Record<string, unknown>, over: Record<string, unknown> = portal) {
  const file = parseAnswersFile({ ...over, answers });
  const [entry] = file.kind === "answers" ? file.entries : [];
  if (entry?.kind !== "target") throw new Error(JSON.stringify(file));
  return answersReader(SMALL_PACK)(entry.target);
}

const answerTo = (itemId: string, raw: unknown) => read({ [itemId]: raw }).answers.get(itemId);
const faultOf = (itemId: string, raw: unknown) => {
  const { answers, problems } = read({ [itemId]: raw });
  return [answers.size, ...problems.map(({ code, value }) => [code, value])];
};

test("one target beside format, a bare target, a list under targets and a bare list are the same", () => {
  const head = { format: "xunjian-answers", formatVersion: 1 };
  const target = { ...portal, answers: { overview: "found" } };
  for (const raw of [{ ...head, ...target }, target, { ...head, targets: [target] }, { targets: [target] }, [target]]) {
    expect(parseAnswersFile(raw)).toEqual(parseAnswersFile([target]));
  }
});

test("another format, a newer one, and what is no list are refused with words", () => {
  for (const [raw, words] of [
    [{ format: "xunjian-standard", kind: "site" }, "format 应为 xunjian-answers"],
    [{ format: "xunjian-answers", formatVersion: 2, targets: [] }, "请升级程序"],
    [{ targets: {} }, "targets 应为数组"],
    [{ targets: [], rounds: 1 }, "rounds"],
    [{ format: "xunjian-answers" }, "没有 targets"],
    ["text", "应为对象"],
    [null, "应为对象"],
  ] as const) {
    const file = parseAnswersFile(raw);
    expect(file.kind === "unknown" ? file.message : "taken").toContain(words);
  }
});

test("a target with a field that nobody knows is a fault of its own, the others are taken", () => {
  const file = parseAnswersFile([{ id: "a", name: "甲", kind: "site", siteclass: "x" }, portal, { kind: "shop" }, 7]);
  const entries = file.kind === "answers" ? file.entries : [];
  expect(entries.map((entry) => entry.kind)).toEqual(["faulty", "target", "faulty", "faulty"]);
  expect(entries[0]).toEqual({ kind: "faulty", id: "a", name: "甲", faults: ["有不认识的内容：siteclass"] });
  expect(entries[2]).toMatchObject({ faults: ["kind：应为 site（网站）或 account（新媒体）"] });
});

test("class and platform say the kind where it is left out, and both together say nothing", () => {
  const kindOf = (raw: unknown) => {
    const file = parseAnswersFile([raw]);
    const [entry] = file.kind === "answers" ? file.entries : [];
    return entry?.kind === "target" ? entry.target.kind : "faulty";
  };
  expect(kindOf({ siteClass: "县级门户" })).toBe("site");
  expect(kindOf({ platform: "微信" })).toBe("account");
  expect(kindOf({ kind: "政务新媒体" })).toBe("account");
  expect(kindOf({ siteClass: "县级门户", platform: "微信" })).toBe("faulty");
  expect(kindOf({ answers: {} })).toBe("faulty");
});

test("each rule takes its own short answer", () => {
  expect(answerTo("overview", "found")).toEqual({ kind: "found" });
  expect(answerTo("overview", "未发现")).toEqual({ kind: "clear" });
  expect(answerTo("guides", 3)).toEqual({ kind: "count", count: 3 });
  expect(answerTo("guides", 0)).toEqual({ kind: "clear" });
  expect(answerTo("policy-reading", "some")).toEqual({ kind: "level", levelId: "some" });
  expect(answerTo("policy-reading", "部分缺失")).toEqual({ kind: "level", levelId: "some" });
  expect(answerTo("site-safety", ["bad-content", "严重表述错误"])).toEqual({
    kind: "conditions",
    ids: ["bad-content", "wrong-words"],
  });
  expect(answerTo("site-safety", "wrong-words")).toEqual({ kind: "conditions", ids: ["wrong-words"] });
  expect(answerTo("site-unreachable", "found")).toEqual({ kind: "conditions", ids: ["over-week"] });
});

test("points are read from their digits, to the hundredth, and 0 points are 未发现", () => {
  for (const [raw, points] of [
    [0.29, 29],
    [1.1, 110],
    [4.35, 435],
    [8.2, 820],
    [30, 3000],
    ["2.50", 250],
  ] as const) {
    expect(answerTo("leaders", raw)).toEqual({ kind: "points", points });
  }
  expect(answerTo("leaders", 0)).toEqual({ kind: "clear" });
});

test("the long form carries link and note, and the program's own form of a value is taken too", () => {
  const { answers, proven } = read({
    guides: { value: 2, link: "https://example.invalid", note: "说明" },
    leaders: { value: { kind: "points", points: 250 } },
    overview: { kind: "found" },
    "policy-reading": { value: "some", link: " " },
    statistics: { value: null, note: "还没看" },
    "policy-files": null,
  });
  expect([...answers]).toEqual([
    ["guides", { kind: "count", count: 2 }],
    ["leaders", { kind: "points", points: 250 }],
    ["overview", { kind: "found" }],
    ["policy-reading", { kind: "level", levelId: "some" }],
  ]);
  expect([...proven]).toEqual(["guides"]);
});

test("a value that does not fit its rule is listed and not answered", () => {
  expect(faultOf("overview", 1)).toEqual([0, ["value-invalid", "1"]]);
  expect(faultOf("overview", { kind: "count", count: 2 })).toEqual([
    0,
    ["value-invalid", '{"kind":"count","count":2}'],
  ]);
  expect(faultOf("guides", -1)).toEqual([0, ["value-invalid", "-1"]]);
  expect(faultOf("guides", 1.5)).toEqual([0, ["value-invalid", "1.5"]]);
  expect(faultOf("guides", "found")).toEqual([0, ["value-invalid", '"found"']]);
  expect(faultOf("leaders", 0.1 + 0.2)).toEqual([0, ["value-invalid", "0.30000000000000004"]]);
  expect(faultOf("leaders", 1.005)).toEqual([0, ["value-invalid", "1.005"]]);
  expect(faultOf("policy-reading", "none")).toEqual([0, ["value-invalid", '"none"']]);
  expect(faultOf("site-safety", "found")).toEqual([0, ["value-invalid", '"found"']]);
  expect(faultOf("site-safety", [])).toEqual([0, ["value-invalid", "[]"]]);
  expect(faultOf("site-safety", ["clear"])).toEqual([0, ["value-invalid", '["clear"]']]);
  expect(faultOf("guides", { value: 1, url: "x" })).toEqual([0, ["value-invalid", '{"value":1,"url":"x"}']]);
  expect(faultOf("account-stale", "clear")).toEqual([0, ["item-unknown", "account-stale"]]);
});

test("of some conditions those that are known count and the others are listed", () => {
  expect(faultOf("site-safety", ["wrong-words", "never"])).toEqual([1, ["condition-unknown", "never"]]);
});

test("an item may be named", () => {
  expect(read({ 办事指南: 2 }).answers.get("guides")).toEqual({ kind: "count", count: 2 });
});

test("an answer to an item that is not for this target is a notice", () => {
  const { problems, notices } = read({ guides: 2 }, { ...portal, noServices: true });
  expect(problems).toEqual([]);
  expect(notices.map(({ item, code }) => [item, code])).toEqual([["guides", "not-applicable"]]);
});

test("a class is a key or a word; a missing or unknown one is a problem, null is not", () => {
  const classOf = (siteClass: unknown, id?: string) => {
    const { target, problems } = read(
      {},
      { kind: "site", ...(siteClass === undefined ? {} : { siteClass }), ...(id ? { id } : {}) },
    );
    return [target.kind === "site" ? target.siteClass : "", problems.map(({ code }) => code).join()];
  };
  expect(classOf("countyPortal")).toEqual(["countyPortal", ""]);
  expect(classOf("县级门户网站")).toEqual(["countyPortal", ""]);
  expect(classOf("省级门户网站")).toEqual(["provincePortal", ""]);
  expect(classOf("门户网站", "9901000001")).toEqual(["cityPortal", ""]);
  expect(classOf("门户网站")).toEqual([null, "class-unknown"]);
  expect(classOf("村")).toEqual([null, "class-unknown"]);
  expect(classOf(undefined)).toEqual([null, "class-unknown"]);
  expect(classOf(null)).toEqual([null, ""]);
});

test("a platform is asked for only where a veto is for some platforms", () => {
  expect(read({}, { kind: "account" }).problems).toEqual([]);
  const [first, ...others] = SMALL_PACK.account.vetoes;
  if (first === undefined) throw new Error("no veto");
  const pack = {
    ...SMALL_PACK,
    account: { ...SMALL_PACK.account, vetoes: [{ ...first, appliesTo: ["微信"] }, ...others] },
  };
  const given = { kind: "account", noServices: false, answers: {} } as const;
  expect(answersReader(pack)(given).problems.map(({ code }) => code)).toEqual(["platform-missing"]);
});

test("what cannot be inspected is a state with a reason, whatever form it is said in", () => {
  const closed = { kind: "unscorable", reason: "已关停" };
  expect(read({}, { ...portal, unscorable: "已关停" }).answers.get("target-status")).toEqual(closed);
  expect(read({ "target-status": "已关停", "target-remark": "话" }).answers.get("target-status")).toEqual(closed);
  expect(read({ "target-status": "倒了" }).problems.map(({ code }) => code)).toEqual(["value-invalid"]);
});
