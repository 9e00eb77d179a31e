import type { SheetGrid } from "../sheet-grid";
import type { TaskDocument } from "../task-document";
import { combineFindings, type FindingReading, type MatchedRow } from "./combine-findings";
import { type RowIdentity, TargetFinder, UNMATCHED } from "./find-target";
import { findingRows } from "./finding-rows";
import { FINDING_COLUMNS } from "./finding-sheet";
import { grouped } from "./grouped";
import { cellOf, locateColumns, placeOf, type SheetLayout } from "./locate-columns";
import { cellText, headingKey, matchKey, plainText } from "./mend-cell";
import { allRemarks, asNotice, asProblem, NO_REMARKS, type Place, problemAt, type Remarks } from "./place";
import type { TargetView } from "./target-view";
import { type Entry, entriesOf } from "./task-entries";

export interface FindingSheetReading {
  readonly findings: ReadonlyMap<TargetView, ReadonlyMap<string, FindingReading>>;
  readonly remarks: Remarks;
  /** Targets of which some row here could not be taken. */
  readonly troubled: ReadonlySet<TargetView>;
}

/** Reads sheet 问题清单 and says what differs from what was printed there. */
export function readFindingSheet(
  document: TaskDocument,
  views: readonly TargetView[],
  grid: SheetGrid,
): FindingSheetReading {
  const layout = locateColumns(grid, FINDING_COLUMNS);
  if (layout === null) {
    const place = { sheet: grid.name, cell: "", column: "" };
    const remarks = asProblem(problemAt("column-missing", place, "", "表头一行"));
    return { findings: new Map(), remarks, troubled: new Set() };
  }
  const matcher = new RowMatcher(document, views, layout);
  const matched = layout.dataRows.map((row) => matcher.match(row));
  const rows = matched.flatMap(({ row }) => (row === null ? [] : [row]));
  const printed = grouped(findingRows(document.round.standard, views), ({ view }) => view);
  const remarks: Remarks[] = [{ problems: [], notices: layout.notices }, ...matched.map((found) => found.remarks)];
  const troubled = new Set(
    matched.flatMap(({ view, remarks: own }) => (own.problems.length > 0 && view ? [view] : [])),
  );
  const findings = new Map<TargetView, ReadonlyMap<string, FindingReading>>();
  for (const [view, own] of grouped(rows, (row) => row.view)) {
    const read = [...grouped(own, (row) => row.entry.id)].map(([id, same]) => {
      const before = printed.get(view)?.find(({ entry }) => entry.id === id);
      const finding = combineFindings(same, before);
      remarks.push(finding.remarks);
      if (finding.remarks.problems.length > 0) troubled.add(view);
      return [id, finding.reading] as const;
    });
    findings.set(view, new Map(read.flatMap(([id, reading]) => (reading === null ? [] : [[id, reading] as const]))));
  }
  return { findings, remarks: allRemarks(remarks), troubled };
}

interface Match {
  /** Whose row it is, where that much is known. */
  readonly view: TargetView | null;
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
    if (said.every((part) => part === "")) return { view: null, row: null, remarks: NO_REMARKS };
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
      return problem(found.code, place("_code"), identity.code || identity.name, UNMATCHED[found.code]);
    const { view } = found;
    const entry = this.#entryOf(view, text("_item-name"), text("_item"));
    if (entry === undefined) {
      const isBlank = text("_item-name") === "";
      const code = isBlank ? "row-incomplete" : "value-invalid";
      return { ...problem(code, place("_item-name"), text("_item-name"), "下拉列表中的指标名称"), view };
    }
    if (!view.applicable.has(entry.id)) {
      const notice = problemAt("not-applicable-ignored", place("_item-name"), entry.name, "这个检查对象不检查这一项");
      return { view, row: null, remarks: asNotice(notice) };
    }
    const rest = { value: text("_value"), note: text("_note"), link: text("_link"), points: text("_points") };
    return { view, row: { view, entry, ...rest, evidence: text("_evidence"), place }, remarks: NO_REMARKS };
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
  return { view: null, row: null, remarks: asProblem(problemAt(code, place, value, expected)) };
}
