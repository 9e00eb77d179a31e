import { contentHash } from "../../src-core/content-hash";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { type Ledger, recordsByTarget } from "../../src-core/merge/ledger";
import { type StandingAnswer, standingAnswers } from "../../src-core/merge/standing-answers";
import type { AnnexCell } from "../../src-core/report/annex-table";
import type { Figure, FigureBasis } from "../../src-core/report/figure";
import type { FigureListing, FigureRow } from "../../src-core/report/figure-listing";
import { inspectorNames } from "../../src-core/report/list-figures";
import type { Report, TracedAnnex } from "../../src-core/report/report-model";
import type { HashedFile } from "../../src-core/signing/issued-circular";
import { answerWords, entryNameIn } from "../../src-core/standard/entry-words";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { ReadReport } from "./report-input";

/** A finding, or one of several answers that contradict each other, as it was given. */
export interface JsonFinding {
  readonly item: string;
  readonly name: string;
  /** 发现（严重表述错误）, 3 处, 无法检查：已关停 */
  readonly answer: string;
  readonly inspector: string;
  readonly files: readonly string[];
  readonly note: string;
  readonly link: string;
  readonly origin: AnswerRecord["origin"];
}

export interface JsonRow extends FigureRow {
  /** What was found; [] where all is well, nothing came back, or the row is a department's. */
  readonly findings: readonly JsonFinding[];
}

export interface JsonCell {
  readonly value: AnnexCell;
  /** What it was counted from; null for cells that are no figures and stand for no row. */
  readonly basis: FigureBasis | null;
}

/** figures.json: a published contract, described in README.md. */
export interface FiguresDocument {
  readonly format: "xunjian-figures";
  readonly formatVersion: 1;
  readonly round: { readonly id: string; readonly name: string };
  readonly standard: { readonly id: string; readonly version: number; readonly title: string; readonly hash: string };
  /** What the figures still lack; null once they are final. */
  readonly draft: string | null;
  /** The other files by their content; [] while they are being written. */
  readonly files: readonly HashedFile[];
  readonly figures: readonly Figure[];
  readonly rows: readonly JsonRow[];
  readonly annexes: readonly JsonAnnex[];
  readonly checks: Report["checks"];
  readonly circular: Report["circular"];
}

interface JsonAnnex extends Omit<TracedAnnex["table"], "rows" | "draft"> {
  readonly key: TracedAnnex["key"];
  readonly rows: readonly (readonly JsonCell[])[];
}

/** Everything that a circular says, with what each figure and cell was counted from. */
export function figuresDocument(
  { input, ledger }: ReadReport,
  report: Report,
  listing: FigureListing,
): FiguresDocument {
  const { standard, id, name } = input.round;
  const findings = findingsByTarget(standard, ledger);
  return {
    format: "xunjian-figures",
    formatVersion: 1,
    round: { id, name },
    standard: { id: standard.id, version: standard.version, title: standard.title, hash: contentHash(standard) },
    draft: report.draft,
    files: [],
    figures: report.figures,
    rows: listing.rows.map((row) => ({ ...row, findings: findings(row.id) })),
    annexes: report.annexes.flatMap(annexInJson),
    checks: report.checks,
    circular: report.circular,
  };
}

/** Only annexes that are printed. */
function annexInJson({ key, printedNo, table, origins }: TracedAnnex): readonly JsonAnnex[] {
  if (printedNo === null) return [];
  const { title, under = null, header, sections = [] } = table;
  const rows = table.rows.map((cells, row) =>
    cells.map((value, column) => ({ value, basis: origins[row]?.[column] ?? null })),
  );
  return [{ key, no: printedNo, title, under, header, sections, rows }];
}

function findingsByTarget(pack: StandardPack, ledger: Ledger): (rowId: string) => readonly JsonFinding[] {
  const records = new Map<string, readonly AnswerRecord[]>(recordsByTarget(ledger));
  const nameOf = inspectorNames(ledger);
  const findingOf = (record: AnswerRecord): JsonFinding => ({
    item: record.itemId,
    name: entryNameIn([pack], record.itemId),
    answer: answerWords([pack], record.itemId, record.value),
    inspector: nameOf(record.inspectorId),
    files: [...(ledger.origins.get(record.revision) ?? [])]
      .map((hash) => ledger.files.get(hash)?.names[0] ?? hash)
      .sort(),
    note: record.note,
    link: record.link,
    origin: record.origin,
  });
  return (rowId) =>
    [...standingAnswers(records.get(rowId) ?? []).values()]
      .filter(isFinding)
      .flatMap(({ heads }) => heads.map(findingOf));
}

/** Found, counted or graded, or in dispute; not what was looked at and is well, or was taken back. */
function isFinding({ value }: StandingAnswer): boolean {
  return value === null || (value.kind !== "clear" && value.kind !== "none");
}

/** What kept the report from being final, in words; null where nothing does. */
export function draftOf({ draft }: Pick<Report, "draft">, lostRows: number): string | null {
  const parts = [
    ...(draft === null ? [] : [draft]),
    ...(lostRows === 0 ? [] : [`部门报送的表格有 ${lostRows} 处问题`]),
  ];
  return parts.length === 0 ? null : parts.join("，");
}
