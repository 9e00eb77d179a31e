import { expect, test } from "vitest";
import { changed, faultsOf, overview, ratio, value } from "./faulty-pack";

/** What was changed, and every fault that follows. */
const faulty: Readonly<Record<string, readonly [unknown, readonly (readonly [string, string])[]]>> = {
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
