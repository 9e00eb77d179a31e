import { describe, expect, test } from "vitest";
import guoban from "../../../resources/standards/guoban-2019.json";
import practice from "../../../resources/standards/practice.json";
import { packNumbers } from "../../../src-core/standard/pack-numbers";
import { parsePack } from "../../../src-core/standard/parse-pack";
import cityScale from "../../fixtures/city-scale.json";

type Place = readonly (string | number)[];

/** The pack with one thing put in another's place; undefined leaves it out. */
function put(here: unknown, [key, ...rest]: Place, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(here)) return here.map((inner: unknown, i) => (i === key ? put(inner, rest, to) : inner));
  const object = typeof here === "object" && here !== null ? here : {};
  return { ...object, [key]: put(Reflect.get(object, key), rest, to) };
}

function at(here: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner ? Reflect.get(inner, key) : undefined),
    here,
  );
}

/** The training pack with some changes. */
function changed(...changes: readonly (readonly [Place, unknown])[]): unknown {
  return changes.reduce<unknown>((pack, [place, to]) => put(pack, place, to), practice);
}

function faultsOf(raw: unknown): readonly (readonly [string, string])[] {
  const parsed = parsePack(raw);
  return parsed.kind === "pack" ? [] : parsed.faults.map(({ itemId, message }) => [itemId, message] as const);
}

const items: Place = ["site", "deductions", 0, "items"];
const [overview, news, empty, reading, ratio] = [0, 1, 2, 3, 4].map((i): Place => [...items, i]);
const value = (place: Place = [], ...more: Place): Place => [...place, ...more, "value"];
const portals = ["cityPortal", "countyPortal"];

describe("a sound standard", () => {
  test.each([
    ["the national one", guoban],
    ["the one for training", practice],
    ["a city's own scale", cityScale],
  ])("is taken with its pin: %s", (_, raw) => {
    const parsed = parsePack(raw);
    expect(parsed).toMatchObject({ kind: "pack", ref: { id: raw.id, version: raw.version } });
    expect(parsed.kind === "pack" && parsed.ref.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("has every kind of rule and every number marked as made up, in the one for training", () => {
    const parsed = parsePack(practice);
    if (parsed.kind === "faulty") throw new Error("faulty");
    const rules = parsed.pack.site.deductions.flatMap((group) => group.items.map((item) => item.rule.kind));
    expect(new Set(rules)).toEqual(new Set(["fixed", "perOccurrence", "graded", "sampled", "judged"]));
    for (const { number } of packNumbers(parsed.pack)) {
      expect(number).toMatchObject({ verified: true, verifiedBy: "练习数据" });
    }
  });

  test("may let two items name each other as one cause", () => {
    const both = changed([[...(news ?? []), "excludedBy"], ["practice-empty"]]);
    expect(faultsOf(both)).toEqual([]);
  });

  test("may have items that stand in for one another by class", () => {
    const [first, second] = [at(practice, overview ?? []), at(practice, overview ?? [])].map((item, i) => {
      const named = put(put(item, ["id"], `overview-${i}`), ["name"], `概况信息${i}`);
      return put(named, ["appliesTo"], i === 0 ? ["provincePortal"] : portals);
    });
    const others = practice.site.deductions[0]?.items.slice(1) ?? [];
    expect(faultsOf(changed([items, [first, second, ...others]]))).toEqual([]);
    const unbalanced = put(second, value([], "points"), 900);
    expect(faultsOf(changed([items, [first, put(unbalanced, value(["rule"], "points"), 900), ...others]]))).toEqual([
      ["practice-publish", "“发布解读”中适用于“市级门户”的各项合计 74 分，标准写明 75 分"],
      ["practice-publish", "“发布解读”中适用于“县级门户”的各项合计 74 分，标准写明 75 分"],
    ]);
  });
});

/** What was changed, and every fault that follows. */
const faulty: Readonly<Record<string, readonly [unknown, readonly (readonly [string, string])[]]>> = {
  "items that do not come to the group's points": [
    changed([value(news, "points"), 1900]),
    [["practice-publish", "“发布解读”各项合计 74 分，标准写明 75 分"]],
  ],
  "groups that do not come to the total": [
    changed([value(["site", "totals"], "deductions"), 12000]),
    [["deductions", "扣分指标合计 100 分，标准写明 120 分"]],
  ],
  "bonus groups that do not come to the total": [
    changed([value(["site", "totals"], "bonus"), 4000]),
    [["bonus", "加分指标合计 30 分，标准写明 40 分"]],
  ],
  "a pass mark above the total": [
    changed([value(["site"], "failBelow"), 10001]),
    [
      ["failBelow", "合格线 100.01 分高于扣分指标的总分 100 分"],
      ["bonusAbove", "加分线低于合格线"],
    ],
  ],
  "a bonus line above the total": [
    changed([value(["site"], "bonusAbove"), 12000]),
    [["bonusAbove", "加分线 120 分高于扣分指标的总分 100 分"]],
  ],
  "a fixed deduction above its item's points": [
    changed([value(overview, "rule", "points"), 1001]),
    [["practice-overview", "“概况信息”一次性 10.01 分，超过该项满分 10 分"]],
  ],
  "an occurrence above its item's points": [
    changed([value(news, "rule", "points"), 2050]),
    [["practice-news", "“动态要闻”每个 20.50 分，超过该项满分 20 分"]],
  ],
  "a sample whose every failure is above its item's points": [
    changed([value(ratio, "rule", "points"), 1600]),
    [["practice-ratio", "“解读比例”每份 16 分，超过该项满分 15 分"]],
  ],
  "a level above its item's points": [
    changed([value(reading, "rule", "levels", 2, "points"), 2100]),
    [["practice-reading", "“政策解读”的档次“没有政策解读” 21 分，超过该项满分 20 分"]],
  ],
  "two levels of one id and one name": [
    changed([[...(reading ?? []), "rule", "levels", 1], at(practice, [...(reading ?? []), "rule", "levels", 0])]),
    [
      ["practice-reading", "“政策解读”的档次编号 thin 重复"],
      ["practice-reading", "“政策解读”的档次“有解读但过于简单”重复"],
    ],
  ],
  "two items of one id": [
    changed([[...(news ?? []), "id"], "practice-overview"]),
    [
      ["practice-overview", "编号 practice-overview 重复"],
      ["practice-empty", "“空白栏目”的“不重复扣分”指向不存在的指标 practice-news"],
    ],
  ],
  "two items of one name": [
    changed([[...(news ?? []), "name"], "概况信息"]),
    [["practice-news", "指标名称“概况信息”重复"]],
  ],
  "a veto and an item of one id": [
    changed([["site", "vetoes", 0, "id"], "practice-overview"]),
    [["practice-overview", "编号 practice-overview 重复"]],
  ],
  "two conditions of one id and one label": [
    changed([["site", "vetoes", 1, "conditions", 1], practice.site.vetoes[1]?.conditions[0]]),
    [
      ["practice-stale", "“栏目不更新”的情形“首页两周没有新内容”重复"],
      ["practice-stale", "“栏目不更新”的情形编号 home 重复"],
    ],
  ],
  "two groups of one id": [
    changed([["site", "bonuses", 1, "id"], "practice-bonus-interaction"]),
    [["practice-bonus-interaction", "指标组编号 practice-bonus-interaction 重复"]],
  ],
  "an id that the program keeps for itself": [
    changed([[...(overview ?? []), "id"], "target-status"]),
    [["target-status", "编号 target-status 由程序使用，请换一个编号"]],
  ],
  "a group without services that is not there": [
    changed([["site", "noServices", "groupId"], "unheard-of"]),
    [["unheard-of", "“不涉及办事服务”指向不存在的扣分指标组 unheard-of"]],
  ],
  "a ratio that gives more than the full points": [
    changed([["site", "noServices", "numerator"], 3], [["site", "noServices", "denominator"], 2]),
    [["practice-services", "“不涉及办事服务”的系数 3/2 使满分成为 112.50 分，高于扣分指标的总分 100 分"]],
  ],
  "an item that excludes by one that is not there": [
    changed([[...(empty ?? []), "excludedBy"], ["unheard-of"]]),
    [["practice-empty", "“空白栏目”的“不重复扣分”指向不存在的指标 unheard-of"]],
  ],
  "an item that excludes by itself": [
    changed([[...(empty ?? []), "excludedBy"], ["practice-empty"]]),
    [["practice-empty", "“空白栏目”的“不重复扣分”指向它自己"]],
  ],
  "a deduction that excludes by a bonus": [
    changed([[...(empty ?? []), "excludedBy"], ["practice-ideas"]]),
    [["practice-empty", "“空白栏目”的“不重复扣分”指向另一部分（扣分、加分之间）的指标 practice-ideas"]],
  ],
  "a deduction that excludes by a veto": [
    changed([[...(empty ?? []), "excludedBy"], ["practice-stale"]]),
    [["practice-empty", "“空白栏目”的“不重复扣分”指向不存在的指标 practice-stale"]],
  ],
  "a class of sites that no veto is for": [
    changed(
      [["site", "vetoes", 0, "appliesTo"], portals],
      [
        ["site", "vetoes", 1, "appliesTo"],
        ["provincePortal", "provinceDepartment", "cityDepartment"],
      ],
    ),
    [["practice-unreachable", "没有一项单项否决适用于“县级以下”"]],
  ],
  "a platform that no veto is for": [
    changed([["account", "vetoes", 0, "appliesTo"], ["微信"]], [["account", "vetoes", 1, "appliesTo"], ["新浪微博"]]),
    [["practice-account-stale", "新媒体的单项否决至少要有一项适用于所有平台"]],
  ],
  "an item for a class that is not scored": [
    changed([
      [...(overview ?? []), "appliesTo"],
      ["provincePortal", "cityPortal", "countyPortal", "belowCounty"],
    ]),
    [["practice-overview", "“概况信息”适用于“县级以下”，但本标准不给这类网站评分"]],
  ],
  "wording that is missing": [
    changed([["account", "vetoes", 0, "conditions", 0, "wording"], undefined]),
    [["practice-account-stale", "“内容不更新”的“两周没有发布”的“通报用语”：缺少这一项，应为文字"]],
  ],
  "wording that is empty": [
    changed([["site", "vetoes", 0, "conditions", 0, "wording"], ""]),
    [["practice-unreachable", "“站点无法访问”的“首页打不开”的“通报用语”：没有填"]],
  ],
  "words that are only blanks": [
    changed(
      [["title"], " "],
      [["site", "vetoes", 0, "conditions", 0, "wording"], " \u3000"],
      [["site", "vetoes", 0, "conditions", 0, "label"], "  "],
      [[...(overview ?? []), "name"], "\t"],
      [["site", "failWording"], " "],
    ),
    [
      ["title", "“名称”：不能只有空格"],
      ["practice-unreachable", "“站点无法访问”的第 1 个情形的“情形名称”：不能只有空格"],
      ["practice-unreachable", "“站点无法访问”的第 1 个情形的“通报用语”：不能只有空格"],
      ["practice-overview", "“发布解读”的第 1 个指标的“名称”：不能只有空格"],
      ["site.failWording", "“网站 · 通报用语（低于合格线）”：不能只有空格"],
    ],
  ],
  "a form of the circular's words without a place for them, and one with two": [
    changed(
      [["site", "problemWording", "template"], "单项否决"],
      [["account", "problemWording", "template"], "{}单项否决{}"],
    ),
    [
      ["site.problemWording.template", "“网站 · 通报用语的格式 · 格式”：应含有一个 {}，而且只有一个"],
      ["account.problemWording.template", "“新媒体 · 通报用语的格式 · 格式”：应含有一个 {}，而且只有一个"],
    ],
  ],
  "a group of an item's id": [
    changed([["site", "bonuses", 1, "id"], "practice-overview"]),
    [["practice-overview", "指标组“创新发展”的编号 practice-overview 与一项指标或否决项的编号相同"]],
  ],
  "a rule that nobody knows": [
    changed([[...(overview ?? []), "rule", "kind"], "magic"]),
    [["practice-overview", "“概况信息”的“计分方法 · kind”：应为 fixed、perOccurrence、graded、sampled、judged 之一"]],
  ],
  "a sample of nothing, and a class that nobody knows": [
    changed([value(ratio, "rule", "size"), 0], [[...(ratio ?? []), "appliesTo"], ["mars"]]),
    [
      ["practice-ratio", "“解读比例”的“计分方法 · 抽查数 · 数值”：应大于 0"],
      [
        "practice-ratio",
        "“解读比例”的“适用对象 · 第1个”：应为 provincePortal、provinceDepartment、cityPortal、cityDepartment、countyPortal、belowCounty 之一",
      ],
    ],
  ],
  "no wording for a portal below the line": [
    changed([["site", "failWording"], undefined]),
    [["site.failWording", "“网站 · 通报用语（低于合格线）”：缺少这一项，应为文字"]],
  ],
  "negative points": [
    changed([value(overview, "points"), -1]),
    [["practice-overview", "“概况信息”的“分值 · 数值”：分值不能为负"]],
  ],
  "points that are no whole hundredths": [
    changed([value(overview, "points"), 1000.5]),
    [["practice-overview", "“概况信息”的“分值 · 数值”：应为整数"]],
  ],
  "an id of other letters": [
    changed([[...(overview ?? []), "id"], "概况"]),
    [["概况", "“概况信息”的“编号”：编号只用小写字母、数字和连字符"]],
  ],
  "a format that is newer than the program": [
    changed([["formatVersion"], 2]),
    [["formatVersion", "“格式版本”：本程序只认识第 1 版的格式，请升级程序后再打开"]],
  ],
  "content that the program does not know": [
    changed([[...(overview ?? []), "weight"], 3]),
    [["practice-overview", "“概况信息”：有不认识的内容：weight"]],
  ],
};

test.each(Object.entries(faulty))("names what is wrong and where: %s", (_, [raw, faults]) => {
  expect(faultsOf(raw)).toEqual(faults);
});

test("refuses more than 16 items that hang together by excluded-by, naming the first", () => {
  const chain = (length: number): unknown => {
    const links = Array.from({ length }, (_, i) => ({
      ...practice.site.deductions[0]?.items[0],
      id: `link-${i}`,
      name: `一环${i}`,
      points: { value: 100, verified: true },
      rule: { kind: "judged" },
      excludedBy: i === 0 ? [] : [`link-${i - 1}`],
    }));
    const rest = { ...links[0], id: "rest", name: "其余", points: { value: 7500 - 100 * length, verified: true } };
    return changed([items, [...links, { ...rest, excludedBy: [] }]]);
  };
  expect(faultsOf(chain(16))).toEqual([]);
  expect(faultsOf(chain(17))).toEqual([["link-0", "“一环0”等 17 项以“不重复扣分”连在一起，最多 16 项"]]);
});

test("tells every fault of a standard at once", () => {
  const raw = changed(
    [value(overview, "rule", "points"), 1001],
    [value(news, "points"), 2100],
    [["site", "noServices", "groupId"], "unheard-of"],
  );
  expect(faultsOf(raw).map(([itemId]) => itemId)).toEqual(["practice-publish", "practice-overview", "unheard-of"]);
});
