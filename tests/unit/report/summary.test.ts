import { expect, test } from "vitest";
import { results } from "../../../src-core/report/results";
import { summary } from "../../../src-core/report/summary";
import { STATUS_ITEM } from "../../../src-core/scoring/answer";
import { targetId } from "../../../src-core/units";
import { anAccount, aRecord, aRound, aSite } from "../../fixtures/builders";
import { ledgerOf, resultsOf, vetoAnswers } from "./some-results";

const site = (code: string) => aSite({ code, siteClass: "cityDepartment" });
const sites = [site("9901010001"), site("9901010002"), site("9901010003")] as const;
const account = anAccount();
const unreachable = { "site-unreachable": { kind: "conditions", ids: ["over-week"] } } as const;

test("counts by the size of the sample, not by what came back, and says how much is missing", () => {
  const { round, found } = resultsOf(
    [...sites, account],
    vetoAnswers(sites[0], unreachable),
    vetoAnswers(sites[1]).slice(1),
  );
  expect(summary(round, [...sites, account, site("9901010009")], found)).toEqual({
    sites: { running: 4, sampled: 3, problems: 1, passRate: "66.67%" },
    accounts: { total: 1, sampled: 1, problems: 0, passRate: "100%" },
    complete: false,
    missing: 3,
    conflicts: 0,
    unscorable: 0,
    awaitingEvidence: 1,
  });
});

test("is not complete while a conflict stands, which is neither missing nor a problem", () => {
  const { round, found } = resultsOf(
    [account],
    vetoAnswers(account),
    vetoAnswers(account, { "account-stale": { kind: "conditions", ids: ["two-weeks"] } }, "inspector-2"),
  );
  expect(summary(round, [account], found)).toMatchObject({
    accounts: { sampled: 1, problems: 0 },
    complete: false,
    missing: 0,
    conflicts: 1,
  });
});

test("takes a target that cannot be inspected as finished and as no problem", () => {
  const status = aRecord({
    targetId: account.id,
    itemId: STATUS_ITEM,
    value: { kind: "unscorable", reason: "找不到" },
  });
  const { round, found } = resultsOf([account], [status]);
  expect(summary(round, [account], found)).toMatchObject({
    accounts: { sampled: 1, problems: 0, passRate: "100%" },
    complete: true,
    missing: 0,
    unscorable: 1,
  });
});

test("has no rate where nothing was sampled", () => {
  const { round, found } = resultsOf([account], vetoAnswers(account));
  expect(summary(round, [account], found).sites).toEqual({ running: 0, sampled: 0, problems: 0, passRate: "—" });
});

test("counts a sampled target that the register lacks as sampled and missing", () => {
  const round = aRound({ sample: [account.id, targetId("9901010001")] });
  const found = results(round, [account], ledgerOf(vetoAnswers(account)));
  expect(summary(round, [account], found)).toMatchObject({
    sites: { running: 0, sampled: 1 },
    complete: false,
    missing: 1,
  });
});
