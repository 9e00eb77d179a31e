import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import { defaultCircular } from "../../../src-core/circular/default-circular";
import { draftCircular } from "../../../src-core/circular/draft-circular";
import type { AnnexKey, AnnexTable } from "../../../src-core/report/annex-table";
import type { DisclosureRow, SuggestionRow } from "../../../src-core/report/department-rows";
import type { ReportInput, TracedAnnex } from "../../../src-core/report/report-model";
import { roundId } from "../../../src-core/units";
import { aRound, SMALL_SETTINGS } from "../../fixtures/builders";
import { type HandFigure, handFigures } from "./hand-figures";

/** Settings of the circular of SMALL_SETTINGS; the months that the annexes count are left out unless given. */
export function someCircular(over: Partial<CircularSettings> = {}): CircularSettings {
  const begun = defaultCircular(SMALL_SETTINGS, roundId("2020Q1"));
  return { ...begun, registerAsOf: null, statistics: null, ...over };
}

/** A round on SMALL_PACK without targets, unless they are given. */
export function someInput(over: Partial<ReportInput> = {}): ReportInput {
  return {
    round: aRound(),
    register: [],
    results: [],
    circular: someCircular(),
    disclosure: [],
    suggestions: [],
    ...over,
  };
}

/** Annexes that are printed, by number; their tables are empty but for what is given. */
export function someAnnexes(
  keys: readonly AnnexKey[],
  tables: Partial<Record<AnnexKey, Partial<AnnexTable>>> = {},
): readonly TracedAnnex[] {
  return keys.map((key, index) => ({
    key,
    printedNo: index + 1,
    table: { no: index + 1, title: key, header: [], rows: [], ...tables[key] },
    origins: [],
    targetIds: [],
  }));
}

/** The draft from figures written down by hand, with the first four annexes unless others are given. */
export function draftOf(
  figures: Readonly<Record<string, HandFigure>>,
  over: Partial<ReportInput> = {},
  annexes = someAnnexes(["sites", "highScorers", "problemSites", "problemAccounts"]),
) {
  return draftCircular(someInput(over), annexes, handFigures(figures));
}

const typed = { file: "", hash: "", sheet: "", cell: "" };

export function aDisclosureRow(over: Partial<DisclosureRow> = {}): DisclosureRow {
  return {
    id: "省甲厅",
    department: "省甲厅",
    total: 10,
    interpretation: null,
    proposals: null,
    keyAreas: null,
    closed: null,
    open: null,
    source: typed,
    ...over,
  };
}

export function aSuggestionRow(over: Partial<SuggestionRow> = {}): SuggestionRow {
  return {
    id: "省甲厅",
    unit: "省甲厅",
    group: "department",
    closed: 1,
    open: 0,
    averageWorkingDays: 3,
    source: typed,
    ...over,
  };
}
