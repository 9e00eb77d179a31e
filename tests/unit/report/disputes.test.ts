import { expect, test } from "vitest";
import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import { joinLedgers, ledgerOfFile } from "../../../src-core/merge/ledger";
import { ancestorsOf, decisionRecord } from "../../../src-core/merge/next-record";
import { results } from "../../../src-core/report/results";
import { type AnswerValue, CLEAR, STATUS_ITEM } from "../../../src-core/scoring/answer";
import { inspectorId, isoTime } from "../../../src-core/units";
import { anAccount, aRecord, aRound } from "../../fixtures/builders";
import { ledgerOf, vetoAnswers } from "./some-results";

const account = anAccount();
const round = aRound({ sample: [account.id] });
const stale: AnswerValue = { kind: "conditions", ids: ["two-weeks"] };
const noChannel: AnswerValue = { kind: "conditions", ids: ["no-channel"] };
const answer = (itemId: string, value: AnswerValue, who: string, before: readonly AnswerRecord[] = []): AnswerRecord =>
  aRecord({ targetId: account.id, itemId, value, inspectorId: inspectorId(who), ancestors: ancestorsOf(before) });
const resultOf = (...files: readonly (readonly AnswerRecord[])[]) => {
  const [result] = results(round, [account], ledgerOf(...files));
  if (result === undefined) throw new Error("no result");
  return result;
};

test("two inspectors who stopped at different vetoes are in conflict on both, each silent on the other's", () => {
  const result = resultOf([answer("account-stale", stale, "甲")], [answer("account-interaction", noChannel, "乙")]);
  expect(result.state).toBe("conflict");
  expect(result.conflicts.map(({ itemId, silentIds }) => [itemId, silentIds])).toEqual([
    ["account-interaction", ["甲"]],
    ["account-stale", ["乙"]],
  ]);
});

test("one inspector who stopped at different vetoes on two laptops is in conflict", () => {
  const result = resultOf([answer("account-stale", stale, "甲")], [answer("account-interaction", noChannel, "甲")]);
  expect(result.conflicts.map((conflict) => conflict.itemId)).toEqual(["account-interaction", "account-stale"]);
});

test("无法检查 by one inspector and a finished target by another are in conflict", () => {
  const closed = answer(STATUS_ITEM, { kind: "unscorable", reason: "已注销" }, "甲");
  for (const other of [vetoAnswers(account, {}, "乙"), vetoAnswers(account, { "account-stale": stale }, "乙")]) {
    const result = resultOf([closed], other);
    expect(result.state).toBe("conflict");
    expect(result.conflicts.map(({ itemId }) => itemId)).toContain(STATUS_ITEM);
  }
});

test("a later part by the same inspector takes an earlier one further and is no conflict", () => {
  const first = answer("account-stale", stale, "甲");
  const corrected = answer("account-stale", CLEAR, "甲", [first]);
  const result = resultOf([first], [corrected, answer("account-interaction", noChannel, "甲")]);
  expect(result).toMatchObject({ state: "done", conflicts: [], verdict: { outcome: "veto" } });
  expect(result.verdict.hits.map((hit) => hit.vetoId)).toEqual(["account-interaction"]);
});

test("the same answers in two files are no conflict", () => {
  const filled = vetoAnswers(account, { "account-stale": stale });
  expect(resultOf(filled, [...filled].reverse()).state).toBe("done");
});

test("an unfinished sheet beside a finished one is no conflict while it says nothing else", () => {
  const result = resultOf([answer("account-stale", stale, "甲")], [answer("account-security", CLEAR, "乙")]);
  expect(result.state).toBe("done");
});

test("decisions on every disputed item settle it, whichever way", () => {
  const files = ledgerOf([answer("account-stale", stale, "甲")], [answer("account-interaction", noChannel, "乙")]);
  const [open] = results(round, [account], files);
  const decided = (open?.conflicts ?? []).map((conflict) =>
    decisionRecord(conflict, {
      value: conflict.itemId === "account-stale" ? stale : CLEAR,
      note: "",
      link: "",
      reviewerId: inspectorId("office:省办"),
      reason: "已复看",
      at: isoTime("2020-04-01T00:00:00.000Z"),
    }),
  );
  const half = joinLedgers(files, ledgerOfFile({ hash: "d1", name: "d1" }, null, decided.slice(0, 1)));
  expect(results(round, [account], half)[0]?.conflicts).toHaveLength(1);
  const whole = joinLedgers(files, ledgerOfFile({ hash: "d2", name: "d2" }, null, decided));
  const [settled] = results(round, [account], whole);
  expect(settled).toMatchObject({ state: "done", conflicts: [], verdict: { outcome: "veto" } });
  expect(settled?.verdict.hits.map((hit) => hit.vetoId)).toEqual(["account-stale"]);
});
