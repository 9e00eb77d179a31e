import { expect, test } from "vitest";
import { comparePacks, summariseChanges } from "../../../src-core/standard/compare-packs";
import { withMovedEntry } from "../../../src-core/standard/edit-pack";
import { packNumbers, withConfirmed } from "../../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { isoTime } from "../../../src-core/units";
import { SECOND_PACK } from "../../fixtures/second-version";
import { SMALL_PACK } from "../../fixtures/small-pack";

const { site } = SMALL_PACK;
const withSite = (over: Partial<StandardPack["site"]>): StandardPack => ({ ...SMALL_PACK, site: { ...site, ...over } });

test("says in a clerk's words what a version changed", () => {
  const changes = comparePacks(SMALL_PACK, SECOND_PACK);
  const told = changes.map(({ kind, name, groupName, fields }) => {
    const shown = kind === "changed" ? fields.map((f) => `${f.label}：${f.before} → ${f.after}`) : [];
    return [kind, groupName, name, ...shown];
  });
  expect(told).toEqual([
    [
      "changed",
      "",
      "栏目不更新",
      "情形：空白栏目5个以上 → ",
      "情形说明（空白栏目5个以上）：空白栏目5个以上的说明 → ",
      "通报用语（空白栏目5个以上）：栏目不更新 → ",
    ],
    ["changed", "发布解读", "概况信息", "计分方法：固定分值 → 按次计分", "单位： → 处", "每处分值：5分 → 4分"],
    [
      "changed",
      "发布解读",
      "政策解读",
      "档次：部分缺失 → ",
      "档次“部分缺失”的分值：3分 → ",
      "档次“部分缺失”的分值的核对：已核 → ",
    ],
    ["added", "办事服务", "办事入口"],
    ["removed", "办事服务", "办事指南"],
  ]);
  expect(summariseChanges(changes)).toEqual({ added: 1, removed: 1, points: 2, wording: 1, other: 5, confirmation: 1 });
});

test("names a veto that only stands elsewhere as moved, and no other", () => {
  const [first, ...rest] = site.vetoes;
  const after = withSite({ vetoes: [...rest, ...(first === undefined ? [] : [first])] });
  expect(comparePacks(SMALL_PACK, after)).toEqual([
    {
      kind: "moved",
      part: "siteVeto",
      id: "site-safety",
      name: "安全事故",
      groupName: "",
      fields: [{ field: "order", aspect: "text", label: "次序", before: "第1个", after: "第3个" }],
    },
  ]);
});

test.each([-1, 1] as const)("names the item that passed its neighbour upwards, and the neighbour: %s", (by) => {
  const after = withMovedEntry(SMALL_PACK, by === -1 ? "policy-reading" : "policy-files", by);
  expect(comparePacks(SMALL_PACK, after)).toMatchObject([
    {
      kind: "moved",
      id: "policy-reading",
      fields: [{ field: "order", before: "第3个，在“政策文件”之后", after: "第2个，在“政策文件”之前" }],
    },
  ]);
});

test("sees scope, evidence, ratio and confirmations for what they are", () => {
  const keys = new Set(packNumbers(SMALL_PACK).map(({ key }) => key));
  const by = { name: "张三", at: isoTime("2024-03-01T08:05:00.000Z") };
  const confirmed = comparePacks(withConfirmed(SMALL_PACK, keys, null), withConfirmed(SMALL_PACK, keys, by));
  expect(confirmed.flatMap((change) => change.fields).map((field) => field.aspect)).toEqual(
    Array.from(keys, () => "confirmation"),
  );
  expect(confirmed[0]?.fields[0]).toMatchObject({ before: "待核", after: "已核（张三，2024-03-01）" });
  const [local] = comparePacks(SMALL_PACK, withConfirmed(SMALL_PACK, keys, by), (at) => `${at.slice(5, 7)}月`);
  expect(local?.fields[0]).toMatchObject({ before: "已核", after: "已核（张三，03月）" });

  const noServices = site.noServices === null ? null : { ...site.noServices, numerator: 24, denominator: 19 };
  const [head] = comparePacks(SMALL_PACK, withSite({ noServices, scoredClasses: ["cityPortal"] }));
  expect(head).toMatchObject({
    part: "head",
    fields: [
      { aspect: "scope", before: "省级门户、市级门户、县级门户", after: "市级门户" },
      { aspect: "points", label: "不涉及办事服务的折算系数", before: "4/3", after: "24/19" },
    ],
  });

  const vetoes = site.vetoes.map((veto, at) =>
    at === 0 ? { ...veto, evidence: "screenshot" as const, appliesTo: ["cityPortal" as const] } : veto,
  );
  expect(comparePacks(SMALL_PACK, withSite({ vetoes }))[0]?.fields).toMatchObject([
    { aspect: "evidence", before: "链接", after: "截图" },
    { aspect: "scope", before: "全部", after: "市级门户" },
  ]);
});
