import { unconfirmedCount } from "../../standard/pack-numbers";
import { standardRef } from "../../standard/parse-pack";
import { versionName } from "../../standard/version-name";
import { explanationPage, type ExplanationLine as Line } from "../explanation-page";
import type { TaskDocument } from "../task-document";
import type { SheetSpec } from "../workbook-spec";

/** Sheet 填写说明, in words for a clerk who has never seen the program. */
export function explanationSheet(document: TaskDocument): SheetSpec {
  const lines = [
    ...aboutLines(document),
    ...(document.kind === "assignment" ? fillLines() : editLines()),
    ...ruleLines(),
  ];
  return explanationPage("填写说明", lines);
}

function aboutLines({ kind, round, inspector, targets }: TaskDocument): Line[] {
  const paper = kind === "score" ? "评分表" : "任务分配表";
  const sites = targets.filter((target) => target.kind === "site").length;
  const ref = standardRef(round.standard);
  const open = unconfirmedCount(round.standard);
  const unconfirmed: Line[] =
    open === 0 ? [] : [["note", `注意：本指标有 ${open} 处分值待核（还没有与正式文件核对），正式通报前请由省办确认。`]];
  return [
    ["title", `${round.name}检查${paper}`],
    ["text", `检查员：${inspector.name}（编号 ${inspector.id}）`],
    ["text", `检查对象：网站 ${sites} 个，政务新媒体 ${targets.length - sites} 个`],
    ["text", `检查指标：${round.standard.title}（${ref.id} ${versionName(ref)}，校验码 ${ref.hash.slice(0, 12)}）`],
    ...unconfirmed,
  ];
}

function fillLines(): Line[] {
  return [
    ["heading", "怎么填"],
    ["text", "1. 用 Excel 或 WPS 表格打开本文件，填“网站”和“新媒体”两张表，一行是一个检查对象。灰色的格子不用填。"],
    [
      "text",
      "2. 先看“单项否决”各列：有问题就从下拉列表选情形（有多种时用“、”连接），没有问题选“未发现”。只要有一项否决，这一行其余各列都不用再填。",
    ],
    ["text", "3. 没有否决的，再按列名下面的提示填扣分各列；能得加分的填加分各列。"],
    [
      "text",
      "4. 这一行检查完了，把“检查状态”选为“已完成”。这时空着的否决、扣分、加分各列都算作“未发现”（不扣分、不加分）。",
    ],
    ["text", "5. 还没检查完的，“检查状态”保持“未开始”或选“进行中”，空着的列算作还没有检查。"],
    ["text", "6. 网站或账号打不开、已关停、找不到等，无法检查的，在“检查状态”里选“无法检查:……”，其余不用填。"],
    [
      "text",
      "7. 需要写明问题、网址的，在“问题清单”里一个问题写一行：填网站标识码或账号、选指标、写情形或次数、说明和链接。两个平台上有同名账号的，账号前面写上平台，例如“微信 某某发布”。",
    ],
    [
      "text",
      "8. “链接”列写问题页面的网址，或截图的文件名。指标要求证据的，缺了链接仍然计分，但这一行记为“待补证据”，补上后才是“已完成”。",
    ],
    ["text", "9. 保存，把本文件原样发回（仍为 .xlsx 格式）。"],
  ];
}

function editLines(): Line[] {
  return [
    ["heading", "本文件是程序导出的评分表"],
    ["text", "可以直接发回，不用再填。确需修改的，改动的格子会被当作检查员本人的修改，并标明“表格中修改”。"],
    [
      "text",
      "“结论”“得分”和整张“得分明细”（每一分怎么来的：指标、次数、上限、依据）由程序计算，改了也不起作用；要改结果，请改各指标的格子。",
    ],
    ["text", "把格子清空表示收回这一项的结果；“检查状态”是“已完成”或“待补证据”的，清空表示“未发现”。"],
    [
      "text",
      "“检查状态”是“待补证据”的，各项都答了、结论照计，但有的问题还缺证据：请在“问题清单”的“链接”列写上问题页面的网址，或截图的文件名。",
    ],
  ];
}

function ruleLines(): Line[] {
  return [
    ["heading", "格子里可以怎样写"],
    ["text", "没有问题：未发现（写 无、正常、否、0、×、N 也可以）。"],
    [
      "text",
      "单项否决：写下拉列表里的情形；该项只有一种情形时，写 有、是、发现、√、1 也可以。写法能对应多种情形的，程序不会猜，会请您写明。",
    ],
    ["text", "选“扣分”“加分”的列：写 有、是、√ 也可以。填次数的列只填整数；填分数的列最多两位小数，不超过该项满分。"],
    ["text", "可以排序、筛选、插入空行、移动列；请不要删除隐藏的行和列，也不要改网站标识码和账号。"],
    ["text", "同一项在两张表里写得不一样时，程序两处都不采用，会请您改成一致。"],
  ];
}
