import { describe, expect, test } from "vitest";
import { comparePacks } from "../../../src-core/standard/compare-packs";
import { allItems } from "../../../src-core/standard/pack-items";
import { packNumbers, withConfirmed } from "../../../src-core/standard/pack-numbers";
import { standardRef } from "../../../src-core/standard/parse-pack";
import { isoTime } from "../../../src-core/units";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { changeSheet } from "../../fixtures/spec-grid";
import { dropRow, type Edit, insertBelow, readBack, type } from "./read-back";

const newItem = {
  部分: "扣分",
  组: "办事服务",
  组分值: 25,
  指标: "办事入口",
  说明: "入口能用",
  依据: "本市通知",
  证据: "截图",
  满分: "5分",
  计分方法: "按次",
  每次分值: "２．５",
  单位: "处",
  已核对: "否",
};
/** 办事指南 gives five of its fifteen points to another. */
const lessForGuides = type("指标", "guides", { 满分: 10 });

describe("an edited workbook", () => {
  test("is the next version of what it was exported from", () => {
    const read = readBack(SMALL_PACK, type("总则", "title", { 内容: "测试检查指标（修订）" }));
    expect(read.problems).toEqual([]);
    expect(read.pack).toMatchObject({
      id: "small",
      version: 2,
      succeeds: { version: 1, hash: standardRef(SMALL_PACK).hash },
    });
    expect(read.changes).toMatchObject([{ part: "head", fields: [{ field: "title", before: "测试检查指标" }] }]);
  });

  test("takes a row without an id as a new item, in its place and with an id by its name", () => {
    const read = readBack(SMALL_PACK, lessForGuides, insertBelow("指标", "guides", newItem));
    expect(read.problems).toEqual([]);
    const services = read.pack?.site.deductions.find((group) => group.id === "services");
    expect(services?.items.map((item) => item.name)).toEqual(["办事指南", "办事入口", "办事统计数据"]);
    expect(services?.items[1]).toMatchObject({
      id: expect.stringMatching(/^own-[0-9a-f]{8}$/),
      points: { value: 500, verified: false },
      rule: { kind: "perOccurrence", points: { value: 250 }, unit: "处" },
      appliesTo: null,
    });
    expect(readBack(SMALL_PACK, lessForGuides, insertBelow("指标", "guides", newItem)).pack).toEqual(read.pack);
    expect(read.changes).toMatchObject([
      {
        kind: "changed",
        id: "guides",
        fields: [{ field: "points", before: "15分", after: "10分" }, { aspect: "confirmation" }],
      },
      { kind: "added", name: "办事入口", groupName: "办事服务" },
    ]);
  });

  test("keeps the id of an item, veto, group, condition or level that has another name now", () => {
    const read = readBack(
      SMALL_PACK,
      type("指标", "guides", { 指标: "办事指引" }),
      type("指标", "overview", { 组: "发布" }),
      type("指标", "policy-files", { 组: "发布" }),
      type("指标", "policy-reading", { 组: "发布" }),
      type("指标", "leaders", { 组: "发布" }),
      type("单项否决", "stale-long", { 单项否决: "栏目陈旧", 情形: "长期未更新" }),
      type("档次", "most", { 档次: "多数缺失" }),
    );
    expect(read.problems).toEqual([]);
    expect(
      read.changes.map(({ kind, part, id, fields }) => [kind, part, id, fields.map((field) => field.field)]),
    ).toEqual([
      ["changed", "siteVeto", "columns-stale", ["name", "condition/stale-long"]],
      ["changed", "deductionGroup", "publishing", ["name"]],
      ["changed", "deduction", "policy-reading", ["level-name/most"]],
      ["changed", "deduction", "guides", ["name"]],
    ]);
  });

  test("removes what stands in no row any more, and what was emptied, and says the latter", () => {
    const empty = (sheets: Parameters<typeof changeSheet>[0]) =>
      changeSheet(sheets, "单项否决", (rows) =>
        rows.map((row) => (row.includes("bought-fans") ? row.slice(0, 2) : row)),
      );
    const read = readBack(SMALL_PACK, dropRow("单项否决", "empty-columns"), empty);
    expect(read.problems).toEqual([]);
    expect(read.notices).toMatchObject([{ code: "blank-row-skipped", sheet: "单项否决" }]);
    expect(read.changes.map(({ id }) => id)).toEqual(["columns-stale", "account-interaction"]);
  });

  test("keeps what a veto says of itself where the row that shows it was deleted", () => {
    const read = readBack(SMALL_PACK, dropRow("单项否决", "stale-news"));
    expect(read.problems).toEqual([]);
    expect(read.changes).toMatchObject([
      { id: "columns-stale", fields: [{ field: "condition/stale-news", after: "" }, {}, {}] },
    ]);
  });

  test("takes a row below a veto as another condition of it, and a row with another name as a new veto", () => {
    const read = readBack(
      SMALL_PACK,
      insertBelow("单项否决", "bad-content", { 情形: "新情形", 情形说明: "说明", 通报用语: "用语" }),
      insertBelow("单项否决", "bought-fans", {
        检查对象: "政务新媒体",
        单项否决: "名称不规范",
        说明: "说明",
        依据: "本市通知",
        证据: "网址",
        适用对象: "微信、抖音",
        情形: "名称不规范",
        情形说明: "说明",
        通报用语: "名称不规范",
      }),
    );
    expect(read.problems).toEqual([]);
    expect(read.pack?.site.vetoes[0]?.conditions.map((one) => one.label)).toEqual([
      "严重表述错误",
      "发布反动、暴力内容",
      "新情形",
    ]);
    expect(read.pack?.account.vetoes.at(-1)).toMatchObject({
      name: "名称不规范",
      evidence: "link",
      appliesTo: ["微信", "抖音"],
    });
  });

  test("moves an item to the group that its row names, and follows the order of the rows", () => {
    const filesFirst: Edit = (sheets) =>
      changeSheet(sheets, "指标", ([title = [], headings = [], overview = [], files = [], ...rows]) => {
        return [title, headings, files, overview, ...rows];
      });
    const read = readBack(
      SMALL_PACK,
      type("指标", "leaders", { 组: "办事服务" }),
      type("指标", "overview", { 组分值: 45 }),
      type("指标", "guides", { 组分值: 55 }),
      filesFirst,
    );
    expect(read.problems).toEqual([]);
    expect(read.changes.map(({ kind, id }) => [kind, id])).toEqual([
      ["changed", "publishing"],
      ["changed", "services"],
      ["moved", "policy-files"],
      ["moved", "leaders"],
    ]);
    expect(read.changes.at(-1)?.fields).toMatchObject([{ field: "group", before: "发布解读", after: "办事服务" }]);
  });

  test("makes a new group of rows that name one", () => {
    const read = readBack(
      SMALL_PACK,
      type("指标", "leaders", { 组: "领导", 组分值: 30 }),
      type("指标", "overview", { 组分值: 45 }),
    );
    expect(read.problems).toEqual([]);
    expect(read.changes.map(({ kind, id }) => [kind, id])).toEqual([
      ["changed", "publishing"],
      ["added", expect.stringMatching(/^group-[0-9a-f]{8}$/)],
      ["moved", "leaders"],
    ]);
    const points = read.pack?.site.deductions.map((group) => group.points);
    // 是 stood in the row for the points of the group that it came from.
    expect(points).toEqual([
      { value: 4500, verified: false },
      { value: 3000, verified: false },
      { value: 2500, verified: true },
    ]);
  });

  test("resolves 不重复扣分 by name, new names included", () => {
    const read = readBack(
      SMALL_PACK,
      type("指标", "policy-files", { 指标: "政策文件、公文" }),
      type("指标", "guides", { 不重复扣分: "政策文件、公文、领导信息" }),
    );
    expect(read.problems).toEqual([]);
    const guides = read.pack === null ? undefined : allItems(read.pack).find((item) => item.id === "guides");
    expect(guides?.excludedBy).toEqual(["policy-files", "leaders"]);
  });

  test("reads another rule with its numbers, and what the old rule said is confirmed no longer", () => {
    const read = readBack(
      SMALL_PACK,
      type("指标", "guides", { 计分方法: "抽查", 抽查数: "3 份", 单位: "份", 每次分值: 5 }),
    );
    expect(read.problems).toEqual([]);
    expect(read.notices).toMatchObject([{ code: "confirmation-dropped" }]);
    const guides = read.pack === null ? undefined : allItems(read.pack).find((item) => item.id === "guides");
    expect(guides).toMatchObject({
      points: { value: 1500, verified: true },
      rule: {
        kind: "sampled",
        size: { value: 3, verified: false },
        points: { value: 500, verified: false },
        unit: "份",
      },
    });
  });
});

describe("confirmations", () => {
  const at = isoTime("2024-03-01T08:00:00.000Z");
  const keys = new Set(packNumbers(SMALL_PACK).map(({ key }) => key));
  const confirmed = withConfirmed(SMALL_PACK, keys, { name: "张三", at });
  const guidesOf = (read: ReturnType<typeof readBack>) =>
    read.pack === null ? undefined : allItems(read.pack).find((item) => item.id === "guides");
  const each = (value: number) => type("指标", "guides", { 每次分值: value });

  test("fall for a number that changed, and stay for the others of its row", () => {
    const read = readBack(confirmed, each(2));
    expect(guidesOf(read)?.points).toMatchObject({ verified: true, verifiedBy: "张三", verifiedAt: at });
    expect(guidesOf(read)?.rule).toMatchObject({ points: { value: 200, verified: false } });
    expect(read.notices).toMatchObject([{ code: "confirmation-dropped", sheet: "指标", column: "已核对" }]);
  });

  test("stand for a number that changed where somebody wrote another name", () => {
    const read = readBack(confirmed, each(2), type("指标", "guides", { 核对人: "李四", 核对日期: "2026.11.25" }));
    expect(guidesOf(read)?.rule).toMatchObject({
      points: { value: 200, verified: true, verifiedBy: "李四", verifiedAt: isoTime("2026-11-25T04:00:00.000Z") },
    });
    expect(read.notices).toEqual([]);
  });

  test("come with 是, by whom the row says, and go with 否", () => {
    const open = withConfirmed(SMALL_PACK, keys, null);
    const yes = readBack(open, type("指标", "guides", { 已核对: "√", 核对人: "李四" }));
    expect(guidesOf(yes)?.points).toEqual({ value: 1500, verified: true, verifiedBy: "李四" });
    const no = readBack(confirmed, type("指标", "guides", { 已核对: "否" }));
    expect(guidesOf(no)?.points).toEqual({ value: 1500, verified: false });
  });

  test("show 部分 where only some of a row are confirmed, which unedited changes nothing", () => {
    const some = withConfirmed(confirmed, new Set(["item/guides/each"]), null);
    expect(comparePacks(some, readBack(some).pack ?? SMALL_PACK)).toEqual([]);
    const all = readBack(some, type("指标", "guides", { 已核对: "是" }));
    expect(guidesOf(all)?.rule).toMatchObject({ points: { verified: true } });
  });
});
