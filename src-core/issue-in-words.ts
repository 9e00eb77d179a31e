import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Why a value does not fit its schema, in Chinese: our own checks say so themselves, zod's are worded here. */
export function issueInWords(issue: Issue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return "缺少这一项或类型不对";
    case "unrecognized_keys":
      return `有不认识的内容：${issue.keys.join("、")}`;
    case "too_big":
      return "过大或过长";
    case "too_small":
      return "过小或过短";
    default:
      return "内容不符合约定";
  }
}
