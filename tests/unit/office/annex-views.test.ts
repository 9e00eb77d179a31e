import { describe, expect, it } from "vitest";
import { circularPaper } from "../../../src-core/circular/fill-paper";
import { report } from "../../../src-core/report/report";
import { results } from "../../../src-core/report/results";
import { issueOf } from "../../../src-core/signing/issue-of";
import { isoTime, targetId } from "../../../src-core/units";
import { annexViews, issuedViews, movedTo, whyLeftOut } from "../../../src-renderer/office/annexes/annex-views";
import { countedCell } from "../../../src-renderer/office/annexes/cell-words";
import { goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "../report/golden-ledger";

const input = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
const golden = report(input);
const views = annexViews(golden.annexes, goldenRegister);
const view = (key: string) => {
  const found = views.find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

describe("annexViews", () => {
  it("counts what each tab lists: regions, high scorers, rows", () => {
    expect(views.map(({ key, printedNo, count }) => [key, printedNo, count])).toEqual([
      ["sites", 1, 12],
      ["highScorers", 2, expect.any(Number)],
      ["problemSites", 3, 4],
      ["problemAccounts", 4, 57],
      ["disclosure", 5, input.disclosure.length],
      ["suggestions", 6, input.suggestions.length],
      ["recheck", null, 0],
    ]);
    const { rows } = view("highScorers").table;
    const names = rows.flatMap(([, text]) => String(text).split(/[、\n]/)).filter((name) => name.length > 1);
    expect(view("highScorers").count).toBe(names.length);
  });

  it("has the target of each row of annexes 3 and 4, in the order of the rows", () => {
    const { targets, table } = view("problemSites");
    expect(targets.map(({ name }) => name)).toEqual(table.rows.map(([, , name]) => name));
  });
});

describe("whyLeftOut", () => {
  it("says nothing of what is printed, and of the others what is lacking", () => {
    expect(whyLeftOut(view("sites"), input.circular)).toBeNull();
    expect(whyLeftOut(view("recheck"), input.circular)).toContain("没有要复查的对象");
    const bare = annexViews(report({ ...input, disclosure: [], suggestions: [] }).annexes, goldenRegister);
    const words = bare.map((one) => whyLeftOut(one, input.circular));
    expect(words[4]).toContain("没有导入信息公开统计");
    expect(words[5]).toContain("没有导入建言办理统计");
  });

  it("says that an empty annex is dropped where the office wishes so", () => {
    const circular = { ...input.circular, dropsEmptyAnnexes: true };
    const none = annexViews(report({ ...input, circular, results: [] }).annexes, goldenRegister);
    expect(whyLeftOut(none[2] ?? view("sites"), circular)).toContain("空表不印");
  });
});

describe("issuedViews", () => {
  const issued = issueOf({
    input,
    report: golden,
    paper: circularPaper(input, golden),
    papers: [],
    sources: [],
    at: isoTime("2020-04-02T02:00:00.000Z"),
    by: "省办甲",
    no: 1,
    reason: null,
  });

  it("shows the tables as they were signed, whatever the results have become", () => {
    const later = report({ ...input, results: [], disclosure: [] });
    const shown = issuedViews(issued, annexViews(later.annexes, goldenRegister));
    expect(shown.map(({ table }) => table)).toEqual(golden.annexes.slice(0, 6).map(({ table }) => table));
    expect(shown.map(({ count }) => count)).toEqual(views.slice(0, 6).map(({ count }) => count));
  });

  it("opens rows that still stand so, and none that have changed since", () => {
    const [changed, ...others] = input.disclosure;
    if (changed === undefined) throw new Error("no rows");
    const later = report({ ...input, disclosure: [{ ...changed, total: 516 }, ...others] });
    const shown = issuedViews(issued, annexViews(later.annexes, goldenRegister));
    const origins = shown[4]?.origins ?? [];
    expect(origins[0]).toEqual([]);
    expect(origins[1]?.some((basis) => basis?.kind === "rows")).toBe(true);
    expect(shown[0]?.origins[0]?.[2]).toMatchObject({ kind: "targets" });
  });
});

describe("countedCell", () => {
  it("names a cell by its annex, row and headings, and says what it counts", () => {
    const sites = view("sites");
    const basis = sites.origins[1]?.[3];
    if (basis?.kind !== "targets") throw new Error("no basis");
    const cell = countedCell(sites, 1, 3, basis);
    expect(cell.title).toBe("附件 1 · 南昌 · 市级政府网站数、门户");
    expect(cell.how).toBe(`表中印 ${basis.ids.length}，由下面 ${basis.ids.length} 个对象逐个数出。`);
  });
});

describe("movedTo", () => {
  const [a, b, c] = ["3601000001", "3601000002", "3601000003"].map(targetId);
  it("moves a row and holds the place to the list", () => {
    if (a === undefined || b === undefined || c === undefined) throw new Error("no codes");
    expect(movedTo([a, b, c], a, 2)).toEqual([b, c, a]);
    expect(movedTo([a, b, c], c, -5)).toEqual([c, a, b]);
    expect(movedTo([a, b, c], a, 99)).toEqual([b, c, a]);
  });
});
