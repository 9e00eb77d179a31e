import { expect, test } from "vitest";
import type { CellValue, SheetGrid } from "../../../src-core/exchange/sheet-grid";
import { STATUS_ITEM } from "../../../src-core/scoring/answer";
import { anAccount, aRound, aSite, aTask } from "../../fixtures/builders";
import { addRow, changeSheet, fillRow } from "../../fixtures/spec-grid";
import { codes, printed, read } from "./read-back";

const A = "9901010001";
const B = "9901010002";
const other = aSite({ code: "9901010009", name: "别人的网站" });
const targets = [aSite(), aSite({ code: B, name: "甲西县政务网", order: 2 }), anAccount()];
const document = aTask({ targets, round: aRound({ sample: [...targets, other].map((target) => target.id) }) });
const one = { [STATUS_ITEM]: "进行中", overview: "扣分" };
const fill = (values: Readonly<Record<string, CellValue>>, row = A): SheetGrid[] =>
  fillRow(printed(document), "网站", row, values);
const onSites = (sheets: SheetGrid[], change: Parameters<typeof changeSheet>[2]) => changeSheet(sheets, "网站", change);
const expected = read(fill(one), document).records;

test("finds rows and columns wherever they were moved", () => {
  const moved = onSites(fill(one), (rows) => {
    const [title = [], groups = [], headings = [], ids = [], a = [], b = []] = rows;
    return [title, [], groups, headings, ids, b, [], a].map((row) =>
      [...row].concat(Array(30).fill(null)).slice(0, 30).reverse(),
    );
  });
  expect(read(moved, document)).toMatchObject({ records: expected, problems: [] });
});

test("finds rows by their code when the hidden column of ids was deleted", () => {
  const without = onSites(fill(one), (rows) => rows.map((row) => row.slice(1)));
  expect(read(without, document)).toMatchObject({ records: expected, problems: [] });
});

test("finds columns by their headings when the hidden row of ids was deleted", () => {
  const without = onSites(fill(one), (rows) => rows.filter((row) => !row.includes("_code")));
  expect(read(without, document)).toMatchObject({ records: expected, problems: [] });
});

test("finds columns by the hidden row when headings were renamed", () => {
  const renamed = onSites(fill(one), (rows) => rows.map((row, i) => (i === 2 ? row.map(() => "列") : row)));
  expect(read(renamed, document).records).toEqual(expected);
});

test("finds a code that became a number, in a row typed anew", () => {
  const typed = onSites(fill(one), (rows) =>
    rows.map((row) => (row[0] === A ? [null, 7, Number(A), ...row.slice(3)] : row)),
  );
  expect(read(typed, document)).toMatchObject({ records: expected, problems: [] });
});

test("finds an account typed anew by platform and handle, and by platform and name where it has no handle", () => {
  const nameless = anAccount({ platform: "新浪微博", handle: null, name: "甲西微博" });
  const task = aTask({ targets: [anAccount(), nameless] });
  const filledIn = fillRow(printed(task), "新媒体", "甲西微博", { "account-stale": "是" });
  const sheets = changeSheet(filledIn, "新媒体", (rows) =>
    rows.map((row, i) => (i > 3 ? [null, null, ...row.slice(2)] : row)),
  );
  expect(read(sheets, task)).toMatchObject({ records: [{ targetId: nameless.id }], problems: [] });
});

test("finds the sheet when somebody renamed it", () => {
  const renamed = fill(one).map((sheet) => (sheet.name === "网站" ? { ...sheet, name: "Sheet1" } : sheet));
  expect(read(renamed, document)).toMatchObject({ records: expected, problems: [] });
});

test("keeps a target out that nobody knows, or that another inspector was given", () => {
  const unknown = addRow(fill(one), "网站", { _code: "9901019999", overview: "扣分" });
  expect(read(unknown, document)).toMatchObject({
    records: expected,
    problems: [{ code: "target-unknown", value: "9901019999" }],
  });
  const foreign = addRow(fill(one), "网站", { _code: other.code, overview: "扣分" });
  expect(read(foreign, document)).toMatchObject({
    records: expected,
    problems: [{ code: "target-not-assigned", value: other.code }],
  });
});

test("takes neither target when the hidden id and the visible code contradict", () => {
  const pasted = fillRow(fill(one), "网站", A, { _code: B });
  const { records, problems } = read(pasted, document);
  expect(records).toEqual([]);
  expect(codes(problems)).toEqual(["target-ambiguous"]);
});

test("takes one of two equal rows, and neither of two that differ", () => {
  const copied = (change: (row: CellValue[]) => CellValue[]) =>
    onSites(fill(one), (rows) => rows.flatMap((row) => (row[0] === A ? [row, change([...row])] : [row])));
  const same = read(
    copied((row) => row),
    document,
  );
  expect(same.records).toEqual(expected);
  expect([codes(same.problems), codes(same.notices)]).toEqual([[], ["row-duplicate", "row-unfinished"]]);
  const differing = read(
    copied((row) => row.map((cell) => (cell === "扣分" ? "未发现" : cell))),
    document,
  );
  expect(differing.records).toEqual([]);
  expect(codes(differing.problems)).toEqual(["row-duplicate"]);
});

test("says that an item's column is missing and takes the others", () => {
  const without = onSites(fill({ ...one, leaders: 2 }), (rows) => {
    const column = rows[3]?.indexOf("leaders") ?? -1;
    return rows.map((row) => row.filter((_, i) => i !== column));
  });
  const { records, problems } = read(without, document);
  expect(records).toEqual(expected);
  expect(problems).toMatchObject([{ code: "column-missing", sheet: "网站", column: "领导信息" }]);
});

test("says that a sheet of targets is missing", () => {
  const without = fill(one).filter((sheet) => sheet.name !== "新媒体");
  expect(read(without, document)).toMatchObject({
    records: expected,
    problems: [{ code: "sheet-missing", sheet: "新媒体" }],
  });
});

test("reads the original when a sheet was copied, and reports a copy that differs", () => {
  const copy = (sheets: SheetGrid[]) =>
    sheets.filter((s) => s.name === "网站").map((s) => ({ ...s, name: "网站 (2)" }));
  const same = read([...copy(fill(one)), ...fill(one)], document);
  expect([same.records, codes(same.problems)]).toEqual([expected, []]);
  const differing = read([...copy(fill({ overview: "未发现" })), ...fill(one)], document);
  expect([differing.records, codes(differing.problems)]).toEqual([expected, ["row-duplicate"]]);
});

test("skips total rows and remarks below the table, and says so", () => {
  const total = addRow(fill(one), "网站", { _code: "合计", leaders: 12 });
  const noted = addRow(total, "网站", { _no: "填表人：张三" });
  const { records, notices, problems } = read(noted, document);
  expect([records, problems]).toEqual([expected, []]);
  expect(codes(notices)).toEqual(["total-row-skipped", "note-row-skipped", "row-unfinished"]);
});

test("says that a column somebody added was not read", () => {
  const added = onSites(fill(one), (rows) => rows.map((row, i) => (i === 2 ? [...row, "检查时间"] : row)));
  expect(read(added, document).notices).toContainEqual(
    expect.objectContaining({ code: "column-unknown", value: "检查时间" }),
  );
});
