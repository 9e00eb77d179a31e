import type { AccountTarget, Target } from "../register/target";
import type { Register } from "../round";
import type { TargetId } from "../units";
import { wordKey } from "./mend-text";
import type { Problem, ProblemCode } from "./problem";
import type { SampleRow } from "./read-file";

export interface SampleMatch {
  /** Targets drawn, in the order of the list, each once. */
  readonly ids: readonly TargetId[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the targets of a sample list in the register. Sites by code; accounts by platform and account, else by platform,
 * name and owner, else by platform and name where only one has them. Nothing is guessed.
 */
export function matchSample(rows: readonly SampleRow[], register: Register): SampleMatch {
  const index = registerIndex(register);
  const ids = new Set<TargetId>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const [first, ...others] = targetsOf(row, index);
    if (first === undefined) problems.push(problemOf(row, "target-unknown", "请先导入含有该对象的台账，或核对名单"));
    else if (others.length > 0) problems.push(problemOf(row, "target-ambiguous", "请补充账号或主办单位"));
    else if (ids.has(first.id)) problems.push(problemOf(row, "row-duplicate", ""));
    else ids.add(first.id);
  }
  return { ids: [...ids], problems };
}

type Index = ReadonlyMap<string, readonly Target[]>;

function registerIndex(register: Register): Index {
  const index = new Map<string, Target[]>();
  for (const target of register) {
    for (const key of target.kind === "site" ? [`site|${target.code}`] : accountKeys(target)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [target]);
      else known.push(target);
    }
  }
  return index;
}

function accountKeys({ platform, handle, name, owner }: AccountTarget): readonly string[] {
  const keys = [nameKey(platform, name), `${nameKey(platform, name)}|${wordKey(owner ?? "")}`];
  return handle === null ? keys : [...keys, handleKey(platform, handle)];
}

const nameKey = (platform: string, name: string): string => `name|${platformKey(platform)}|${wordKey(name)}`;
const handleKey = (platform: string, handle: string): string => `handle|${platformKey(platform)}|${wordKey(handle)}`;

/** Offices write 微信公众号 in one list and 微信 in the other. */
function platformKey(platform: string): string {
  const key = wordKey(platform);
  if (/^(微信)?(公众号|公众平台|订阅号|服务号)$|^微信$/.test(key)) return "微信";
  return key === "微博" ? "新浪微博" : key;
}

function targetsOf({ kind, code, platform, handle, name, owner }: SampleRow, index: Index): readonly Target[] {
  if (kind === "site") return index.get(`site|${code ?? ""}`) ?? [];
  if (platform === null) return [];
  const byHandle = handle === null ? undefined : index.get(handleKey(platform, handle));
  if (byHandle !== undefined || name === null) return byHandle ?? [];
  const byName = index.get(nameKey(platform, name)) ?? [];
  // An account that the row names must not be another one of the same name.
  const fitting =
    handle === null ? byName : byName.filter((target) => target.kind === "account" && target.handle === null);
  if (fitting.length < 2 || owner === null) return fitting;
  return fitting.filter((target) => wordKey(target.owner) === wordKey(owner));
}

function problemOf(row: SampleRow, code: ProblemCode, expected: string): Problem {
  const value = row.kind === "site" ? `${row.code ?? ""} ${row.name ?? ""}` : accountInWords(row);
  return { code, sheet: row.sheet, cell: row.cell, column: "", value: value.trim(), expected };
}

function accountInWords({ platform, handle, name, owner }: SampleRow): string {
  return [platform, handle, name, owner].filter((part) => part !== null).join(" ");
}
