import { outcomeNames, stateNames } from "../../src-core/scoring/verdict";
import { versionName } from "../../src-core/standard/version-name";
import { centipoints, formatPoints } from "../../src-core/units";
import type { JsonAnswerProblem, JsonLine, JsonScored, ScoreAnswer } from "./score-answer";

const MOST_NAMED = 10;

/** The answer for people: a receipt for each target, then what was not taken. */
export function scoreInWords({ standard, targets, problems, notices }: ScoreAnswer): string {
  const { title, version, hash, unconfirmed } = standard;
  const unsure = unconfirmed > 0 ? `，${unconfirmed} 处分值待核` : "";
  return [
    `标准  ${title} ${versionName({ version })}（${hash.slice(0, 8)}）${unsure}`,
    ...targets.flatMap((target) => ["", ...receipt(target)]),
    ...(problems.length + notices.length > 0 ? [""] : []),
    ...problems.map((problem) => `问题  ${faultInWords(problem)}`),
    ...notices.map((notice) => `提示  ${faultInWords(notice)}`),
  ].join("\n");
}

function receipt(scored: JsonScored): readonly string[] {
  const { hits, lines, steps } = scored.trace;
  const deductions = lines.filter((line) => line.side === "deduction");
  const bonuses = lines.filter((line) => line.side === "bonus");
  return [
    `${scored.target}. ${whoIs(scored)}`,
    `   ${resultWords(scored)}`,
    ...hits.map(({ name, conditions, source }) => {
      return `   否决  ${name}：${conditions.map(({ label }) => label).join("、")}　（${source}）`;
    }),
    ...deductions.map((line) => lineInWords(line, "扣", "−")),
    ...bonuses.map((line) => lineInWords(line, "加", "＋")),
    ...steps.map(({ name, pointsHundredths, words }) => {
      return `   ＝ ${name}  ${formatPoints(centipoints(pointsHundredths))}　${words}`;
    }),
    ...bonusState(scored),
    ...(scored.problem === "" ? [] : [`   通报用语  ${scored.problem}`]),
    ...listWords("还缺", scored.missing),
    ...listWords("缺证据", scored.missingEvidence),
  ];
}

function whoIs({ id, name, kind }: Pick<JsonScored, "id" | "name" | "kind">): string {
  const what = kind === "site" ? "网站" : "新媒体";
  if (name === null) return id === null ? what : `${what} ${id}`;
  return id === null ? name : `${name}（${id}）`;
}

function resultWords({ state, outcome, pointsHundredths, unscorable }: JsonScored): string {
  const points = pointsHundredths === null ? "" : `  ${formatPoints(centipoints(pointsHundredths))} 分`;
  if (outcome === null) return `${stateNames[state]}${points === "" ? "" : `${points}（暂计）`}`;
  const why = unscorable === null ? "" : `：${unscorable}`;
  return `${outcomeNames[outcome]}${why}${points}  ${stateNames[state]}`;
}

/** Open and zero is not the same as not open. */
function bonusState({ bonus, points }: JsonScored): readonly string[] {
  if (bonus.state === "open") return bonus.sum === 0 ? ["   加分项已开放，加 0 分"] : [];
  return bonus.state === "notOpen" && points !== null ? ["   加分项没有开放"] : [];
}

function lineInWords(line: JsonLine, word: string, sign: string): string {
  const counted = formatPoints(centipoints(line.countedHundredths));
  return `   ${word}  ${line.name}  ${sign}${counted}　${line.words}　（${line.source}）`;
}

function listWords(word: string, named: JsonScored["missing"]): readonly string[] {
  if (named.length === 0) return [];
  const rest = named.length > MOST_NAMED ? " 等" : "";
  const names = named.slice(0, MOST_NAMED).map(({ name }) => name);
  return [`   ${word} ${named.length} 项  ${names.join("、")}${rest}`];
}

function faultInWords({ target, id, name, item, itemName, code, value, expected }: JsonAnswerProblem): string {
  const who = target === 0 ? "答案文件" : `第 ${target} 个对象${(name ?? id) ? `（${name ?? id}）` : ""}`;
  const what = item === "" ? "" : `“${itemName === "" || itemName === item ? item : `${item} ${itemName}`}”`;
  const read = value === "" || value === item ? "" : `读到 ${value}`;
  return `${who}${what}${read}：${faultWords(code, expected)}`;
}

function faultWords(code: JsonAnswerProblem["code"], expected: string): string {
  switch (code) {
    case "item-unknown":
      return `检查标准里没有这一项，没有采用；应为${expected}`;
    case "not-applicable":
    case "item-twice":
    case "target-invalid":
    case "target-twice":
    case "no-targets":
    case "platform-unknown":
    case "field-ignored":
      return expected;
    case "class-unknown":
    case "platform-missing":
      return `没有给出结论；应为 ${expected}`;
    case "condition-unknown":
      return `这一项没有这些情形，其余情形照计；应为 ${expected}`;
    default:
      return `没有采用，按没有作答计；应为 ${expected}`;
  }
}
