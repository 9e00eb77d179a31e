import type { Target } from "../../src-core/register/target";

/** Whether what a person typed stands in a target's name, code, owner, account or address. Spaces part words: all must stand. */
export function matchesText(target: Target, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const own = target.kind === "site" ? [target.code, target.url ?? ""] : [target.platform, target.handle ?? ""];
  const hay = [target.name, target.owner ?? "", target.belongsTo, ...own].join("\n").toLowerCase();
  return words.every((word) => hay.includes(word));
}
