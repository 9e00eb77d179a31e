import { contentHash } from "../../src-core/content-hash";
import type { Inspector } from "../../src-core/sampling/divide-sample";
import { inspectorId, isRoundId, type RoundId } from "../../src-core/units";
import { UsageError } from "./cli-context";

/**
 * A round as typed.
 *
 * @throws UsageError for another form
 */
export function roundOption(text: string): RoundId {
  const id = text.trim().normalize("NFKC").toUpperCase();
  if (isRoundId(id)) return id;
  throw new UsageError(`--round “${text}”不是轮次，应写作 2020Q1、2020H1 或 2020`);
}

/**
 * Names as typed, separated by commas (either kind) or 、.
 *
 * @throws UsageError where there is none
 */
export function namesOption(text: string): readonly string[] {
  const names = text
    .split(/[,，、]/)
    .map((name) => name.trim().normalize("NFC"))
    .filter((name) => name !== "");
  if (names.length === 0) throw new UsageError("--inspectors 没有写检查员姓名，应写作 甲,乙,丙");
  const long = names.find((name) => name.length > 60);
  if (long !== undefined) throw new UsageError(`--inspectors 姓名过长：${long.slice(0, 20)}…`);
  return names;
}

/**
 * People with ids that are the same on every run, wherever in the list they stand and whoever else does; of several people
 * of one name the first is the same, and the second, and so on.
 */
export function inspectorsOf(round: RoundId, names: readonly string[]): readonly Inspector[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { id: inspectorId(`i-${contentHash([round, name, nth]).slice(0, 12)}`), name };
  });
}
