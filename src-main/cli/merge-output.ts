import { join } from "node:path";
import type { LedgerDocument } from "../../src-core/exchange/read-file";
import { storeLedger } from "../../src-core/merge/ledger";
import type { MergedReadings } from "../../src-core/merge/merge-readings";
import { draftWords } from "../../src-core/report/annex-draft";
import { annex1 } from "../../src-core/report/annex1";
import { annex3 } from "../../src-core/report/annex3";
import { annex4 } from "../../src-core/report/annex4";
import type { TargetResult } from "../../src-core/report/results";
import type { Summary } from "../../src-core/report/summary";
import type { Round } from "../../src-core/round";
import { saveFile } from "../workbook/save-file";
import type { FileToWrite } from "../workbook/workbook-job";
import type { CliContext } from "./cli-context";
import type { JsonFileProblem } from "./file-report";
import { saved, writeFiles } from "./read-files";
import { foreignResults, keepFormer, LEDGER_FILE, SUMMARY_FILE, standingLedger } from "./standing-results";

interface Merged {
  readonly round: Round;
  readonly merged: MergedReadings;
  readonly results: readonly TargetResult[];
  readonly summary: Summary;
}

/**
 * Writes ledger.json, annexes/附件1.xlsx 附件3.xlsx 附件4.xlsx (which say
 * 草稿 in their label while scores are missing), and at last summary.json. A ledger that stands there is
 * replaced, not without a copy where it holds more; results that are not ours are left alone, and then nothing is written.
 *
 * @returns what kept files from being written; [] where all are
 * @throws JobFailure when the person stopped it
 */
export async function writeMerged(
  context: CliContext,
  folder: string,
  all: Merged,
): Promise<readonly JsonFileProblem[]> {
  const { round, merged, results } = all;
  const document: LedgerDocument = {
    format: "xunjian-ledger",
    formatVersion: 1,
    round,
    register: merged.register,
    ledger: storeLedger(merged.ledger),
    ...(merged.olderFiles.length > 0 ? { olderFiles: merged.olderFiles } : {}),
  };
  const tables = [annex1(round, merged.register, results), annex3(round, results), annex4(round, results)];
  const draft = draftWords(all.summary);
  const annexes = tables.map((table) => ({
    name: join("annexes", `附件${table.no}.xlsx`),
    table: { ...table, draft },
  }));
  const names = [LEDGER_FILE, ...annexes.map(({ name }) => name), SUMMARY_FILE];

  const former = await standingLedger(context, folder);
  const foreign = await foreignResults(folder, names, former);
  if (foreign.length > 0) return foreign;
  const unkept =
    former === null
      ? []
      : await saved(context, join(folder, LEDGER_FILE), keepFormer(context, folder, former, document));
  if (unkept.length > 0) return unkept;
  const { problems } = await writeFiles(context, [
    { path: join(folder, LEDGER_FILE), content: { kind: "ledger", document } },
    ...annexes.map(({ name, table }): FileToWrite => ({ path: join(folder, name), content: { kind: "annex", table } })),
  ]);
  return problems.length > 0 ? problems : writeSummary(context, join(folder, SUMMARY_FILE), all.summary);
}

function writeSummary(context: CliContext, path: string, summary: Summary): Promise<readonly JsonFileProblem[]> {
  const text = `${JSON.stringify(summary, null, 2)}\n`;
  return saved(context, path, saveFile(path, new TextEncoder().encode(text)));
}
