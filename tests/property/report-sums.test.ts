import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftCircular } from "../../src-core/circular/draft-circular";
import type { AnnexCell, AnnexKey } from "../../src-core/report/annex-table";
import { annexesOf } from "../../src-core/report/annexes";
import { checkReport } from "../../src-core/report/check-report";
import type { FigureBasis } from "../../src-core/report/figure";
import { figuresOf } from "../../src-core/report/figures";
import { report } from "../../src-core/report/report";
import type { ReportInput, TracedAnnex } from "../../src-core/report/report-model";
import { isProblem } from "../../src-core/report/results";
import { anyReportInput } from "./any-report";

const runs = { numRuns: 300 };

function rowsOf(annexes: readonly TracedAnnex[], key: AnnexKey): readonly (readonly AnnexCell[])[] {
  return annexes.find((annex) => annex.key === key)?.table.rows ?? [];
}

const numberOf = (cell: AnnexCell | undefined): number => (typeof cell === "number" ? cell : 0);
const sumOf = (rows: readonly (readonly AnnexCell[])[], column: number): number =>
  rows.reduce((sum, row) => sum + numberOf(row.at(column)), 0);

function differing(input: ReportInput, annexes: readonly TracedAnnex[]): readonly string[] {
  const figures = figuresOf(input);
  const { draft } = draftCircular(input, annexes, figures);
  return checkReport(input, annexes, figures, draft)
    .filter((check) => check.state === "differs")
    .map((check) => `${check.id}: ${check.message}`);
}

describe("the report of any round", () => {
  it("has nothing that differs between annexes, figures and text", () => {
    fc.assert(
      fc.property(anyReportInput, (input) => {
        const wrong = report(input).checks.filter((check) => check.state === "differs");
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  it("counts in annex 1, in the lists and in the text what the register and the results hold", () => {
    fc.assert(
      fc.property(anyReportInput, (input) => {
        const { annexes, figures } = report(input);
        const value = (id: string) => figures.find((figure) => figure.id === id)?.value;
        const sites = input.register.filter((target) => target.kind === "site").length;
        const failed = (kind: string) =>
          input.results.filter((one) => isProblem(one) && one.target.kind === kind).length;
        const annex1 = rowsOf(annexes, "sites");
        expect([sumOf(annex1.slice(0, -1), 2), annex1.at(-1)?.[2], value("sites.running")]).toEqual(
          Array(3).fill(sites),
        );
        expect([annex1.at(-1)?.at(-1), rowsOf(annexes, "problemSites").length, value("sites.problems")]).toEqual(
          Array(3).fill(failed("site")),
        );
        expect([rowsOf(annexes, "problemAccounts").length, value("accounts.problems")]).toEqual(
          Array(2).fill(failed("account")),
        );
        const published = input.disclosure.reduce((sum, row) => sum + (row.total ?? 0), 0);
        expect([sumOf(rowsOf(annexes, "disclosure"), 2), value("disclosure.total")]).toEqual([published, published]);
        const closed = input.suggestions.reduce((sum, row) => sum + row.closed, 0);
        expect([sumOf(rowsOf(annexes, "suggestions"), 2), value("suggestions.closed")]).toEqual([closed, closed]);
      }),
      runs,
    );
  });

  it("opens every number to as many rows as it counts", () => {
    fc.assert(
      fc.property(anyReportInput, (input) => {
        const { annexes, figures } = report(input);
        for (const { id, value, basis } of figures) {
          if (basis.kind === "targets") expect([id, new Set(basis.ids).size]).toEqual([id, value]);
        }
        const annex1 = annexes.find((annex) => annex.key === "sites");
        for (const [row, cells] of (annex1?.table.rows ?? []).entries()) {
          for (const [column, cell] of cells.slice(2).entries()) {
            expect(idCount(annex1?.origins[row]?.[column + 2] ?? null)).toBe(cell);
          }
        }
      }),
      runs,
    );
  });

  it("numbers the annexes that are printed from 1, without a gap", () => {
    fc.assert(
      fc.property(anyReportInput, (input) => {
        const printed = report(input).annexes.filter((annex) => annex.printedNo !== null);
        expect(printed.map((annex) => annex.printedNo)).toEqual(printed.map((_, index) => index + 1));
        expect(printed.map((annex) => annex.table.no)).toEqual(printed.map((annex) => annex.printedNo));
      }),
      runs,
    );
  });
});

function idCount(basis: FigureBasis | null): number | null {
  return basis?.kind === "targets" ? new Set(basis.ids).size : null;
}

/** First and last column of numbers that are checked; the average of annex 6 and the numbering follow from nothing else. */
const columns: Partial<Record<AnnexKey, readonly [number, number]>> = {
  sites: [2, 99],
  disclosure: [2, 7],
  suggestions: [2, 3],
};

/** Every cell of a printed table that, once changed, no longer agrees with what it was counted from. */
function checkedCells(annexes: readonly TracedAnnex[]): readonly { key: AnnexKey; row: number; column: number }[] {
  return annexes.flatMap(({ key, printedNo, table }) => {
    if (printedNo === null) return [];
    return table.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const [first, last] = columns[key] ?? [99, 0];
        const isNumber = column >= first && column <= last && (cell !== null || key !== "sites");
        const isWords = (key === "problemSites" || key === "problemAccounts") && cell !== null;
        return isNumber || isWords ? [{ key, row, column }] : [];
      }),
    );
  });
}

describe("a cell that was changed", () => {
  it("is found, whichever it is", () => {
    fc.assert(
      fc.property(anyReportInput, fc.nat(), (input, pick) => {
        const annexes = annexesOf(input);
        const cells = checkedCells(annexes);
        const place = cells[pick % Math.max(1, cells.length)];
        if (place === undefined) return;
        const changed = annexes.map((annex) => (annex.key === place.key ? withChange(annex, place) : annex));
        expect(differing(input, annexes)).toEqual([]);
        expect(differing(input, changed), JSON.stringify(place)).not.toEqual([]);
      }),
      runs,
    );
  });

  it("is found in the list of high scorers when a name is missing", () => {
    fc.assert(
      fc.property(anyReportInput, (input) => {
        const annexes = annexesOf(input);
        const list = annexes.find((annex) => annex.key === "highScorers");
        const [first, ...others] = list?.table.rows ?? [];
        if (list === undefined || first === undefined || list.printedNo === null) return;
        const [band = "", names] = first;
        const shortened = [band, String(names).replace(/(^|、)[^、]*$/u, "")];
        const changed = { ...list, table: { ...list.table, rows: [shortened, ...others] } };
        expect(
          differing(
            input,
            annexes.map((annex) => (annex === list ? changed : annex)),
          ),
        ).not.toEqual([]);
      }),
      runs,
    );
  });
});

/** Figures that a table or a sum has to meet, whatever the round. */
const checkedFigures = [
  "sites.running",
  "sites.sampled",
  "sites.problems",
  "sites.class.countyPortal",
  "accounts.total",
  "accounts.sampled",
  "accounts.problems",
  "accounts.level.city",
  "accounts.platform.微信.total",
  "highScorers.count",
  "recheck.sites.total",
  "recheck.accounts.mended",
];

describe("a figure that was changed", () => {
  it("is found, whichever it is", () => {
    fc.assert(
      fc.property(anyReportInput, fc.constantFrom(...checkedFigures), (input, id) => {
        const annexes = annexesOf(input);
        const figures = figuresOf(input).map((figure) => {
          const value = (figure.value ?? 0) + 1;
          return figure.id === id ? { ...figure, value, text: String(value) } : figure;
        });
        const { draft } = draftCircular(input, annexes, figures);
        const wrong = checkReport(input, annexes, figures, draft).filter((check) => check.state === "differs");
        expect(wrong.flatMap((check) => check.figures).length, id).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});

function withChange(annex: TracedAnnex, place: { readonly row: number; readonly column: number }): TracedAnnex {
  const rows = annex.table.rows.map((cells, row) =>
    cells.map((cell, column) => (row === place.row && column === place.column ? changedCell(cell) : cell)),
  );
  return { ...annex, table: { ...annex.table, rows } };
}

function changedCell(cell: AnnexCell): AnnexCell {
  return typeof cell === "string" ? `${cell}改` : (cell ?? 0) + 1;
}
