import type { RoundId } from "../../src-core/units";

/** Names that Windows keeps for devices. */
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** What the names of a round's assignment workbooks begin with. */
export function assignmentPrefix(round: RoundId): string {
  return `任务分配表-${round}-`;
}

/**
 * File names of assignment workbooks, safe on Windows, different even where case is ignored.
 *
 * @example assignmentNames(roundId("2020Q1"), ["张伟", "张伟"]) //=> ["任务分配表-2020Q1-张伟.xlsx", "任务分配表-2020Q1-张伟-2.xlsx"]
 */
export function assignmentNames(round: RoundId, inspectors: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return inspectors.map((inspector) => {
    const stem = `${assignmentPrefix(round)}${safeName(inspector)}`;
    let name = `${stem}.xlsx`;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem}-${n}.xlsx`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A name without what Windows forbids in file names. */
function safeName(name: string): string {
  const kept = [...name.normalize("NFC")]
    .map((char) => (char < " " || '<>:"/\\|?*'.includes(char) ? "_" : char))
    .slice(0, 40)
    .join("")
    .replace(/[. ]+$/, "");
  return kept === "" || deviceNames.test(kept) ? `${kept}_` : kept;
}
