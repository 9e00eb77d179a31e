import { describe, expect, test } from "vitest";
import { roundId } from "../../../src-core/units";
import { annexFileName, distinctNames, safePart, taskFileName } from "../../../src-main/jobs/file-names";

test("names workbooks by what they are, the round and the inspector", () => {
  const task = { round: { id: roundId("2020Q1") }, inspector: { name: "检查员甲" } };
  expect(taskFileName({ ...task, kind: "assignment" })).toBe("任务分配表-2020Q1-检查员甲.xlsx");
  expect(taskFileName({ ...task, kind: "score" })).toBe("评分表-2020Q1-检查员甲.xlsx");
  expect(annexFileName({ no: 3, title: "", header: [], rows: [] })).toBe("附件3.xlsx");
  expect(annexFileName({ no: 3, title: "", header: [], rows: [], draft: "还缺 1 个" })).toBe("附件3（草稿）.xlsx");
});

describe("safePart", () => {
  test("keeps Chinese names as they are", () => expect(safePart("检查员甲")).toBe("检查员甲"));

  test("replaces what Windows refuses in a name", () => {
    expect(safePart('王/伟\\:*?"<>|\n(二处)')).toBe("王_伟_________(二处)");
  });

  test("leaves no dot or space at the end, where Windows drops them", () => expect(safePart(" 甲. . ")).toBe("甲"));

  test("never climbs out of the folder", () => expect(safePart("../../x")).not.toContain("/"));

  test("shortens a long name without cutting a character in two", () => {
    const short = safePart("𠮷".repeat(100));
    expect([...short]).toHaveLength(60);
    expect(short).toBe("𠮷".repeat(60));
  });

  test("gives something where nothing is left", () => expect(safePart(" .. ")).toBe("未命名"));
});

describe("distinctNames", () => {
  test("numbers the second and third of the same name", () => {
    expect(distinctNames(["a.xlsx", "a.xlsx", "a.xlsx"])).toEqual(["a.xlsx", "a-2.xlsx", "a-3.xlsx"]);
  });

  test("takes names that differ in case for the same, as Windows does", () => {
    expect(distinctNames(["a.xlsx", "A.xlsx"])).toEqual(["a.xlsx", "A-2.xlsx"]);
  });

  test("does not number into a name that is taken", () => {
    expect(distinctNames(["a.xlsx", "a-2.xlsx", "a.xlsx"])).toEqual(["a.xlsx", "a-2.xlsx", "a-3.xlsx"]);
  });
});
