import type { Item, StandardPack } from "../../standard/pack-schema";
import { itemNames } from "./pack-sheets";
import type { Cells } from "./read-cells";
import { isAsPrinted } from "./table-rows";

interface Names {
  readonly idOf: (name: string) => string | undefined;
  readonly nameOf: (id: string) => string | undefined;
  readonly base: StandardPack | null;
}

const MARK = /[、,，;；\n]/;

/** 不重复扣分: the items that a row names. Those that are not in the table (any more) are reported by name. */
export function readExcluded({ row, printed, report }: Cells, was: Item | undefined, names: Names): string[] {
  const place = row.place("excludedBy");
  const text = row.text("excludedBy");
  if (was !== undefined && isAsPrinted(row, "excludedBy", printed)) {
    const wereCalled = names.base === null ? (id: string) => id : itemNames(names.base);
    const gone = was.excludedBy.filter((id) => names.nameOf(id) === undefined);
    if (gone.length > 0) {
      const called = gone.map(wereCalled).join("、");
      report.problem("value-invalid", place, text, `表中各项的名称；“${called}”已不在表中，请从这一格删去`);
    }
    return [...was.excludedBy];
  }
  const found = namedIds(text, names.idOf);
  if (found.unknown.length > 0) {
    report.problem("value-invalid", place, text, `表中各项的名称；没有“${found.unknown.join("、")}”`);
  }
  return [...new Set(found.ids)];
}

/** A name may hold the mark that stands between names: the longest that is known counts. */
function namedIds(text: string, idOf: (name: string) => string | undefined) {
  const ids: string[] = [];
  const unknown: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const ends = Array.from(rest, (_, at) => at).filter((at) => MARK.test(rest[at] ?? ""));
    const end = [rest.length, ...ends.reverse()].find((at) => idOf(rest.slice(0, at)) !== undefined);
    const cut = end ?? ends.at(-1) ?? rest.length;
    const id = idOf(rest.slice(0, cut));
    if (id !== undefined) ids.push(id);
    else if (rest.slice(0, cut).trim() !== "") unknown.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut + 1).trim();
  }
  return { ids, unknown };
}
