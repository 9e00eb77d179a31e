import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnexCell, AnnexTable } from "../../../src-core/report/annex-table";
import type { Figure } from "../../../src-core/report/figure";
import { report } from "../../../src-core/report/report";
import { type CurrentCircular, issueDifferences } from "../../../src-core/signing/issue-differences";
import { printedTables } from "../../../src-core/signing/issue-of";
import { hasMoved } from "../../../src-core/signing/results-hash";
import { goldenInput, goldenReport } from "./golden-issue";
import { issueFrom } from "./issue-from";

const issued = issueFrom(goldenInput);
const now: CurrentCircular = { annexes: printedTables(goldenReport), figures: goldenReport.figures };

function withTable(no: number, change: (table: AnnexTable) => AnnexTable): CurrentCircular {
  return { ...now, annexes: now.annexes.map((table) => (table.no === no ? change(table) : table)) };
}

/** Rows again numbered from 1, as they would be printed. */
function renumbered(rows: readonly (readonly AnnexCell[])[]): readonly (readonly AnnexCell[])[] {
  return rows.map(([_, ...cells], index) => [index + 1, ...cells]);
}

function figure(id: string): Figure {
  const found = now.figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}

function withFigure(id: string, over: Partial<Figure>): CurrentCircular {
  return { ...now, figures: now.figures.map((one) => (one.id === id ? { ...one, ...over } : one)) };
}

describe("differences of figures", () => {
  it("are named by their fields, with units", () => {
    expect(issueDifferences(issued, withFigure("sites.passRate", { text: "98.68%", value: 9868 }))).toEqual([
      { place: "网站合格率", before: "98.94%", after: "98.68%" },
    ]);
    expect(issueDifferences(issued, withFigure("sites.problems", { text: "5", value: 5 }))).toEqual([
      { place: "网站问题数", before: `4${figure("sites.problems").unit}`, after: `5${figure("sites.problems").unit}` },
    ]);
  });

  it("say whether a change goes up or down, also where only that is another", () => {
    expect(issueDifferences(issued, withFigure("sites.yearOnYear", { value: -133 }))).toEqual([
      { place: "网站同比", before: "上升1.33个百分点", after: "下降1.33个百分点" },
    ]);
    expect(issueDifferences(issued, withFigure("sites.yearOnYear", { value: null, text: "—" }))).toEqual([
      { place: "网站同比", before: "上升1.33个百分点", after: "—" },
    ]);
  });

  it("name figures that came or went", () => {
    const gone = { ...now, figures: now.figures.filter(({ id }) => id !== "sites.running") };
    const { text, unit } = figure("sites.running");
    expect(issueDifferences(issued, gone)).toEqual([{ place: "网站总数", before: `${text}${unit}`, after: "" }]);
    expect(issueDifferences({ ...issued, figures: gone.figures }, now)).toEqual([
      { place: "网站总数", before: "", after: `${text}${unit}` },
    ]);
  });
});

describe("differences of annexes", () => {
  const table4 = now.annexes.find(({ no }) => no === 4);
  const rows4 = table4?.rows ?? [];
  const called = (row: readonly AnnexCell[] | undefined): string => String(row?.[3]);
  const said = (row: readonly AnnexCell[] | undefined): string => (row ?? []).slice(1).join("，");

  it("name a row that went, and no other that only moved up", () => {
    const shorter = withTable(4, (table) => ({ ...table, rows: renumbered(table.rows.toSpliced(2, 1)) }));
    expect(issueDifferences(issued, shorter)).toEqual([
      { place: `附件4 第3行（${called(rows4[2])}）`, before: said(rows4[2]), after: "" },
    ]);
  });

  it("name a row that came", () => {
    const row = [0, "甲市", "微信", "甲西发布", "内容不更新"];
    const longer = withTable(4, (table) => ({ ...table, rows: renumbered(table.rows.toSpliced(2, 0, row)) }));
    expect(issueDifferences(issued, longer)).toEqual([
      { place: "附件4 增加第3行（甲西发布）", before: "", after: "甲市，微信，甲西发布，内容不更新" },
    ]);
  });

  it("name a cell that changed by its row and column", () => {
    const changed = withTable(4, (table) => ({
      ...table,
      rows: table.rows.map((row, n) => (n === 4 ? row.with(4, "单项否决") : row)),
    }));
    expect(issueDifferences(issued, changed)).toEqual([
      { place: `附件4 第5行（${called(rows4[4])}） 存在的突出问题`, before: String(rows4[4]?.[4]), after: "单项否决" },
    ]);
  });

  it("name a site of another name as the same site, by its code", () => {
    const changed = withTable(3, (table) => ({
      ...table,
      rows: table.rows.map((row, n) => (n === 1 ? row.with(2, "某县政府网") : row)),
    }));
    const found = issueDifferences(issued, changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ after: "某县政府网" });
    expect(found[0]?.place).toMatch(/^附件3 第2行（.+） 网站名称$/);
  });

  it("name a row that was moved, once", () => {
    const moved = withTable(4, (table) => {
      const [first = [], ...others] = table.rows;
      return { ...table, rows: renumbered(others.toSpliced(9, 0, first)) };
    });
    expect(issueDifferences(issued, moved)).toEqual([
      { place: `附件4 第1行（${called(rows4[0])}） 次序`, before: "第1行", after: "第10行" },
    ]);
  });

  it("name only the sites that came or went in a long list of names", () => {
    const changed = withTable(2, (table) => ({
      ...table,
      rows: table.rows.map((row, n) => (n === table.rows.length - 1 ? row.with(1, `${row[1]}、某县`) : row)),
    }));
    const [found, ...others] = issueDifferences(issued, changed);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ before: "", after: "某县" });
    expect(found?.place).toContain("政府网站名称（其中）");
  });

  it("name an annex that is printed no more, and the new number of one behind it", () => {
    const without = report({ ...goldenInput, disclosure: [] });
    const found = issueDifferences(issued, { annexes: printedTables(without), figures: now.figures });
    const [gone, number] = found;
    expect(found).toHaveLength(2);
    expect(gone).toMatchObject({ place: "附件5", after: "" });
    expect(gone?.before).toMatch(/^省政府门户网站政府信息公开情况，共\d+行$/);
    expect(number).toEqual({ place: "附件6 编号", before: "附件6", after: "附件5" });
  });

  it("name titles, what stands under them, columns and groups", () => {
    const changed = withTable(6, (table) => ({
      ...table,
      under: null,
      header: table.header.map((head) => (head.text === "办结率" ? { ...head, text: "按时办结率" } : head)),
      sections: table.sections?.slice(1),
    }));
    const places = issueDifferences(issued, changed).map(({ place }) => place);
    expect(places).toEqual(["附件6 标题下的说明", "附件6 表头", "附件6 分组"]);
    const titled = withTable(6, (table) => ({ ...table, title: "留言办理情况" }));
    expect(issueDifferences(issued, titled)).toMatchObject([{ place: "附件6 标题", after: "留言办理情况" }]);
  });
});

describe("whatever changes", () => {
  it("is nothing where nothing did, in memory or as it was stored", () => {
    const stored: typeof issued = structuredClone(issued);
    expect(issueDifferences(stored, now)).toEqual([]);
    expect(issueDifferences(issued, structuredClone(now))).toEqual([]);
  });

  it("is named where it is a figure", () => {
    fc.assert(
      fc.property(fc.constantFrom(...now.figures), fc.nat(99_999), ({ id, field, text }, count) => {
        const other = `${count}.5`;
        fc.pre(other !== text);
        const found = issueDifferences(issued, withFigure(id, { text: other }));
        expect(found.map(({ place }) => place)).toEqual([field]);
        expect(found[0]?.after).toContain(other);
      }),
    );
  });

  it("is named where it is a cell", () => {
    const cells = now.annexes.flatMap((table) =>
      table.rows.flatMap((row, index) => row.map((_, column) => ({ no: table.no, index, column }))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.constantFrom<AnnexCell>("某县", 987_654, null), (cell, value) => {
        const { no, index, column } = cell;
        const before = now.annexes.find((table) => table.no === no)?.rows[index]?.[column] ?? null;
        fc.pre(before !== value);
        const found = issueDifferences(
          issued,
          withTable(no, (table) => ({
            ...table,
            rows: table.rows.map((row, n) => (n === index ? row.with(column, value) : row)),
          })),
        );
        expect(found.length).toBeGreaterThan(0);
        expect(found.every(({ place }) => place.startsWith(`附件${no} `))).toBe(true);
        const words = JSON.stringify(found);
        if (value !== null) expect(words).toContain(String(value));
      }),
      { numRuns: 500 },
    );
  });

  it("has each place once, whatever rows come, go and move", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...now.annexes)
          .chain((table) => fc.record({ no: fc.constant(table.no), rows: fc.shuffledSubarray([...table.rows]) })),
        ({ no, rows }) => {
          const found = issueDifferences(
            issued,
            withTable(no, (table) => ({ ...table, rows })),
          );
          const places = found.map(({ place }) => place);
          expect(new Set(places).size).toBe(places.length);
          expect(found.every(({ before, after }) => before !== after)).toBe(true);
          const all = now.annexes.find((table) => table.no === no)?.rows ?? [];
          expect(found.filter(({ after }) => after === "")).toHaveLength(all.length - rows.length);
        },
      ),
    );
  });

  it("leaves what was issued as it was: a result that became another is told by hash and by words", () => {
    const before = JSON.stringify(issued);
    const { results } = goldenInput;
    const passed = results.findIndex(({ target, verdict }) => target.kind === "site" && verdict.outcome === "pass");
    const next = {
      ...goldenInput,
      results: results.map((one, n) =>
        n === passed ? { ...one, verdict: { ...one.verdict, outcome: "veto" as const, problem: "首页不能访问" } } : one,
      ),
    };
    const made = report(next);
    const found = issueDifferences(issued, { annexes: printedTables(made), figures: made.figures });
    expect(hasMoved(issued, goldenInput)).toBe(false);
    expect(hasMoved(issued, next)).toBe(true);
    expect(found).toContainEqual({ place: "网站合格率", before: "98.94%", after: "98.68%" });
    expect(found.some(({ place }) => place.startsWith("附件3 增加第"))).toBe(true);
    expect(JSON.stringify(issued)).toBe(before);
    const corrected = issueFrom(next, { no: 2, reason: "复核" });
    expect(issueDifferences(corrected, { annexes: printedTables(made), figures: made.figures })).toEqual([]);
  });
});
