import { join } from "node:path";
import type { FigureListing } from "../../src-core/report/figure-listing";
import type { Report } from "../../src-core/report/report-model";
import type { HashedFile } from "../../src-core/signing/issued-circular";
import { saveFile } from "../workbook/save-file";
import type { FileToWrite } from "../workbook/workbook-job";
import type { CliContext } from "./cli-context";
import type { JsonFileProblem } from "./file-report";
import { saved, writeFiles } from "./read-files";
import type { FiguresDocument } from "./report-figures";
import { ANNEX_FOLDER, FIGURES_FILE, standingReport } from "./standing-report";

export const CIRCULAR_FILE = "circular.docx";
export const LISTING_FILE = "数字来源.xlsx";

/** What a report comes to, ready to be written. */
export interface FinishedReport {
  readonly report: Report;
  readonly circular: Uint8Array;
  readonly listing: FigureListing;
  readonly document: FiguresDocument;
}

export interface WrittenReport {
  readonly written: readonly string[];
  readonly problems: readonly JsonFileProblem[];
  readonly notices: readonly JsonFileProblem[];
}

/**
 * Writes annexes/附件N.xlsx (as they are numbered in print), circular.docx, 数字来源.xlsx and figures.json. The last is
 * written first without names, and again with the others' hashes: by these the next report knows what nobody has edited.
 * Files that are not ours are left alone, and then nothing is written.
 *
 * @throws JobFailure when the person stopped it
 */
export async function writeReport(
  context: CliContext,
  folder: string,
  { report, circular, listing, document }: FinishedReport,
): Promise<WrittenReport> {
  const files = [
    ...annexFiles(report),
    { name: CIRCULAR_FILE, content: { kind: "bytes", bytes: circular } },
    { name: LISTING_FILE, content: { kind: "figures", listing } },
  ] as const satisfies readonly NamedFile[];
  const names = files.map(({ name }) => name);
  const { problems, notices } = await standingReport(context, folder, [...names, FIGURES_FILE]);
  if (problems.length > 0) return { written: [], problems, notices };

  const path = join(folder, FIGURES_FILE);
  const save = (others: readonly HashedFile[]) => saved(context, path, saveFile(path, bytesOf(document, others)));
  const unbegun = await save([]);
  if (unbegun.length > 0) return { written: [], problems: unbegun, notices };
  const done = await writeFiles(
    context,
    files.map(({ name, content }): FileToWrite => ({ path: join(folder, name), content })),
  );
  if (done.problems.length > 0) return { written: done.paths, problems: done.problems, notices };
  const unfinished = await save(names.map((name, index) => ({ name, hash: done.papers[index]?.hash ?? "" })));
  return { written: unfinished.length > 0 ? done.paths : [...done.paths, path], problems: unfinished, notices };
}

interface NamedFile {
  /** Relative to the folder, with / on every system. */
  readonly name: string;
  readonly content: FileToWrite["content"];
}

function annexFiles({ annexes, draft }: Report): readonly NamedFile[] {
  return annexes.flatMap(({ printedNo, table }): readonly NamedFile[] =>
    printedNo === null
      ? []
      : [{ name: `${ANNEX_FOLDER}/附件${printedNo}.xlsx`, content: { kind: "annex", table: { ...table, draft } } }],
  );
}

function bytesOf(document: FiguresDocument, files: readonly HashedFile[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ ...document, files }, null, 1)}\n`);
}
