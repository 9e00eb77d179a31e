import type { CircularSettings } from "../circular/circular-settings";
import { monthWords } from "../circular/day-words";
import { plainHead } from "./annex-table";
import type { CountedTable } from "./annex1";
import type { DisclosureRow } from "./department-rows";
import type { FigureBasis } from "./figure";

type Named = Pick<CircularSettings, "portalName" | "mailboxName" | "statistics">;

/** (统计时段:2019年12月—2020年2月), as it stands under the titles of annexes 5 and 6; null where no months are said. */
export function statisticsLine({ statistics }: Pick<CircularSettings, "statistics">): string | null {
  if (statistics === null) return null;
  const { from, to } = statistics;
  return `(统计时段:${monthWords(from)}${from === to ? "" : `—${monthWords(to)}`})`;
}

/** Rows as they are printed: by 主动公开总数, most first; ties as they came in. */
export function disclosureInOrder(rows: readonly DisclosureRow[]): readonly DisclosureRow[] {
  return [...rows].sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
}

/** Annex 5 (附件5): what the departments published, and which requests they closed. Blank for none. */
export function annex5(rows: readonly DisclosureRow[], circular: Named): CountedTable {
  const ordered = disclosureInOrder(rows);
  return {
    table: {
      no: 5,
      title: `${circular.portalName}政府信息公开情况`,
      under: statisticsLine(circular),
      header: [
        plainHead("序号"),
        plainHead("部门"),
        {
          text: "主动公开信息(条)",
          parts: [
            plainHead("总数"),
            { text: "其中:", parts: ["政策解读材料", "建议提案办理", "重点领域信息"].map(plainHead) },
          ],
        },
        { text: "依申请公开信息(条)", parts: ["已按时办结", "暂未办结"].map(plainHead) },
      ],
      rows: ordered.map((row, index) => [
        index + 1,
        row.department,
        ...[row.total, row.interpretation, row.proposals, row.keyAreas, row.closed, row.open].map(blankForNone),
      ]),
    },
    origins: ordered.map(({ id }) => {
      const basis: FigureBasis = { kind: "rows", of: "disclosure", ids: [id] };
      return [null, ...Array.from({ length: 7 }, () => basis)];
    }),
  };
}

function blankForNone(count: number | null): number | null {
  return count === 0 ? null : count;
}
