import type { Ledger } from "../merge/ledger";
import { recordsByTarget } from "../merge/ledger";
import type { Target } from "../register/target";
import { outcomeNames } from "../scoring/verdict";
import { formatPoints, type InspectorId, type TargetId } from "../units";
import { disclosureInOrder } from "./annex5";
import { closeRate, suggestionsInOrder } from "./annex6";
import type { DisclosureRow, RowSource, SuggestionRow } from "./department-rows";
import type { Figure } from "./figure";
import type { FigureListing, FigureRow } from "./figure-listing";
import type { Report, ReportInput } from "./report-model";
import { isProblem, type TargetResult } from "./results";

/**
 * Every figure of a circular and every row that one of them was counted from, each with what came of it, who answered
 * and the files it came from (数字来源). Targets stand in the order of the register, then the departments as annexes 5
 * and 6 print them; a figure that is worked out from others has no rows of its own.
 *
 * @param ledger that the results were taken from
 */
export function figureListing(input: ReportInput, report: Report, ledger: Ledger): FigureListing {
  const draft = report.draft === null ? "" : `（草稿：${report.draft}）`;
  return {
    title: `${input.round.name}通报数字来源${draft}`,
    figures: report.figures,
    rows: figureRows(input, report.figures, ledger),
  };
}

/** Key of a row of annex 5 or 6 among the rows of figures. @example departmentRowId("disclosure", "省发改委") */
export function departmentRowId(of: "disclosure" | "suggestions", id: string): string {
  return `${of}/${id}`;
}

/** Ids of the rows that a figure or cell was counted from; [] where it was worked out or typed. */
export function rowIdsOf(basis: Figure["basis"]): readonly string[] {
  if (basis.kind === "targets") return basis.ids;
  return basis.kind === "rows" ? basis.ids.map((id) => departmentRowId(basis.of, id)) : [];
}

function figureRows(input: ReportInput, figures: readonly Figure[], ledger: Ledger): readonly FigureRow[] {
  const countedIn = new Map<string, string[]>();
  for (const { id, basis } of figures) {
    for (const row of new Set(rowIdsOf(basis))) {
      const known = countedIn.get(row);
      if (known === undefined) countedIn.set(row, [id]);
      else known.push(id);
    }
  }
  return [...targetRows(input, ledger, new Set(countedIn.keys())), ...departmentRows(input)].flatMap((row) => {
    const own = countedIn.get(row.id);
    return own === undefined ? [] : [{ ...row, figures: own }];
  });
}

type UncountedRow = Omit<FigureRow, "figures">;

/** Registered targets first; then those that a figure counts though the register lacks them: by what is known of them. */
function targetRows(input: ReportInput, ledger: Ledger, wanted: ReadonlySet<string>): readonly UncountedRow[] {
  const { register, results, circular, round } = input;
  const found = new Map(results.map((result) => [result.target.id, result]));
  const registered = new Set<string>(register.map((target) => target.id));
  const past = new Map(circular.pastProblems.map((problem) => [problem.targetId, problem]));
  const lost = [...new Set([...round.sample, ...past.keys()])].filter((id) => !registered.has(id));
  const sources = targetSources(ledger);
  return [
    ...register
      .filter((target) => wanted.has(target.id))
      .map((target) => targetRow(target, found.get(target.id), sources(target.id))),
    ...lost.map((id) => ({
      id,
      name: past.get(id)?.name ?? id,
      belongsTo: past.get(id)?.belongsTo ?? "",
      outcome: "台账中没有",
      problem: "",
      ...sources(id),
    })),
  ];
}

function targetRow(
  { id, name, belongsTo }: Target,
  result: TargetResult | undefined,
  sources: Pick<FigureRow, "inspectors" | "files">,
): UncountedRow {
  const outcome = result === undefined ? "未抽查" : resultWords(result);
  return { id, name, belongsTo, outcome, problem: problemWords(result), ...sources };
}

const stateWords = { missing: "未返回", inProgress: "未完成", conflict: "待裁决" } as const;

/** What came of a sampled target, short enough for a cell. @example //=> "合格 88.50" */
export function resultWords({ state, verdict }: TargetResult): string {
  if (state !== "done") return stateWords[state];
  const { outcome, points } = verdict;
  const name = outcome === null ? "" : outcomeNames[outcome];
  return points === null ? name : `${name} ${formatPoints(points)}`;
}

function problemWords(result: TargetResult | undefined): string {
  if (result === undefined || result.state !== "done") return "";
  return isProblem(result) ? result.verdict.problem : (result.verdict.unscorable ?? "");
}

/** Who answered for each target, and the files that its answers came in. Each file by one of its names. */
function targetSources(ledger: Ledger): (id: TargetId) => Pick<FigureRow, "inspectors" | "files"> {
  const records = recordsByTarget(ledger);
  const nameOf = inspectorNames(ledger);
  return (id) => {
    const own = records.get(id) ?? [];
    const hashes = own.flatMap((record) => [...(ledger.origins.get(record.revision) ?? [])]);
    return {
      inspectors: unique(own.filter(({ origin }) => origin !== "decision").map((record) => nameOf(record.inspectorId))),
      files: unique(hashes.map((hash) => ledger.files.get(hash)?.names[0] ?? hash)),
    };
  };
}

/** The names that inspectors go by; the id where nobody has said one. */
export function inspectorNames(ledger: Pick<Ledger, "assignments">): (id: InspectorId) => string {
  return (id) => ledger.assignments.get(id)?.inspectorName ?? id;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function departmentRows({ disclosure, suggestions }: ReportInput): readonly UncountedRow[] {
  const inOrder = [...suggestionsInOrder(suggestions, "department"), ...suggestionsInOrder(suggestions, "region")];
  return [...disclosureInOrder(disclosure).map(disclosureRow), ...inOrder.map(suggestionRow)];
}

function disclosureRow(row: DisclosureRow): UncountedRow {
  const counts = [
    ["主动公开", row.total],
    ["政策解读", row.interpretation],
    ["建议提案", row.proposals],
    ["重点领域", row.keyAreas],
    ["已按时办结", row.closed],
    ["暂未办结", row.open],
  ] as const;
  const said = counts.flatMap(([name, count]) => (count === null ? [] : [`${name} ${count}`]));
  return departmentRow("disclosure", row.department, row, said);
}

function suggestionRow(row: SuggestionRow): UncountedRow {
  const rate = closeRate(row);
  const said = [
    `受理办结 ${row.closed}`,
    `未办结 ${row.open}`,
    ...(rate === "" ? [] : [`办结率 ${rate}`]),
    ...(row.averageWorkingDays === null ? [] : [`平均 ${row.averageWorkingDays} 个工作日`]),
  ];
  return departmentRow("suggestions", row.unit, row, said);
}

function departmentRow(
  of: "disclosure" | "suggestions",
  name: string,
  { id, source }: { readonly id: string; readonly source: RowSource },
  counts: readonly string[],
): UncountedRow {
  return {
    id: departmentRowId(of, id),
    name,
    belongsTo: name,
    outcome: counts.join("，"),
    problem: "",
    inspectors: [],
    files: [sourceWords(source)],
  };
}

/** 省发改委.xlsx（Sheet1 A3）; 本办录入 for what was typed. */
function sourceWords({ file, sheet, cell }: RowSource): string {
  const place = [sheet, cell].filter((text) => text !== "").join(" ");
  if (file === "") return "本办录入";
  return place === "" ? file : `${file}（${place}）`;
}
