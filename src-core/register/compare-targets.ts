import { compareText } from "../compare-text";
import type { Register } from "../round";
import type { TargetId } from "../units";
import { accountLevelNames, siteClassNames, type Target } from "./target";

/** One thing that the register said otherwise before, in the office's words. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangedTarget {
  readonly target: Target;
  readonly changes: readonly FieldChange[];
}

/** How one register differs from another. */
export interface RegisterDifference {
  readonly added: readonly Target[];
  readonly changed: readonly ChangedTarget[];
  /** In the first register only. */
  readonly gone: readonly Target[];
}

/**
 * What two entries of the same target say differently. The place in the register is no property of a target: one site
 * put in at the top moves all others and changes none.
 */
export function fieldChanges(before: Target, after: Target): readonly FieldChange[] {
  const [said, says] = [fieldsOf(before), fieldsOf(after)];
  return Object.entries(says).flatMap(([field, value]) => {
    const old = said[field] ?? "";
    return old === value ? [] : [{ field, before: old, after: value }];
  });
}

function fieldsOf(target: Target): Readonly<Record<string, string>> {
  const common = {
    名称: target.name,
    主办单位: target.owner ?? "",
    所属地方或部门: target.belongsTo,
    地区: target.regionCode,
  };
  if (target.kind === "account") {
    return { ...common, 类型: target.platform, 账号: target.handle ?? "", 级别: accountLevelNames[target.level] };
  }
  return {
    ...common,
    首页网址: target.url ?? "",
    类别: target.siteClass === null ? "" : siteClassNames[target.siteClass],
    不涉及办事服务: target.noServices ? "是" : "",
  };
}

/** Compares two registers target by target. */
export function compareRegisters(before: Register, after: Register): RegisterDifference {
  const known = new Map(before.map((target) => [target.id, target]));
  const present = new Set(after.map((target) => target.id));
  return {
    added: after.filter((target) => !known.has(target.id)),
    changed: after.flatMap((target) => {
      const old = known.get(target.id);
      const changes = old === undefined ? [] : fieldChanges(old, target);
      return changes.length === 0 ? [] : [{ target, changes }];
    }),
    gone: before.filter((target) => !present.has(target.id)),
  };
}

/**
 * The register that a round has after it was brought up to date. What was drawn stays in it, though it runs no longer:
 * nothing that was scored is lost.
 */
export function updatedRegister(pinned: Register, current: Register, sample: readonly TargetId[]): Register {
  const present = new Set(current.map((target) => target.id));
  const drawn = new Set(sample);
  return inRegisterOrder([...current, ...pinned.filter(({ id }) => drawn.has(id) && !present.has(id))]);
}

/** Sites before accounts, each as the office's list has them. */
export function inRegisterOrder(targets: Register): Register {
  const rank = (target: Target): number => (target.kind === "site" ? 0 : 1);
  return [...targets].sort((a, b) => rank(a) - rank(b) || a.order - b.order || compareText(a.id, b.id));
}
