import { describe, expect, test } from "vitest";
import { distinctNames, safePart } from "../../../src-main/jobs/file-names";

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
