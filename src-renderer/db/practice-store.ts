import { contentHash } from "../../src-core/content-hash";
import type { FileReading } from "../../src-core/exchange/read-file";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import { type AssignmentEntry, EMPTY_LEDGER, joinLedgers, ledgerOfFile } from "../../src-core/merge/ledger";
import { type PracticeRound, practiceRoundSchema, roundOfPractice } from "../../src-core/practice/practice-round";
import type { Round } from "../../src-core/round";
import type { InspectorId } from "../../src-core/units";
import { shippedStandard } from "../shipped/shipped";
import type { Ambient } from "./ambient";
import type { Database } from "./database";
import { importRegister, markAssignmentsExported, openRound } from "./office-store";
import { importReturns } from "./returns-store";
import { saveOfficeSettings } from "./settings-store";
import { importTask } from "./task-import";

/**
 * Fills the practice workspace: an office with a round half done, and one assignment for the person who tries it. Whole or
 * not at all; what is there already stays as the person left it, so calling it again changes nothing.
 */
export async function ensurePractice(db: Database, ambient: Ambient): Promise<void> {
  const practice = await readPracticeRound();
  const round = roundOfPractice(practice, shippedStandard());
  await db.transaction("rw", db.tables, async () => {
    if ((await db.rounds.get(round.id)) !== undefined) return;
    await saveOfficeSettings(db, practice.settings);
    await importRegister(db, ambient, practice.register);
    await openRound(db, ambient, round, practice.assignments);
    await markAssignmentsExported(db, ambient, round.id);
    await bringReturns(db, ambient, practice, round);
    const own = practice.assignments.find((entry) => entry.inspectorId === practice.learnerId);
    if (own !== undefined) await importTask(db, ambient, documentOf("assignment", practice, round, own));
  });
}

/** Loaded only when somebody tries the app: it is no small file. */
export async function readPracticeRound(): Promise<PracticeRound> {
  const { default: raw } = await import("../../resources/practice/practice-round.json");
  return practiceRoundSchema.parse(raw);
}

/** Takes the others' answers as the score workbooks they would have come in. */
async function bringReturns(db: Database, ambient: Ambient, practice: PracticeRound, round: Round): Promise<void> {
  const senders = new Set<InspectorId>(practice.records.map((record) => record.inspectorId));
  const files = practice.assignments
    .filter((entry) => senders.has(entry.inspectorId))
    .map((entry) => ({ entry, file: scoreFile(documentOf("score", practice, round, entry)) }));
  const ledger = files
    .map(({ entry, file }) => ledgerOfFile(file, entry, recordsBy(practice, entry.inspectorId)))
    .reduce(joinLedgers, EMPTY_LEDGER);
  const readings = files.map(({ file }) => file);
  await importReturns(db, ambient, round.id, readings, ledger);
}

function scoreFile(document: TaskDocument): FileReading {
  const { inspector, round, records } = document;
  const revisions = records.map((record) => record.revision).sort();
  return {
    name: `评分表_${round.name}_${inspector.name}.xlsx`,
    path: "",
    hash: contentHash([inspector.id, revisions]),
    kind: "score",
    good: document.targets.length,
    content: { kind: "task", document },
    problems: [],
    notices: [],
  };
}

function documentOf(
  kind: TaskDocument["kind"],
  practice: PracticeRound,
  round: Round,
  { inspectorId, inspectorName, targetIds }: AssignmentEntry,
): TaskDocument {
  const byId = new Map(practice.register.map((target) => [target.id, target]));
  return {
    kind,
    round,
    inspector: { id: inspectorId, name: inspectorName },
    targets: targetIds.flatMap((id) => byId.get(id) ?? []),
    records: kind === "score" ? recordsBy(practice, inspectorId) : [],
  };
}

const recordsBy = (practice: PracticeRound, id: InspectorId) =>
  practice.records.filter((record) => record.inspectorId === id);
