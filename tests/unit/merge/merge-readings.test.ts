import { expect, test } from "vitest";
import { storeLedger } from "../../../src-core/merge/ledger";
import { mergeReadings } from "../../../src-core/merge/merge-readings";
import { inspectorId, roundId, targetId } from "../../../src-core/units";
import { anAccount, aRecord, aRound, aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { aReading, ledgerFile, taskFile } from "./readings";

const site = aSite();
const round = aRound({ sample: [site.id, anAccount().id] });
const first = taskFile("甲.xlsx", { round, records: [aRecord()] });
const second = taskFile("乙.xlsx", {
  round,
  inspector: { id: inspectorId("inspector-2"), name: "李四" },
  records: [aRecord({ itemId: "leaders", inspectorId: inspectorId("inspector-2") })],
});
const otherRound = taskFile("旧.xlsx", { round: { ...round, id: roundId("2019Q4"), name: "2019年第四季度" } });
const codes = (problems: readonly { code: string; file: string }[]) => problems.map(({ code, file }) => [code, file]);

test("takes round, standard, settings and sample from the hidden sheets where nothing is given", () => {
  const merged = mergeReadings([first, second], {});
  expect(merged.round).toEqual({ ...round, sample: [...round.sample].sort() });
  expect(merged.register.map((target) => target.id)).toEqual([site.id, anAccount().id]);
  expect(merged.isRegisterGiven).toBe(false);
  expect(merged.ledger.records.size).toBe(2);
  expect([...merged.ledger.assignments.keys()].sort()).toEqual(["inspector-1", "inspector-2"]);
  expect(merged.problems).toEqual([]);
});

test("leaves a file of another round out and names it, whatever the order of files", () => {
  for (const files of [
    [first, second, otherRound],
    [otherRound, second, first],
  ]) {
    const merged = mergeReadings(files, {});
    expect(merged.round?.id).toBe("2020Q1");
    expect(merged.ledger.files.has("旧.xlsx")).toBe(false);
    expect(codes(merged.problems)).toEqual([["round-differs", "/in/旧.xlsx"]]);
    expect(merged.problems[0]?.value).toBe("2019Q4");
  }
});

test("merges nothing where two rounds are equally strong and nobody says which", () => {
  const merged = mergeReadings([first, otherRound], {});
  expect(merged.round).toBeNull();
  expect(merged.ledger.records.size).toBe(0);
  expect(codes(merged.problems).map(([code]) => code)).toEqual(["round-differs", "round-differs"]);
});

test("takes the round that is given, though most files are of another", () => {
  const merged = mergeReadings([first, second, otherRound], { roundId: roundId("2019Q4") });
  expect(merged.round?.name).toBe("2019年第四季度");
  expect(merged.problems.map((problem) => problem.file)).toEqual(["/in/甲.xlsx", "/in/乙.xlsx"]);
});

test("a file that comes twice counts once when rounds differ", () => {
  const copy = aReading("旧 (1).xlsx", otherRound.content, otherRound.hash);
  const merged = mergeReadings([otherRound, copy, first, second, first], {});
  expect(merged.round?.id).toBe("2020Q1");
});

test("leaves a file out that was scored by another standard, and says by which", () => {
  const edited = { ...round, standard: { ...SMALL_PACK, id: "another" } };
  const third = taskFile("丙.xlsx", { round: edited, records: [aRecord({ itemId: "guides" })] });
  const merged = mergeReadings([third, first, second], {});
  expect(codes(merged.problems)).toEqual([["standard-differs", "/in/丙.xlsx"]]);
  expect(merged.ledger.records.size).toBe(2);
  expect(mergeReadings([third, first], { standard: edited.standard }).problems.map((p) => p.file)).toEqual([
    "/in/甲.xlsx",
  ]);
});

test("merging ledgers that were merged before gives the ledger of all files", () => {
  const whole = mergeReadings([first, second], {});
  const ledgers = mergeReadings([ledgerFile("市.json", [second]), ledgerFile("县.json", [first, second])], {});
  expect(storeLedger(ledgers.ledger)).toEqual(storeLedger(whole.ledger));
  expect(ledgers.round).toEqual(whole.round);
  expect(ledgers.register).toEqual(whole.register);
});

test("keeps answers about targets outside the sample, and says that they do not count", () => {
  const stray = taskFile("丁.xlsx", { round, records: [aRecord({ targetId: targetId("9901010009") })] });
  const merged = mergeReadings([stray], {});
  expect(merged.ledger.records.size).toBe(1);
  expect(merged.problems).toEqual([]);
  expect(codes(merged.notices)).toEqual([["target-not-assigned", "/in/丁.xlsx"]]);
});

test("names sampled targets that the register given does not know", () => {
  const merged = mergeReadings([first], { register: [site] });
  expect(merged.unknownTargets).toEqual([anAccount().id]);
  expect(merged.register).toEqual([site]);
});

test("comes to nothing where every file is refused, though the round and all else are given", () => {
  const given = { register: [site], sample: [site.id], settings: round.settings, roundId: round.id };
  const merged = mergeReadings([first, second], { ...given, standard: { ...SMALL_PACK, id: "another" } });
  expect(merged).toMatchObject({ round: null, unknownTargets: [] });
  expect(merged.ledger.records.size).toBe(0);
  expect(codes(merged.problems)).toEqual([
    ["standard-differs", "/in/甲.xlsx"],
    ["standard-differs", "/in/乙.xlsx"],
  ]);
  expect(mergeReadings([otherRound], { ...given, standard: SMALL_PACK }).round).toBeNull();
});

test("the sample has one order, whatever order the list given has", () => {
  const sample = [anAccount().id, site.id, site.id];
  expect(mergeReadings([first], { sample }).round).toEqual(mergeReadings([first], {}).round);
});

test("comes to nothing where no file holds answers", () => {
  const merged = mergeReadings([aReading("x.xlsx", { kind: "nothing" })], {});
  expect(merged).toMatchObject({ round: null, register: [], problems: [], notices: [] });
});
