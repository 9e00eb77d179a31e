import type { Target } from "../../src-core/register/target";
import type { Verdict } from "../../src-core/scoring/verdict";
import { bonusGroupsFor } from "../../src-core/standard/pack-items";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { formatPoints } from "../../src-core/units";

/** Where the bonus stands, in words: not applicable, not open, open and zero, open with points are four things. */
export interface BonusWords {
  readonly kind: "notApplicable" | "notOpen" | "zero" | "points";
  /** 未开放 */
  readonly short: string;
  /** Why, and what is lacking. */
  readonly why: string;
}

export function bonusWords(pack: StandardPack, target: Target, verdict: Verdict): BonusWords {
  const { bonus, basePoints } = verdict;
  const none = notApplicable(pack, target, verdict);
  if (none !== null) return { kind: "notApplicable", short: "不适用", why: none };
  if (bonus.kind !== "open") return { kind: "notOpen", short: "未开放", why: notOpen(pack, verdict) };
  const above = pack.site.bonusAbove.value;
  const opened = `扣分后 ${formatPoints(basePoints ?? above)} 分，高于 ${formatPoints(above)} 分`;
  const left = bonus.answered < bonus.of ? `，已答 ${bonus.answered} / ${bonus.of} 项` : "";
  if (bonus.points > 0) {
    return { kind: "points", short: `已开放，加 ${formatPoints(bonus.points)} 分`, why: `${opened}${left}。` };
  }
  const why = left === "" ? `${opened}；各项都答了，没有加分。` : `${opened}${left}，还没有加分。`;
  return { kind: "zero", short: "已开放，0 分", why };
}

function notApplicable(pack: StandardPack, target: Target, { outcome, unscorable, bonus }: Verdict): string | null {
  if (outcome === "unscorable") return `无法检查（${unscorable}），不评分。`;
  if (outcome === "veto") return "单项否决，扣分、加分都不再评。";
  if (bonus.kind !== "notApplicable" && bonusGroupsFor(pack, target).length > 0) return null;
  if (bonus.kind !== "notApplicable") return "这套标准没有适用的加分指标。";
  return target.kind === "account" ? "政务新媒体只看单项否决。" : "只有门户网站评分，这个网站只看单项否决。";
}

function notOpen(pack: StandardPack, { missing, basePoints }: Verdict): string {
  const above = pack.site.bonusAbove.value;
  const limit = `${formatPoints(above)} 分`;
  if (basePoints === null) return `扣分后高于 ${limit}才评。`;
  const now = formatPoints(basePoints);
  if (basePoints <= above) return `扣分后 ${now} 分，要高于 ${limit}才评加分。`;
  return `还有 ${missing.length} 项没答；都答完后仍高于 ${limit}就开放（现在 ${now} 分）。`;
}
