import { expect, test } from "vitest";
import { parseAnswersFile } from "../../../src-core/exchange/answers-file";
import { answersReader } from "../../../src-core/exchange/answers-target";
import { readJsonText } from "../../../src-core/exchange/json-text";
import { scoreTarget, unjudged } from "../../../src-core/scoring/score-target";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { SMALL_PACK } from "../../fixtures/small-pack";

/** The targets of an answers file as text, read by a standard. */
function readText(text: string, pack: StandardPack = SMALL_PACK) {
  const json = readJsonText(text);
  if (json.kind === "broken") throw new Error(json.message);
  const file = parseAnswersFile(json.value, json.written);
  if (file.kind === "unknown") throw new Error(file.message);
  return file.entries.map((entry) => {
    if (entry.kind === "faulty") throw new Error(entry.faults.join());
    return answersReader(pack)(entry.target);
  });
}

/** One target with answers, as JSON text of them. */
function readOne(answers: string, over = '"siteClass":"countyPortal"', pack: StandardPack = SMALL_PACK) {
  const [only] = readText(`{"targets":[{${over},"answers":${answers}}]}`, pack);
  if (only === undefined) throw new Error("no target");
  return only;
}

const answer = (id: string, raw: string) => readOne(`{"${id}":${raw}}`).answers.get(id);
const refusal = (id: string, raw: string) => {
  const { answers, problems } = readOne(`{"${id}":${raw}}`);
  return { taken: answers.size, problems };
};

test("an item called __proto__, constructor or toString is unknown like any other", () => {
  for (const key of ["__proto__", "constructor", "toString"]) {
    expect(readOne(`{"${key}":3}`).problems).toMatchObject([{ item: key, code: "item-unknown" }]);
  }
});

test("a field called __proto__ is a field that nobody knows, of the file and of a target", () => {
  expect(parseAnswersFile(JSON.parse('{"targets":[],"__proto__":1}'))).toEqual({
    kind: "unknown",
    message: "有不认识的内容：__proto__",
  });
  expect(parseAnswersFile(JSON.parse('[{"kind":"site","__proto__":{"siteClass":"countyPortal"}}]'))).toMatchObject({
    entries: [{ kind: "faulty", faults: ["有不认识的内容：__proto__"] }],
  });
});

test("a class called constructor is no class", () => {
  expect(readOne("{}", '"siteClass":"constructor"')).toMatchObject({
    isKnown: false,
    problems: [{ code: "class-unknown" }],
  });
});

test("an answer nested without end is refused with words, and its neighbours are taken", () => {
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  for (const [id, raw] of [
    ["guides", deep],
    ["site-safety", deep],
    ["guides", `{"value":${deep}}`],
    ["target-status", deep],
  ] as const) {
    const { answers, problems } = readOne(`{"${id}":${raw},"leaders":2.5}`);
    expect(problems).toMatchObject([{ item: id, code: "value-invalid", value: "嵌套过深的内容" }]);
    expect([...answers.keys()]).toEqual(["leaders"]);
  }
});

test("numbers are read as written, and shown so where they are refused", () => {
  const points = (hundredths: number) => ({ kind: "points", points: hundredths });
  expect(answer("leaders", "1.500")).toEqual(points(150));
  expect(answer("leaders", '"1.500"')).toEqual(points(150));
  expect(answer("leaders", '"２．５"')).toEqual(points(250));
  expect(answer("leaders", "25e-1")).toEqual(points(250));
  expect(answer("leaders", '{"value":1.50}')).toEqual(points(150));
  expect(answer("guides", '"３"')).toEqual({ kind: "count", count: 3 });
  expect(answer("guides", "3.0")).toEqual({ kind: "count", count: 3 });
  expect(answer("guides", "1e2")).toEqual({ kind: "count", count: 100 });
  expect(answer("guides", "-0")).toEqual({ kind: "clear" });
  for (const raw of ["1.1000000000000001", "1e400", "12345678901234567890123", "-1.50", "1.005"]) {
    expect(refusal("leaders", raw)).toMatchObject({ taken: 0, problems: [{ code: "value-invalid", value: raw }] });
    expect(refusal("leaders", `{"value":${raw}}`)).toMatchObject({ taken: 0, problems: [{ value: raw }] });
  }
  for (const raw of ['"1e1"', '".5"', '"1,5"', '"+3"', '"0x10"', '"-1"']) {
    expect(refusal("leaders", raw)).toMatchObject({ taken: 0, problems: [{ code: "value-invalid", value: raw }] });
  }
});

test("a count is taken up to 100000, and beyond it the words say so", () => {
  expect(answer("guides", "100000")).toEqual({ kind: "count", count: 100_000 });
  const expected = '"clear"、0 或次数：正整数，不超过 100000（单位：处）';
  expect(refusal("guides", "100001")).toMatchObject({ taken: 0, problems: [{ value: "100001", expected }] });
});

test("points above the item's own are refused, at them they are taken, in either form", () => {
  expect(answer("leaders", "30")).toEqual({ kind: "points", points: 3000 });
  const expected = '"clear" 或 0 至 30 的分数，最多两位小数';
  expect(refusal("leaders", "30.01")).toMatchObject({ taken: 0, problems: [{ value: "30.01", expected }] });
  expect(refusal("leaders", '{"kind":"points","points":3001}')).toMatchObject({ taken: 0, problems: [{ expected }] });
});

test("an item that is there twice with different answers counts with neither", () => {
  for (const answers of [
    '{"办事指南":2,"guides":3}',
    '{"guides":3,"办事指南":"clear"}',
    '{"guides":3,"办事指南":-1}',
  ]) {
    const twice = readOne(answers);
    expect(twice.answers.size).toBe(0);
    expect(twice.problems.filter(({ code }) => code === "item-twice")).toMatchObject([
      { itemName: "办事指南", expected: "同一项写了两次，内容不同，两处都没有采用；请只写一次" },
    ]);
  }
});

test("an item that is there twice with one answer counts once, with a notice, and either link proves it", () => {
  const twice = readOne(`{"安全事故":["bad-content","wrong-words"],
    "site-safety":{"value":["严重表述错误","bad-content"],"link":"x"}}`);
  expect(twice).toMatchObject({ problems: [], notices: [{ code: "item-twice", value: "安全事故、site-safety" }] });
  expect(twice.answers.size).toBe(1);
  expect([...twice.proven]).toEqual(["site-safety"]);
  expect(readOne('{"办事指南":null,"guides":3}')).toMatchObject({ problems: [], notices: [] });
});

test("a link and a note that are null are none", () => {
  const { answers, proven, problems } = readOne('{"guides":{"value":2,"link":null,"note":null}}');
  expect([answers.size, proven.size, problems]).toEqual([1, 0, []]);
});

test("fields that are for the other kind of target are passed over with a notice", () => {
  const account = readOne("{}", '"kind":"account","platform":"微信","noServices":true,"siteClass":"countyPortal"');
  expect(account.notices.map(({ code, item }) => [code, item])).toEqual([
    ["field-ignored", "noServices"],
    ["field-ignored", "siteClass"],
  ]);
  const site = readOne("{}", '"kind":"site","siteClass":"countyPortal","platform":"微信"');
  expect(site.notices).toMatchObject([{ code: "field-ignored", item: "platform" }]);
});

const allClear = '{"site-safety":"clear","site-unreachable":"clear","columns-stale":"clear"}';

test("a site whose class cannot be read gets no verdict, and nothing is called not applicable", () => {
  for (const over of ['"kind":"site"', '"siteClass":"mars"']) {
    const { target, isKnown, answers, problems, notices } = readOne(`{"guides":2,${allClear.slice(1)}`, over);
    expect([isKnown, notices]).toEqual([false, []]);
    expect(problems).toMatchObject([{ code: "class-unknown" }]);
    expect(unjudged(target, answers)).toMatchObject({
      state: "inProgress",
      outcome: null,
      points: null,
      bonus: { kind: "notOpen" },
    });
  }
  expect(unjudged(readOne("{}", '"kind":"site"').target, new Map())).toMatchObject({ state: "notStarted" });
  const closed = readOne("{}", '"siteClass":"mars","unscorable":"已关停"');
  expect(unjudged(closed.target, closed.answers)).toMatchObject({ state: "done", outcome: "unscorable" });
});

test("a class that is said to be unknown is judged on the vetoes for all", () => {
  const { target, isKnown, answers, proven } = readOne(allClear, '"kind":"site","siteClass":null');
  expect(isKnown).toBe(true);
  expect(scoreTarget(SMALL_PACK, target, answers, proven).outcome).toBe("pass");
});

/** The second veto of accounts is for WeChat alone. */
function wechatPack(platforms: [string, ...string[]]): StandardPack {
  const [first, ...others] = SMALL_PACK.account.vetoes;
  if (first === undefined) throw new Error("no veto");
  const limited = others.map((veto) => ({ ...veto, appliesTo: platforms }));
  return { ...SMALL_PACK, account: { ...SMALL_PACK.account, vetoes: [first, ...limited] } };
}

function verdictOn(platform: string | null, platforms: [string, ...string[]] = ["微信"]) {
  const pack = wechatPack(platforms);
  const over = platform === null ? '"kind":"account"' : `"kind":"account","platform":${JSON.stringify(platform)}`;
  const read = readOne('{"account-stale":"clear","account-interaction":["no-channel"]}', over, pack);
  const { outcome } = scoreTarget(pack, read.target, read.answers, read.proven);
  return { ...read, outcome, codes: [...read.problems, ...read.notices].map(({ code }) => code) };
}

test("a platform is the same however it is spaced, cased and wide, and as registers write it", () => {
  for (const platform of ["微信", " 微 信 ", "微信公众号"]) {
    expect(verdictOn(platform)).toMatchObject({ outcome: "veto", codes: [] });
  }
  expect(verdictOn("ｑｑ 空间", ["QQ空间"])).toMatchObject({ outcome: "veto", codes: [] });
  expect(verdictOn("新浪微博")).toMatchObject({ outcome: "pass", codes: ["not-applicable"] });
});

test("a platform that nobody knows is a notice that names those of the standard", () => {
  const { outcome, notices, codes } = verdictOn("WeChat");
  expect([outcome, codes]).toEqual(["pass", ["platform-unknown", "not-applicable"]]);
  expect(notices[0]).toMatchObject({ value: "WeChat", expected: expect.stringContaining("微信") });
});

test("an account whose platform is missing or blank gets no verdict where vetoes go by platform", () => {
  for (const platform of [null, "  "]) {
    expect(verdictOn(platform)).toMatchObject({ isKnown: false, codes: ["platform-missing"] });
  }
});
