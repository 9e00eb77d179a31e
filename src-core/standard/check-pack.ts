import { allItems } from "./pack-items";
import type { StandardPack } from "./pack-schema";

/** What is wrong with a pack, naming the item. */
export interface PackFault {
  readonly itemId: string;
  readonly message: string;
}

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Checks of a pack beyond its schema: sums agree with the totals that the pack states itself, ids and names are unique,
 * references lead somewhere.
 *
 * @returns no faults for a sound pack
 */
export function checkPack(pack: StandardPack): readonly PackFault[] {
  return [...sumFaults(pack), ...duplicateFaults(pack), ...referenceFaults(pack)];
}

function sumFaults({ site }: StandardPack): PackFault[] {
  const faults: PackFault[] = [];
  const check = (itemId: string, sum: number, stated: number, what: string): void => {
    if (sum !== stated) faults.push({ itemId, message: `${what}合计 ${sum / 100} 分，标准写明 ${stated / 100} 分` });
  };
  for (const group of [...site.deductions, ...site.bonuses]) {
    check(group.id, sumOf(group.items.map((item) => item.points.value)), group.points.value, `“${group.name}”各项`);
  }
  check("deductions", sumOf(site.deductions.map((g) => g.points.value)), site.totals.deductions.value, "扣分指标");
  check("bonus", sumOf(site.bonuses.map((g) => g.points.value)), site.totals.bonus.value, "加分指标");
  return faults;
}

function duplicateFaults(pack: StandardPack): PackFault[] {
  const faults: PackFault[] = [];
  for (const side of [pack.site.vetoes, pack.account.vetoes]) {
    for (const veto of side)
      faults.push(
        ...repeated(veto.conditions.map((c) => c.label)).map((l) => ({ itemId: veto.id, message: `情形“${l}”重复` })),
      );
  }
  const siteEntries = [...pack.site.vetoes, ...allItems(pack)];
  for (const entries of [siteEntries, pack.account.vetoes]) {
    faults.push(
      ...repeated(entries.map((e) => e.name)).map((name) => ({ itemId: name, message: `指标名称“${name}”重复` })),
    );
  }
  const ids = [...siteEntries, ...pack.account.vetoes].map((e) => e.id);
  faults.push(...repeated(ids).map((id) => ({ itemId: id, message: `编号 ${id} 重复` })));
  return faults;
}

function referenceFaults(pack: StandardPack): PackFault[] {
  const known = new Set(allItems(pack).map((item) => item.id));
  const faults = allItems(pack).flatMap((item) =>
    item.excludedBy
      .filter((other) => !known.has(other) || other === item.id)
      .map((other) => ({ itemId: item.id, message: `“不重复扣分”指向不存在的指标 ${other}` })),
  );
  const { noServices, deductions } = pack.site;
  if (noServices !== null && !deductions.some((group) => group.id === noServices.groupId)) {
    faults.push({ itemId: noServices.groupId, message: "“不涉及办事服务”指向不存在的指标组" });
  }
  return faults;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
