import { expect, test } from "vitest";
import settings from "../../../resources/settings/jiangxi.json";
import practice from "../../../resources/standards/practice.json";
import { fileContentSchema } from "../../../src-core/exchange/read-file";
import { readJsonDocument } from "../../../src-main/workbook/read-json-document";
import { readWorkbook } from "../../../src-main/workbook/read-workbook";

const twiceIn = (document: object) => JSON.stringify(document).replace("{", '{"formatVersion":1,');
const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;

test.each([
  ["a standard", practice, "standard-faulty"],
  ["settings", settings, "settings-faulty"],
  ["a ledger", { format: "xunjian-ledger", formatVersion: 1 }, "file-unreadable"],
])("refuses %s that says a thing twice or nests without end, with the place", (_, document, code) => {
  const twice = readJsonDocument(twiceIn(document));
  expect(twice.content.kind).toBe("nothing");
  expect(twice.problems).toMatchObject([{ code, expected: expect.stringContaining("“formatVersion”写了两次") }]);
  const nested = readJsonDocument(JSON.stringify(document).replace("{", `{"x":${deep},`));
  expect(nested.problems).toMatchObject([{ code, expected: expect.stringContaining("嵌套过深") }]);
});

test("says where a text is no JSON, and does not call the file damaged", () => {
  const { problems } = readJsonDocument('{\n "format": "xunjian-standard"\n "formatVersion": 1 }');
  expect(problems).toMatchObject([{ code: "file-unreadable", expected: "第 3 行第 2 列：应为英文逗号或 }" }]);
});

test("a text that is named as JSON is read as JSON, and its lines are told from the first", () => {
  const bytes = Buffer.from('\n\n  {"a": 1,}', "utf8");
  const reading = readWorkbook(bytes);
  if (reading.kind !== "json") throw new Error(reading.kind);
  expect(readJsonDocument(reading.text).problems[0]?.expected).toContain("第 3 行");
  expect(readWorkbook(Buffer.from("[]"), undefined, { isJson: true })).toEqual({ kind: "json", text: "[]" });
  expect(readWorkbook(Buffer.from("名称,代码")).kind).toBe("sheets");
});

test("keeps what settings say about the circular apart from the settings that rounds pin", () => {
  const circular = { rateDecimals: 1, contact: { name: "王五", telephone: "", email: "" } };
  const { content, problems } = readJsonDocument(JSON.stringify({ ...settings, circular }));
  expect(problems).toEqual([]);
  expect(content).toEqual({ kind: "settings", settings, circular });
  expect(fileContentSchema.parse(content)).toEqual(content);
});

test("reads settings that say nothing about the circular as they were read before", () => {
  for (const document of [settings, { ...settings, circular: null }]) {
    expect(readJsonDocument(JSON.stringify(document)).content).toEqual({ kind: "settings", settings, circular: null });
  }
});

test("names the field of a faulty part about the circular, beside those of the settings", () => {
  const circular = { rateDecimals: 3, bands: [{ label: "", from: 10_000, to: null }], issueDate: "2020年4月2日" };
  const { kind, good, content, problems } = readJsonDocument(JSON.stringify({ ...settings, regions: [], circular }));
  expect([kind, good, content.kind]).toEqual(["unknown", 0, "nothing"]);
  expect(problems.map(({ code, value }) => [code, value])).toEqual([
    ["settings-faulty", "regions"],
    ["settings-faulty", "circular.issueDate"],
    ["settings-faulty", "circular.rateDecimals"],
    ["settings-faulty", "circular.bands.0.label"],
  ]);
  const strange = readJsonDocument(JSON.stringify({ ...settings, circular: { colour: "red" } }));
  expect(strange.problems).toMatchObject([{ code: "settings-faulty", expected: expect.stringContaining("colour") }]);
});
