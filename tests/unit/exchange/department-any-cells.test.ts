import fc from "fast-check";
import { expect, test } from "vitest";
import { plainCalendar } from "../../../src-core/calendar/work-calendar";
import { suggestionsOfMessages } from "../../../src-core/exchange/department-tables/count-messages";
import { readDisclosure } from "../../../src-core/exchange/department-tables/read-disclosure";
import { readMessages, suggestionMessageSchema } from "../../../src-core/exchange/department-tables/read-messages";
import { readSuggestions } from "../../../src-core/exchange/department-tables/read-suggestions";
import { problemMessage } from "../../../src-core/exchange/problem-message";
import { recogniseKind } from "../../../src-core/exchange/recognise-kind";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { disclosureRowSchema, suggestionRowSchema } from "../../../src-core/report/department-rows";
import { ANNEX5_HEADER, ANNEX6_HEADER, aFile, aTable } from "./department-sheets";

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    "",
    "/",
    "无",
    "合计",
    "小计",
    "一、省直单位",
    "甲市",
    "省审计厅",
    "序号",
    "总数",
    "栏次",
    "填报单位：省教育厅",
  ),
  fc.constantFrom<CellValue>(
    "2020-03-05",
    "2020.3.4",
    43895,
    "13%",
    0.13,
    "12条",
    "1,204",
    "2000万",
    -1,
    0.5,
    0,
    7,
    true,
    "1e9",
    "　",
    "备注：",
  ),
  fc.string({ maxLength: 6 }),
  fc.double({ noNaN: true }),
  fc.nat(50),
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
const HEADERS = [ANNEX5_HEADER, ANNEX6_HEADER, [["受理单位", "受理日期", "办结日期", "状态"]], []];

test("gives sound rows, or problems in words, whatever the cells hold", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HEADERS), rows, fc.boolean(), (header, below, isKnown) => {
      const sheets = [aTable([...header, ...below])];
      const file = aFile(isKnown ? {} : { settings: null });
      recogniseKind(sheets, null);
      const [five, six, messages] = [
        readDisclosure(sheets, file),
        readSuggestions(sheets, file),
        readMessages(sheets, file),
      ];
      for (const row of five.rows) disclosureRowSchema.parse(row);
      for (const row of [...six.rows, ...suggestionsOfMessages(messages.rows, plainCalendar())])
        suggestionRowSchema.parse(row);
      for (const row of messages.rows) suggestionMessageSchema.parse(row);
      expect(new Set(five.rows.map(({ id }) => id)).size).toBe(five.rows.length);
      for (const { problems, notices } of [five, six, messages]) {
        for (const problem of [...problems, ...notices]) expect(problemMessage(problem)).toMatch(/。$/);
      }
    }),
    { numRuns: 400 },
  );
});

test("reads a table of ten thousand rows with totals at every hundred in one pass", () => {
  const below = Array.from({ length: 10_000 }, (_, index): readonly CellValue[] =>
    index % 100 === 99 ? ["小计", null, 99] : [index, `甲${index}厅`, 1],
  );
  const { rows, problems, notices } = readDisclosure([aTable([...ANNEX5_HEADER, ...below])], aFile());
  expect([rows.length, problems.length, notices.length]).toEqual([9_900, 0, 100]);
});
