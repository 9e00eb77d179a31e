import type { AnnexCell, AnnexKey } from "../annex-table";
import { highScorers } from "../annex2";
import type { Check } from "../report-model";
import { isProblem, type TargetResult } from "../results";
import {
  type Checked,
  compareWithFigure,
  everyRow,
  figureValue,
  type PrintedAnnex,
  printedAnnex,
  rowTargets,
  textOf,
  whilePrinted,
} from "./check";

/** Lists of targets: annexes 2, 3 and 4, and what was checked again. */
export function checkLists(checked: Checked): readonly Check[] {
  return [
    bandsCheck(checked),
    ...whilePrinted(checked, "highScorers", (printed) => highScorerChecks(checked, printed)),
    ...problemChecks(checked, "problemSites", "sites.problems"),
    ...problemChecks(checked, "problemAccounts", "accounts.problems"),
    ...whilePrinted(checked, "recheck", (printed) => recheckChecks(checked, printed)),
  ];
}

const count = "highScorers.count";
const bandCount = (band: number): string => `highScorers.band.${band}.count`;

function bandsCheck(checked: Checked): Check {
  const value = checked.input.circular.bands.reduce((sum, _, band) => sum + figureValue(checked, bandCount(band)), 0);
  return compareWithFigure(checked, "annex2-bands", "各分数段之和与高分网站数", { name: "各段之和", value }, count);
}

function highScorerChecks(checked: Checked, { label, rows }: PrintedAnnex): readonly Check[] {
  // A name may hold the sign that parts names; then the printed list cannot be counted.
  const isCountable = checked.input.register.every((target) => target.kind !== "site" || !target.name.includes("、"));
  if (!isCountable) return [];
  const all = { name: `${label}所列`, value: rows.reduce((total, row) => total + namesIn(row).length, 0) };
  return [
    compareWithFigure(checked, "annex2-names", `${label}所列网站与正文`, all, count),
    ...checked.input.circular.bands.map((band, index) => {
      const own = rows.filter((row) => row[0] === band.label).flatMap(namesIn);
      const side = { name: `${label}这一段`, value: own.length };
      return compareWithFigure(checked, `annex2-band-${index}`, `${label}${band.label}与正文`, side, bandCount(index));
    }),
    everyRow("annex2-cells", `${label}所列网站与检查结果`, nameFaults(checked, rows), rows.length),
  ];
}

function nameFaults({ input }: Checked, rows: readonly (readonly AnnexCell[])[]): readonly string[] {
  const scorers = highScorers(input.round, input.results, input.circular);
  return input.circular.bands.flatMap(({ label }, band) => {
    const due = scorers.filter((scorer) => scorer.band === band).map(({ target }) => target.name);
    const printed = rows.filter((row) => row[0] === label).flatMap(namesIn);
    return [
      ...due.filter((name) => !printed.includes(name)).map((name) => `${label}少了${name}`),
      ...printed.filter((name) => !due.includes(name)).map((name) => `${label}多了${name}`),
    ];
  });
}

function namesIn(row: readonly AnnexCell[]): readonly string[] {
  return textOf(row[1])
    .split("\n")
    .flatMap((paragraph) => paragraph.replace(/^[一二三]、/u, "").split("、"))
    .filter((name) => name !== "");
}

function problemChecks(checked: Checked, key: AnnexKey, figure: string): readonly Check[] {
  const printed = printedAnnex(checked, key);
  if (printed === null) {
    // Left out because nothing is listed: then the text must not count any either.
    const none = { name: "没有印出的名单", value: 0 };
    return [compareWithFigure(checked, `${key}-rows`, `没有印出的名单与正文`, none, figure)];
  }
  const side = { name: `${printed.label}行数`, value: printed.rows.length };
  return [
    compareWithFigure(checked, `${key}-rows`, `${printed.label}行数与正文`, side, figure),
    rowsCheck(checked, key, printed),
  ];
}

/** Each row says of its target what the register and its result say. */
function rowsCheck(checked: Checked, key: AnnexKey, printed: PrintedAnnex): Check {
  const targets = rowTargets(checked, printed.annex);
  const results = new Map(checked.input.results.map((result) => [result.target.id, result]));
  const faults = printed.rows.flatMap((cells, index) => {
    const target = targets[index] ?? null;
    const result = target === null ? undefined : results.get(target.id);
    if (result === undefined || !isProblem(result)) return [`第 ${index + 1} 行没有对应的检查结果`];
    const wrong = expectedCells(result, index).filter(([column, text]) => textOf(cells[column]) !== text);
    return wrong.map(([column, text]) => `第 ${index + 1} 行印的是“${textOf(cells[column])}”，检查结果是“${text}”`);
  });
  return everyRow(`${key}-cells`, `${printed.label}各行与检查结果`, faults, printed.rows.length);
}

function expectedCells({ target, verdict }: TargetResult, index: number): readonly (readonly [number, string])[] {
  const own = [[0, String(index + 1)] as const, [1, target.belongsTo] as const];
  if (target.kind === "site") return [...own, [2, target.name], [3, verdict.problem], [4, target.code]];
  return [...own, [2, target.platform], [3, target.name], [4, verdict.problem]];
}

function recheckChecks(checked: Checked, { label, rows }: PrintedAnnex): readonly Check[] {
  const sides = [
    { side: "sites", word: "政府网站" },
    { side: "accounts", word: "政务新媒体" },
  ];
  const states = [
    { state: "mended", word: "已整改", begins: ["已整改"] },
    { state: "still", word: "仍存在突出问题", begins: ["仍存在突出问题"] },
    { state: "unchecked", word: "未复查或无法检查", begins: ["未复查", "无法检查"] },
  ];
  return sides.flatMap(({ side, word }) => {
    const own = rows.filter((row) => row[2] === word);
    const total = { name: `${label}行数`, value: own.length };
    return [
      compareWithFigure(checked, `recheck-${side}-rows`, `${label}${word}与正文`, total, `recheck.${side}.total`),
      ...states.map(({ state, word: said, begins }) => {
        const value = own.filter((row) => begins.some((words) => textOf(row[5]).startsWith(words))).length;
        const id = `recheck.${side}.${state}`;
        return compareWithFigure(checked, id, `${label}${word}${said}与正文`, { name: label, value }, id);
      }),
    ];
  });
}
