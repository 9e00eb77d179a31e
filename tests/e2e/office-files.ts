import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TaskDocument } from "../../src-core/exchange/task-document";
import { taskWorkbookSpec } from "../../src-core/exchange/task-workbook/task-workbook-spec";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { appRecord } from "../../src-core/merge/next-record";
import { type InspectorId, isoTime, periodName, roundId } from "../../src-core/units";
import { readFile } from "../../src-main/workbook/read-file";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import {
  goldenAnswers,
  goldenSettings,
  type ProvenAnswer,
  registerWorkbookSpec,
  sampleWorkbookSpec,
} from "../fixtures/golden-round";

/** Files that the office's tests work with, in a folder of theirs. */
export interface OfficeFolder {
  readonly root: string;
  readonly register: string;
  readonly sample: string;
  readonly assignments: string;
  readonly scores: string;
  readonly annexes: string;
}

/** Writes the register and the sample of the golden round, and makes room for the rest. */
export async function officeFolder(root: string): Promise<OfficeFolder> {
  const folder = {
    root,
    register: join(root, "台账.xlsx"),
    sample: join(root, "抽查名单.xlsx"),
    assignments: join(root, "assignments"),
    scores: join(root, "scores"),
    annexes: join(root, "annexes"),
  };
  for (const path of [folder.assignments, folder.scores, folder.annexes]) mkdirSync(path, { recursive: true });
  writeFileSync(folder.register, await writeWorkbook(registerWorkbookSpec()));
  writeFileSync(folder.sample, await writeWorkbook(sampleWorkbookSpec()));
  return folder;
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

/** What the app wrote for one inspector. */
export async function readTask(path: string): Promise<TaskDocument> {
  const { content } = await readFile(path, { settings: goldenSettings, readAs: null });
  if (content.kind !== "task") throw new Error(`no task workbook: ${path}`);
  return content.document;
}

export async function writeTask(path: string, document: TaskDocument): Promise<void> {
  writeFileSync(path, await writeWorkbook(taskWorkbookSpec(document)));
}

/** The score workbook of an assignment with the golden answers in it, as an inspector would send it back. */
export async function writeScores(assignment: string, score: string): Promise<TaskDocument> {
  const task = await readTask(assignment);
  const records = task.targets.flatMap((target) =>
    [...goldenAnswers(target.id)].map(([itemId, answer]) => goldenRecord(target.id, itemId, answer, task.inspector.id)),
  );
  const document: TaskDocument = { ...task, kind: "score", records };
  await writeTask(score, document);
  return document;
}

function goldenRecord(
  targetId: AnswerRecord["targetId"],
  itemId: string,
  { value, note, link }: ProvenAnswer,
  inspectorId: InspectorId,
): AnswerRecord {
  const at = isoTime("2020-03-20T02:00:00.000Z");
  return appRecord({ targetId, itemId, value, note, link, inspectorId, at }, undefined);
}

/** The same score workbook as if it were of the quarter before. */
export async function writeOtherRound(document: TaskDocument, path: string): Promise<void> {
  const id = roundId("2019Q4");
  await writeTask(path, { ...document, round: { ...document.round, id, name: periodName(id) } });
}

/** Somebody else's answers on the first target of a task: the opposite of the golden one on its first item. */
export async function writeConflict(document: TaskDocument, path: string): Promise<void> {
  const [target] = document.targets;
  if (target === undefined) throw new Error("an empty task");
  const [first] = goldenAnswers(target.id);
  if (first === undefined) throw new Error(`nothing is asked of ${target.id}`);
  const [itemId] = first;
  const veto = document.round.standard.site.vetoes.find((candidate) => candidate.id === itemId);
  const [condition] = veto?.conditions ?? [];
  if (condition === undefined) throw new Error(`no veto ${itemId}`);
  const { id: inspectorId } = document.inspector;
  const record = appRecord(
    {
      targetId: target.id,
      itemId,
      value: { kind: "conditions", ids: [condition.id] },
      note: "另一台电脑上检查时发现",
      link: "",
      inspectorId,
      at: isoTime("2020-03-21T02:00:00.000Z"),
    },
    undefined,
  );
  await writeTask(path, { ...document, targets: [target], records: [record] });
}
