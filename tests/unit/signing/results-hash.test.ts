import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportInput } from "../../../src-core/report/report-model";
import { hasMoved, resultsHash } from "../../../src-core/signing/results-hash";
import { centipoints } from "../../../src-core/units";
import { anAccount, aRound, aSite } from "../../fixtures/builders";
import { SECOND_PACK } from "../../fixtures/second-version";
import { aDisclosureRow, aSuggestionRow, someCircular, someInput } from "../circular/some-input";
import { resultsOf, vetoAnswers } from "../report/some-results";

const targets = [aSite(), aSite({ code: "9901010002", order: 2 }), anAccount()];
const [site = aSite()] = targets;
const { round, found } = resultsOf(
  targets,
  targets.flatMap((target) => vetoAnswers(target)),
);
const input = someInput({
  round,
  register: targets,
  results: found,
  disclosure: [aDisclosureRow(), aDisclosureRow({ id: "省乙厅", department: "省乙厅" })],
  suggestions: [aSuggestionRow(), aSuggestionRow({ id: "乙市", unit: "乙市", group: "region" })],
});

describe("the hash of results", () => {
  it("is the same in whatever order everything comes", () => {
    const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    fc.assert(
      fc.property(
        fc.record({
          register: shuffled(input.register),
          results: shuffled(input.results),
          disclosure: shuffled(input.disclosure),
          suggestions: shuffled(input.suggestions),
          sample: shuffled(round.sample),
        }),
        ({ sample, ...other }) => {
          const moved = { ...input, ...other, round: { ...round, sample } };
          expect(resultsHash(moved)).toBe(resultsHash(input));
          expect(hasMoved({ resultsHash: resultsHash(input) }, moved)).toBe(false);
        },
      ),
    );
  });

  const otherVerdict = (over: object): Partial<ReportInput> => ({
    results: found.map((one, n) => (n === 0 ? { ...one, verdict: { ...one.verdict, ...over } } : one)),
  });
  it.each<[string, Partial<ReportInput>]>([
    ["an outcome", otherVerdict({ outcome: "veto" })],
    ["points", otherVerdict({ points: centipoints(8800) })],
    ["the words of a problem", otherVerdict({ problem: "首页不能访问" })],
    ["why it could not be inspected", otherVerdict({ unscorable: "已关停" })],
    ["a state", { results: found.map((one, n) => (n === 0 ? { ...one, state: "conflict" } : one)) }],
    ["a result", { results: found.slice(1) }],
    ["a target of the register", { register: [{ ...site, name: "甲西县政府网" }, ...targets.slice(1)] }],
    ["the standard", { round: { ...round, standard: SECOND_PACK } }],
    ["the sample", { round: { ...round, sample: round.sample.slice(1) } }],
    ["a department's count", { disclosure: [aDisclosureRow({ total: 11 }), ...input.disclosure.slice(1)] }],
    ["a unit's count", { suggestions: [aSuggestionRow({ open: 1 }), ...input.suggestions.slice(1)] }],
  ])("is another where %s is another", (_, over) => {
    expect(hasMoved({ resultsHash: resultsHash(input) }, { ...input, ...over })).toBe(true);
  });

  it("is the same where only the office's texts or the file of a row are others", () => {
    const source = { file: "甲.xlsx", hash: "h1", sheet: "Sheet1", cell: "A4" };
    const [row = aDisclosureRow(), ...rows] = input.disclosure;
    const other = { ...input, disclosure: [{ ...row, source }, ...rows], circular: someCircular({ issuer: "某办" }) };
    expect(resultsHash(other)).toBe(resultsHash(input));
    expect(resultsHash({ ...input, round: aRound({ ...round, name: "一季度" }) })).toBe(resultsHash(input));
  });
});
