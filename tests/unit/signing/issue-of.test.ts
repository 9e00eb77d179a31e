import { describe, expect, it } from "vitest";
import { issueOf, printedTables, sourcesOf } from "../../../src-core/signing/issue-of";
import { issuedCircularSchema } from "../../../src-core/signing/issued-circular";
import { aDisclosureRow, aSuggestionRow } from "../circular/some-input";
import { goldenInput, goldenReport } from "./golden-issue";
import { issueFrom } from "./issue-from";

describe("what is signed", () => {
  const issued = issueFrom(goldenInput);

  it("holds the six annexes, all figures and the paper, and fits its schema as it is stored", () => {
    expect(issued.annexes.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(issued.figures).toEqual(goldenReport.figures);
    const stored: unknown = JSON.parse(JSON.stringify(issued));
    const parsed = issuedCircularSchema.safeParse(stored);
    expect(parsed.error).toBeUndefined();
    expect(parsed.data?.figures).toEqual(issued.figures);
    expect(parsed.data?.annexes.map(({ rows }) => rows)).toEqual(issued.annexes.map(({ rows }) => rows));
  });

  it("says what the round came to, for the next to compare with", () => {
    expect(issued.outcome).toEqual({
      roundId: goldenInput.round.id,
      sites: { kind: "counts", sampled: 378, problems: 4 },
      accounts: { kind: "counts", sampled: 356, problems: 57 },
      source: "issued",
    });
  });

  it("lists the failures as annexes 3 and 4 print them, in their order", () => {
    const printed = issued.annexes.filter(({ no }) => no === 3 || no === 4);
    const cells = printed.flatMap(({ no, rows }) =>
      rows.map((row) => (no === 3 ? [row[1], row[2], row[3]] : [row[1], row[3], row[4]])),
    );
    expect(issued.problems.map((row) => [row.belongsTo, row.name, row.problem])).toEqual(cells);
    expect(new Set(issued.problems.map(({ targetId }) => targetId)).size).toBe(61);
  });

  it("leaves out an annex that is not printed", () => {
    const input = { ...goldenInput, disclosure: [] };
    expect(issueFrom(input).annexes.map(({ title }) => title)).toEqual(
      printedTables(goldenReport)
        .filter(({ no }) => no !== 5)
        .map(({ title }) => title),
    );
  });

  it("keeps who signed, when, and why it was corrected", () => {
    const { at, by } = issued;
    const request = { input: goldenInput, report: goldenReport, paper: {}, papers: [], sources: [], at, by };
    expect(issueOf({ ...request, no: 2, reason: "漏列" })).toMatchObject({ no: 2, reason: "漏列", at, by });
  });
});

describe("the files that a circular rests on", () => {
  it("are named once each, those of departments too, and typed rows rest on none", () => {
    const from = (file: string, hash: string) => ({ file, hash, sheet: "Sheet1", cell: "A4" });
    const sources = sourcesOf([{ hash: "h2", names: ["评分表_乙.xlsx", "副本.xlsx"] }], {
      disclosure: [
        aDisclosureRow({ source: from("甲.xlsx", "h1") }),
        aDisclosureRow({ source: from("甲.xlsx", "h1") }),
      ],
      suggestions: [aSuggestionRow({ source: from("丙.xlsx", "h3") }), aSuggestionRow()],
    });
    expect([...sources].sort((a, b) => (a.hash < b.hash ? -1 : 1))).toEqual([
      { name: "甲.xlsx", hash: "h1" },
      { name: "评分表_乙.xlsx", hash: "h2" },
      { name: "丙.xlsx", hash: "h3" },
    ]);
  });
});
