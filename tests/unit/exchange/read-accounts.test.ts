import { describe, expect, it } from "vitest";
import { type RegisterReading, readRegister } from "../../../src-core/exchange/read-register";
import type { CellValue } from "../../../src-core/exchange/sheet-grid";
import { SMALL_SETTINGS } from "../../fixtures/builders";
import { ACCOUNT_HEADER, aSheet, inShort } from "./sheets";

const read = (...rows: (readonly CellValue[])[]): RegisterReading =>
  readRegister([aSheet([ACCOUNT_HEADER, ...rows], { name: "新媒体" })], SMALL_SETTINGS);

const placesOf = ({ targets }: RegisterReading): unknown[] =>
  targets.map((t) => (t.kind === "account" ? [t.belongsTo, t.level, t.regionCode] : null));

describe("readRegister of accounts", () => {
  it("identifies an account by its handle, else by name and owner", () => {
    const { targets } = read(
      [1, "微信", "jiaxi", "甲西发布", "甲西县委", "甲市", "县级"],
      [2, "新浪微博", null, "甲西发布", "甲西县委", "甲市", "县级"],
    );
    expect(targets.map((target) => target.id)).toEqual(["微信|jiaxi", "新浪微博|甲西发布|甲西县委"]);
  });

  it("reads region, level and printed place from 所属地方或部门", () => {
    const reading = read(
      [1, "微信", "a", "甲发布", null, "甲市", null],
      [2, "微信", "b", "乙东发布", null, "乙市乙东区", null],
      [3, "微信", "c", "甲西发布", null, "示例省甲西县", null],
      [4, "微信", "d", "示例审计", "示例省审计厅", "省审计厅", null],
    );
    expect(placesOf(reading)).toEqual([
      ["甲市", "city", "990100"],
      ["乙市", "county", "990200"],
      ["甲市", "county", "990100"],
      ["省审计厅", "province", "990000"],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("lets 级别 decide the level, and the owner the place where the row names none", () => {
    const reading = read(
      [1, "微信", "a", "甲西某局", "甲市甲西县某局", null, "县级"],
      [2, "微信", "b", "税务", "示例省税务局", null, "省直"],
    );
    expect(placesOf(reading)).toEqual([
      ["甲市", "county", "990100"],
      ["省税务局", "province", "990000"],
    ]);
  });

  it("refuses what it cannot place or understand, cell by cell", () => {
    const { targets, problems } = read(
      [1, "微信", "a", "外地发布", null, "丙市", "市级"],
      [2, "微信", "b", "甲发布", null, "甲市", "特级"],
      [3, null, "c", "甲发布", null, "甲市", null],
      [4, "微信", "d", null, null, "甲市", null],
    );
    expect(targets).toEqual([]);
    expect(inShort(problems)).toEqual([
      "region-unknown F2",
      "level-unknown G3",
      "row-incomplete B4",
      "row-incomplete D5",
    ]);
  });

  it("reports a repeated account with the place of the first", () => {
    const { targets, problems } = read(
      [1, "微信", "a", "甲发布", null, "甲市", null],
      [2, "微信", "a", "甲发布（新）", null, "甲市", null],
    );
    expect(targets).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: "row-duplicate", cell: "C3", expected: "首次出现在工作表“新媒体”第 2 行" },
    ]);
  });

  it.each(["1.38E+10", 1.3800000001e21])("takes no account of which only %s is left", (handle) => {
    const { targets, problems } = read([1, "微信", handle, "甲发布", null, "甲市", null]);
    expect(targets).toEqual([]);
    expect(problems).toMatchObject([
      { code: "code-damaged", cell: "C2", expected: "请把单元格格式改为文本，重新填写账号" },
    ]);
  });

  it("names the column that says the region", () => {
    const header = ["平台", "名称", "地区", "级别"];
    const { problems } = readRegister([aSheet([header, ["微信", "外地发布", "丙市", "市级"]])], SMALL_SETTINGS);
    expect(problems).toMatchObject([{ code: "region-unknown", cell: "C2", column: "地区", value: "丙市" }]);
  });

  it("asks for the city where several cities have a county of that name", () => {
    const [first, second] = SMALL_SETTINGS.regions;
    if (first === undefined || second === undefined) throw new Error("two regions expected");
    const twin = { ...SMALL_SETTINGS, regions: [first, { ...second, counties: first.counties }] };
    const { problems } = readRegister([aSheet([ACCOUNT_HEADER, [1, "微信", "a", "发布", null, "乙东区", null]])], twin);
    expect(inShort(problems)).toEqual(["region-unknown F2"]);
  });

  it("reads a file without knowing the office", () => {
    const { targets } = readRegister(
      [
        aSheet([
          ["平台", "名称"],
          ["微信", "某发布"],
        ]),
      ],
      null,
    );
    expect(targets[0]).toMatchObject({ regionCode: "000000", level: "province", belongsTo: "某发布" });
  });
});
