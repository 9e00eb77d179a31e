import { join } from "node:path";
import type { LedgerDocument } from "../../src-core/exchange/read-file";
import { storeLedger } from "../../src-core/merge/ledger";
import type { MergedReadings } from "../../src-core/merge/merge-readings";
import { annex1 } from "../../src-core/report/annex1";
import { annex3 } from "../../src-core/report/annex3";
import { annex4 } from "../../src-core/report/annex4";
import type { TargetResult } from "../../src-core/report/results";
import type { Summary } from "../../src-core/report/summary";
import type { Round } from "../../src-core/round";
import { saveFile } from "../workbook/save-file";
import type { FileToWrite } from "../workbook/workbook-job";
import type { CliContext } from "./cli-context";
import { writeFiles } from "./read-files";

interface Merged {
  readonly round: Round;
  readonly merged: MergedReadings;
  readonly results: readonly TargetResult[];
  readonly summary: Summary;
}

/**
 * Writes ledger.json, annexes/附件1.xlsx 附件3.xlsx 附件4.xlsx, and at last summary.json: where it stands, the rest does.
 *
 * @throws JobFailure or SaveError when a file could not be written
 */
export async function writeMerged(context: CliContext, folder: string, all: Merged): Promise<void> {
  const { round, merged, results, summary } = all;
  const document: LedgerDocument = {
    format: "xunjian-ledger",
    formatVersion: 1,
    round,
    register: merged.register,
    ledger: storeLedger(merged.ledger),
  };
  const tables = [annex1(round, merged.register, results), annex3(round, results), annex4(round, results)];
  const annexes = tables.map(
    (table): FileToWrite => ({
      path: join(folder, "annexes", `附件${table.no}.xlsx`),
      content: { kind: "annex", table },
    }),
  );
  await writeFiles(context, [{ path: join(folder, "ledger.json"), content: { kind: "ledger", document } }, ...annexes]);
  const text = `${JSON.stringify(summary, null, 2)}\n`;
  await saveFile(join(folder, "summary.json"), new TextEncoder().encode(text));
}
