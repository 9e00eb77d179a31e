import { expect, test } from "vitest";
import { scoreTarget } from "../../../src-core/scoring/score-target";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { clearedExcept, points } from "./cleared";

const lineOf = (id: string, over: Parameters<typeof clearedExcept>[0], pack = SMALL_PACK) =>
  scoreTarget(pack, aSite(), clearedExcept(over), null).deductions.find((line) => line.itemId === id);

test("takes all occurrences whose points come to exactly the item's own, without calling them capped", () => {
  const line = lineOf("policy-files", { "policy-files": { kind: "count", count: 4 } });
  expect(line).toMatchObject({ raw: 2000, counted: 2000, capped: false });
});

test("holds occurrences beyond the item's points to them and says so", () => {
  const line = lineOf("policy-files", { "policy-files": { kind: "count", count: 5 } });
  expect(line).toMatchObject({ raw: 2500, counted: 2000, capped: true });
});

test("holds judged points to the item's points", () => {
  expect(lineOf("leaders", { leaders: points(3001) })).toMatchObject({ raw: 3001, counted: 3000, capped: true });
});

test("asks again for an item answered in a form that its rule cannot take", () => {
  const verdict = scoreTarget(SMALL_PACK, aSite(), clearedExcept({ overview: { kind: "count", count: 2 } }), null);
  expect(verdict).toMatchObject({ state: "inProgress", missing: ["overview"], points: 10000 });
});

test("does not take one cause twice where the standard says that another item covers it", () => {
  const { site } = SMALL_PACK;
  const pack: StandardPack = {
    ...SMALL_PACK,
    site: {
      ...site,
      deductions: site.deductions.map((group) => ({
        ...group,
        items: group.items.map((item) => (item.id === "overview" ? { ...item, excludedBy: ["policy-files"] } : item)),
      })),
    },
  };
  const found = { overview: { kind: "found" }, "policy-files": { kind: "count", count: 1 } } as const;
  expect(lineOf("overview", found, pack)).toMatchObject({ raw: 500, counted: 0, excludedBy: "policy-files" });
  expect(lineOf("overview", { overview: { kind: "found" } }, pack)).toMatchObject({ counted: 500, excludedBy: null });
});
