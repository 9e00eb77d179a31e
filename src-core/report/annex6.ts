import type { CircularSettings } from "../circular/circular-settings";
import { officeLevel } from "../circular/office-level";
import type { OfficeSettings } from "../register/settings";
import { formatRate } from "../units";
import { type AnnexSection, plainHead } from "./annex-table";
import type { CountedTable } from "./annex1";
import { statisticsLine } from "./annex5";
import type { SuggestionRow } from "./department-rows";
import type { FigureBasis } from "./figure";

type Named = Pick<CircularSettings, "portalName" | "mailboxName" | "statistics">;

/** 办结率: 办结 ÷ (办结 + 未办结), whole percent, half up; "" where nothing came in. */
export function closeRate({ closed, open }: Pick<SuggestionRow, "closed" | "open">): string {
  return closed + open === 0 ? "" : formatRate(closed, closed + open, 0);
}

/** Rows of one group as they are printed: by 受理办结, most first; ties as they came in. */
export function suggestionsInOrder(
  rows: readonly SuggestionRow[],
  group: SuggestionRow["group"],
): readonly SuggestionRow[] {
  return rows.filter((row) => row.group === group).sort((a, b) => b.closed - a.closed);
}

/** 网民留言 where the mailbox has no name of its own. */
function titleOf({ portalName, mailboxName }: Named): string {
  return mailboxName === "" ? `${portalName}网民留言办理情况` : `${portalName}“${mailboxName}”办理情况`;
}

/** Annex 6 (附件6): what became of citizens' suggestions, 省直单位 before 设区市, numbered anew in each group. */
export function annex6(rows: readonly SuggestionRow[], circular: Named, settings: OfficeSettings): CountedTable {
  const { word, below } = officeLevel(settings);
  const groups = [
    { name: `${word === "自治区" ? "区" : word}直单位`, rows: suggestionsInOrder(rows, "department") },
    { name: below, rows: suggestionsInOrder(rows, "region") },
  ].filter((group) => group.rows.length > 0);
  const body = groups.flatMap((group) => group.rows.map((row, index) => ({ row, no: index + 1 })));
  return {
    table: {
      no: 6,
      title: titleOf(circular),
      under: statisticsLine(circular),
      header: ["序号", "受理单位", "受理办结(条)", "未办结(条)", "办结率", "办结平均时长(工作日)"].map(plainHead),
      sections: sectionsOf(groups),
      rows: body.map(({ row, no }) => [
        no,
        row.unit,
        row.closed,
        row.open === 0 ? null : row.open,
        closeRate(row),
        row.averageWorkingDays,
      ]),
    },
    origins: body.map(({ row }) => {
      const basis: FigureBasis = { kind: "rows", of: "suggestions", ids: [row.id] };
      return [null, ...Array.from({ length: 5 }, () => basis)];
    }),
  };
}

/** 一、省直单位, 二、设区市; a single group has no numeral. */
function sectionsOf(
  groups: readonly { readonly name: string; readonly rows: readonly SuggestionRow[] }[],
): readonly AnnexSection[] {
  let before = 0;
  return groups.map(({ name, rows }, index) => {
    const section = { before, text: groups.length > 1 ? `${index === 0 ? "一" : "二"}、${name}` : name };
    before += rows.length;
    return section;
  });
}
