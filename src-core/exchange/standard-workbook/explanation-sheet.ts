import { unconfirmedCount } from "../../standard/pack-numbers";
import type { StandardPack } from "../../standard/pack-schema";
import { versionName } from "../../standard/version-name";
import { explanationPage, type ExplanationLine as Line } from "../explanation-page";
import type { SheetSpec } from "../workbook-spec";

export const EXPLANATION_SHEET_NAME = "说明";

const EDITING: readonly Line[] = [
  ["heading", "怎么改"],
  [
    "text",
    "1. 黄色的格子都可以改；计分方法改了以后，灰色的每次分值、单位、抽查数按新方法填写。改完保存，把本文件导入程序；程序先列出每一处改动，由您确认以后才成为新的一版。",
  ],
  ["text", "2. 原来的版本不会被改动，已经使用它的轮次也不受影响。什么都没改的文件导入后仍是原来的版本。"],
  [
    "text",
    "3. 增加一项：插入一个空行（或用表下面的空行）填写。不要整行复制：复制来的行带着原来那一项的隐藏编号，程序会指出来。",
  ],
  ["text", "4. 删除一项：删除整行，或把这一行清空。"],
  ["text", "5. 改名：直接改名称。程序按隐藏编号认出是同一项，以前的答案照样沿用。"],
  ["text", "6. 调整次序：把整行移到别处（剪切后插入）。列的次序也可以换，列名请保留；隐藏的列请不要删除或改动。"],
];

const TABLES: readonly Line[] = [
  ["heading", "各张表"],
  ["text", "总则：名称、依据、总分、合格线、加分线、通报用语等，一行一项。总分应等于各组的合计。"],
  [
    "text",
    "单项否决：一行一种情形。同一个单项否决有几种情形就有几行；它的说明、依据、证据、适用对象各行相同，改其中一行即可。",
  ],
  [
    "text",
    "指标：一行一项。同一组的“组分值”和它的核对要相同，改其中一行即可；要换组，就把“组”改成另一组的名称；组改名，要把这一组各行都改掉。",
  ],
  ["text", "档次：计分方法是“分档计分”的指标，每一档写一行；“指标”一列写指标的名称。"],
];

const RULES: readonly Line[] = [
  ["heading", "计分方法"],
  ["text", "固定分值：发现就扣（或加）一次，分数写在“每次分值”；不写就是满分。"],
  ["text", "按次计分：每发现一处扣（或加）“每次分值”，最多到“满分”；“单位”写 处、次、条 等。"],
  ["text", "分档计分：从“档次”表所列的几档中选一档。"],
  ["text", "抽查计分：看“抽查数”个，有几个不合格就扣几次“每次分值”，最多到“满分”。"],
  ["text", "按情况计分：检查员写分数，最多到“满分”。"],
];

const CELLS: readonly Line[] = [
  ["heading", "格子里怎样写"],
  ["text", "分值：数字，最多两位小数，写 5、2.5、5分 都可以。折算系数写成分数，例如 4/3。"],
  ["text", "适用对象：网站写类别（省级门户、市级门户、县级门户 等，用“、”连接），新媒体写平台；全部适用写“全部”。"],
  ["text", "不重复扣分：写同一原因不重复扣分的其他指标的名称，用“、”连接。"],
  [
    "text",
    "写了的两项都发现问题时，算作同一原因，只计其中一项：在各种只计其一的选法中，取分数合计最多的；一样多时，写了“不重复扣分”的那一项不计。",
  ],
  ["heading", "已核对"],
  ["text", "“已核对”为“是”，表示这一行的数值已与正式文件核对。“部分”表示这一行有的数值核对过、有的没有。"],
  ["text", "改了数值，原来的核对就不再有效，程序会记为待核，其他没改的数值不受影响。"],
  ["text", "核对过的一行：“已核对”写“是”，再写上这次的“核对人”和“核对日期”（例如 2026-11-25，按北京时间的日子）。"],
  ["text", "改了数值又已经核对的，也是这样写：改写“核对日期”（换了人就连“核对人”一起改），才算重新核对。"],
  ["text", "把“否”改为“是”，这一行的各个数值都算已核对；改为“否”则都算待核。"],
];

/** Sheet 说明, in words for a clerk who has never seen the program. */
export function explanationSheet(pack: StandardPack): SheetSpec {
  const open = unconfirmedCount(pack);
  const about: Line[] = [
    ["title", "检查标准"],
    ["text", `${pack.title}（编号 ${pack.id}，${versionName(pack)}）`],
    ["text", open === 0 ? "分值全部已核。" : `有 ${open} 处分值待核（还没有与正式文件核对）。`],
  ];
  const lines = [...about, ...EDITING, ...TABLES, ...RULES, ...CELLS];
  return explanationPage(EXPLANATION_SHEET_NAME, lines);
}
