import { describe, expect, test } from "vitest";
import guoban from "../../../resources/standards/guoban-2019.json";
import practice from "../../../resources/standards/practice.json";
import { packNumbers } from "../../../src-core/standard/pack-numbers";
import { parsePack } from "../../../src-core/standard/parse-pack";
import cityScale from "../../fixtures/city-scale.json";
import { at, changed, faultsOf, items, news, overview, portals, put, value } from "./faulty-pack";

describe("a sound standard", () => {
  test.each([
    ["the national one", guoban],
    ["the one for training", practice],
    ["a city's own scale", cityScale],
  ])("is taken with its pin: %s", (_, raw) => {
    const parsed = parsePack(raw);
    expect(parsed).toMatchObject({ kind: "pack", ref: { id: raw.id, version: raw.version } });
    expect(parsed.kind === "pack" && parsed.ref.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("has every kind of rule and every number marked as made up, in the one for training", () => {
    const parsed = parsePack(practice);
    if (parsed.kind === "faulty") throw new Error("faulty");
    const rules = parsed.pack.site.deductions.flatMap((group) => group.items.map((item) => item.rule.kind));
    expect(new Set(rules)).toEqual(new Set(["fixed", "perOccurrence", "graded", "sampled", "judged"]));
    for (const { number } of packNumbers(parsed.pack)) {
      expect(number).toMatchObject({ verified: true, verifiedBy: "练习数据" });
    }
  });

  test("may let two items name each other as one cause", () => {
    const both = changed([[...(news ?? []), "excludedBy"], ["practice-empty"]]);
    expect(faultsOf(both)).toEqual([]);
  });

  test("may have items that stand in for one another by class", () => {
    const [first, second] = [at(practice, overview ?? []), at(practice, overview ?? [])].map((item, i) => {
      const named = put(put(item, ["id"], `overview-${i}`), ["name"], `概况信息${i}`);
      return put(named, ["appliesTo"], i === 0 ? ["provincePortal"] : portals);
    });
    const others = practice.site.deductions[0]?.items.slice(1) ?? [];
    expect(faultsOf(changed([items, [first, second, ...others]]))).toEqual([]);
    const unbalanced = put(second, value([], "points"), 900);
    expect(faultsOf(changed([items, [first, put(unbalanced, value(["rule"], "points"), 900), ...others]]))).toEqual([
      ["practice-publish", "“发布解读”中适用于“市级门户”的各项合计 74 分，标准写明 75 分"],
      ["practice-publish", "“发布解读”中适用于“县级门户”的各项合计 74 分，标准写明 75 分"],
    ]);
  });
});

test("refuses more than 16 items that hang together by excluded-by, naming the first", () => {
  const chain = (length: number): unknown => {
    const links = Array.from({ length }, (_, i) => ({
      ...practice.site.deductions[0]?.items[0],
      id: `link-${i}`,
      name: `一环${i}`,
      points: { value: 100, verified: true },
      rule: { kind: "judged" },
      excludedBy: i === 0 ? [] : [`link-${i - 1}`],
    }));
    const rest = { ...links[0], id: "rest", name: "其余", points: { value: 7500 - 100 * length, verified: true } };
    return changed([items, [...links, { ...rest, excludedBy: [] }]]);
  };
  expect(faultsOf(chain(16))).toEqual([]);
  expect(faultsOf(chain(17))).toEqual([["link-0", "“一环0”等 17 项以“不重复扣分”连在一起，最多 16 项"]]);
});

test("tells every fault of a standard at once", () => {
  const raw = changed(
    [value(overview, "rule", "points"), 1001],
    [value(news, "points"), 2100],
    [["site", "noServices", "groupId"], "unheard-of"],
  );
  expect(faultsOf(raw).map(([itemId]) => itemId)).toEqual(["practice-publish", "practice-overview", "unheard-of"]);
});
