import type { FileReading } from "../../../src-core/exchange/read-file";
import type { Database } from "../../db/database";
import { isRealWork } from "../../db/practice-guard";
import { type KnownTask, planImport, readKnownTask, taskIdOf } from "../../db/task-import";
import type { ImportCandidate } from "./import-state";

/**
 * What taking each file would do, one after the other: two files of one task bring its targets once.
 *
 * @param olderWanted hashes of the files whose earlier standard the inspector wants to score by
 */
export async function candidatesOf(
  db: Database,
  readings: readonly FileReading[],
  olderWanted: ReadonlySet<string> = new Set(),
): Promise<readonly ImportCandidate[]> {
  const tasks = new Map<string, KnownTask>();
  const candidates: ImportCandidate[] = [];
  for (const reading of readings) {
    const document = reading.content.kind === "task" ? reading.content.document : null;
    if (document === null) {
      candidates.push({ reading, document, effect: null, isKnownTask: false, isForeign: false });
      continue;
    }
    const taskId = taskIdOf(document);
    const known = tasks.get(taskId) ?? (await readKnownTask(db, taskId));
    const isKnownTask = known !== null;
    const isOlderWanted = olderWanted.has(reading.hash);
    const { after, effect } = planImport(document, known, isOlderWanted);
    tasks.set(taskId, after);
    const isForeign = db.workspace === "practice" && (await isRealWork(reading));
    candidates.push({ reading, document, effect, isKnownTask, isForeign, isOlderWanted });
  }
  return candidates;
}
