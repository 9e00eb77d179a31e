import { expect, test } from "vitest";
import { centipoints, divisionCode } from "../../../src-core/units";
import {
  countRows,
  filterRows,
  NO_FILTER,
  sortedIds,
  type TargetRow,
} from "../../../src-renderer/inspector/list/target-rows";
import { anAccount, aSite, SMALL_SETTINGS } from "../../fixtures/builders";

const nothing = {
  state: "notStarted",
  outcome: null,
  points: null,
  problem: "",
  missing: 3,
  missingEvidence: 0,
} as const;
const done = {
  state: "done",
  outcome: "pass",
  points: centipoints(9250),
  problem: "",
  missing: 0,
  missingEvidence: 0,
} as const;
const veto = {
  state: "done",
  outcome: "veto",
  points: null,
  problem: "栏目不更新",
  missing: 0,
  missingEvidence: 0,
} as const;
const west: TargetRow = { target: aSite(), order: 0, listed: done, conflicts: 0 };
const east: TargetRow = {
  target: aSite({
    code: "9902010001",
    name: "乙东区教育局",
    owner: "乙东区教育局",
    siteClass: "belowCounty",
    regionCode: divisionCode("990200"),
  }),
  order: 1,
  listed: veto,
  conflicts: 0,
};
const account: TargetRow = { target: anAccount(), order: 2, listed: nothing, conflicts: 2 };
const rows = [west, east, account];
const shown = (filter: object, selected: TargetRow | null = null) =>
  filterRows(rows, { ...NO_FILTER, ...filter }, selected?.target.id ?? null);

test("counts what is done, in progress and vetoed", () => {
  expect(countRows(rows)).toEqual({ all: 3, done: 2, inProgress: 0, awaiting: 0, veto: 1, conflicts: 1 });
});

test("every word of a search must occur in name, code, body, address or account", () => {
  expect(shown({ text: "甲西" })).toEqual([west, account]);
  expect(shown({ text: "甲西 宣传部" })).toEqual([account]);
  expect(shown({ text: "9902010001" })).toEqual([east]);
  expect(shown({ text: "JIAXI-FABU" })).toEqual([account]);
});

test("filters of state, kind and region hold together", () => {
  expect(shown({ state: "veto" })).toEqual([east]);
  expect(shown({ state: "notDone" })).toEqual([account]);
  expect(shown({ state: "conflict" })).toEqual([account]);
  expect(shown({ kind: "微信" })).toEqual([account]);
  expect(shown({ state: "done", region: divisionCode("990200") })).toEqual([east]);
});

test("the selected target stays in the list whatever the filter says", () => {
  expect(shown({ state: "notDone" }, west)).toEqual([west, account]);
});

test("regions stand in customary order, ties in the order of the assignment", () => {
  const ids = [east, west, account].map((row) => row.target.id);
  expect(sortedIds(rows, "region", SMALL_SETTINGS)).toEqual(ids);
});

test("the unfinished come first, the highest score comes first", () => {
  expect(sortedIds(rows, "state", SMALL_SETTINGS)[0]).toBe(account.target.id);
  expect(sortedIds(rows, "points", SMALL_SETTINGS)[0]).toBe(west.target.id);
});

test("待补证据 is counted and filtered apart from what is done, and comes before it", () => {
  const awaiting: TargetRow = { ...west, listed: { ...done, state: "awaitingEvidence", missingEvidence: 2 } };
  const all = [east, awaiting];
  expect(countRows(all)).toMatchObject({ done: 1, awaiting: 1 });
  expect(filterRows(all, { ...NO_FILTER, state: "awaitingEvidence" }, null)).toEqual([awaiting]);
  expect(filterRows(all, { ...NO_FILTER, state: "notDone" }, null)).toEqual([awaiting]);
  expect(sortedIds(all, "state", SMALL_SETTINGS)).toEqual([awaiting.target.id, east.target.id]);
});
