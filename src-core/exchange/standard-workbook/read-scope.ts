import { type SiteClass, siteClasses } from "../../register/target";
import type { AccountVeto, SiteVeto, Veto } from "../../standard/pack-schema";
import type { Report } from "./report";
import type { SharedText } from "./same-rows";
import { classChoices, classesOfText, isForAll, namesIn } from "./words";

interface Scope {
  readonly said: SharedText;
  /** What it was for; null for all. */
  readonly was: Veto["appliesTo"];
}

/** 适用对象, as classes of sites or as platforms of accounts. */
export const readScope = {
  classes({ said, was }: Scope, report: Report): SiteVeto["appliesTo"] {
    if (said.kind === "unedited") return was === null ? null : classesIn(was);
    if (isForAll(said.text)) return null;
    const classes = classesOfText(said.text);
    if (classes !== null && classes.length > 0) return [...classes];
    const expected = `全部，或用“、”连接的网站类别：${classChoices}`;
    report.problem("value-invalid", said.row.place("appliesTo"), said.text, expected);
    return null;
  },
  platforms({ said, was }: Scope): AccountVeto["appliesTo"] {
    if (said.kind === "unedited") return was === null ? null : [...was];
    return isForAll(said.text) ? null : [...new Set(namesIn(said.text))];
  },
};

/** In the order that they had. */
function classesIn(was: NonNullable<Veto["appliesTo"]>): SiteClass[] {
  return was.flatMap((one) => siteClasses.find((known) => known === one) ?? []);
}
