import { describe, expect, it } from "vitest";
import type { CircularDraft, Run } from "../../../src-core/circular/circular-draft";
import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import type { AnnexCell, AnnexKey } from "../../../src-core/report/annex-table";
import { checkReport } from "../../../src-core/report/check-report";
import { report } from "../../../src-core/report/report";
import type { Check, ReportInput, TracedAnnex } from "../../../src-core/report/report-model";
import { results } from "../../../src-core/report/results";
import { centipoints } from "../../../src-core/units";
import { goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "./golden-ledger";

const input = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
const made = report(input);

function checksWith(over: Partial<CircularSettings>, rest: Partial<ReportInput> = {}): readonly Check[] {
  return report({ ...input, ...rest, circular: { ...input.circular, ...over } }).checks;
}
const differing = (checks: readonly Check[]) => checks.filter((check) => check.state === "differs");
const find = (checks: readonly Check[], id: string) => checks.find((check) => check.id === id);

describe("printed figures", () => {
  const printedFigures = {
    "sites.passRate": "98.94%",
    "sites.yearOnYear": "+1.33",
    "accounts.problems": "57",
    "accounts.passRate": "84.27%",
    "accounts.periodOnPeriod": "−3.82个百分点",
  };
  const checks = checksWith({ printedFigures });

  it("differ in the two that the lists do not bear out, and in nothing else", () => {
    expect(differing(checks).map((check) => check.id)).toEqual([
      "printed-accounts.passRate",
      "printed-accounts.periodOnPeriod",
    ]);
  });

  it("say of a rate how many failures are listed, what they come to, and which number it would mean", () => {
    expect(find(checks, "printed-accounts.passRate")?.message).toBe(
      "印出的是 84.27%，按明细计算是 83.99%：（356 − 57）÷ 356 = 83.99%。附件4列出 57 个；84.27% 相当于不合格 56 个（300 ÷ 356）。",
    );
  });

  it("say of a change that it comes from the printed rate beside it", () => {
    const message = find(checks, "printed-accounts.periodOnPeriod")?.message;
    expect(message).toContain("83.99% − 88.09% = −4.10 个百分点");
    expect(message).toContain("它是按印出的合格率 84.27% 算的。");
    const unsigned = checksWith({ printedFigures: { ...printedFigures, "accounts.periodOnPeriod": "3.82" } });
    expect(find(unsigned, "printed-accounts.periodOnPeriod")?.message).toContain("按印出的合格率 84.27%");
  });

  it("agree where a paper prints the size of a change alone, not where it says the other direction", () => {
    const state = (text: string) =>
      find(checksWith({ printedFigures: { "accounts.periodOnPeriod": text } }), "printed-accounts.periodOnPeriod")
        ?.state;
    expect(["4.10", "下降4.10个百分点", "提高4.10", "+4.1"].map(state)).toEqual([
      "agrees",
      "agrees",
      "differs",
      "differs",
    ]);
  });

  it("are noted where they cannot be read, or name nothing", () => {
    const odd = checksWith({ printedFigures: { "sites.problems": "几家", "sites.nothing": "3" } });
    expect(odd.filter((check) => check.id.startsWith("printed-")).map((check) => check.state)).toEqual([
      "note",
      "note",
    ]);
  });

  it("say that no number of failures gives a rate, where none does", () => {
    const odd = checksWith({ printedFigures: { "accounts.passRate": "84.20%" } });
    expect(find(odd, "printed-accounts.passRate")?.message).toContain("没有哪个不合格数能得出 84.20%");
  });
});

describe("annexes", () => {
  function withCell(key: AnnexKey, row: number, column: number, cell: AnnexCell): readonly Check[] {
    const annexes = made.annexes.map((annex): TracedAnnex => {
      if (annex.key !== key) return annex;
      const rows = annex.table.rows.map((cells, index) => (index === row ? cells.with(column, cell) : cells));
      return { ...annex, table: { ...annex.table, rows } };
    });
    return checkReport(input, annexes, made.figures, made.circular);
  }
  const found = (checks: readonly Check[]) => differing(checks).map((check) => check.id);

  it("agree in everything for the golden round", () => {
    expect(differing(made.checks)).toEqual([]);
    expect(made.checks.filter((check) => check.state === "agrees").length).toBeGreaterThan(50);
  });

  it("differ where a failure moves to another region, though the total stays", () => {
    const annex1 = made.annexes.find((annex) => annex.key === "sites")?.table.rows ?? [];
    const from = annex1.findIndex((cells) => cells[1] === "上饶");
    const moved = withCell("sites", from, 8, 2);
    expect(found(moved)).toContain("annex1-problems-annex3");
    expect(find(moved, "annex1-problems-annex3")?.message).toContain("上饶：附件1是 2，附件3列了 3 家");
  });

  it("differ where a class, a list, a rate or a department says another thing than its rows", () => {
    expect(found(withCell("sites", 12, 3, 12))).toEqual(["annex1-total-3", "annex1-class-cityPortal"]);
    expect(found(withCell("problemAccounts", 3, 4, "单项否决(甲)"))).toEqual(["problemAccounts-cells"]);
    expect(found(withCell("highScorers", 0, 1, "甲"))).toEqual(["annex2-cells"]);
    expect(found(withCell("highScorers", 0, 1, ""))).toEqual(["annex2-names", "annex2-band-1", "annex2-cells"]);
    expect(found(withCell("disclosure", 0, 2, 1))).toEqual(
      expect.arrayContaining(["annex5-total", "annex5-parts", "annex5-order"]),
    );
    expect(found(withCell("suggestions", 0, 4, "99%"))).toEqual(["annex6-rates"]);
  });

  it("note a class that the office's own row keeps, instead of calling it a difference", () => {
    const register = input.register.map((target) =>
      target.kind === "site" && target.siteClass === "provincePortal"
        ? { ...target, siteClass: "cityPortal" as const }
        : target,
    );
    const checks = checksWith({}, { register });
    expect(find(checks, "annex1-class-cityPortal")?.state).toBe("note");
    expect(differing(checks)).toEqual([]);
  });
});

describe("text", () => {
  function withRuns(change: (run: Run) => Run): readonly Check[] {
    const draft: CircularDraft = {
      ...made.circular,
      sections: made.circular.sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.map((one) => ({ ...one, runs: one.runs.map(change) })),
      })),
    };
    return checkReport(input, made.annexes, made.figures, draft);
  }

  it("differs where a figure is not what its rows come to", () => {
    const checks = withRuns((run) => (run.figure === "accounts.passRate" ? { ...run, text: "84.27%" } : run));
    expect(differing(checks).map((check) => check.message)).toEqual(["正文写的是 84.27%，按明细应是 83.99%"]);
  });

  it("differs where a word for a share is not the one that fits", () => {
    const checks = withRuns((run) => (run.text === "超过60%" ? { ...run, text: "超过80%" } : run));
    expect(differing(checks).map((check) => check.message)).toContain("正文写的是 超过80%，按明细应是 超过60%");
  });

  it("differs where it says 持平 of a change", () => {
    const checks = withRuns((run) => (run.figure === "sites.yearOnYear" ? { ...run, text: "持平" } : run));
    expect(differing(checks).map((check) => check.id)).toEqual(["text-sites.yearOnYear"]);
  });

  it("takes the name of an item for no number, whatever digits it has", () => {
    const share = made.figures.find((figure) => figure.id.startsWith("portals.share."))?.id ?? "";
    const run = { text: "“IPv6改造”", figure: share };
    const draft = { ...made.circular, opening: [{ lead: "", runs: [run] }] };
    expect(differing(checkReport(input, made.annexes, made.figures, draft))).toEqual([]);
  });

  it("notes numbers that a person typed, with the field that could stand for them", () => {
    const text = "2020年第1期刊发57个典型，{网站抽查数}家网站均有回音，办结12件，满意率99.5%。";
    const checks = checksWith({ experience: [{ heading: "甲", text }] });
    const typed = checks.filter((check) => check.id.startsWith("typed-"));
    expect(typed.map((check) => check.message)).toEqual([
      "57个（可改用字段 {新媒体问题数}）、12件、99.5%：没有出处，也不随检查结果改变，请核对",
    ]);
  });

  it("differs where it refers to an annex that is not printed", () => {
    const checks = checksWith({ requirements: [{ heading: "甲", text: "详见附件9。" }] });
    expect(differing(checks).map((check) => check.id)).toEqual(["annex-lost-9"]);
  });
});

describe("readiness", () => {
  const notes = (checks: readonly Check[]) => checks.filter((check) => check.state === "note").map((check) => check.id);

  it("notes a rate that prints as all though there are failures", () => {
    expect(notes(made.checks)).not.toContain("rounded-sites.passRate");
    const few = input.results.filter((result) => result.verdict.outcome !== "veto" || result.target.kind !== "site");
    const [one] = input.results.filter((result) => result.verdict.outcome === "veto" && result.target.kind === "site");
    if (one === undefined) throw new Error("no failed site");
    expect(notes(checksWith({ rateDecimals: 0 }, { results: [...few, one] }))).toContain("rounded-sites.passRate");
  });

  it("notes what is not filled in, and a platform that the office has not listed", () => {
    const checks = checksWith({ addressee: "", issueDate: null, platforms: ["微信公众号"] });
    expect(find(checks, "paper-blank")?.message).toContain("主送机关、成文日期");
    expect(find(checks, "platforms-unlisted")?.message).toMatch(/^新浪微博/u);
    expect(differing(checks)).toEqual([]);
  });

  it("notes that results are missing instead of calling sums wrong", () => {
    const checks = checksWith({}, { results: input.results.slice(1) });
    expect(find(checks, "results-missing")?.message).toContain("还缺 1 个");
    expect(differing(checks)).toEqual([]);
  });

  it("notes bands that overlap or leave a gap", () => {
    const band = (label: string, from: number, to: number | null) => ({
      label,
      from: centipoints(from),
      to: to === null ? null : centipoints(to),
    });
    const bands = [band("120分以上", 12_000, null), band("甲", 10_500, 11_000), band("乙", 10_000, 10_600)];
    expect(find(checksWith({ bands }), "bands")?.message).toBe(
      "“120分以上”与“甲”之间有空档；“甲”与“乙”重叠，请核对分数段的起止",
    );
    expect(notes(made.checks)).not.toContain("bands");
  });
});
