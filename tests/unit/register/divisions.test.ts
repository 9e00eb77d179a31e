import { describe, expect, it } from "vitest";
import china from "../../../resources/divisions/china.json";
import shipped from "../../../resources/settings/jiangxi.json";
import { divisionChoices, divisionsSchema, settingsOfDivision } from "../../../src-core/register/divisions";
import { type OfficeSettings, officeSettingsSchema, regionOfCode } from "../../../src-core/register/settings";

const divisions = divisionsSchema.parse(china);
const choices = divisionChoices(divisions);
const offices = choices.flatMap(({ code, cities }) => [code, ...cities.map((city) => city.code)]);

function settingsOf(code: string): OfficeSettings {
  const found = settingsOfDivision(divisions, code);
  if (found.kind !== "settings") throw new Error(`${code}: ${found.kind}`);
  return found.settings;
}

const regionsOf = (code: string) => settingsOf(code).regions.map(({ name, shortName }) => [name, shortName]);

describe("settingsOfDivision", () => {
  it("gives sound settings for every province and city of the country, without a code or name twice", () => {
    expect(choices).toHaveLength(31);
    expect(offices.length).toBeGreaterThan(350);
    for (const code of offices) {
      const settings = settingsOf(code);
      expect(officeSettingsSchema.safeParse(settings).error?.issues, code).toBeUndefined();
      const { regions } = settings;
      const codes = regions.flatMap((region) => [region.code, ...region.counties.map((county) => county.code)]);
      expect(new Set(codes).size, code).toBe(codes.length);
      expect(new Set(regions.map(({ name }) => name)).size, code).toBe(regions.length);
      expect(new Set(regions.map(({ shortName }) => shortName)).size, code).toBe(regions.length);
      for (const { name, counties } of regions) {
        expect(new Set(counties.map((county) => county.name)).size, name).toBe(counties.length);
      }
      expect(
        regions.map((region) => region.code),
        code,
      ).toEqual(regions.map((region) => region.code).toSorted());
    }
  });

  it("finds the region of every county's code in every office, and the office for its own", () => {
    for (const code of offices) {
      const settings = settingsOf(code);
      expect(regionOfCode(settings, `${code}0001`)).toBe(code);
      for (const region of settings.regions) {
        expect(regionOfCode(settings, `${region.code}0003`)).toBe(region.code);
        for (const county of region.counties) expect(regionOfCode(settings, county.code)).toBe(region.code);
      }
    }
  });

  it("knows the cities and counties of the province that is shipped", () => {
    const byCode = (settings: OfficeSettings) =>
      settings.regions
        .map(({ code, name, shortName }) => [code, name, shortName])
        .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    const known = officeSettingsSchema.parse(shipped);
    expect(byCode(settingsOf("360000"))).toEqual(byCode(known));
    expect(settingsOf("360000").province).toEqual(known.province);
  });

  it("opens the pseudo-cities of a municipality: its districts and counties are the regions", () => {
    expect(settingsOf("110000").province).toEqual({
      code: "110000",
      name: "北京市",
      annexLabel: "市政府及市直各部门",
      scope: "全市",
    });
    expect(settingsOf("110000").regions).toHaveLength(16);
    expect(regionsOf("110000")[0]).toEqual(["东城区", "东城区"]);
    const chongqing = regionsOf("500000");
    expect(chongqing).toHaveLength(38);
    expect(chongqing).toContainEqual(["石柱土家族自治县", "石柱县"]);
    expect(regionOfCode(settingsOf("500000"), "5002350001")).toBe("500235");
    expect(regionOfCode(settingsOf("110000"), "1101000001")).toBeNull();
  });

  it("puts counties right below a province beside its cities", () => {
    expect(regionsOf("420000").slice(-4)).toEqual([
      ["仙桃市", "仙桃"],
      ["潜江市", "潜江"],
      ["天门市", "天门"],
      ["神农架林区", "神农架"],
    ]);
    expect(regionOfCode(settingsOf("420000"), "4290040001")).toBe("429004");
    expect(regionOfCode(settingsOf("420000"), "4290990001")).toBeNull();
    expect(regionsOf("650000")).toContainEqual(["石河子市", "石河子"]);
  });

  it("takes a single city as an office, with its counties in full", () => {
    const settings = settingsOf("360100");
    expect(settings.province).toEqual({
      code: "360100",
      name: "南昌市",
      annexLabel: "市政府及市直各部门",
      scope: "全市",
    });
    expect(settings.regions.map(({ name }) => name)).toContain("进贤县");
    expect(settings.regions.find(({ code }) => code === "360121")).toMatchObject({
      name: "南昌县",
      shortName: "南昌县",
    });
  });

  it.each([
    ["150000", "自治区政府及区直各部门", "全区"],
    ["222400", "州政府及州直各部门", "全州"],
    ["152500", "盟行署及盟直各部门", "全盟"],
    ["232700", "地区行署及地直各部门", "全地区"],
  ])("words %s as what it is: %s, %s", (code, annexLabel, scope) => {
    expect(settingsOf(code).province).toMatchObject({ annexLabel, scope });
  });

  it.each([
    ["220000", "延边朝鲜族自治州", "延边州"],
    ["230000", "大兴安岭地区", "大兴安岭"],
    ["150000", "锡林郭勒盟", "锡林郭勒盟"],
    ["520000", "黔西南布依族苗族自治州", "黔西南州"],
    ["630000", "海西蒙古族藏族自治州", "海西州"],
    ["650000", "克孜勒苏柯尔克孜自治州", "克孜勒苏州"],
    ["650000", "伊犁哈萨克自治州", "伊犁州"],
    ["530000", "西双版纳傣族自治州", "西双版纳州"],
    ["622900", "东乡族自治县", "东乡县"],
    ["622900", "积石山保安族东乡族撒拉族自治县", "积石山县"],
    ["150700", "鄂伦春自治旗", "鄂伦春旗"],
    ["150700", "鄂温克族自治旗", "鄂温克旗"],
    ["150700", "莫力达瓦达斡尔族自治旗", "莫力达瓦旗"],
    ["451200", "罗城仫佬族自治县", "罗城县"],
    ["450300", "龙胜各族自治县", "龙胜县"],
    ["410100", "管城回族区", "管城回族区"],
  ])("prints in %s %s as %s", (office, name, shortName) => {
    expect(regionsOf(office)).toContainEqual([name, shortName]);
  });

  it("leaves no people's name in a short name that ends in 州", () => {
    const all = offices.flatMap((code) => settingsOf(code).regions);
    const prefectures = all.filter(({ name }) => name.endsWith("自治州"));
    expect(prefectures).toHaveLength(30);
    expect(prefectures.filter(({ shortName }) => /族|自治/.test(shortName))).toEqual([]);
    const counties = all.filter(({ name }) => /自治[县旗]$/.test(name));
    expect(counties.length).toBeGreaterThan(110);
    expect(counties.filter(({ shortName }) => /族|自治/.test(shortName))).toEqual([]);
  });

  it("says that it knows no such division, or that a city has no counties", () => {
    expect(settingsOfDivision(divisions, "990000")).toEqual({ kind: "unknown-division" });
    expect(settingsOfDivision(divisions, "110100")).toEqual({ kind: "unknown-division" });
    expect(settingsOfDivision(divisions, "441900")).toEqual({ kind: "without-regions", name: "东莞市" });
    expect(settingsOf("440000").regions.find(({ name }) => name === "东莞市")?.counties).toEqual([]);
    const bare = { about: "", provinces: [{ ...divisions.provinces[0], code: "990000", name: "甲省", cities: [] }] };
    expect(settingsOfDivision(divisionsSchema.parse(bare), "990000")).toEqual({
      kind: "without-regions",
      name: "甲省",
    });
  });
});
