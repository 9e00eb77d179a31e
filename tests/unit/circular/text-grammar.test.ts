import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisonKinds } from "../../../src-core/circular/circular-settings";
import { roundId, targetId } from "../../../src-core/units";
import { aRound, SMALL_SETTINGS } from "../../fixtures/builders";
import { anyFigures } from "./any-figures";
import { readParagraph } from "./read-draft";
import { aDisclosureRow, aSuggestionRow, draftOf, someCircular } from "./some-input";
import { grammarFaults } from "./text-grammar";

const kinds = fc.uniqueArray(fc.constantFrom(...comparisonKinds));
const anyHabits = fc.record({
  printsSampleShare: fc.boolean(),
  printsPlatforms: fc.boolean(),
  exampleCount: fc.integer({ min: 0, max: 3 }),
  mailboxName: fc.constantFrom("", "民声直通"),
  comparisons: fc.record({ sites: kinds, accounts: kinds }),
  rectificationDue: fc.constantFrom(null, "2020-04-15"),
  statistics: fc.constantFrom(null, { from: "2019-12", to: "2020-02" }, { from: "2020-02", to: "2020-02" }),
  registerAsOf: fc.constantFrom(null, "2020-02"),
});
const past = {
  roundId: roundId("2019Q4"),
  targetId: targetId("9901010001"),
  kind: "site" as const,
  name: "甲",
  belongsTo: "甲市",
  problem: "栏目不更新",
};

const anyRound = fc.record({
  id: fc.constantFrom("2020Q1", "2020H2", "2020").map(roundId),
  figures: anyFigures(SMALL_SETTINGS, someCircular()),
  habits: anyHabits,
  hasDisclosure: fc.boolean(),
  hasSuggestions: fc.boolean(),
});

describe("the text of any round", () => {
  it("can be signed: every paragraph of every part", () => {
    fc.assert(
      fc.property(anyRound, ({ id, figures, habits, hasDisclosure, hasSuggestions }) => {
        const { draft, faults } = draftOf(figures, {
          round: aRound({ id }),
          circular: someCircular({ ...habits, pastProblems: [past] }),
          disclosure: hasDisclosure ? [aDisclosureRow()] : [],
          suggestions: hasSuggestions ? [aSuggestionRow()] : [],
        });
        const sections = draft.sections.flatMap((section) => section.paragraphs);
        const texts = [...draft.opening, ...sections, ...draft.closing].map(readParagraph);
        expect(texts.flatMap((text) => grammarFaults(text).map((fault) => `${fault}: ${text}`))).toEqual([]);
        expect(faults).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("is not passed by a check that sees nothing", () => {
    const bad = ["共家。", "其中：。", "（）。", "甲。。", "甲", "0家。", "见附件）。", "合格率—。"];
    expect(bad.filter((text) => grammarFaults(text).length === 0)).toEqual([]);
  });
});
