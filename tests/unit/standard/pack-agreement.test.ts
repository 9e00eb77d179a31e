import { expect, test } from "vitest";
import practice from "../../../resources/standards/practice.json";
import { at, changed, empty, faultsOf, news, overview, portals, ratio, reading, value } from "./faulty-pack";

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
};

test.each(Object.entries(faulty))("names what is wrong and where: %s", (_, [raw, faults]) => {
  expect(faultsOf(raw)).toEqual(faults);
});
