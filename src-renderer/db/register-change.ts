import { type ChangedTarget, type FieldChange, fieldChanges } from "../../src-core/register/compare-targets";
import type { Target } from "../../src-core/register/target";
import type { TargetId } from "../../src-core/units";
import type { StoredTarget } from "./stored";

/** What an import of a register would do, or did. */
export interface RegisterChange {
  readonly added: readonly Target[];
  /** Also those that run again. */
  readonly changed: readonly ChangedTarget[];
  readonly unchanged: number;
  /** Running until now; the list says that they run no longer. */
  readonly stopped: readonly Target[];
  /**
   * Running until now, not in the list at all. Only of the kinds that the list is about: a list of sites says nothing of
   * accounts.
   */
  readonly absent: readonly Target[];
}

/** Holds a list against the register, before anything is stored. */
export function registerChange(
  known: readonly StoredTarget[],
  targets: readonly Target[],
  stopped: readonly TargetId[],
): RegisterChange {
  const byId = new Map(known.map((stored) => [stored.id, stored]));
  const named = new Set(targets.map((target) => target.id));
  const ended = new Set(stopped);
  const changed = targets.flatMap((target) => {
    const changes = changesOf(byId.get(target.id), target);
    return changes.length === 0 ? [] : [{ target, changes }];
  });
  const added = targets.filter((target) => !byId.has(target.id));
  const unnamed = known.filter((stored) => stored.isRunning && !named.has(stored.id));
  const kinds = new Set([...targets, ...known.filter(({ id }) => ended.has(id))].map(({ kind }) => kind));
  return {
    added,
    changed,
    unchanged: targets.length - added.length - changed.length,
    stopped: targetsOf(unnamed.filter(({ id }) => ended.has(id))),
    absent: targetsOf(unnamed.filter(({ id, kind }) => !ended.has(id) && kinds.has(kind))),
  };
}

const targetsOf = (rows: readonly StoredTarget[]): readonly Target[] => rows.map((row) => row.target);

function changesOf(before: StoredTarget | undefined, target: Target): readonly FieldChange[] {
  if (before === undefined) return [];
  const again = before.isRunning ? [] : [{ field: "状态", before: "已不再运行", after: "在运行" }];
  return [...again, ...fieldChanges(before.target, target)];
}
