import { expect, test } from "vitest";
import { ledgerOfFile } from "../../../src-core/merge/ledger";
import { results } from "../../../src-core/report/results";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { standardRef } from "../../../src-core/standard/parse-pack";
import { inspectorId, isoTime } from "../../../src-core/units";
import { type InspectorReturn, reminderText } from "../../../src-renderer/office/returns/inspector-returns";
import { lackingWords, switchedStandard } from "../../../src-renderer/office/returns/switched-standard";
import { aRecord, aRound, aSite } from "../../fixtures/builders";
import { SECOND_PACK } from "../../fixtures/second-version";
import { SMALL_PACK } from "../../fixtures/small-pack";

const site = aSite();
const untouched = aSite({ code: "9901010002", name: "甲东县人民政府" });
const targets = [site, untouched];
const answered = [
  "site-safety",
  "site-unreachable",
  "columns-stale",
  "overview",
  "policy-files",
  "leaders",
  "statistics",
];
const records = [
  ...answered.map((itemId) => aRecord({ itemId })),
  aRecord({ itemId: "policy-reading", value: { kind: "level", levelId: "some" } }),
  aRecord({ itemId: "guides", value: { kind: "count", count: 3 } }),
];

function view(former: readonly StandardPack[], left: readonly string[] = [], exportedAt = true) {
  const at = isoTime("2020-04-02T08:00:00.000Z");
  const round = aRound({ standard: SECOND_PACK, sample: targets.map(({ id }) => id) });
  const ledger = ledgerOfFile(
    { hash: "h", name: "甲.xlsx" },
    null,
    records.filter(({ itemId }) => !left.includes(itemId)),
  );
  const standards = former.map((pack) => ({ ref: standardRef(pack), until: at, pack }));
  return {
    round,
    ledger,
    results: results(round, targets, ledger),
    stored: { id: round.id, round, openedAt: at, annexOrder: { 3: [], 4: [] }, standards },
    assignments: [
      {
        roundId: round.id,
        inspectorId: inspectorId("a"),
        inspectorName: "张三",
        targetIds: round.sample,
        order: 0,
        exportedAt: exportedAt ? at : null,
      },
    ],
  };
}

const row = (open: InspectorReturn["open"]): InspectorReturn => ({
  inspectorId: inspectorId("a"),
  name: "张三",
  assigned: 2,
  received: 0,
  open,
  awaiting: [],
  files: 1,
  lastAt: null,
  problems: 0,
  state: "partial",
});

test("names by target what a new version asks for: new items, and answers that fit no longer", () => {
  const switched = switchedStandard(view([SMALL_PACK]));
  expect(switched?.version).toBe("第 2 版");
  expect([...(switched?.lacking ?? [])]).toEqual([[site.id, ["政策解读", "办事入口"]]]);
  expect(switched?.isToExport).toBe(false);
});

test("what was open before the switch is not laid to it", () => {
  const switched = switchedStandard(view([SMALL_PACK], ["leaders"]));
  expect(switched?.lacking.get(site.id)).toEqual(["政策解读", "办事入口"]);
});

test("a round that always had its standard has nothing to tell", () => {
  expect(switchedStandard(view([]))).toBeNull();
});

test("the reminder says first to import the new assignment, then which targets lack which items", () => {
  const round = view([SMALL_PACK], [], false);
  const switched = switchedStandard(round);
  expect(switched?.isToExport).toBe(true);
  const text = reminderText(round, row(round.results), switched);
  expect(text).toContain(
    "检查标准已改用第 2 版：请先导入新的任务分配表（已导入的不必再导），再补齐：甲西县人民政府（政策解读、办事入口）。",
  );
  expect(reminderText(round, row(round.results.slice(1)), switched)).toContain("再检查。");
  expect(reminderText(round, row(round.results), null)).not.toContain("检查标准");
  expect(reminderText(round, row([]), switched)).not.toContain("检查标准");
});

test("names four items and counts the rest", () => {
  expect(lackingWords(["甲", "乙", "丙", "丁", "戊"])).toBe("甲、乙、丙、丁等 5 项");
});
