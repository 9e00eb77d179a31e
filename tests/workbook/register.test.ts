import { afterAll, describe, expect, it } from "vitest";
import { readFile } from "../../src-main/workbook/read-file";
import { SMALL_SETTINGS } from "../fixtures/builders";
import { python, workFolder } from "./openpyxl";

const folder = workFolder();
afterAll(() => folder.remove());

/** A province's register as an office keeps it, made by another program: titles, merges, codes as numbers, hidden rows. */
const MAKE = `
import sys, openpyxl
book = openpyxl.Workbook()
sites = book.active
sites.title = "网站"
sites.append(["示例省政府网站运行台账"])
sites.merge_cells("A1:F1")
sites.append(["序号", "网站名称", "网站标识码", "主办单位", "网站类别", "所属地区"])
for i in range(538):
    code = 9901010001 + i if i % 2 else str(9901010001 + i)
    sites.append([i + 1, "甲西县第%d网" % i, code, "甲西县某局", "县级以下", "甲西县"])
sites.append(["合计", 538])
sites.row_dimensions[4].hidden = True
accounts = book.create_sheet("新媒体")
accounts.append(["序号", "平台", "账号", "名称", "主办单位", "所属地方或部门", "级别"])
for i in range(1308):
    accounts.append([i + 1, "微信" if i % 3 else "新浪微博", None, "乙发布%d" % i, "乙市某局", "乙市", "市级"])
book.save(sys.argv[1])
print("null")
`;

describe("readFile of a province's register", () => {
  it("takes 538 sites and 1,308 accounts from two sheets", async () => {
    const path = `${folder.path}/register.xlsx`;
    python(MAKE, path);
    const reading = await readFile(path, { settings: SMALL_SETTINGS, readAs: null });
    expect(reading).toMatchObject({ kind: "register", good: 538 + 1308, problems: [] });
    if (reading.content.kind !== "register") throw new Error(reading.content.kind);
    const { targets } = reading.content;
    expect(targets.filter(({ kind }) => kind === "site")).toHaveLength(538);
    expect(targets.at(537)).toMatchObject({ id: "9901010538", belongsTo: "甲市", order: 538 });
    expect(targets.at(-1)).toMatchObject({ id: "微信|乙发布1307|乙市某局", level: "city", order: 1308 });
    const codes = reading.notices.map(({ code }) => code);
    expect(codes.filter((code) => code === "code-was-number")).toHaveLength(269);
    expect(codes.filter((code) => code !== "code-was-number").sort()).toEqual(["row-hidden", "total-row-skipped"]);
  });
});
