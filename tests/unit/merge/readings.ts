import type { FileContent, FileReading } from "../../../src-core/exchange/read-file";
import type { TaskDocument } from "../../../src-core/exchange/task-document";
import { storeLedger } from "../../../src-core/merge/ledger";
import { mergeReadings } from "../../../src-core/merge/merge-readings";
import { aTask } from "../../fixtures/builders";

/** A file as the workbook process gives it. */
export function aReading(name: string, content: FileContent, hash = name): FileReading {
  return { name, path: `/in/${name}`, hash, kind: "score", good: 1, content, problems: [], notices: [] };
}

export function taskFile(name: string, over: Partial<TaskDocument> = {}): FileReading {
  return aReading(name, { kind: "task", document: aTask({ kind: "score", ...over }) });
}

/** What some files came to, as a ledger.json of its own. */
export function ledgerFile(name: string, files: readonly FileReading[]): FileReading {
  const { round, register, ledger, olderFiles } = mergeReadings(files, {});
  if (round === null) throw new Error("nothing to merge");
  const document = {
    format: "xunjian-ledger",
    formatVersion: 1,
    round,
    register,
    ledger: storeLedger(ledger),
    ...(olderFiles.length > 0 ? { olderFiles } : {}),
  } as const;
  return aReading(name, { kind: "ledger", document });
}
