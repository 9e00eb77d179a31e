import { siteClasses, siteClassNames } from "../register/target";
import { REMARK_ITEM, STATUS_ITEM } from "../scoring/answer";
import { centipoints, formatPoints, timesRatio } from "../units";
import { checkExclusions } from "./check-exclusions";
import { checkRules } from "./check-rules";
import type { PackFault } from "./pack-fault";
import { allGroups, allItems, allVetoes } from "./pack-items";
import type { Item, ItemGroup, NoServices, PackPoints, StandardPack, Veto } from "./pack-schema";

const pointsText = (hundredths: number): string => formatPoints(centipoints(hundredths));

/**
 * Checks of a pack beyond its schema: sums agree with the totals that the pack states itself, ids and names are unique,
 * references lead somewhere, no rule takes more than its item has.
 *
 * @returns no faults for a sound pack
 */
export function checkPack(pack: StandardPack): readonly PackFault[] {
  return [
    ...sumFaults(pack),
    ...thresholdFaults(pack),
    ...allItems(pack).flatMap(ruleFaults),
    ...checkRules(pack),
    ...duplicateFaults(pack),
    ...referenceFaults(pack),
    ...classFaults(pack),
    ...platformFaults(pack),
    ...checkExclusions(pack),
  ];
}

const pointsOf = (entries: readonly { readonly points: PackPoints }[]): number =>
  entries.reduce((sum, entry) => sum + entry.points.value, 0);

function sumFault(itemId: string, sum: number, stated: number, what: string): PackFault[] {
  if (sum === stated) return [];
  return [{ itemId, message: `${what}合计 ${pointsText(sum)} 分，标准写明 ${pointsText(stated)} 分` }];
}

function sumFaults({ site }: StandardPack): PackFault[] {
  return [
    ...allGroups({ site }).flatMap((group) => groupFaults(group, site.scoredClasses)),
    ...sumFault("deductions", pointsOf(site.deductions), site.totals.deductions.value, "扣分指标"),
    ...sumFault("bonus", pointsOf(site.bonuses), site.totals.bonus.value, "加分指标"),
  ];
}

/** All items come to the group's points; or they stand in for one another, and those for each class of sites do. */
function groupFaults({ id, name, items, points }: ItemGroup, classes: StandardPack["site"]["scoredClasses"]) {
  const all = sumFault(id, pointsOf(items), points.value, `“${name}”各项`);
  if (all.length === 0 || items.every((item) => item.appliesTo === null)) return all;
  return classes.flatMap((one) => {
    const own = items.filter((item) => item.appliesTo === null || item.appliesTo.includes(one));
    return sumFault(id, pointsOf(own), points.value, `“${name}”中适用于“${siteClassNames[one]}”的各项`);
  });
}

function thresholdFaults({ site }: StandardPack): PackFault[] {
  const full = site.totals.deductions.value;
  const over = (itemId: string, value: number, what: string): PackFault[] =>
    value > full
      ? [{ itemId, message: `${what} ${pointsText(value)} 分高于扣分指标的总分 ${pointsText(full)} 分` }]
      : [];
  return [
    ...over("failBelow", site.failBelow.value, "合格线"),
    ...over("bonusAbove", site.bonusAbove.value, "加分线"),
    ...(site.bonusAbove.value < site.failBelow.value ? [{ itemId: "bonusAbove", message: "加分线低于合格线" }] : []),
  ];
}

function ruleFaults(item: Item): PackFault[] {
  const { id: itemId, name, rule } = item;
  const fault = (message: string): PackFault => ({ itemId, message: `“${name}”${message}` });
  const limit = item.points.value;
  const over = (value: number, what: string): PackFault[] =>
    value > limit ? [fault(`${what} ${pointsText(value)} 分，超过该项满分 ${pointsText(limit)} 分`)] : [];
  switch (rule.kind) {
    case "judged":
      return [];
    case "graded":
      return [
        ...rule.levels.flatMap((level) => over(level.points.value, `的档次“${level.name}”`)),
        ...repeated(rule.levels.map((level) => level.id)).map((id) => fault(`的档次编号 ${id} 重复`)),
        ...repeated(rule.levels.map((level) => level.name)).map((text) => fault(`的档次“${text}”重复`)),
      ];
    case "fixed":
      return over(rule.points.value, "一次性");
    default:
      return over(rule.points.value, `每${rule.unit}`);
  }
}

function duplicateFaults(pack: StandardPack): PackFault[] {
  const siteEntries = [...pack.site.vetoes, ...allItems(pack)];
  const groups = allGroups(pack);
  const ids = [...siteEntries, ...pack.account.vetoes].map((entry) => entry.id);
  return [
    ...allVetoes(pack).flatMap(conditionFaults),
    ...[siteEntries, pack.account.vetoes].flatMap((entries) =>
      repeated(entries.map((entry) => entry.name)).map((name) => {
        const second = entries.findLast((entry) => entry.name === name);
        return { itemId: second?.id ?? name, message: `指标名称“${name}”重复` };
      }),
    ),
    ...repeated(ids).map((id) => ({ itemId: id, message: `编号 ${id} 重复` })),
    ...repeated(groups.map((group) => group.id)).map((id) => ({ itemId: id, message: `指标组编号 ${id} 重复` })),
    ...groups
      .filter((group) => ids.includes(group.id))
      .map(({ id, name }) => ({ itemId: id, message: `指标组“${name}”的编号 ${id} 与一项指标或否决项的编号相同` })),
    ...[STATUS_ITEM, REMARK_ITEM]
      .filter((id) => ids.includes(id))
      .map((id) => ({ itemId: id, message: `编号 ${id} 由程序使用，请换一个编号` })),
  ];
}

function conditionFaults({ id: itemId, name, conditions }: Veto): PackFault[] {
  return [
    ...repeated(conditions.map((c) => c.label)).map((label) => ({ itemId, message: `“${name}”的情形“${label}”重复` })),
    ...repeated(conditions.map((c) => c.id)).map((id) => ({ itemId, message: `“${name}”的情形编号 ${id} 重复` })),
  ];
}

function referenceFaults({ site }: StandardPack): PackFault[] {
  if (site.noServices === null) return [];
  const { groupId } = site.noServices;
  const group = site.deductions.find(({ id }) => id === groupId);
  if (group === undefined) {
    return [{ itemId: groupId, message: `“不涉及办事服务”指向不存在的扣分指标组 ${groupId}` }];
  }
  return ratioFaults(pointsOf(site.deductions), group, site.noServices);
}

/** A body without services must not come to more than the full points. */
function ratioFaults(full: number, { id: itemId, points }: ItemGroup, { numerator, denominator }: NoServices) {
  const scaled = timesRatio(full - points.value, numerator, denominator);
  if (scaled <= full) return [];
  const words = `“不涉及办事服务”的系数 ${numerator}/${denominator} 使满分成为 ${pointsText(scaled)} 分`;
  return [{ itemId, message: `${words}，高于扣分指标的总分 ${pointsText(full)} 分` }];
}

/** A class that no veto is for would pass without anybody looking; an item for classes that are not scored is never asked. */
function classFaults(pack: StandardPack): PackFault[] {
  const { vetoes, scoredClasses } = pack.site;
  const unjudged = siteClasses.filter((one) => vetoes.every((v) => v.appliesTo !== null && !v.appliesTo.includes(one)));
  return [
    ...unjudged.map((one) => {
      return { itemId: vetoes[0]?.id ?? "site", message: `没有一项单项否决适用于“${siteClassNames[one]}”` };
    }),
    ...allItems(pack).flatMap(({ id, name, appliesTo }) =>
      (appliesTo ?? [])
        .filter((one) => !scoredClasses.includes(one))
        .map((one) => {
          return { itemId: id, message: `“${name}”适用于“${siteClassNames[one]}”，但本标准不给这类网站评分` };
        }),
    ),
  ];
}

/** What stands twice; what is still empty is told by the schema. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => value.trim() !== "" && values.indexOf(value) !== index))];
}

/** An account of a platform that no veto is for would pass without anybody looking. */
function platformFaults({ account }: StandardPack): PackFault[] {
  const [first] = account.vetoes;
  if (first === undefined || account.vetoes.some((veto) => veto.appliesTo === null)) return [];
  return [{ itemId: first.id, message: "新媒体的单项否决至少要有一项适用于所有平台" }];
}
