import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { jsonOf, runXunjian } from "./run-xunjian";

/** What people and programs get wrong in answers files and standards, through the built command line. */
const standard = resolve(import.meta.dirname, "../../resources/standards/guoban-2019.json");
let folder = "";
let pack = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xunjian-mistakes-"));
  pack = await readFile(standard, "utf8");
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

const score = (answers: string, ...more: string[]) =>
  runXunjian(["score", "--standard", standard, "--answers", answers, ...more], folder);

async function scoreText(text: string | Uint8Array, code: number) {
  return jsonOf(await score(await file("answers.json", text), "--json"), code);
}

async function refused(answers: string) {
  const { code, out, said } = await score(answers, "--json");
  expect([code, out]).toEqual([2, ""]);
  return said;
}

const account = (over: string) => `{"kind":"account","platform":"微信","name":"甲县发布"${over}}`;

test.each([
  [
    "an item",
    `{"kind":"site","siteClass":"countyPortal",\n"answers":{"site-security":["leak"],\n"site-security":"clear"}}`,
  ],
  ["answers", `{"kind":"account","platform":"微信","answers":{"account-stale":["two-weeks"]},\n\n"answers":{}}`],
  ["targets", `{"targets":[],\n\n"targets":[${account("")}]}`],
])("refuses a file that has %s twice, with the key and its line", async (_, text) => {
  const said = await refused(await file("twice.json", text));
  expect(said).toMatch(
    /写了两次，不知道以哪一次为准：\n {2}第 3 行第 \d+ 列：“(site-security|answers|targets)”写了两次/,
  );
});

test.each([
  [
    "GB18030",
    Buffer.from([0x7b, 0x22, 0x6b, 0x69, 0x6e, 0x64, 0x22, 0x3a, 0x22, 0xd0, 0xc2, 0xc3, 0xbd, 0xcc, 0xe5, 0x22, 0x7d]),
  ],
  ["UTF-16", Buffer.from('\ufeff{"kind":"新媒体"}', "utf16le")],
  ["UTF-8 with its mark", Buffer.from('\ufeff{"kind":"新媒体"}', "utf8")],
])("reads answers in %s", async (_, bytes) => {
  const { targets, problems } = await scoreText(bytes, 0);
  expect(problems).toEqual([]);
  expect(targets).toMatchObject([{ kind: "account", state: "notStarted" }]);
});

test("says of answers that cannot be read what to do", async () => {
  expect(await refused(".")).toContain("是文件夹，请写明其中的答案文件");
  expect(await refused("nowhere.json")).toContain("找不到");
  expect(await refused(await file("empty.json", ""))).toContain("是空的");
  expect(await refused(await file("blank.json", " \n"))).toContain("是空的");
  expect(await refused(await file("bytes.json", new Uint8Array([0, 1, 2, 255])))).toContain("请另存为 UTF-8");
  const broken = await refused(await file("broken.json", '{\n "targets": [],\n}'));
  expect(broken).toContain("不是正确的 JSON。第 3 行第 1 列：前面多了一个逗号");
});

test("an answer that nests without end is a problem in JSON, and other targets are scored", async () => {
  const deep = account(`,"answers":{"account-stale":${"[".repeat(5000)}${"]".repeat(5000)}}`);
  const { targets, problems } = await scoreText(`[${deep},${account(',"unscorable":"已注销"')}]`, 1);
  expect(problems).toMatchObject([{ target: 1, item: "account-stale", code: "value-invalid" }]);
  expect(targets[1].outcome).toBe("unscorable");
});

test("no targets are a problem; the same id twice is a notice, and a class that is none gives no verdict", async () => {
  for (const text of ["[]", '{"targets":[]}']) {
    expect(await scoreText(text, 1)).toMatchObject({
      targets: [],
      problems: [{ target: 0, code: "no-targets", expected: "没有检查对象" }],
    });
  }
  const twice = await scoreText(`[${account(',"id":"A"')},${account(',"id":"A"')}]`, 0);
  expect(twice.notices).toMatchObject([{ target: 2, id: "A", code: "target-twice" }]);
  const { targets, problems, notices } = await scoreText(
    '[{"kind":"site","siteClass":"mars","answers":{"site-security":"clear","services-guides":3}}]',
    1,
  );
  expect(targets[0]).toMatchObject({ state: "inProgress", outcome: null, points: null, bonus: { state: "notOpen" } });
  expect([problems.map(({ code }: { code: string }) => code), notices]).toEqual([["class-unknown"], []]);
  const { out } = await score("answers.json");
  expect(out).toContain("没有给出结论");
});

test("a word too many is named", async () => {
  const { code, said } = await score("answers.json", "extra", "words");
  expect([code, said]).toEqual([2, expect.stringContaining("多余的参数：extra words")]);
});

async function badStandard(text: string, name = "standard.json") {
  const args = ["--standard", await file(name, text), "--answers", await file("ok.json", account(""))];
  const { code, out, said } = await runXunjian(["score", ...args], folder);
  expect([code, out]).toEqual([2, ""]);
  return said;
}

test("a standard with a key twice, nested without end, or with __proto__ is faulty and says where", async () => {
  const twice = await badStandard(pack.replace('"value": 100', '"value": 200,\n "value": 100'));
  expect(twice).toMatch(/检查标准有误：\n {2}第 \d+ 行第 2 列：“value”写了两次/);
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  expect(await badStandard(pack.replace('"title":', `"x":${deep},"title":`))).toContain("嵌套过深");
  expect(await badStandard(pack.replace('"title":', '"__proto__":1,"title":'))).toContain("__proto__");
});

test("a faulty standard lists twenty faults, one a line, and says how to see the others", async () => {
  const said = await badStandard(pack.replaceAll(/"source": "[^"]*"/g, '"source": " "'));
  const lines = said.trimEnd().split("\n");
  expect(lines[0]).toContain("检查标准有误：");
  expect(lines).toHaveLength(22);
  expect(lines[21]).toMatch(/^ {2}还有 \d+ 处，用 standard check standard\.json 看全部$/);
});

test("what is no standard is not told how a table should look", async () => {
  expect(await badStandard("hello")).toContain("第 1 行第 1 列");
  for (const [text, name] of [
    ["[]", "list.json"],
    ["hello", "hello.txt"],
    [account(""), "answers-as-standard.json"],
  ] as const) {
    const said = await badStandard(text, name);
    expect(said).toContain("不是检查标准文件");
    expect(said).not.toMatch(/表头|列名|台账/);
  }
  const older = await badStandard(pack.replace('"formatVersion": 1', '"formatVersion": "1"'));
  expect(older).toContain("检查标准有误：\n  formatVersion：“格式版本”：本程序只认识第 1 版的格式");
  expect(await badStandard(pack.slice(0, 5000))).toContain("可能没有复制完整");
});
