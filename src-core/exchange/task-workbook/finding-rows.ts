import type { StandingAnswer } from "../../merge/standing-answers";
import { REMARK_ITEM } from "../../scoring/answer";
import type { StandardPack } from "../../standard/pack-schema";
import { formatPoints } from "../../units";
import { standingText } from "./answer-text";
import { linkOf, noteOf, type TargetView } from "./target-view";
import { type Entry, entriesOf } from "./task-entries";

/** A row of 问题清单: something found, or an answer with a note. */
export interface FindingRow {
  readonly view: TargetView;
  readonly entry: Entry;
  readonly value: string | number | null;
  /** 扣5分, 加3分, or "". */
  readonly points: string;
  readonly note: string;
  readonly link: string;
}

/** All rows of 问题清单, by target and in the order of the standard. */
export function findingRows(pack: StandardPack, views: readonly TargetView[]): readonly FindingRow[] {
  const entries = { site: entriesOf(pack, "site"), account: entriesOf(pack, "account") };
  return views.flatMap((view) =>
    entries[view.target.kind].flatMap((entry) => {
      const standing = view.standings.get(entry.id);
      return standing === undefined || !view.applicable.has(entry.id) ? [] : rowOf(view, entry, standing);
    }),
  );
}

function rowOf(view: TargetView, entry: Entry, standing: StandingAnswer): FindingRow[] {
  const value = standingText(entry, standing);
  // The note of 备注 has a column of its own beside the target.
  const note = entry.id === REMARK_ITEM ? "" : noteOf(standing);
  const link = linkOf(standing);
  const isFinding = value !== null && standing.value?.kind !== "clear";
  const row = { view, entry, value, points: pointsText(view, entry), note, link };
  return isFinding || note.trim() !== "" || link.trim() !== "" ? [row] : [];
}

function pointsText({ verdict }: TargetView, entry: Entry): string {
  const line = [...verdict.deductions, ...verdict.bonuses].find(({ itemId }) => itemId === entry.id);
  if (line === undefined) return "";
  return `${entry.kind === "bonus" ? "加" : "扣"}${formatPoints(line.counted)}分`;
}

/** 网站标识码或账号: how a person recognises a target in 问题清单. */
export function codeText({ target }: TargetView): string {
  return target.kind === "site" ? target.code : `${target.platform} ${target.handle ?? target.name}`;
}
