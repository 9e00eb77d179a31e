import type { AccountTarget, Target } from "../register/target";
import type { Register } from "../round";
import type { TargetId } from "../units";
import { handleKey, nameKey, ownerKey } from "./account-keys";
import { rowInWords } from "./find-lists";
import { wordKey } from "./mend-text";
import type { Problem, ProblemCode } from "./problem";
import type { SampleRow } from "./read-file";

export interface SampleMatch {
  /** Targets drawn, in the order of the list, each once. */
  readonly ids: readonly TargetId[];
  readonly problems: readonly Problem[];
  /** Rows whose name is another than the register's for that code or account. */
  readonly notices: readonly Problem[];
}

/**
 * Finds the targets of a sample list in the register. Sites by code; accounts by platform and account, else by platform,
 * name and owner, else by platform and name where only one has them. Nothing is guessed.
 */
export function matchSample(rows: readonly SampleRow[], register: Register): SampleMatch {
  const index = registerIndex(register);
  const drawn = new Map<TargetId, SampleRow>();
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  for (const row of rows) {
    const [first, ...others] = targetsOf(row, index);
    if (first === undefined) problems.push(problemOf(row, "target-unknown", "请先导入含有该对象的台账，或核对名单"));
    else if (others.length > 0) problems.push(problemOf(row, "target-ambiguous", "请补充账号或主办单位"));
    else {
      const before = drawn.get(first.id);
      if (before === undefined) drawn.set(first.id, row);
      else problems.push(problemOf(row, "row-duplicate", `首次出现在${rowInWords(placeOf(before))}`));
      if (before === undefined && differs(row.name, first.name)) {
        notices.push({ ...problemOf(row, "name-differs", `台账中是“${first.name}”`), value: row.name ?? "" });
      }
    }
  }
  return { ids: [...drawn.keys()], problems, notices };
}

/** A shorter name of the same (甲县政府 in 甲县政府网站) is no other. */
function differs(said: string | null, registered: string): boolean {
  const [a, b] = [wordKey(said), wordKey(registered)];
  return a !== "" && !a.includes(b) && !b.includes(a);
}

function placeOf({ sheet, cell }: SampleRow): { readonly sheet: string; readonly index: number } {
  return { sheet, index: Number(cell.replace(/\D/g, "")) - 1 };
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

function accountKeys(account: AccountTarget): readonly string[] {
  const { platform, handle } = account;
  const keys = [nameKey(account), ownerKey(account)];
  return handle === null ? keys : [...keys, handleKey(platform, handle)];
}

function targetsOf({ kind, code, platform, handle, name, owner }: SampleRow, index: Index): readonly Target[] {
  if (kind === "site") return index.get(`site|${code ?? ""}`) ?? [];
  if (platform === null) return [];
  const byHandle = handle === null ? undefined : index.get(handleKey(platform, handle));
  if (byHandle !== undefined || name === null) return byHandle ?? [];
  const byName = index.get(nameKey({ platform, name })) ?? [];
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
