import type { Target } from "../register/target";
import { vetoesFor } from "../standard/pack-items";
import type { StandardPack } from "../standard/pack-schema";
import type { VetoHit } from "./verdict";

/**
 * A target's problem as annexes 3 and 4 word it: each condition's own wording once, in the order of the standard, joined
 * and framed as the pack says.
 *
 * @param failed the portal scored below the pass mark
 * @example for an account with two vetoes //=> "单项否决(未及时更新和缺有效互动渠道菜单功能)"
 */
export function problemWording(pack: StandardPack, target: Target, hits: readonly VetoHit[], failed: boolean): string {
  const side = target.kind === "site" ? pack.site : pack.account;
  if (failed) return pack.site.failWording;
  const wordings = vetoesFor(pack, target).flatMap((veto) => {
    const hit = hits.find((h) => h.vetoId === veto.id);
    return veto.conditions.filter((c) => hit?.conditionIds.includes(c.id)).map((c) => c.wording);
  });
  const unique = [...new Set(wordings)];
  const { template, joiner } = side.problemWording;
  // A function, because the office words this itself and a text may hold the signs that replace() reads ($&).
  return unique.length === 0 ? "" : template.replace("{}", () => unique.join(joiner));
}
