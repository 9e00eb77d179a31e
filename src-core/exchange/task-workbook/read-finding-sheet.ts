import type { AnswerValue } from "../../scoring/answer";
import type { SheetGrid } from "../sheet-grid";
import type { TaskDocument } from "../task-document";
import { type RowIdentity, TargetFinder } from "./find-target";
import { type FindingRow, findingRows } from "./finding-rows";
import { FINDING_COLUMNS } from "./finding-sheet";
import { grouped } from "./grouped";
import { cellOf, locateColumns, placeOf, type SheetLayout } from "./locate-columns";
import { cellText, headingKey, matchKey, plainText } from "./mend-cell";
import { allRemarks, asNotice, asProblem, NO_REMARKS, type Place, problemAt, type Remarks } from "./place";
import { readAnswer } from "./read-answer";
import { EXPECTED } from "./read-target-sheet";
import type { TargetView } from "./target-view";
import { type Entry, entriesOf } from "./task-entries";

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

export interface FindingSheetReading {
  readonly findings: ReadonlyMap<TargetView, ReadonlyMap<string, FindingReading>>;
  readonly remarks: Remarks;
}

/** A row of 问题清单 that was matched to a target and an item. */
interface MatchedRow {
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

/** Reads sheet 问题清单 and says what differs from what was printed there. */
export function readFindingSheet(
  document: TaskDocument,
  views: readonly TargetView[],
  grid: SheetGrid,
): FindingSheetReading {
  const layout = locateColumns(grid, FINDING_COLUMNS);
  if (layout === null) {
    const place = { sheet: grid.name, cell: "", column: "" };
    return { findings: new Map(), remarks: asProblem(problemAt("column-missing", place, "", "表头一行")) };
  }
  const matcher = new RowMatcher(document, views, layout);
  const matched = layout.dataRows.map((row) => matcher.match(row));
  const rows = matched.flatMap(({ row }) => (row === null ? [] : [row]));
  const printed = grouped(findingRows(document.round.standard, views), ({ view }) => view);
  const remarks: Remarks[] = [{ problems: [], notices: layout.notices }, ...matched.map((found) => found.remarks)];
  const findings = new Map<TargetView, ReadonlyMap<string, FindingReading>>();
  for (const [view, own] of grouped(rows, (row) => row.view)) {
    const read = [...grouped(own, (row) => row.entry.id)].map(([id, same]) => {
      const before = printed.get(view)?.find(({ entry }) => entry.id === id);
      const finding = combine(same, before);
      remarks.push(finding.remarks);
      return [id, finding.reading] as const;
    });
    findings.set(view, new Map(read.flatMap(([id, reading]) => (reading === null ? [] : [[id, reading] as const]))));
  }
  return { findings, remarks: allRemarks(remarks) };
}

interface Match {
  readonly row: MatchedRow | null;
  readonly remarks: Remarks;
}

class RowMatcher {
  readonly #finder: TargetFinder;
  readonly #entries: Readonly<Record<"site" | "account", readonly Entry[]>>;
  readonly #layout: SheetLayout;

  constructor(document: TaskDocument, views: readonly TargetView[], layout: SheetLayout) {
    const pack = document.round.standard;
    this.#finder = new TargetFinder(document, views);
    this.#entries = { site: entriesOf(pack, "site"), account: entriesOf(pack, "account") };
    this.#layout = layout;
  }

  match(row: number): Match {
    const text = (id: string): string => plainText(cellText(cellOf(this.#layout, row, id)));
    const place = (id: string): Place => placeOf(this.#layout, row, id);
    const said = ["_item-name", "_value", "_note", "_link"].map(text);
    if (said.every((part) => part === "")) return { row: null, remarks: NO_REMARKS };
    const identity: RowIdentity = {
      id: text("_finding"),
      code: text("_code"),
      platform: "",
      name: text("_name"),
      owner: "",
    };
    const found = this.#finder.find(identity);
    if (found.kind === "nameless") return problem("row-incomplete", place("_code"), "", "网站标识码或账号");
    if (found.kind === "faulty")
      return problem(found.code, place("_code"), identity.code || identity.name, EXPECTED[found.code]);
    const { view } = found;
    const entry = this.#entryOf(view, text("_item-name"), text("_item"));
    if (entry === undefined) {
      const isBlank = text("_item-name") === "";
      return problem(
        isBlank ? "row-incomplete" : "value-invalid",
        place("_item-name"),
        text("_item-name"),
        "下拉列表中的指标名称",
      );
    }
    if (!view.applicable.has(entry.id)) {
      const notice = problemAt("not-applicable-ignored", place("_item-name"), entry.name, "这个检查对象不检查这一项");
      return { row: null, remarks: asNotice(notice) };
    }
    const rest = { value: text("_value"), note: text("_note"), link: text("_link"), points: text("_points") };
    return { row: { view, entry, ...rest, evidence: text("_evidence"), place }, remarks: NO_REMARKS };
  }

  /** What is visible decides; the hidden id only where the name was left out. */
  #entryOf(view: TargetView, name: string, id: string): Entry | undefined {
    const entries = this.#entries[view.target.kind];
    if (name === "") return entries.find((entry) => entry.id === id);
    const exact = entries.find((entry) => matchKey(entry.name) === matchKey(name));
    return exact ?? entries.find((entry) => headingKey(entry.name) === headingKey(name));
  }
}

function problem(code: Parameters<typeof problemAt>[0], place: Place, value: string, expected: string): Match {
  return { row: null, remarks: asProblem(problemAt(code, place, value, expected)) };
}

interface Combined {
  readonly reading: FindingReading | null;
  readonly remarks: Remarks;
}

/** All rows of one item of one target together, against the row that was printed. */
function combine(all: readonly MatchedRow[], printed: FindingRow | undefined): Combined {
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
