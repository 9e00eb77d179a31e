import type { FileReading } from "../../src-core/exchange/read-file";
import type { Database } from "./database";
import { readPracticeRound } from "./practice-store";
import { readProfile, saveProfile } from "./settings-store";
import type { Profile } from "./stored";

/** What lies in the practice workspace and is not of the practice data: somebody's real work. */
export interface StrayWork {
  readonly tasks: readonly { readonly title: string; readonly targets: number; readonly answered: number }[];
  readonly rounds: readonly string[];
  /** Targets of the register. */
  readonly targets: number;
  /** Targets with answers that came back. */
  readonly returned: number;
}

export const isNothing = ({ tasks, rounds, targets, returned }: StrayWork): boolean =>
  tasks.length === 0 && rounds.length === 0 && targets === 0 && returned === 0;

/**
 * Whether what a file holds belongs to the practice data: all its targets are of the invented register. The round tells
 * nothing, the practice round is of a real quarter. Files that hold no targets belong nowhere: false.
 */
export async function isOfPractice({ content }: FileReading): Promise<boolean> {
  if (content.kind !== "task" && content.kind !== "register" && content.kind !== "ledger") return false;
  const targets = content.kind === "register" ? content.targets : targetsOf(content);
  const own = await practiceTargets();
  return targets.length > 0 && targets.every((target) => own.has(target.id));
}

/** Whether a file holds targets, none of it to be taken into practice. */
export async function isRealWork(reading: FileReading): Promise<boolean> {
  const { kind } = reading.content;
  return (kind === "task" || kind === "register" || kind === "ledger") && !(await isOfPractice(reading));
}

function targetsOf(content: Extract<FileReading["content"], { kind: "task" | "ledger" }>) {
  return content.kind === "task" ? content.document.targets : content.document.register;
}

/** Looks for real work in the practice workspace, before it is thrown away. */
export async function strayWork(db: Database): Promise<StrayWork> {
  const own = await practiceTargets();
  const isStray = (id: string): boolean => !own.has(id);
  const [tasks, rounds, targets, returns] = await Promise.all([
    db.tasks.toArray(),
    db.rounds.toArray(),
    db.targets.toCollection().primaryKeys(),
    db.returns.toArray(),
  ]);
  const found: StrayWork["tasks"][number][] = [];
  for (const { id, round, inspectorName } of tasks) {
    const sheets = await db.sheets.where("taskId").equals(id).toArray();
    const stray = sheets.filter((sheet) => isStray(sheet.targetId));
    const answered = stray.filter((sheet) => sheet.records.length > 0).length;
    if (stray.length > 0) found.push({ title: `${round.name} · ${inspectorName}`, targets: stray.length, answered });
  }
  return {
    tasks: found,
    rounds: rounds.filter(({ round }) => round.sample.some(isStray)).map(({ round }) => round.name),
    targets: targets.filter(isStray).length,
    returned: returns.filter((row) => isStray(row.targetId)).length,
  };
}

async function practiceTargets(): Promise<ReadonlySet<string>> {
  const { register } = await readPracticeRound();
  return new Set(register.map((target) => target.id));
}

/** Makes sure that the real work knows who is here, and opens at the workplace that a file belongs to. */
export async function prepareRealWork(work: Database, { workplace, name }: Profile): Promise<void> {
  const before = await readProfile(work);
  await saveProfile(work, { workplace, name: before?.name || name });
}
