import { describe, expect, it } from "vitest";
import rawPractice from "../../resources/practice/practice-round.json";
import { EMPTY_LEDGER, joinLedgers, ledgerOfFile, recordsByTarget } from "../../src-core/merge/ledger";
import { conflictsOf, countingAnswers, standingAnswers } from "../../src-core/merge/standing-answers";
import { practiceRoundSchema, roundOfPractice } from "../../src-core/practice/practice-round";
import { roundSchema } from "../../src-core/round";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { goldenPack } from "../fixtures/golden-round/standard";

const practice = practiceRoundSchema.parse(rawPractice);
const round = roundOfPractice(practice, goldenPack);
const file = { hash: "practice", name: "practice" };
const records = recordsByTarget(joinLedgers(EMPTY_LEDGER, ledgerOfFile(file, null, practice.records)));
const byId = new Map(practice.register.map((target) => [target.id, target]));

const verdicts = new Map(
  [...records].flatMap(([id, mine]) => {
    const target = byId.get(id);
    if (target === undefined) return [];
    return [[target.name, scoreTarget(goldenPack, target, countingAnswers(standingAnswers(mine)), null)] as const];
  }),
);
const namesBy = (outcome: string | null) => [...verdicts].filter(([, v]) => v.outcome === outcome).map(([n]) => n);

describe("the shipped practice round", () => {
  it("opens as a round of the shipped standard", () => {
    expect(roundSchema.safeParse(round).error).toBeUndefined();
    expect(round.name).toBe("2020年第一季度");
  });

  it("refuses another standard", () => {
    expect(() => roundOfPractice(practice, { ...goldenPack, id: "other" })).toThrow(RangeError);
  });

  it("draws and assigns only targets of its register, each with an id of its own", () => {
    expect(byId.size).toBe(practice.register.length);
    const assigned = practice.assignments.flatMap((entry) => entry.targetIds);
    expect(new Set(assigned)).toEqual(new Set(practice.sample));
    expect(practice.sample.filter((id) => !byId.has(id))).toEqual([]);
  });

  it("leaves the learner's own assignment untouched", () => {
    const mine = practice.assignments.find((entry) => entry.inspectorId === practice.learnerId);
    expect(mine?.targetIds).toHaveLength(6);
    expect(mine?.targetIds.filter((id) => records.has(id))).toEqual([]);
  });

  it("holds one target on which two other inspectors disagree", () => {
    const disputed = [...records.values()].flatMap((mine) => conflictsOf(standingAnswers(mine)));
    expect(disputed.map(({ targetId, itemId }) => [byId.get(targetId)?.name, itemId])).toEqual([
      ["乙东区人民政府网", "services-guides"],
    ]);
  });

  it("shows every outcome: passed, failed, vetoed and undecided", () => {
    expect(namesBy("veto")).toEqual(["示例乙教育", "示例丙市统计局", "丙南县发布"]);
    expect(namesBy("fail")).toEqual(["乙西县人民政府网"]);
    expect(namesBy(null)).toEqual(["乙东区人民政府网"]);
    expect(namesBy("pass")).toContain("示例省人民政府网");
    expect(verdicts.get("示例省人民政府网")?.points).toBeGreaterThan(11000);
    expect(verdicts.get("示例乙市人民政府网")?.bonus).toMatchObject({ kind: "open", points: 0 });
  });
});
