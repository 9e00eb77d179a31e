import { describe, expect, it, test } from "vitest";
import china from "../../../resources/divisions/china.json";
import { classOfText, levelOfText } from "../../../src-core/exchange/class-of-text";
import { readRegister } from "../../../src-core/exchange/read-register";
import { regionOfText, shortBodyName } from "../../../src-core/exchange/region-of-text";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { divisionsSchema, settingsOfDivision } from "../../../src-core/register/divisions";
import { proposeClass } from "../../../src-core/register/propose-class";
import { type OfficeSettings, regionOfName, regionRank } from "../../../src-core/register/settings";
import { divisionCode, siteCode } from "../../../src-core/units";
import { aSheet } from "../exchange/sheets";

const divisions = divisionsSchema.parse(china);
function officeOf(code: string): OfficeSettings {
  const found = settingsOfDivision(divisions, code);
  if (found.kind !== "settings") throw new Error(found.kind);
  return found.settings;
}
const hubei = officeOf("420000");
const nanchang = officeOf("360100");
const beijing = officeOf("110000");
const guangxi = officeOf("450000");

describe("a register of any office", () => {
  const read = (settings: OfficeSettings, rows: readonly (readonly CellValue[])[]) =>
    readRegister([aSheet(rows)], settings);
  const sites = (settings: OfficeSettings, ...rows: (readonly CellValue[])[]) =>
    read(settings, [["网站名称", "网站标识码", "主办单位", "类别"], ...rows]);
  const accounts = (settings: OfficeSettings, ...rows: (readonly CellValue[])[]) =>
    read(settings, [["平台", "政务新媒体名称", "主办单位", "级别"], ...rows]);
  const short = ({ targets, problems }: ReturnType<typeof read>) => [
    ...targets.map((t) => [t.regionCode, t.belongsTo, t.kind === "site" ? t.siteClass : t.level]),
    ...problems.map(({ code }) => code),
  ];

  it("counts sites of a city office by its counties, and names its own bodies in short", () => {
    const found = sites(
      nanchang,
      ["南昌市人民政府", "3601000001", "南昌市人民政府办公室", "市级门户"],
      ["南昌教育网", "3601000002", "江西省南昌市教育局", "市直部门"],
      ["进贤县人民政府", "3601240001", "进贤县人民政府", "县级门户"],
      ["九江市人民政府", "3604000001", "九江市人民政府", "市级门户"],
    );
    expect(short(found)).toEqual([
      ["360100", "南昌市", "cityPortal"],
      ["360100", "市教育局", "cityDepartment"],
      ["360124", "进贤县", "countyPortal"],
      "region-unknown",
    ]);
  });

  it("takes 市级 of a municipality for its own level, and its districts for counties", () => {
    expect(
      short(
        sites(
          beijing,
          ["首都之窗", "1100000001", "北京市人民政府", "市级门户"],
          ["北京市教委", "1100000002", "北京市教育委员会", "市级部门"],
          ["东城区人民政府", "1101010001", "北京市东城区人民政府", "区级门户"],
        ),
      ),
    ).toEqual([
      ["110000", "北京市", "provincePortal"],
      ["110000", "市教育委员会", "provinceDepartment"],
      ["110101", "东城区", "countyPortal"],
    ]);
    expect(
      short(
        accounts(
          beijing,
          ["微信", "首都教育", "北京市教育委员会", "市级"],
          ["微信", "北京东城", "东城区委宣传部", "区级"],
          ["微信", "西城家园", "北京市西城区融媒体中心", null],
        ),
      ),
    ).toEqual([
      ["110000", "市教育委员会", "province"],
      ["110101", "东城区", "county"],
      ["110102", "西城区", "county"],
    ]);
  });

  it("takes accounts of a city office's own bodies at its own level", () => {
    const found = accounts(
      nanchang,
      ["微信", "南昌教育", "南昌市教育局", "市级"],
      ["微信", "南昌发布", "南昌市委宣传部", null],
      ["微信", "东湖发布", "南昌市东湖区委宣传部", null],
    );
    expect(short(found)).toEqual([
      ["360100", "市教育局", "city"],
      ["360100", "市委宣传部", "city"],
      ["360102", "东湖区", "county"],
    ]);
  });

  it("takes 区直 of an autonomous region for its own bodies, and 区级 of a county's code for a district", () => {
    const found = sites(
      guangxi,
      ["广西教育网", "4500000002", "广西壮族自治区教育厅", "区直部门"],
      ["青秀区政府", "4501030001", "青秀区人民政府", "区级门户"],
    );
    expect(short(found)).toEqual([
      ["450000", "自治区教育厅", "provinceDepartment"],
      ["450100", "南宁市", "countyPortal"],
    ]);
    expect(short(accounts(guangxi, ["微信", "广西教育", "广西壮族自治区教育厅", "区直"]))).toEqual([
      ["450000", "自治区教育厅", "province"],
    ]);
  });

  it("counts a county right below a province beside the cities", () => {
    expect(short(sites(hubei, ["仙桃市人民政府", "4290040001", "仙桃市人民政府", "县级门户"]))).toEqual([
      ["429004", "仙桃市", "countyPortal"],
    ]);
    expect(regionRank(hubei, divisionCode("429004"))).toBeGreaterThan(regionRank(hubei, divisionCode("422800")));
    expect(regionOfText(hubei, "仙桃市教育局")).toEqual({ code: "429004", level: "county" });
  });
});

test("says the level of a named region by its code", () => {
  expect(regionOfName(hubei, "武汉")).toEqual({ code: "420100", level: "city" });
  expect(regionOfName(hubei, "恩施州")).toEqual({ code: "422800", level: "city" });
  expect(regionOfName(hubei, "仙桃")).toEqual({ code: "429004", level: "county" });
  expect(regionOfName(hubei, "省审计厅")).toEqual({ code: "420000", level: "province" });
  expect(regionOfName(nanchang, "东湖区")).toEqual({ code: "360102", level: "county" });
  expect(regionOfName(nanchang, "市审计局")).toEqual({ code: "360100", level: "city" });
});

test("shortens a body's name by the word of its office", () => {
  expect(shortBodyName(officeOf("222400"), "吉林省延边朝鲜族自治州教育局")).toBe("州教育局");
  expect(shortBodyName(guangxi, "广西壮族自治区教育厅")).toBe("自治区教育厅");
  expect(shortBodyName(nanchang, "南昌市审计局")).toBe("市审计局");
  expect(shortBodyName(hubei, "武汉大学")).toBe("武汉大学");
});

test.each([
  ["盟市门户", "1525000001", "cityPortal"],
  ["州级部门", "2224000002", "cityDepartment"],
  ["市（州）政府部门", "4228000002", "cityDepartment"],
  ["旗县区门户", "1525010001", "countyPortal"],
  ["旗级门户", "1525240001", "countyPortal"],
  ["区级部门", "1101010002", "belowCounty"],
  ["门户", "1101010001", "countyPortal"],
  ["门户", "1100000001", "provincePortal"],
  ["设区市门户", "3601000001", "cityPortal"],
] as const)("takes the class %s of %s for %s", (text, code, siteClass) => {
  expect(classOfText(text, siteCode(code))).toBe(siteClass);
});

test.each([
  ["州级", "city"],
  ["盟级", "city"],
  ["市（州）级", "city"],
  ["旗县区级", "county"],
  ["区级", "county"],
  ["街道", null],
] as const)("takes the level %s for %s", (text, level) => {
  expect(levelOfText(text)).toBe(level);
});

test.each([
  ["3602000001", "景德镇市人民政府", "cityPortal"],
  ["4107000001", "新乡市人民政府", "cityPortal"],
  ["4107210001", "新乡县人民政府门户网站", "countyPortal"],
  ["6107270001", "中国·镇巴", "countyPortal"],
  ["3304830001", "中国·桐乡", "countyPortal"],
  ["3602000001", "中国·景德镇", "cityPortal"],
  ["3601240014", "中国·李渡镇在线", "belowCounty"],
  ["3601240011", "进贤县李渡镇人民政府", "belowCounty"],
  ["3601240012", "中国·李渡镇", "belowCounty"],
  ["3601240013", "池溪乡政府网", "belowCounty"],
  ["1101010001", "北京市东城区人民政府", "countyPortal"],
] as const)("proposes for %s %s the class %s", (code, name, siteClass) => {
  expect(proposeClass(siteCode(code), name)).toBe(siteClass);
});
