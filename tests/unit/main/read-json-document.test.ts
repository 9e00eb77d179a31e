import { expect, test } from "vitest";
import settings from "../../../resources/settings/jiangxi.json";
import practice from "../../../resources/standards/practice.json";
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
