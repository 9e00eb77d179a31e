import type { Target } from "../../../src-core/register/target";
import type { Verdict } from "../../../src-core/scoring/verdict";
import { bonusGroupsFor } from "../../../src-core/standard/pack-items";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { formatPoints } from "../../../src-core/units";

/** Why the bonus is not open yet, and what is lacking: not open, open and zero are different things. */
export function bonusState(pack: StandardPack, target: Target, { missing, basePoints }: Verdict): string {
  const above = `${formatPoints(pack.site.bonusAbove.value)} 分`;
  if (basePoints === null || bonusGroupsFor(pack, target).length === 0) return "不评加分。";
  const points = formatPoints(basePoints);
  if (basePoints <= pack.site.bonusAbove.value) return `扣分后 ${points} 分，要高于 ${above}才评加分。`;
  return `还有 ${missing.length} 项没答；都答完后仍高于 ${above}就开放（现在 ${points} 分）。`;
}
