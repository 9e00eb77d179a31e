import { expect, test } from "vitest";
import { figuresOf } from "../../../src-core/report/figures";
import { results } from "../../../src-core/report/results";
import { goldenReportInput } from "../../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "./golden-ledger";

const golden = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
const value = (input: typeof golden, id: string) => figuresOf(input).find((figure) => figure.id === id)?.value;
const [losingId = ""] = figuresOf(golden)
  .filter((figure) => figure.id.startsWith("portals.losing.") && (figure.value ?? 0) > 1)
  .map((figure) => figure.id);
const itemId = losingId.replace("portals.losing.", "");

/** The golden round with one portal that lost points on the item, changed. */
function withPortal(over: Partial<(typeof golden.results)[number]["verdict"]>): typeof golden {
  const place = golden.results.findIndex(({ verdict }) =>
    verdict.deductions.some((line) => line.itemId === itemId && line.counted > 0),
  );
  return {
    ...golden,
    results: golden.results.map((result, index) =>
      index === place ? { ...result, verdict: { ...result.verdict, ...over } } : result,
    ),
  };
}

test("counts a portal that cannot be inspected neither among the inspected nor among those that lose points", () => {
  const input = withPortal({ outcome: "unscorable", unscorable: "已关停", points: null });
  expect(value(input, "portals.inspected")).toBe((value(golden, "portals.inspected") ?? 0) - 1);
  expect(value(input, losingId)).toBe((value(golden, losingId) ?? 0) - 1);
});

test("counts a vetoed portal among the inspected, but not among those that lose points", () => {
  const input = withPortal({ outcome: "veto", points: null });
  expect(value(input, "portals.inspected")).toBe(value(golden, "portals.inspected"));
  expect(value(input, losingId)).toBe((value(golden, losingId) ?? 0) - 1);
});

test("counts a portal below the pass mark among both", () => {
  const input = withPortal({ outcome: "fail" });
  expect(value(input, "portals.inspected")).toBe(value(golden, "portals.inspected"));
  expect(value(input, losingId)).toBe(value(golden, losingId));
});

test("counts a platform under the name that the office has for it", () => {
  const register = golden.register.map((target) =>
    target.kind === "account" && target.platform === "微信" ? { ...target, platform: "微信公众号" } : target,
  );
  const id = "accounts.platform.微信.total";
  expect(value({ ...golden, register }, id)).toBe(value(golden, id));
  expect(value(golden, id)).toBeGreaterThan(0);
});
