import { z } from "zod";
import { issueInWords } from "../issue-in-words";

/** What is wrong with a pack, naming the item. */
export interface PackFault {
  /** Id of the item, veto or group; where it has none, its place in the file. */
  readonly itemId: string;
  readonly message: string;
}

/** What an entry of a list is called while it has no name of its own. */
const NAMELESS: Readonly<Record<string, string>> = {
  levels: "档次",
  conditions: "情形",
  items: "指标",
  vetoes: "单项否决",
  deductions: "扣分指标组",
  bonuses: "加分指标组",
};

const named = z.object({ id: z.string().optional(), name: z.string().optional(), label: z.string().optional() });

/** What a clerk calls the fields of a pack. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  format: "文件类别",
  formatVersion: "格式版本",
  id: "编号",
  version: "版本",
  title: "名称",
  name: "名称",
  text: "说明",
  label: "情形名称",
  wording: "通报用语",
  failWording: "通报用语（低于合格线）",
  problemWording: "通报用语的格式",
  template: "格式",
  joiner: "连接词",
  source: "依据",
  evidence: "需要的证据",
  conditions: "情形",
  vetoes: "单项否决",
  deductions: "扣分指标",
  bonuses: "加分指标",
  items: "指标",
  points: "分值",
  rule: "计分方法",
  levels: "档次",
  size: "抽查数",
  unit: "单位",
  value: "数值",
  verified: "是否已核对",
  verifiedBy: "核对人",
  verifiedAt: "核对时间",
  appliesTo: "适用对象",
  excludedBy: "不重复扣分",
  scoredClasses: "评分的网站类别",
  totals: "总分",
  bonus: "加分指标",
  failBelow: "合格线",
  bonusAbove: "加分线",
  noServices: "不涉及办事服务",
  groupId: "指标组",
  numerator: "系数的分子",
  denominator: "系数的分母",
  site: "网站",
  account: "新媒体",
};

/**
 * Words a schema's complaint for a clerk: which item, which field, what was expected.
 *
 * @param raw the pack as it came, to find the item's own id and name
 * @example //=> { itemId: "publish-leaders", message: "“领导信息”的“分值 · 数值”：分值不能为负" }
 */
export function issueFault(raw: unknown, issue: z.core.$ZodIssue): PackFault {
  const owner = ownerOf(raw, issue.path);
  const field = issue.path
    .slice(owner.depth)
    .flatMap((key) =>
      typeof key === "string" ? [FIELD_NAMES[key] ?? key] : typeof key === "number" ? [`第${key + 1}个`] : [],
    )
    .join(" · ");
  const where = [owner.name, field === "" ? "" : `“${field}”`].filter(Boolean).join("的");
  const words = wordsOf(issue);
  return { itemId: owner.id || issue.path.join("."), message: where === "" ? words : `${where}：${words}` };
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.path.at(-1) === "formatVersion") return "本程序只认识第 1 版的格式，请升级程序后再打开";
  if (issue.code === "too_small" && issue.origin === "string") return "没有填";
  return issueInWords(issue);
}

interface Owner {
  readonly id: string;
  /** With its quotes: “领导信息”的第 1 个档次 */
  readonly name: string;
  readonly depth: number;
}

/**
 * The innermost thing on the path that has an id of its own. Levels and conditions are told by the item or veto that they
 * belong to: their ids are their own only there.
 */
function ownerOf(raw: unknown, path: readonly PropertyKey[]): Owner {
  let owner: Owner = { id: "", name: "", depth: 0 };
  let here = raw;
  for (const [i, key] of path.entries()) {
    here = typeof here === "object" && here !== null ? Reflect.get(here, key) : undefined;
    const found = named.safeParse(here);
    if (typeof key !== "number" || !found.success || Array.isArray(here)) continue;
    const { id = "", name = "", label = "" } = found.data;
    if (id === "") continue;
    const list = String(path[i - 1]);
    const own = (name || label).trim();
    const called = own === "" ? `第 ${key + 1} 个${NAMELESS[list] ?? "内容"}` : `“${own}”`;
    const isPart = (list === "levels" || list === "conditions") && owner.id !== "";
    const isInGroup = own === "" && list === "items";
    owner = {
      id: isPart ? owner.id : id,
      name: isPart || isInGroup ? [owner.name, called].filter(Boolean).join("的") : called,
      depth: i + 1,
    };
  }
  return owner;
}
