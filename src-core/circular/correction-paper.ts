import type { IssueDifference, IssuedCircular } from "../signing/issued-circular";
import { confirmationDay } from "../standard/confirmation-day";
import { dayWords } from "./day-words";
import type { PaperData, PaperField } from "./paper-data";

/**
 * Fields of the template of a correction (更正说明): what was issued, why it is corrected, and what became what.
 */
export const correctionFields: readonly PaperField[] = [
  text("标题", "更正说明的标题"),
  text("主送机关", "同原通报"),
  text("原文标题", "原通报的标题"),
  text("原文字号", "原通报的发文字号，没有时为空"),
  text("原文日期", "原通报的成文日期，没有填写时为签发的日期"),
  text("更正原因", "更正时填写的原因"),
  text("正文", "说明更正了什么的一段话"),
  { name: "有更正", kind: "list", meaning: "有更正的内容时有一份，没有时没有", parts: [] },
  {
    name: "更正内容",
    kind: "list",
    meaning: "各处更正",
    parts: [
      text("序号", "从1起"),
      text("位置", "网站合格率、附件4第12行"),
      text("原为", "原来没有时为“（无）”"),
      text("更正为", "删去时为“（删去）”"),
    ],
  },
  text("发文机关", "落款的单位"),
  text("成文日期", "更正的日期"),
  text("公开方式", "同原通报"),
];

/**
 * What the template of a correction is filled with.
 *
 * @param former the issue that is corrected
 * @param correction the issue that takes its place
 * @param differences between the two, as `correction` was signed
 */
export function correctionPaper(
  former: IssuedCircular,
  correction: IssuedCircular,
  differences: readonly IssueDifference[],
): PaperData {
  const { circular } = correction;
  const title = fieldOf(former.paper, "标题");
  const issuedOn = dayWords(former.circular.issueDate) || dayWords(confirmationDay(former.at));
  const number = former.circular.documentNumber;
  const reason = (correction.reason ?? "").trim().replace(/[。；，]+$/u, "");
  return {
    标题: `关于《${title}》的更正说明`,
    主送机关: fieldOf(former.paper, "主送机关"),
    原文标题: title,
    原文字号: number,
    原文日期: issuedOn,
    更正原因: reason,
    正文: bodyOf(title, number, issuedOn, reason, differences.length),
    有更正: differences.length > 0 ? [{}] : [],
    更正内容: differences.map(({ place, before, after }, index) => ({
      序号: String(index + 1),
      位置: place,
      原为: before === "" ? "（无）" : before,
      更正为: after === "" ? "（删去）" : after,
    })),
    发文机关: circular.issuer,
    成文日期: dayWords(confirmationDay(correction.at)),
    公开方式: fieldOf(former.paper, "公开方式"),
  };
}

function bodyOf(title: string, number: string, issuedOn: string, reason: string, count: number): string {
  const paper = `${issuedOn}印发的《${title}》${number === "" ? "" : `（${number}）`}`;
  const why = reason === "" ? "" : `更正原因：${reason}。`;
  if (count === 0) return `${paper}，经核对，所列数据没有变化。${why}`;
  return `${paper}，有${count}处内容需要更正。${why}现更正如下，其他内容不变：`;
}

function fieldOf(paper: PaperData, name: string): string {
  const value = paper[name];
  return typeof value === "string" ? value : "";
}

function text(name: string, meaning: string): PaperField {
  return { name, kind: "text", meaning, parts: [] };
}
