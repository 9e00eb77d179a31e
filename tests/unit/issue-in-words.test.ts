import { expect, test } from "vitest";
import { z } from "zod";
import { issueInWords } from "../../src-core/issue-in-words";

const kinds = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("a") }),
  z.strictObject({ kind: z.literal("b") }),
]);

test.each([
  [z.string(), undefined, "缺少这一项，应为文字"],
  [z.string(), 3, "应为文字"],
  [z.int(), 1.5, "应为整数"],
  [z.boolean(), "true", "应为 true 或 false"],
  [z.array(z.string()), {}, "应为数组（方括号）"],
  [z.strictObject({}), [], "应为对象（花括号）"],
  [z.enum(["link", "none"]), "no", "应为 link、none 之一"],
  [z.literal(1), 2, "应为 1"],
  [kinds, { kind: "c" }, "应为 a、b 之一"],
  [z.int().positive(), 0, "应大于 0"],
  [z.int().min(2), 1, "应不小于 2"],
  [z.int().max(5), 6, "应不大于 5"],
  [z.string().min(1), "", "不能为空"],
  [z.string().max(3), "甲乙丙丁", "最多 3 个字"],
  [z.array(z.string()).min(1), [], "至少要有 1 项"],
  [z.union([z.string(), z.int()]), true, "应为文字，或应为数字"],
  [z.strictObject({}), { x: 1 }, "有不认识的内容：x"],
  [z.string().regex(/^a/, "应以 a 开头"), "b", "应以 a 开头"],
])("says what is allowed: %#", (schema: z.ZodType, raw, words) => {
  const issues = schema.safeParse(raw).error?.issues ?? [];
  expect(issues.map(issueInWords)).toEqual([words]);
});
