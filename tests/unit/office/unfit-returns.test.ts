import { expect, test } from "vitest";
import { mergeFiles, unfitLines } from "../../../src-renderer/office/returns/returns-preview";
import { aRecord, aRound, aSite } from "../../fixtures/builders";
import { SECOND_PACK } from "../../fixtures/second-version";
import { taskFile } from "../merge/readings";

test("lists an answer that the round's standard has no use for once, whichever files hold it", () => {
  const site = aSite();
  const records = [
    aRecord({ itemId: "guides", value: { kind: "count", count: 3 } }),
    aRecord({ itemId: "overview", value: { kind: "clear" } }),
  ];
  const files = ["甲.xlsx", "甲(1).xlsx"].map((name) =>
    taskFile(name, { round: aRound({ sample: [site.id] }), targets: [site], records }),
  );
  const round = aRound({ standard: SECOND_PACK, sample: [site.id] });
  expect(unfitLines(mergeFiles(files, round, [site]).unfit)).toEqual([
    `${site.name}“办事指南”（3 处）：现行标准没有这一项`,
  ]);
  const same = aRound({ sample: [site.id] });
  expect(unfitLines(mergeFiles(files, same, [site]).unfit)).toEqual([]);
});
