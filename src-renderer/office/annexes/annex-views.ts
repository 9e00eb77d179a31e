import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import type { Target } from "../../../src-core/register/target";
import type { AnnexKey, AnnexTable } from "../../../src-core/report/annex-table";
import type { FigureBasis } from "../../../src-core/report/figure";
import type { TracedAnnex } from "../../../src-core/report/report-model";
import type { IssuedCircular } from "../../../src-core/signing/issued-circular";
import type { TargetId } from "../../../src-core/units";

/** An annex as the screen shows it. */
export interface AnnexView {
  readonly key: AnnexKey;
  /** null where it is left out of the circular. */
  readonly printedNo: number | null;
  readonly table: AnnexTable;
  /** What each cell was counted from; null for one that does not open. */
  readonly origins: readonly (readonly (FigureBasis | null)[])[];
  /** Targets of the rows, where rows are targets; [] elsewhere. */
  readonly targets: readonly Target[];
  /** What the tab counts: regions, high scorers, rows. */
  readonly count: number;
}

export const annexNames: Readonly<Record<AnnexKey, string>> = {
  sites: "检查情况",
  highScorers: "高分网站",
  problemSites: "网站",
  problemAccounts: "新媒体",
  disclosure: "信息公开",
  suggestions: "建言办理",
  recheck: "复查",
};

/** All annexes as they would be printed now. */
export function annexViews(annexes: readonly TracedAnnex[], register: readonly Target[]): readonly AnnexView[] {
  const targets = new Map(register.map((target) => [target.id, target]));
  return annexes.map(({ key, printedNo, table, origins, targetIds }) => ({
    key,
    printedNo,
    table,
    origins,
    targets: targetIds.flatMap((id) => (id === null ? [] : (targets.get(id) ?? []))),
    count: countOf(key, table, origins),
  }));
}

/** Regions of annex 1 without its total, the portals that the bands of annex 2 list, else the rows. */
function countOf(key: AnnexKey, { rows }: AnnexTable, origins: AnnexView["origins"]): number {
  if (key === "sites") return Math.max(0, rows.length - 1);
  if (key !== "highScorers") return rows.length;
  return origins.reduce((sum, [basis]) => sum + (basis?.kind === "targets" ? basis.ids.length : 0), 0);
}

/**
 * The annexes as they were signed. Rows that stand in today's annex just so open to what they were counted from; what has
 * changed since does not, for its rows are no longer there.
 */
export function issuedViews({ annexes }: IssuedCircular, now: readonly AnnexView[]): readonly AnnexView[] {
  return annexes.flatMap((table): readonly AnnexView[] => {
    const same = now.find((view) => headingsOf(view.table) === headingsOf(table));
    if (same === undefined) return [];
    const known = new Map(same.table.rows.map((cells, index) => [JSON.stringify(cells), same.origins[index] ?? []]));
    const origins = table.rows.map((cells) => known.get(JSON.stringify(cells)) ?? []);
    const count = same.key === "highScorers" ? namesIn(table) : countOf(same.key, table, origins);
    return [{ key: same.key, printedNo: table.no, table, origins, targets: [], count }];
  });
}

/** Annexes are told by their headings: titles and numbers may have become others. */
function headingsOf({ header }: AnnexTable): string {
  return JSON.stringify(header);
}

function namesIn({ rows }: AnnexTable): number {
  return rows.reduce(
    (sum, cells) =>
      sum +
      String(cells[1] ?? "")
        .split(/[、\n]/)
        .filter(isName).length,
    0,
  );
}

const isName = (text: string): boolean => text.replace(/^[一二三]、?$/, "") !== "";

/** Why an annex is not part of the circular; null where it is. */
export function whyLeftOut(view: AnnexView, circular: Pick<CircularSettings, "pastProblems">): string | null {
  if (view.printedNo !== null) return null;
  if (view.key === "disclosure") return "没有导入信息公开统计，这张表不印。";
  if (view.key === "suggestions") return "没有导入建言办理统计，这张表不印。";
  if (view.key === "recheck" && circular.pastProblems.length === 0) {
    return "没有要复查的对象，这张表不印。要复查上一轮的不合格对象，请到“通报”的设置里选择。";
  }
  return "这张表是空的。通报设置里选了空表不印，后面的附件依次提前。";
}

/**
 * Moves a row to another place; the others close up.
 *
 * @param to place from 0, held to the list
 * @example movedTo([a, b, c], a, 2) //=> [b, c, a]
 */
export function movedTo(order: readonly TargetId[], id: TargetId, to: number): readonly TargetId[] {
  const rest = order.filter((other) => other !== id);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}
