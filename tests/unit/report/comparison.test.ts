import { describe, expect, it } from "vitest";
import { changeOf, comparedRound, pastOutcome, pastRate } from "../../../src-core/report/comparison";
import { rateOf } from "../../../src-core/report/figures/count";
import type { PastOutcome, PastRound } from "../../../src-core/report/past-round";
import { roundId } from "../../../src-core/units";

const given = { kind: "given", source: "" } as const;
const rate = (part: number, whole: number, decimals: 0 | 1 | 2 = 2) =>
  rateOf("sites.passRate", part, whole, decimals, given);
const past = (id: string, sites: PastOutcome | null, source: PastRound["source"] = "typed"): PastRound => ({
  roundId: roundId(id),
  sites,
  accounts: null,
  source,
});
const counts = (sampled: number, problems: number): PastOutcome => ({ kind: "counts", sampled, problems });
const printed = (hundredths: number, decimals: 0 | 1 | 2): PastOutcome => ({ kind: "rate", hundredths, decimals });

describe("the round that is compared with", () => {
  it("is the same period a year before for 同比, the period before for 环比", () => {
    const pairs = ["2020Q1", "2020Q3", "2020H1", "2020H2", "2020"].map((id) => [
      id,
      comparedRound(roundId(id), "yearOnYear"),
      comparedRound(roundId(id), "periodOnPeriod"),
    ]);
    expect(pairs).toEqual([
      ["2020Q1", "2019Q1", "2019Q4"],
      ["2020Q3", "2019Q3", "2020Q2"],
      ["2020H1", "2019H1", "2019H2"],
      ["2020H2", "2019H2", "2020H1"],
      ["2020", "2019", null],
    ]);
  });

  it("is taken as it was issued where it was typed too, whichever stands first", () => {
    const issued = past("2019Q1", counts(10, 1), "issued");
    const typed = past("2019Q1", printed(9_000, 2));
    for (const rounds of [
      [issued, typed],
      [typed, issued],
    ]) {
      expect(pastOutcome(rounds, roundId("2019Q1"), "sites")).toEqual({ outcome: counts(10, 1), source: "issued" });
    }
  });

  it("is taken as it was typed where the issued paper says nothing of that side", () => {
    const rounds = [past("2019Q1", null, "issued"), past("2019Q1", counts(8, 2))];
    expect(pastOutcome(rounds, roundId("2019Q1"), "sites")?.source).toBe("typed");
    expect(pastOutcome(rounds, roundId("2019Q1"), "accounts")).toBeNull();
  });
});

describe("the rate of an earlier round", () => {
  it("is rounded as this round's where its counts are known", () => {
    expect([pastRate(counts(378, 4), 2), pastRate(counts(378, 4), 1), pastRate(counts(378, 4), 0)]).toEqual([
      "98.94%",
      "98.9%",
      "99%",
    ]);
  });

  it("stays as it was typed", () => {
    expect([pastRate(printed(9_760, 1), 2), pastRate(printed(9_800, 0), 2), pastRate(printed(10_000, 2), 2)]).toEqual([
      "97.6%",
      "98%",
      "100%",
    ]);
    expect(pastRate(printed(705, 2), 0)).toBe("7.05%");
  });
});

describe("a change", () => {
  const change = (outcome: PastOutcome | null, now = rate(374, 378), rateDecimals: 0 | 1 | 2 = 2) =>
    changeOf(roundId("2020Q1"), "sites", "yearOnYear", now, { pastRounds: [past("2019Q1", outcome)], rateDecimals });

  it("is the difference of the two printed rates, so that a reader can subtract them", () => {
    expect(change(printed(9_761, 2))).toMatchObject({ value: 133, text: "1.33" });
    // 100 ÷ 101 − 66 ÷ 67 would be 0.5025…, the printed rates give 0.50.
    expect(change(counts(67, 1), rate(100, 101))).toMatchObject({ value: 50, text: "0.50" });
  });

  it("has no sign in its text, but in its value", () => {
    expect(change(printed(9_994, 2))).toMatchObject({ value: -100, text: "1.00" });
  });

  it("has as many decimals as the finer of the two rates", () => {
    expect(change(printed(9_760, 1), rate(374, 378, 0), 0).text).toBe("1.4");
    expect(change(printed(9_700, 0), rate(374, 378, 2), 2).text).toBe("1.94");
    expect(change(counts(100, 3), rate(374, 378, 0), 0).text).toBe("2");
    expect(change(counts(100, 3), rate(374, 378, 1), 1).text).toBe("1.9");
  });

  it("is 0 where both rates print alike", () => {
    expect(change(counts(378, 4))).toMatchObject({ value: 0, text: "0.00" });
  });

  it("is none, and says why, without an earlier round, a sample, or a period before", () => {
    expect(change(null)).toMatchObject({ value: null, text: "—" });
    expect(change(null).how).toContain("无可比数据");
    expect(change(counts(0, 0))).toMatchObject({ value: null, text: "—" });
    expect(change(counts(10, 1), rate(0, 0))).toMatchObject({ value: null, text: "—" });
    const year = { pastRounds: [past("2019", counts(10, 1))], rateDecimals: 2 } as const;
    expect(changeOf(roundId("2020"), "sites", "periodOnPeriod", rate(1, 2), year).value).toBeNull();
    expect(changeOf(roundId("2020"), "sites", "yearOnYear", rate(1, 2), year).value).toBe(-4_000);
  });
});
