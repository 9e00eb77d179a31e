import { expect, test } from "vitest";
import type { Target } from "../../../src-core/register/target";
import { divideSample, type Inspector } from "../../../src-core/sampling/divide-sample";
import { inspectorId } from "../../../src-core/units";
import { goldenSampledTargets, goldenSettings } from "../../fixtures/golden-round";

const people = (count: number): readonly Inspector[] =>
  Array.from({ length: count }, (_, index) => ({ id: inspectorId(`i-${index}`), name: `检查员${index}` }));
const byId = new Map(goldenSampledTargets.map((target) => [target.id, target]));
const divided = (count: number) =>
  divideSample(goldenSampledTargets, people(count), goldenSettings).map((entry) =>
    entry.targetIds.flatMap((id) => byId.get(id) ?? []),
  );
const isPortal = (target: Target): boolean => target.kind === "site" && (target.siteClass?.endsWith("Portal") ?? false);

const kinds: readonly (readonly [string, (target: Target) => boolean])[] = [
  ["sites", (target) => target.kind === "site"],
  ["portals", isPortal],
  ["accounts", (target) => target.kind === "account"],
  ["targets", () => true],
];

test.each(kinds)("gives inspectors numbers of %s that differ by one at most", (_, isCounted) => {
  for (const count of [1, 2, 5, 7, 11, 12, 13, 40]) {
    const numbers = divided(count).map((own) => own.filter(isCounted).length);
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
  }
});

test("hands out every target once", () => {
  const all = divided(12).flat();
  expect(all).toHaveLength(goldenSampledTargets.length);
  expect(new Set(all.map((target) => target.id)).size).toBe(goldenSampledTargets.length);
});

test("keeps a region with few inspectors", () => {
  const regionsOf = (own: readonly Target[]) => new Set(own.map((target) => target.regionCode)).size;
  // Twelve regions cut into twelve equal runs: nobody needs more than a few (the three lists are cut at different places).
  expect(Math.max(...divided(12).map(regionsOf))).toBeLessThanOrEqual(5);
});

test("lists an inspector's targets by region in the customary order, sites before accounts", () => {
  const order = ["360000", ...goldenSettings.regions.map((region) => region.code)];
  for (const own of divided(12)) {
    const places = own.map((target) => order.indexOf(target.regionCode) * 2 + (target.kind === "site" ? 0 : 1));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("gives the same division whatever the order of the sample", () => {
  const reversed = divideSample([...goldenSampledTargets].reverse(), people(12), goldenSettings);
  expect(reversed).toEqual(divideSample(goldenSampledTargets, people(12), goldenSettings));
});

test("leaves inspectors beyond the number of targets without any, and divides nothing among nobody", () => {
  const two = goldenSampledTargets.slice(0, 2);
  expect(divideSample(two, people(3), goldenSettings).map((entry) => entry.targetIds.length)).toEqual([1, 1, 0]);
  expect(divideSample(two, [], goldenSettings)).toEqual([]);
});
