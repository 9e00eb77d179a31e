import { expect, test } from "vitest";
import { ledgerOfFile } from "../../../src-core/merge/ledger";
import { isProblem, results } from "../../../src-core/report/results";
import { REMARK_ITEM, STATUS_ITEM } from "../../../src-core/scoring/answer";
import { inspectorId } from "../../../src-core/units";
import { anAccount, aRecord, aRound } from "../../fixtures/builders";
import { resultsOf, vetoAnswers } from "./some-results";

const account = anAccount();
const stale = { "account-stale": { kind: "conditions", ids: ["two-weeks"] } } as const;
const only = (...files: Parameters<typeof resultsOf> extends [unknown, ...infer F] ? F : never) => {
  const [result] = resultsOf([account], ...files).found;
  if (result === undefined) throw new Error("no result");
  return result;
};

test("is missing where nothing came back", () => {
  expect(only()).toMatchObject({ state: "missing", conflicts: [], inspectorIds: [] });
});

test("is missing where an answer was taken back again", () => {
  const taken = aRecord({ targetId: account.id, itemId: "account-stale", value: { kind: "none" } });
  expect(only([taken]).state).toBe("missing");
});

test("is in progress while an answer lacks", () => {
  expect(only(vetoAnswers(account).slice(1)).state).toBe("inProgress");
});

test("is done when all is answered, and a problem when a veto was hit", () => {
  expect(only(vetoAnswers(account))).toMatchObject({ state: "done", inspectorIds: ["inspector-1"] });
  expect(isProblem(only(vetoAnswers(account)))).toBe(false);
  expect(isProblem(only(vetoAnswers(account, stale)))).toBe(true);
});

test("is in conflict where two inspectors disagree, even when an undisputed veto decides the target", () => {
  const channel = { "account-interaction": { kind: "conditions", ids: ["no-channel"] } } as const;
  const result = only(vetoAnswers(account, stale), vetoAnswers(account, { ...stale, ...channel }, "inspector-2"));
  expect(result.state).toBe("conflict");
  expect(result.conflicts.map((conflict) => conflict.itemId)).toEqual(["account-interaction"]);
  expect(result.inspectorIds).toEqual(["inspector-1", "inspector-2"]);
  expect(isProblem(result)).toBe(false);
});

test("is not in conflict where remarks differ: they stand side by side", () => {
  const remark = (who: string, note: string, kind: "clear" | "none" = "clear") =>
    aRecord({ targetId: account.id, itemId: REMARK_ITEM, value: { kind }, note, inspectorId: inspectorId(who) });
  const result = only(vetoAnswers(account), [remark("inspector-1", "改名前的账号"), remark("inspector-2", "", "none")]);
  expect(result.state).toBe("done");
  expect(result.notes).toEqual([{ itemId: REMARK_ITEM, note: "改名前的账号", link: "", inspectorId: "inspector-1" }]);
});

test("is done and no problem where the target could not be inspected", () => {
  const status = aRecord({
    targetId: account.id,
    itemId: STATUS_ITEM,
    value: { kind: "unscorable", reason: "已注销" },
  });
  const result = only([status]);
  expect(result).toMatchObject({ state: "done", verdict: { outcome: "unscorable" } });
  expect(isProblem(result)).toBe(false);
});

test("names who was to score a target though nothing came back", () => {
  const entry = { inspectorId: inspectorId("inspector-7"), inspectorName: "王五", targetIds: [account.id] };
  const ledger = ledgerOfFile({ hash: "h", name: "a.xlsx" }, entry, []);
  const [result] = results(aRound({ sample: [account.id] }), [account], ledger);
  expect(result).toMatchObject({ state: "missing", assignedTo: ["inspector-7"], inspectorIds: [] });
});

test("marks a target whose exported row was edited in a spreadsheet", () => {
  const edited = aRecord({ targetId: account.id, itemId: "account-stale", origin: "edited", at: null });
  expect(only([edited]).isEdited).toBe(true);
  expect(only(vetoAnswers(account)).isEdited).toBe(false);
});

test("leaves out answers about targets outside the sample", () => {
  const { found } = resultsOf([account], vetoAnswers(anAccount({ handle: "other" })));
  expect(found.map((result) => [result.target.id, result.state])).toEqual([[account.id, "missing"]]);
});
