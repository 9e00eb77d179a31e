import type { ChangeCounts, FieldChange, PackChange } from "../../src-core/standard/compare-packs";
import { versionName } from "../../src-core/standard/version-name";
import type { JsonProblem } from "./file-report";
import type { JsonDifference, JsonStandard } from "./standard-answer";

const parts: Readonly<Record<PackChange["part"], string>> = {
  head: "",
  siteVeto: "网站单项否决",
  accountVeto: "新媒体单项否决",
  deductionGroup: "扣分指标组",
  deduction: "扣分指标",
  bonusGroup: "加分指标组",
  bonus: "加分指标",
};
const kinds: Readonly<Record<PackChange["kind"], string>> = {
  added: "新增",
  removed: "删除",
  changed: "改动",
  moved: "移动",
};

/** A standard in one line: title, id, version, numbers. */
export function standardInWords({ title, id, version, numbers, unconfirmed }: JsonStandard): string {
  const open = unconfirmed === 0 ? "全部已核" : `${unconfirmed} 处分值待核`;
  return `${title}（${id} ${versionName({ version })}，数值 ${numbers} 处，${open}）`;
}

/** Problems and notices of a file, one a line. */
export function problemLines(problems: readonly JsonProblem[], notices: readonly JsonProblem[]): readonly string[] {
  return [
    ...problems.map((problem) => `  问题  ${problem.message}`),
    ...notices.map((notice) => `  提示  ${notice.message}`),
  ];
}

/** A difference in lines: counts first, then each thing with its fields. */
export function differenceLines({ summary, changes }: JsonDifference): readonly string[] {
  if (changes.length === 0) return ["内容没有不同"];
  return [countsInWords(summary), ...changes.flatMap(changeLines)];
}

function countsInWords({ added, removed, points, wording, other, confirmation }: ChangeCounts): string {
  const counts = `分值 ${points} 处，通报用语 ${wording} 处，其他 ${other} 处，核对 ${confirmation} 处`;
  return `新增 ${added} 项，删除 ${removed} 项；改动：${counts}`;
}

function changeLines({ kind, part, id, name, groupName, fields }: PackChange): readonly string[] {
  const where = [parts[part], groupName, name].filter((text) => text !== "").join(" · ");
  const head = `${kinds[kind]}  ${where}${id === "" ? "" : `（${id}）`}`;
  const shown = kind === "added" || kind === "removed" ? fields.filter(saysMore) : fields;
  return [head, ...shown.map((field) => `      ${fieldInWords(field, kind)}`)];
}

/** The name stands in the line above; that a number nobody has seen before is unconfirmed goes without saying. */
function saysMore({ field, aspect }: FieldChange): boolean {
  return field !== "name" && aspect !== "confirmation";
}

function fieldInWords({ label, before, after }: FieldChange, kind: PackChange["kind"]): string {
  if (kind === "added") return `${label}：${oneLine(after)}`;
  if (kind === "removed") return `${label}：${oneLine(before)}`;
  return `${label}：${oneLine(before)} → ${oneLine(after)}`;
}

function oneLine(text: string): string {
  return text === "" ? "（无）" : text.replace(/\s*\n\s*/g, " ");
}
