import { describe, expect, it } from "vitest";
import { type Problem, problemCodes } from "../../../src-core/exchange/problem";
import { problemMessage } from "../../../src-core/exchange/problem-message";

const aProblem = (over: Partial<Problem>): Problem => ({
  code: "code-damaged",
  sheet: "",
  cell: "",
  column: "",
  value: "",
  expected: "",
  ...over,
});

describe("problemMessage", () => {
  it("says where, what was read, why and what to do", () => {
    const problem = aProblem({
      sheet: "网站",
      cell: "E14",
      column: "网站标识码",
      value: "3.611E+09",
      expected: "请改成文本后重新保存",
    });
    expect(problemMessage(problem)).toBe(
      "工作表“网站”第 14 行 E 列“网站标识码”读到“3.611E+09”：表格软件把它变成了数字，原来的写法已无法确定，请改成文本后重新保存。",
    );
  });

  it("lists what can be chosen where that is what was expected", () => {
    expect(problemMessage(aProblem({ code: "class-unknown", value: "三级", expected: "省级门户、市级门户" }))).toBe(
      "“三级”：不是网站类别，应为：省级门户、市级门户。",
    );
  });

  it("needs no place for a problem of the whole file", () => {
    expect(problemMessage(aProblem({ code: "file-encrypted", expected: "请去掉密码后重新保存" }))).toBe(
      "文件设有打开密码，无法读取，请去掉密码后重新保存。",
    );
  });

  it("shortens long values and shows them in one line", () => {
    const message = problemMessage(aProblem({ code: "value-invalid", value: `甲\n${"乙".repeat(100)}` }));
    expect(message).toContain(`“甲 ${"乙".repeat(58)}…”`);
  });

  it("names kinds of files in Chinese", () => {
    const problem = aProblem({ code: "kind-unexpected", value: "assignment", expected: "应为台账" });
    expect(problemMessage(problem)).toBe("“任务分配表”：这不是所需要的表，应为台账。");
  });

  it("has words for every code", () => {
    for (const code of problemCodes) expect(problemMessage(aProblem({ code }))).toMatch(/^[\u4e00-\u9fff].+。$/);
  });
});
