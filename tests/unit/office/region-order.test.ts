import { describe, expect, it } from "vitest";
import china from "../../../resources/divisions/china.json" with { type: "json" };
import { divisionChoices, divisionsSchema } from "../../../src-core/register/divisions";
import { officesFound } from "../../../src-renderer/office/settings/division-search";
import { regionMoved, regionsInOrder } from "../../../src-renderer/office/settings/region-order";
import { goldenSettings } from "../../fixtures/golden-round";

const names = (text: string): readonly string[] =>
  regionsInOrder(goldenSettings, text).regions.map(({ shortName }) => shortName);

describe("regionsInOrder", () => {
  it("takes names in full, short or numbered, and leaves the others behind as they stood", () => {
    const found = regionsInOrder(goldenSettings, "1. 抚州市\n2、吉安，上饶");
    expect(found.matched).toBe(3);
    expect(found.regions.slice(0, 4).map(({ name }) => name)).toEqual(["抚州市", "吉安市", "上饶市", "南昌市"]);
    expect(found.regions).toHaveLength(goldenSettings.regions.length);
  });

  it("says which names are no region, each once", () => {
    const found = regionsInOrder(goldenSettings, "九江、苏州、苏州、南昌");
    expect(found.unmatched).toEqual(["苏州"]);
    expect(found.regions.slice(0, 2).map(({ name }) => name)).toEqual(["九江市", "南昌市"]);
  });

  it("moves no region for a name that fits two", () => {
    const [first, second] = goldenSettings.regions;
    if (first === undefined || second === undefined) throw new Error("no regions");
    const regions = [
      { ...first, name: "城关区", shortName: "城关区" },
      { ...second, name: "城关县", shortName: "城关县" },
    ];
    const found = regionsInOrder({ regions }, "城关");
    expect(found).toMatchObject({ matched: 0, ambiguous: ["城关"], regions });
  });

  it("leaves everything as it is for a blank text", () => {
    expect(names(" \n ")).toEqual(goldenSettings.regions.map(({ shortName }) => shortName));
  });
});

describe("regionMoved", () => {
  it("moves one region and closes up the others", () => {
    const moved = regionMoved(goldenSettings, 2, 0).regions.map(({ shortName }) => shortName);
    expect(moved.slice(0, 3)).toEqual(["景德镇", "南昌", "九江"]);
  });
});

describe("officesFound", () => {
  const choices = divisionChoices(divisionsSchema.parse(china));
  it("lists the provinces alone without a search", () => {
    const found = officesFound(choices, "");
    expect(found).toHaveLength(31);
    expect(found.every(({ within }) => within === null)).toBe(true);
  });

  it("brings the cities of a province that is found, and finds a city by its name or code", () => {
    expect(officesFound(choices, "浙江").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["浙江省", "杭州市", "丽水市"]),
    );
    expect(officesFound(choices, "吉林").map(({ name }) => name)).toContain("吉林市");
    expect(officesFound(choices, "330100")).toMatchObject([{ name: "杭州市", within: "浙江省" }]);
    expect(officesFound(choices, "没有的地方")).toEqual([]);
  });
});
