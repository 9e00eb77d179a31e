import { describe, expect, test } from "vitest";
import { centipoints, roundId } from "../../../src-core/units";
import { bandFaults, nextBand } from "../../../src-renderer/office/circular/settings/band-faults";
import { outcomeWords, readCounts, withPastRound } from "../../../src-renderer/office/circular/settings/past-rounds";
import {
  rateText,
  readBandPoints,
  readCount,
  readDay,
  readMonth,
  readRate,
} from "../../../src-renderer/office/circular/settings/read-typed";

describe("days and months", () => {
  test("reads a day in the ways that clerks type it", () => {
    for (const text of ["2020年4月2日", "2020-4-2", "2020.04.02", "２０２０／４／２"]) {
      expect(readDay(text)).toEqual({ value: "2020-04-02" });
    }
  });

  test("refuses a day that the calendar does not have", () => {
    expect(readDay("2020年4月31日")).toEqual({ why: "没有这一天" });
    expect(readDay("2019-2-29")).toEqual({ why: "没有这一天" });
    expect(readDay("2020-2-29")).toEqual({ value: "2020-02-29" });
    expect(readDay("四月二日")).toHaveProperty("why");
  });

  test("reads a month and refuses the thirteenth", () => {
    expect(readMonth("2020年2月")).toEqual({ value: "2020-02" });
    expect(readMonth("2020-13")).toEqual({ why: "没有这个月" });
  });
});

describe("figures of an earlier paper", () => {
  test("keeps a rate with the decimals that it was printed with", () => {
    expect(readRate("97.61%")).toEqual({ value: { hundredths: 9761, decimals: 2 } });
    expect(readRate("97.6％")).toEqual({ value: { hundredths: 9760, decimals: 1 } });
    expect(readRate("100")).toEqual({ value: { hundredths: 10_000, decimals: 0 } });
    expect(rateText({ hundredths: 9760, decimals: 1 })).toBe("97.6%");
  });

  test("refuses rates above all and with more than two decimals", () => {
    expect(readRate("100.01%")).toEqual({ why: "不能超过 100%" });
    expect(readRate("97.611%")).toEqual({ why: "最多两位小数" });
  });

  test("takes counts only where both are there and the part is not above the whole", () => {
    expect(readCounts("361", "43")).toEqual({ outcome: { kind: "counts", sampled: 361, problems: 43 } });
    expect(readCounts("", "")).toEqual({ outcome: null });
    expect(readCounts("361", "")).toHaveProperty("why");
    expect(readCounts("4", "5")).toEqual({ why: "存在突出问题数不能大于抽查数" });
    expect(outcomeWords({ kind: "counts", sampled: 361, problems: 43 })).toContain("88.09%");
  });

  test("replaces an earlier round, and leaves it out when it says nothing", () => {
    const past = { roundId: roundId("2019Q4"), sites: null, accounts: null, source: "typed" } as const;
    const rate = { kind: "rate", hundredths: 9761, decimals: 2 } as const;
    const one = withPastRound([], { ...past, sites: rate });
    expect(
      withPastRound(one, { ...past, roundId: roundId("2019Q1"), accounts: rate }).map((each) => each.roundId),
    ).toEqual(["2019Q1", "2019Q4"]);
    expect(withPastRound(one, past)).toEqual([]);
  });

  test("reads counts with thousands marks", () => {
    expect(readCount(20)("7")).toEqual({ value: 7 });
    expect(readCount(5000)("1,308")).toEqual({ value: 1308 });
    expect(readCount(20)("21")).toEqual({ why: "最多 20" });
  });
});

describe("bands of annex 2", () => {
  const band = (from: number, to: number | null) => ({
    label: `${from / 100}起`,
    from: centipoints(from),
    to: to === null ? null : centipoints(to),
  });

  test("finds nothing wrong with bands that meet", () => {
    expect(bandFaults([band(12000, null), band(11000, 12000), band(10000, 11000)])).toEqual([]);
  });

  test("names an overlap, a gap and ends that cross", () => {
    expect(bandFaults([band(11000, null), band(10000, 11500)]).join()).toContain("重叠");
    expect(bandFaults([band(11000, null), band(10000, 10500)]).join()).toContain("105 到 110 分");
    expect(bandFaults([band(11000, 11000)]).join()).toContain("应大于");
    expect(bandFaults([band(10000, null), band(11000, null)]).join()).toContain("重叠");
  });

  test("adds a band right below the lowest", () => {
    expect(nextBand([band(11000, null), band(10000, 11000)])).toEqual({
      label: "90-100分",
      from: centipoints(9000),
      to: centipoints(10000),
    });
    expect(readBandPoints("１０５．５分")).toEqual({ value: centipoints(10550) });
  });
});
