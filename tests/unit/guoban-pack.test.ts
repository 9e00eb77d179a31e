import { describe, expect, it } from "vitest";
import rawSettings from "../../resources/settings/jiangxi.json";
import rawPack from "../../resources/standards/guoban-2019.json";
import { officeSettingsSchema, regionOfCode } from "../../src-core/register/settings";
import type { ItemGroup, StandardPack, Veto } from "../../src-core/standard/pack-schema";
import { parsePack } from "../../src-core/standard/parse-pack";

const parsed = parsePack(rawPack);

function pack(): StandardPack {
  if (parsed.kind === "faulty") throw new Error(parsed.faults.map((f) => `${f.itemId}: ${f.message}`).join("; "));
  return parsed.pack;
}

const itemNames = (groups: readonly ItemGroup[]): Record<string, string[]> =>
  Object.fromEntries(groups.map((group) => [group.name, group.items.map((item) => item.name)]));

const wordings = (vetoes: readonly Veto[]): string[] => vetoes.flatMap((v) => v.conditions.map((c) => c.wording));

interface Marked {
  readonly value: number;
  readonly verified: boolean;
}
const isMarked = (value: object): value is Marked => "verified" in value && "value" in value;

/** Paths of the numbers that are marked as checked against the official table. */
function verifiedPaths(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (isMarked(value)) return value.verified ? [`${path}=${value.value}`] : [];
  return Object.entries(value).flatMap(([key, inner]) => verifiedPaths(inner, `${path}.${key}`));
}

describe("the shipped standard pack", () => {
  it("is taken without a fault", () => {
    expect(parsed.kind === "faulty" ? parsed.faults : []).toEqual([]);
  });

  it("sums to 100 points of deductions, 25 of them on services, and 30 of bonus", () => {
    const sum = (groups: readonly ItemGroup[]): number =>
      groups.flatMap((g) => g.items).reduce((n, item) => n + item.points.value, 0);
    const { deductions, bonuses } = pack().site;
    expect(sum(deductions)).toBe(10000);
    expect(sum(deductions.filter((g) => g.name === "办事服务"))).toBe(2500);
    expect(sum(bonuses)).toBe(3000);
  });

  it("marks only the numbers that the notice is known to state as checked", () => {
    expect(verifiedPaths(pack(), "").sort()).toEqual([
      ".site.bonusAbove=8000",
      ".site.deductions.1.points=2500",
      ".site.failBelow=6000",
      ".site.totals.bonus=3000",
      ".site.totals.deductions=10000",
    ]);
    expect(pack().site.noServices).toEqual({ groupId: "services", numerator: 4, denominator: 3, verified: true });
  });

  it("holds the vetoes of the notice in its order, for sites and for accounts", () => {
    expect(pack().site.vetoes.map((v) => v.name)).toEqual([
      "安全、泄密事故等严重问题",
      "站点无法访问",
      "首页不更新",
      "栏目不更新",
      "互动回应差",
      "服务不实用",
    ]);
    expect(pack().account.vetoes.map((v) => v.name)).toEqual(["安全、泄密事故等严重问题", "内容不更新", "互动回应差"]);
  });

  it("holds the groups and items whose names are established", () => {
    expect(itemNames(pack().site.deductions)).toEqual({
      发布解读: ["概况信息", "机构职能", "领导信息", "动态要闻", "政策文件", "政策解读", "解读比例", "解读关联"],
      办事服务: ["服务事项分类", "办事指南", "表格样表", "办事统计数据"],
      互动交流: ["信息提交", "统一登录", "留言公开", "办理答复", "征集调查"],
      功能设计: ["域名名称", "网站标识", "可用性", "站内搜索", "IPv6改造", "“我为政府网站找错”入口"],
    });
    expect(pack().site.bonuses.map((g) => g.name)).toEqual([
      "信息发布",
      "解读回应",
      "办事服务",
      "互动交流",
      "创新发展",
    ]);
  });

  it("words problems as the annexes print them", () => {
    const { site, account } = pack();
    expect(wordings(site.vetoes)).toEqual(
      expect.arrayContaining(["栏目不更新", "站点无法访问", "首页不更新", "未提供网上有效咨询建言渠道"]),
    );
    expect(wordings(account.vetoes)).toEqual(
      expect.arrayContaining(["存在严重表述错误", "未及时更新", "缺有效互动渠道菜单功能"]),
    );
    expect(account.problemWording).toEqual({ template: "单项否决({})", joiner: "和" });
  });

  it("keeps labels of conditions free of the signs that join them in a cell", () => {
    const { site, account } = pack();
    const labels = [...site.vetoes, ...account.vetoes].flatMap((v) => v.conditions.map((c) => c.label));
    expect(labels.filter((label) => /[、，,;；\n|]/.test(label))).toEqual([]);
  });
});

describe("the shipped office settings", () => {
  const settings = officeSettingsSchema.parse(rawSettings);

  it("list the cities in their customary order, not by code", () => {
    expect(settings.regions.map((r) => r.shortName).join("、")).toBe(
      "南昌、九江、景德镇、萍乡、新余、鹰潭、赣州、宜春、上饶、吉安、抚州",
    );
  });

  it("count 100 counties, each under the city of its code", () => {
    const counties = settings.regions.flatMap((r) => r.counties.map((c) => [c.code, r.code] as const));
    expect(counties).toHaveLength(100);
    for (const [county, city] of counties) expect(regionOfCode(settings, `${county}0001`)).toBe(city);
  });
});
