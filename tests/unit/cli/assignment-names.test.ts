import { expect, test } from "vitest";
import { roundId } from "../../../src-core/units";
import { assignmentNames } from "../../../src-main/cli/assignment-names";

const names = (...inspectors: string[]) => assignmentNames(roundId("2020Q1"), inspectors);

test("names a file after the round and the inspector", () => {
  expect(names("检查员甲")).toEqual(["任务分配表-2020Q1-检查员甲.xlsx"]);
});

test("numbers files of one name, also where they differ in case only or a number is taken already", () => {
  expect(names("Li", "LI", "li-2", "li")).toEqual([
    "任务分配表-2020Q1-Li.xlsx",
    "任务分配表-2020Q1-LI-2.xlsx",
    "任务分配表-2020Q1-li-2-2.xlsx",
    "任务分配表-2020Q1-li-3.xlsx",
  ]);
});

test("keeps out what Windows forbids in names", () => {
  expect(names('a/b\\c:d*e?"f<g>h|i', "张. ", "\u0007", "../../etc")).toEqual([
    "任务分配表-2020Q1-a_b_c_d_e__f_g_h_i.xlsx",
    "任务分配表-2020Q1-张.xlsx",
    "任务分配表-2020Q1-_.xlsx",
    "任务分配表-2020Q1-.._.._etc.xlsx",
  ]);
});
