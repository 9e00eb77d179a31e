import fc from "fast-check";
import { expect, test } from "vitest";
import { readJsonText } from "../../../src-core/exchange/json-text";
import { jsonPath, scanJson } from "../../../src-core/exchange/scan-json";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

test("takes what a JSON parser takes, and finds nothing twice in what a program wrote", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(4), (text, indent) => {
      const { broken, twice } = scanJson(JSON.stringify(JSON.parse(text), null, indent));
      expect([broken, twice]).toEqual([null, []]);
    }),
  );
});

test("takes a damaged text exactly where a JSON parser does", () => {
  const damage = fc.constantFrom(..."{}[],:\"\\ 0-.eE+1tn/u\n'，", "");
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.nat(2), damage, (text, place, drop, put) => {
      const at = place % (text.length + 1);
      const damaged = `${text.slice(0, at)}${put}${text.slice(at + drop)}`;
      expect(scanJson(damaged).broken === null, damaged).toBe(isJson(damaged));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["a key twice", '{\n "a": 1,\n "b": 2,\n "a": 3\n}', ["第 4 行第 2 列：“a”写了两次（前一次在第 2 行），请删去一处"]],
  ["a key once plain and once escaped", '{"value":1,"\\u0076alue":2}', ["第 1 行第 12 列：“value”写了两次"]],
  ["a key twice, deep in a list", '[0,[{"x":{"answers":{}, "answers":{}}}]]', ["“answers”写了两次"]],
  ["one key in two objects", '{"a":{"v":1},"b":{"v":1},"c":[{"v":1},{"v":2}]}', []],
  ["a key that is a value elsewhere", '{"a":"b","b":"a","c":"{\\"a\\":1,\\"a\\":2}"}', []],
  ["the prototype's names", '{"__proto__":1,"constructor":1,"__proto__":2}', ["“__proto__”写了两次"]],
])("tells %s", (_, text, words) => {
  const read = readJsonText(text);
  if (read.kind === "broken") throw new Error(read.message);
  expect(read.twice).toHaveLength(words.length);
  for (const [i, part] of words.entries()) expect(read.twice[i]).toContain(part);
});

test.each([
  ['{"a": 1,}', "第 1 行第 9 列：前面多了一个逗号"],
  ["[1,\n]", "第 2 行第 1 列：前面多了一个逗号"],
  ['{"a": 1\n "b": 2}', "第 2 行第 2 列：应为英文逗号或 }"],
  ['{"a"：1}', "第 1 行第 5 列：应为英文冒号"],
  ["{“a”: 1}", "第 1 行第 2 列：引号应为英文双引号"],
  ['{"a": 1，"b": 2}', "第 1 行第 8 列：应为英文逗号"],
  ["{'a': 1}", "引号应为英文双引号"],
  ["hello", "第 1 行第 1 列：应为内容；文字要加英文双引号"],
  ['{"a": NaN}', "第 1 行第 7 列：应为内容"],
  ['{"a": 01}', "开头不能有多余的 0"],
  ['{"a": 1} x', "第 1 行第 10 列：这里应当结束，后面还有多余的内容"],
  ['{"a": [1, 2', "文件到这里就结束了，可能没有复制完整"],
  ['{"a": "b', "文件到这里就结束了，可能没有复制完整"],
  ['{"a": "b\nc"}', "第 1 行第 9 列：文字没有结束；文字里的换行写作 \\n"],
  ['{"a": "C:\\data"}', "反斜杠"],
  ['{ // 说明\n "a": 1}', "JSON 里不能写注释"],
  ["", "文件到这里就结束了"],
])("says where %j is no JSON, and why", (text, words) => {
  const read = readJsonText(text);
  expect(read.kind === "broken" ? read.message : "taken").toContain(words);
});

test("tells the numbers that a program prints otherwise, as they were written", () => {
  const { written } = scanJson('{"targets":[{"answers":{"a":1.50,"b":1e400,"c":2.5,"d":{"value":-0}}}]}');
  expect([...written]).toEqual([
    [jsonPath(["targets", 0, "answers", "a"]), "1.50"],
    [jsonPath(["targets", 0, "answers", "b"]), "1e400"],
    [jsonPath(["targets", 0, "answers", "d", "value"]), "-0"],
  ]);
});

test("goes through a hundred thousand levels and tells where they become too many", () => {
  const read = readJsonText(`{"a":\n${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
  expect(read).toMatchObject({ kind: "value", deep: "第 2 行第 64 列：嵌套过深，超过 64 层" });
  expect(readJsonText(`${"[".repeat(64)}${"]".repeat(64)}`)).toMatchObject({ deep: null });
});
