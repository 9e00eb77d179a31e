import { kindInWords } from "./kind-names";
import type { Problem, ProblemCode } from "./problem";

/** Why, in the words of a clerk; what was expected, or done about it, follows from the problem itself. */
const reasons: Readonly<Record<ProblemCode, string>> = {
  "file-unreadable": "文件无法读取",
  "file-empty": "文件是空的",
  "file-too-large": "文件过大",
  "file-encrypted": "文件设有打开密码，无法读取",
  "file-not-a-workbook": "这不是表格文件（可能改过扩展名）",
  "kind-unknown": "看不出这是哪一种表",
  "kind-unexpected": "这不是所需要的表",
  "format-newer": "文件由更新版本的政务巡检生成，请先升级本机的程序",
  "hidden-sheet-damaged": "文件中供程序识别的隐藏工作表已损坏，请在程序中重新导出",
  "standard-faulty": "检查标准有误",
  "settings-faulty": "单位设置有误",
  "round-differs": "与本轮次不是同一个轮次",
  "standard-differs": "所用检查标准与本轮次不同",
  "round-unknown": "不知道是哪一个轮次",
  "sheet-missing": "缺少工作表",
  "column-missing": "缺少必需的列",
  "column-unknown": "多出的列没有读取",
  "row-incomplete": "这一行缺少必填内容",
  "row-duplicate": "与前面的行重复，没有再次读取",
  "row-id-repeated": "这一行与前面一行的隐藏编号相同，像是整行复制来的",
  "target-unknown": "台账或任务里没有这个检查对象",
  "target-ambiguous": "无法确定是哪一个检查对象",
  "target-not-assigned": "这个检查对象不在该检查员的任务中",
  "code-damaged": "表格软件把它变成了数字，原来的写法已无法确定",
  "code-invalid": "不是网站标识码",
  "class-unknown": "不是网站类别",
  "level-unknown": "不是政务新媒体的级别",
  "region-unknown": "不属于本单位的任何地区",
  "value-invalid": "内容不能识别",
  "value-ambiguous": "内容有多种理解",
  "finding-contradicts": "与同一对象的其他内容相矛盾",
  "row-unfinished": "这一行还没有填完",
  "code-was-number": "代码在表格中存成了数字，已按文本读取",
  "full-width-mended": "全角字符已改为半角",
  "line-break-mended": "单元格内的换行已去掉",
  "spaces-trimmed": "多余的空格已去掉",
  "total-row-skipped": "合计行没有读取",
  "blank-row-skipped": "空行没有读取",
  "note-row-skipped": "说明行没有读取",
  "not-running-skipped": "已不再运行，没有列入",
  "row-hidden": "这一行在表格中被隐藏，仍已读取",
  "class-proposed": "没有填写类别，已按名称和标识码推定，请核对",
  "name-differs": "名称与台账不一致，已按标识码或账号读取，请核对",
  "edited-in-spreadsheet": "这一格在表格软件中改过，按该检查员的修改处理",
  "hidden-sheet-missing": "文件中没有供程序识别的隐藏工作表",
  "not-applicable-ignored": "填写的内容没有采用",
  "not-counted": "有单项否决，其余各项不计分",
  "standard-older": "按检查标准的旧版评的分，答案按项目沿用",
  "confirmation-dropped": "原来的核对不再有效",
  "confirmation-undated": "没有填写核对日期",
  "rule-changed": "计分方法改了，这一格没有改",
  "id-restored": "隐藏编号不见了",
  "unit-unknown": "不知道是哪一个单位",
  "unit-contradicts": "同一单位的数字前后不同",
  "part-exceeds-total": "其中的一项大于总数",
  "closed-before-received": "办结日期早于受理日期",
  "unit-proposed": "表中没有单位一栏，单位名称取自别处，请核对",
  "total-differs": "合计与各行相加的数不同",
  "parts-exceed-total": "其中各项相加大于总数",
  "rate-differs": "所填的办结率与办结、未办结的数不符",
  "value-rounded": "已四舍五入为整数",
  "closing-day-missing": "已办结，但没有办结日期，不计入平均时长",
  "year-without-calendar": "随程序的日历没有这一年的节假日和调休安排",
};

/** What a person can choose from or must enter: the problem's `expected` is a bare list or form there. */
const namesTheForm: ReadonlySet<ProblemCode> = new Set([
  "hidden-sheet-missing",
  "sheet-missing",
  "column-missing",
  "row-incomplete",
  "finding-contradicts",
  "kind-unexpected",
  "round-differs",
  "standard-differs",
  "code-damaged",
  "code-invalid",
  "class-unknown",
  "level-unknown",
  "region-unknown",
  "value-invalid",
  "value-ambiguous",
]);

/**
 * A problem or notice in words: where, what was read, why, and what to do.
 *
 * @example problemMessage({ code: "code-damaged", sheet: "网站", cell: "E14", column: "网站标识码", value: "3.611E+09",
 *   expected: "请改成文本后重新保存" }) //=> "工作表“网站”第 14 行 E 列“网站标识码”读到“3.611E+09”：表格软件把它变成了数字，原来的写法已无法确定，请改成文本后重新保存。"
 */
export function problemMessage(problem: Problem): string {
  const place = placeOf(problem);
  const value = problem.code === "kind-unexpected" ? kindInWords(problem.value) : problem.value;
  const read = value === "" ? "" : `${place === "" ? "" : "读到"}“${shortened(value)}”`;
  const head = `${place}${read}`;
  return `${head}${head === "" ? "" : "："}${reasons[problem.code]}${remedyOf(problem)}。`;
}

function placeOf({ sheet, cell, column }: Problem): string {
  const inSheet = sheet === "" ? "" : `工作表“${sheet}”`;
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const inCell = row === "" ? "" : `第 ${row} 行${column === "" && letters === "A" ? "" : ` ${letters} 列`}`;
  return `${inSheet}${inCell}${column === "" ? "" : `“${column}”`}`;
}

/** `expected` that is a sentence of its own, and no form or list of choices. */
const SENTENCE = /^(请|应|已|先|可能|由|不|这|本|各|没有|同一)|没有读取$/;

function remedyOf({ code, expected }: Problem): string {
  const text = expected.replace(/[。；]$/, "");
  if (text === "" || text === reasons[code]) return "";
  return namesTheForm.has(code) && !SENTENCE.test(text) ? `，应为：${text}` : `，${text}`;
}

function shortened(value: string): string {
  const line = value.replace(/\s*[\r\n]+\s*/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
