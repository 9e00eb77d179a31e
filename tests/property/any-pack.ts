import fc from "fast-check";
import { type SiteClass, siteClasses } from "../../src-core/register/target";
import { packSchema, type StandardPack } from "../../src-core/standard/pack-schema";

/** Random sound standards, built so that sums, references and scopes agree; points are hundredths. */

const PLATFORMS = ["微信", "新浪微博", "移动客户端"] as const;
const evidence = fc.constantFrom("none", "link", "screenshot");
const words = (name: string) => ({ name, text: name, source: `依据 ${name}` });

const marked = (value: number) => ({ value, verified: value % 2 === 0 });
const upTo = (most: number) => fc.integer({ min: 0, max: most }).map(marked);

/** A rule that takes no more at once than its item has; also levels that come to nothing. */
function anyRule(most: number): fc.Arbitrary<object> {
  const points = fc.integer({ min: 1, max: most }).map(marked);
  const levels = fc
    .array(upTo(most), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((one, i) => ({ id: `level-${i}`, name: `档次${i}`, points: one })));
  return fc.oneof(
    fc.record({ kind: fc.constant("fixed"), points }),
    fc.record({ kind: fc.constant("perOccurrence"), points, unit: fc.constant("处") }),
    fc.record({ kind: fc.constant("graded"), levels }),
    fc.record({
      kind: fc.constant("sampled"),
      size: fc.integer({ min: 1, max: 8 }).map(marked),
      unit: fc.constant("份"),
      points,
    }),
    fc.constant({ kind: "judged" }),
  );
}

interface DraftItem {
  readonly points: number;
  readonly rule: object;
  readonly evidence: string;
  readonly appliesTo: readonly SiteClass[] | null;
  /** Places of other items of its side. */
  readonly excludedBy: readonly number[];
}

function anyItem(scored: readonly SiteClass[]): fc.Arbitrary<DraftItem> {
  return fc.integer({ min: 1, max: 3000 }).chain((points) =>
    fc.record({
      points: fc.constant(points),
      rule: anyRule(points),
      evidence,
      appliesTo: fc.option(fc.subarray([...scored], { minLength: 1 }), { freq: 3 }),
      excludedBy: fc.array(fc.nat({ max: 11 }), { maxLength: 2 }),
    }),
  );
}

/** A group whose items are for some classes or for all; or two more stand in for one another. */
function anyGroup(scored: readonly SiteClass[]): fc.Arbitrary<{ points: number; items: readonly DraftItem[] }> {
  const plain = fc.array(anyItem(scored), { minLength: 1, maxLength: 3 }).map((items) => {
    return { points: items.reduce((sum, item) => sum + item.points, 0), items };
  });
  if (scored.length < 2) return plain;
  const half = scored.slice(0, 1);
  const balanced = fc.tuple(anyItem(scored), anyItem(scored)).map(([common, twin]) => {
    const all = { ...common, appliesTo: null };
    const items = [all, { ...twin, appliesTo: half }, { ...twin, appliesTo: scored.slice(1) }];
    return { points: common.points + twin.points, items };
  });
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: balanced });
}

/** Groups of one side, at most 12 items, with ids; excluded-by leads to items of the same side only. */
function anySide(prefix: string, scored: readonly SiteClass[], least: number) {
  return fc.array(anyGroup(scored), { minLength: least, maxLength: 4 }).map((groups) => {
    const ids = groups.flatMap(({ items }, g) => items.map((_, i) => `${prefix}-${g}-${i}`));
    return groups.map(({ points, items }, g) => ({
      id: `${prefix}-${g}`,
      name: `${prefix}-${g}`,
      points: marked(points),
      items: items.map((item, i) => {
        const id = `${prefix}-${g}-${i}`;
        const others = ids.filter((other) => other !== id);
        const excludedBy = [...new Set(item.excludedBy)].flatMap((place) => others[place] ?? []);
        return { ...item, id, ...words(id), points: marked(item.points), excludedBy };
      }),
    }));
  });
}

function anyVetoes<T extends string>(prefix: string, scopes: readonly T[]) {
  const scope = fc.option(fc.subarray([...scopes], { minLength: 1 }));
  const veto = fc.record({ evidence, appliesTo: scope, conditions: fc.integer({ min: 1, max: 3 }) });
  return fc.array(veto, { minLength: 1, maxLength: 4 }).map((vetoes) =>
    vetoes.map((one, i) => ({
      id: `${prefix}-${i}`,
      ...words(`${prefix}-${i}`),
      evidence: one.evidence,
      // The first is for all, so that nobody is judged on nothing.
      appliesTo: i === 0 ? null : one.appliesTo,
      conditions: Array.from({ length: one.conditions }, (_, c) => {
        return { id: `c-${c}`, label: `情形${c}`, text: `情形${c}`, wording: `${prefix}-${i}-${c % 2}` };
      }),
    })),
  );
}

/** A ratio that brings what is left to no more than the full points; often exactly there. */
function anyRatio(full: number, groupPoints: number) {
  return fc.integer({ min: 1, max: 60 }).chain((denominator) => {
    const left = full - groupPoints;
    const most = left === 0 ? 100_000 : Math.min(100_000, Math.floor((full * denominator) / left));
    const numerator = fc.oneof(fc.constant(most), fc.integer({ min: 1, max: most }));
    return fc.record({ numerator, denominator: fc.constant(denominator) });
  });
}

type Side = readonly { readonly id: string; readonly points: { readonly value: number } }[];
const totalOf = (groups: Side): number => groups.reduce((sum, group) => sum + group.points.value, 0);

function anyNoServices(deductions: Side) {
  const full = totalOf(deductions);
  const rule = fc
    .constantFrom(...deductions)
    .chain((group) =>
      anyRatio(full, group.points.value).map((ratio) => ({ groupId: group.id, ...ratio, verified: true })),
    );
  return fc.option(rule, { freq: 4 });
}

function anyThresholds(full: number) {
  return fc
    .tuple(fc.nat({ max: full }), fc.nat({ max: full }))
    .map(([a, b]) => ({ failBelow: marked(Math.min(a, b)), bonusAbove: marked(Math.max(a, b)) }));
}

/** A sound standard of any shape. */
export const anyPack: fc.Arbitrary<StandardPack> = fc
  .subarray([...siteClasses], { minLength: 1 })
  .chain((scored) =>
    fc.record({
      scored: fc.constant(scored),
      deductions: anySide("take", scored, 1),
      bonuses: anySide("give", scored, 0),
      siteVetoes: anyVetoes("site-veto", siteClasses),
      accountVetoes: anyVetoes("account-veto", PLATFORMS),
    }),
  )
  .chain(({ scored, deductions, bonuses, siteVetoes, accountVetoes }) => {
    const full = totalOf(deductions);
    return fc.record({ thresholds: anyThresholds(full), noServices: anyNoServices(deductions) }).map((more) =>
      packSchema.parse({
        format: "xunjian-standard",
        formatVersion: 1,
        id: "any",
        version: 1,
        title: "任意标准",
        source: "任意标准",
        site: {
          vetoes: siteVetoes,
          scoredClasses: scored,
          deductions,
          bonuses,
          totals: { deductions: marked(full), bonus: marked(totalOf(bonuses)) },
          ...more.thresholds,
          failWording: "不合格",
          noServices: more.noServices,
          problemWording: { template: "{}", joiner: "、" },
        },
        account: { vetoes: accountVetoes, problemWording: { template: "单项否决({})", joiner: "和" } },
      }),
    );
  });
