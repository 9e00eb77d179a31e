import { describe, expect, it } from "vitest";
import { plainCalendar, workCalendar } from "../../../src-core/calendar/work-calendar";
import type { FileContent, FileReading } from "../../../src-core/exchange/read-file";
import type { DisclosureRow, SuggestionRow } from "../../../src-core/report/department-rows";
import { departmentsWish, whyRefused } from "../../../src-renderer/office/departments/departments-wish";
import { daysOfYear, runInWords } from "../../../src-renderer/office/departments/known-days";
import { formOf, readForm } from "../../../src-renderer/office/departments/row-form";

const from = (file: string) => ({ file, hash: file, sheet: "Sheet1", cell: "A4" });

function aDisclosure(department: string, total: number, file = `${department}.xlsx`): DisclosureRow {
  const none = { interpretation: null, proposals: null, keyAreas: null, closed: null, open: null };
  return { id: department, department, total, ...none, source: from(file) };
}

function aSuggestion(unit: string, closed: number): SuggestionRow {
  const numbers = { closed, open: 0, averageWorkingDays: null };
  return { id: unit, unit, group: "department", ...numbers, source: from(`${unit}.xlsx`) };
}

function aFile(name: string, content: FileContent): FileReading {
  const kind = content.kind === "disclosure" || content.kind === "suggestions" ? content.kind : "unknown";
  return { name, path: `/${name}`, hash: name, kind, good: 1, content, problems: [], notices: [] };
}

const disclosureFile = (...rows: readonly DisclosureRow[]): FileReading =>
  aFile(rows[0]?.source.file ?? "", { kind: "disclosure", rows });
const merge = { how: { disclosure: "merge", suggestions: "merge" }, chosen: new Map<string, number>() } as const;
const nothing = { disclosure: [], suggestions: [] };

describe("departmentsWish", () => {
  it("sorts files of both kinds taken in one go", () => {
    const files = [
      disclosureFile(aDisclosure("省审计厅", 3)),
      aFile("建言.xlsx", { kind: "suggestions", rows: [aSuggestion("省教育厅", 5)] }),
    ];
    const wish = departmentsWish(files, nothing, merge, plainCalendar());
    expect(wish.disclosure.rows.map(({ id }) => id)).toEqual(["省审计厅"]);
    expect(wish.suggestions.rows.map(({ id }) => id)).toEqual(["省教育厅"]);
  });

  it("leaves a table alone that no file speaks of", () => {
    const stored = { disclosure: [], suggestions: [aSuggestion("省教育厅", 5)] };
    const wish = departmentsWish([disclosureFile(aDisclosure("省审计厅", 3))], stored, merge, plainCalendar());
    expect(wish.suggestions).toMatchObject({ isThere: false, absent: [], rows: stored.suggestions });
  });

  it("keeps units that the files do not name, unless they are to be removed", () => {
    const stored = { disclosure: [aDisclosure("省审计厅", 3), aDisclosure("省教育厅", 4)], suggestions: [] };
    const files = [disclosureFile(aDisclosure("省审计厅", 5))];
    const kept = departmentsWish(files, stored, merge, plainCalendar()).disclosure;
    expect(kept.rows.map(({ total }) => total)).toEqual([5, 4]);
    expect(kept.absent.map(({ id }) => id)).toEqual(["省教育厅"]);
    expect(kept.change).toMatchObject({ added: [], removed: [], unchanged: 1 });
    const how = { disclosure: "replace", suggestions: "merge" } as const;
    const replaced = departmentsWish(files, stored, { ...merge, how }, plainCalendar()).disclosure;
    expect(replaced.rows.map(({ id }) => id)).toEqual(["省审计厅"]);
    expect(replaced.change.removed.map(({ id }) => id)).toEqual(["省教育厅"]);
  });

  it("takes none of two unlike rows until one is chosen, and keeps what is stored of the unit meanwhile", () => {
    const stored = { disclosure: [aDisclosure("省审计厅", 1)], suggestions: [] };
    const files = [disclosureFile(aDisclosure("省审计厅", 3, "甲")), disclosureFile(aDisclosure("省审计厅", 4, "乙"))];
    const how = { disclosure: "replace", suggestions: "merge" } as const;
    const open = departmentsWish(files, stored, { ...merge, how }, plainCalendar()).disclosure;
    expect(open).toMatchObject({ open: 1, absent: [] });
    expect(open.rows.map(({ total }) => total)).toEqual([1]);
    const chosen = new Map([["disclosure/省审计厅", 1]]);
    const decided = departmentsWish(files, stored, { how, chosen }, plainCalendar()).disclosure;
    expect(decided).toMatchObject({ open: 0, conflicts: [{ unit: "省审计厅" }] });
    expect(decided.rows.map(({ total }) => total)).toEqual([4]);
  });

  it("counts single messages by the office's calendar", () => {
    const message = { unit: "省审计厅", group: "department", isClosed: true, source: from("明细.xlsx") } as const;
    const messages = [{ ...message, received: "2020-03-04", closed: "2020-03-06" }];
    const file = aFile("明细.xlsx", { kind: "suggestions", rows: [aSuggestion("省审计厅", 1)], messages });
    const corrected = workCalendar({ holidays: ["2020-03-05"], workdays: [] });
    if (corrected.kind !== "calendar") throw new Error("contradiction");
    const averages = [plainCalendar(), corrected.calendar].map(
      (calendar) => departmentsWish([file], nothing, merge, calendar).suggestions.rows[0]?.averageWorkingDays,
    );
    expect(averages).toEqual([2, 1]);
  });
});

describe("whyRefused", () => {
  it("names the kind of a file that is no table of departments, and lets faulty ones speak for themselves", () => {
    expect(whyRefused(aFile("a", { kind: "disclosure", rows: [] }))).toBeNull();
    expect(whyRefused(aFile("a", { kind: "sample", rows: [] }))).toContain("没有读取");
    const problem = { code: "file-empty", sheet: "", cell: "", column: "", value: "", expected: "" } as const;
    expect(whyRefused({ ...aFile("a", { kind: "nothing" }), problems: [problem] })).toBeNull();
  });
});

describe("readForm", () => {
  it("reads a row as it was stored, marked as typed", () => {
    const row = aDisclosure("省审计厅", 12);
    expect(readForm("disclosure", formOf("disclosure", row))).toEqual({
      kind: "row",
      row: { ...row, source: { file: "", hash: "", sheet: "", cell: "" } },
    });
  });

  it("takes 0 for none in annex 5 and blank for 0 in annex 6", () => {
    const blank = formOf("disclosure", null);
    const five = readForm("disclosure", { ...blank, unit: "省审计厅", counts: { total: "0" } });
    expect(five).toMatchObject({ kind: "row", row: { total: null } });
    const six = readForm("suggestions", { ...blank, unit: "省审计厅", counts: { closed: "３", open: "" } });
    expect(six).toMatchObject({ kind: "row", row: { closed: 3, open: 0, averageWorkingDays: null } });
  });

  it("says by field what is no number, what is above the total, and that the unit lacks", () => {
    const reading = readForm("disclosure", {
      unit: " ",
      group: "department",
      counts: { total: "2", interpretation: "3", closed: "1.5" },
    });
    if (reading.kind !== "faulty") throw new Error("good");
    expect([...reading.faults.keys()].sort()).toEqual(["closed", "interpretation", "unit"]);
  });
});

describe("daysOfYear", () => {
  it("lists holidays as they hang together, and weekend days that are worked", () => {
    const words = daysOfYear(plainCalendar(), 2020).map((run) => [run.kind, runInWords(run)]);
    expect(words[0]).toEqual(["holiday", "1月1日（周三）"]);
    expect(words[1]).toEqual(["workday", "1月19日（周日）"]);
    expect(words[2]).toEqual(["holiday", "1月24日—2月2日，10 天"]);
  });

  it("knows nothing of a year beyond its own", () => {
    expect(daysOfYear(plainCalendar(), 2090)).toEqual([]);
  });
});
