import type { AnnexKey } from "../report/annex-table";
import type { TracedAnnex } from "../report/report-model";

/** 附件3, "" where that annex is not printed. */
export function annexName(annexes: readonly TracedAnnex[], key: AnnexKey): string {
  const no = annexes.find((annex) => annex.key === key)?.printedNo ?? null;
  return no === null ? "" : `附件${no}`;
}

/** （名单见附件3）, "" where that annex is not printed. */
export function annexReference(annexes: readonly TracedAnnex[], key: AnnexKey, what = ""): string {
  const name = annexName(annexes, key);
  return name === "" ? "" : `（${what}见${name}）`;
}

/** Annexes that are printed, in the order of their numbers. */
export function printedAnnexes(
  annexes: readonly TracedAnnex[],
): readonly (TracedAnnex & { readonly printedNo: number })[] {
  return annexes
    .flatMap((annex) => (annex.printedNo === null ? [] : [{ ...annex, printedNo: annex.printedNo }]))
    .sort((a, b) => a.printedNo - b.printedNo);
}

/** The title as the list of annexes prints it: that of the high scorers is shorter there (layout.json, titleInList). */
export function titleInList({ key, table }: Pick<TracedAnnex, "key" | "table">): string {
  return key === "highScorers" ? table.title.replace("政府门户网站名单", "政府网站名单") : table.title;
}
