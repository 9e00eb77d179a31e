import type { AnswerValue } from "../../scoring/answer";
import type { FindingRow } from "./finding-rows";
import { grouped } from "./grouped";
import { cellText, matchKey, plainText } from "./mend-cell";
import { allRemarks, asNotice, asProblem, NO_REMARKS, type Place, problemAt, type Remarks } from "./place";
import { readAnswer } from "./read-answer";
import type { TargetView } from "./target-view";
import type { Entry } from "./task-entries";

/** What 问题清单 says of one item of one target now. */
export interface FindingReading {
  readonly value:
    | { readonly kind: "same" }
    /** A row without 情形或次数, which was not printed. */
    | { readonly kind: "blank" }
    | { readonly kind: "answer"; readonly value: AnswerValue }
    /** Several rows of one item that is not a veto: each says a part. */
    | { readonly kind: "several"; readonly values: readonly AnswerValue[] }
    | { readonly kind: "faulty" };
  readonly text: string;
  readonly was: string;
  /** null: as it stands. */
  readonly note: string | null;
  readonly link: string | null;
  readonly place: Place;
}

/** A row of 问题清单 that was matched to a target and an item. */
export interface MatchedRow {
  readonly view: TargetView;
  readonly entry: Entry;
  readonly value: string;
  readonly note: string;
  readonly link: string;
  readonly points: string;
  readonly evidence: string;
  readonly place: (id: string) => Place;
}

/** Notes and links longer than this do not fit a record. */
const LONGEST_NOTE = 20_000;

interface Combined {
  readonly reading: FindingReading | null;
  readonly remarks: Remarks;
}

/** All rows of one item of one target together, against the row that was printed. */
export function combineFindings(all: readonly MatchedRow[], printed: FindingRow | undefined): Combined {
  const rows = [...grouped(all, rowKey).values()].flatMap((copies) => copies.slice(0, 1));
  const copies = all.filter((row) => !rows.includes(row));
  const [first] = rows;
  if (first === undefined) return { reading: null, remarks: NO_REMARKS };
  const was = plainText(cellText(printed?.value));
  const value = readValue(rows, printed !== undefined, was);
  const note = changedText(
    rows.map((row) => row.note),
    printed?.note ?? "",
  );
  const link = changedText(
    rows.map((row) => row.link),
    printed?.link ?? "",
  );
  const tooLong = [note, link].some((text) => (text?.length ?? 0) > LONGEST_NOTE);
  const valued = rows.find((row) => row.value !== "" && matchKey(row.value) !== matchKey(was)) ?? first;
  const place = value.value.kind === "same" ? first.place(note === null ? "_link" : "_note") : valued.place("_value");
  const isValue = value.value.kind !== "same";
  const text = isValue ? valued.value : (note ?? link ?? "");
  const before = isValue ? was : plainText((note === null ? printed?.link : printed?.note) ?? "");
  const remarks = [
    value.remarks,
    ...copies.map((row) =>
      asNotice(problemAt("row-duplicate", row.place("_item-name"), row.entry.name, "与另一行相同，只取一行")),
    ),
    ...rows.map((row) => unreadCells(row, printed?.points ?? "")),
    tooLong ? asProblem(problemAt("value-invalid", first.place("_note"), "", `不超过 ${LONGEST_NOTE} 字`)) : NO_REMARKS,
  ];
  const kept = tooLong ? { note: null, link: null } : { note, link };
  return { reading: { value: value.value, text, was: before, ...kept, place }, remarks: allRemarks(remarks) };
}

function rowKey({ value, note, link }: MatchedRow): string {
  return JSON.stringify([matchKey(value), note, link]);
}

function changedText(now: readonly string[], was: string): string | null {
  const text = [...new Set(now.filter((part) => part !== ""))].join("\n");
  return text === plainText(was) ? null : text;
}

function readValue(
  rows: readonly MatchedRow[],
  isPrinted: boolean,
  was: string,
): { readonly value: FindingReading["value"]; readonly remarks: Remarks } {
  const valued = rows.filter((row) => row.value !== "");
  const [first] = valued;
  if (first === undefined) return { value: { kind: isPrinted ? "same" : "blank" }, remarks: NO_REMARKS };
  if (valued.length === 1 && isPrinted && matchKey(first.value) === matchKey(was))
    return { value: { kind: "same" }, remarks: NO_REMARKS };
  // Each row of a veto states a condition of its own; together they are the answer.
  const isVeto = first.entry.kind === "veto";
  const texts = isVeto ? [valued.map((row) => row.value).join("\n")] : valued.map((row) => row.value);
  const read = texts.map((text) => readAnswer(first.entry, text));
  const remarks = read.map((reading, index) => {
    if (reading.kind !== "faulty") return NO_REMARKS;
    const row = valued[index] ?? first;
    return asProblem(problemAt(reading.code, row.place("_value"), row.value, reading.expected));
  });
  const values = read.flatMap((reading) => (reading.kind === "value" ? [reading.value] : []));
  if (values.length < read.length) return { value: { kind: "faulty" }, remarks: allRemarks(remarks) };
  const only = values.length === 1 ? values[0] : undefined;
  return {
    value: only === undefined ? { kind: "several", values } : { kind: "answer", value: only },
    remarks: NO_REMARKS,
  };
}

/** 扣分或加分 and 证据文件 are not read; what somebody put there is said. */
function unreadCells(row: MatchedRow, printedPoints: string): Remarks {
  const notices = [
    ...(row.points !== "" && row.points !== printedPoints
      ? [problemAt("not-applicable-ignored", row.place("_points"), row.points, "由程序计算")]
      : []),
    ...(row.evidence === ""
      ? []
      : [
          problemAt(
            "not-applicable-ignored",
            row.place("_evidence"),
            row.evidence,
            "证据文件没有读取，网址请写在“链接”",
          ),
        ]),
  ];
  return { problems: [], notices };
}
