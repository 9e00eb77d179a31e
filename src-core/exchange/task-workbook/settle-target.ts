import { type AnswerRecord, answerRecord, isSameValue } from "../../merge/answer-record";
import { ancestorsOf } from "../../merge/next-record";
import { countingAnswers, type StandingAnswer } from "../../merge/standing-answers";
import { type AnswerValue, CLEAR, STATUS_ITEM } from "../../scoring/answer";
import { scoreTarget } from "../../scoring/score-target";
import type { Verdict } from "../../scoring/verdict";
import type { TaskDocument } from "../task-document";
import { type DecidedEntry, notCounted, stateNotTaken, withoutContradictions } from "./check-row";
import type { FindingReading } from "./combine-findings";
import { type Decision, decide } from "./decide-answer";
import { grouped } from "./grouped";
import { allRemarks, asNotice, problemAt, type Remarks } from "./place";
import type { RowReading } from "./read-target-sheet";
import { linkOf, noteOf, type TargetView } from "./target-view";
import type { Entry } from "./task-entries";

/** What was read of one target on all sheets. */
export interface TargetReading {
  readonly view: TargetView;
  readonly row: RowReading | undefined;
  readonly findings: ReadonlyMap<string, FindingReading>;
}

interface Settled {
  readonly records: readonly AnswerRecord[];
  readonly remarks: Remarks;
}

interface Answer {
  readonly entry: Entry;
  readonly decision: Decision;
}

/**
 * Turns what a person changed about one target into records: a new one for each answer, note or link that differs from
 * what the workbook was printed from, none for the rest.
 *
 * @param entries all that is asked of targets of this kind, in the order of the standard
 */
export function settleTarget(document: TaskDocument, reading: TargetReading, entries: readonly Entry[]): Settled {
  const { view, row, findings } = reading;
  const asked = entries.filter((entry) => view.applicable.has(entry.id));
  const each = asked.map((entry): DecidedEntry => {
    const standing = view.standings.get(entry.id);
    return { entry, ...decide(entry, standing, row?.cells.get(entry.id), findings.get(entry.id)) };
  });
  const decided = withoutContradictions(each, view.standings.get(STATUS_ITEM));
  const answers = fillBlanks(document, view, row, decided);
  const changes = answers.flatMap((answer) => {
    const record = recordOf(document, view, answer);
    return record === null ? [] : [{ ...answer, record }];
  });
  const verdict = verdictOf(document, view, answers);
  const edits = editNotices(changes.filter(({ record }) => record.origin === "edited"));
  const unfinished = unfinishedNotice(
    reading,
    asked,
    verdict,
    changes.map(({ entry }) => entry),
  );
  return {
    records: changes.map(({ record }) => record),
    remarks: allRemarks([
      ...decided.map((d) => d.remarks),
      { problems: [], notices: edits },
      notCounted(changes, verdict),
      stateNotTaken(row?.cells.get(STATUS_ITEM), verdict),
      { problems: [], notices: unfinished },
    ]),
  };
}

/**
 * Settles blank cells. Where 已完成 was put in, a blank cell that applies means 未发现, unless a veto was hit (nothing else is
 * scored then) or a veto's cell could not be read (it may be a hit).
 */
function fillBlanks(
  document: TaskDocument,
  view: TargetView,
  row: RowReading | undefined,
  decided: readonly Answer[],
): readonly Answer[] {
  const verdict = verdictOf(document, view, decided);
  const isVetoOpen = decided.some(({ entry, decision }) => entry.kind === "veto" && decision.kind === "hold");
  const isScored = verdict.outcome !== "veto" && verdict.outcome !== "unscorable" && !isVetoOpen;
  return decided.map(({ entry, decision }): Answer => {
    const isItem = entry.kind !== "status" && entry.kind !== "remark";
    if (decision.kind === "cleared") {
      const isClear = isItem && isScored && row?.isDone === true;
      return { entry, decision: { ...decision, kind: "set", value: isClear ? CLEAR : { kind: "none" } } };
    }
    const cell = row?.cells.get(entry.id);
    const isBlank = decision.kind === "keep" && cell?.kind === "same" && cell.isBlank;
    if (!isItem || !isBlank || !isScored || row?.saysDone !== true) return { entry, decision };
    const said = row.cells.get(STATUS_ITEM);
    const words = said?.kind === "answer" ? { text: said.text, was: said.was } : { text: "", was: "" };
    const implied = { value: CLEAR, note: null, link: null, ...words, place: said?.place ?? cell.place };
    return { entry, decision: { kind: "set", ...implied } };
  });
}

function verdictOf(document: TaskDocument, view: TargetView, answers: readonly Answer[]): Verdict {
  const counting = new Map(countingAnswers(view.standings));
  for (const { entry, decision } of answers) {
    if (decision.kind === "cleared") counting.delete(entry.id);
    if (decision.kind !== "set") continue;
    if (decision.value.kind === "none") counting.delete(entry.id);
    else counting.set(entry.id, decision.value);
  }
  return scoreTarget(document.round.standard, view.target, counting, null);
}

function recordOf(document: TaskDocument, view: TargetView, { entry, decision }: Answer): AnswerRecord | null {
  if (decision.kind !== "set") return null;
  const standing = view.standings.get(entry.id);
  const note = decision.note ?? noteOf(standing);
  const link = decision.link ?? linkOf(standing);
  const isTextSame = note === noteOf(standing) && link === linkOf(standing);
  if (isTextSame && isUnchanged(standing, decision.value)) return null;
  return answerRecord({
    targetId: view.target.id,
    itemId: entry.id,
    value: decision.value,
    note,
    link,
    inspectorId: document.inspector.id,
    at: null,
    origin: document.kind === "assignment" && standing === undefined ? "hand" : "edited",
    reason: "",
    ancestors: ancestorsOf(standing?.heads ?? []),
  });
}

function isUnchanged(standing: StandingAnswer | undefined, value: AnswerValue): boolean {
  if (standing === undefined) return value.kind === "none";
  return standing.value !== null && isSameValue(standing.value, value);
}

/** One notice a cell: an 已完成 that settled many blank cells is said once. */
function editNotices(edited: readonly Answer[]): Remarks["notices"] {
  const notices = edited.flatMap(({ decision }) => {
    if (decision.kind !== "set") return [];
    const was = decision.was === "" ? "原为空" : `原为“${decision.was}”`;
    return [problemAt("edited-in-spreadsheet", decision.place, decision.text, was)];
  });
  return [...grouped(notices, ({ sheet, cell }) => `${sheet}!${cell}`).values()].flatMap((same) => same.slice(0, 1));
}

const MOST_NAMES = 8;

function unfinishedNotice(
  { row, findings }: TargetReading,
  asked: readonly Entry[],
  verdict: Verdict,
  changed: readonly Entry[],
): Remarks["notices"] {
  const hasAnswers = changed.some((entry) => entry.kind !== "remark" && entry.kind !== "status");
  const place = row?.place ?? [...findings.values()][0]?.place;
  if (verdict.outcome !== null || place === undefined || !(hasAnswers || row?.saysDone === true)) return [];
  const names = asked.filter((entry) => verdict.missing.includes(entry.id)).map((entry) => entry.name);
  const rest = names.length > MOST_NAMES ? `等 ${names.length} 项` : "";
  const missing = `还没有填：${names.slice(0, MOST_NAMES).join("、")}${rest}`;
  return asNotice(problemAt("row-unfinished", place, "", missing)).notices;
}
