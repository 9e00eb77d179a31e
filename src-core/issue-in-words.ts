import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Why a value does not fit its schema, in Chinese: our own checks say so themselves, zod's are worded here. */
export function issueInWords(issue: Issue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return typeWords(issue);
    case "invalid_value":
      return choiceWords(issue.values);
    case "invalid_union":
      return unionWords(issue);
    case "unrecognized_keys":
      return `有不认识的内容：${issue.keys.join("、")}`;
    case "too_big":
      return sizeWords(issue.origin, issue.maximum, "最多", issue.inclusive === false ? "应小于" : "应不大于");
    case "too_small":
      if (Number(issue.minimum) === 1 && issue.origin !== "number") {
        return issue.origin === "string" ? "不能为空" : "至少要有 1 项";
      }
      return sizeWords(issue.origin, issue.minimum, "至少", issue.inclusive === false ? "应大于" : "应不小于");
    case "invalid_format":
      return issue.format === "regex" ? "写法不合要求" : `应为 ${issue.format} 的写法`;
    default:
      return "内容不符合约定";
  }
}

/** As issueInWords, without the program's own words: for what no person writes by hand. */
export function issueForClerks(issue: Issue): string {
  const words = issueInWords(issue);
  return /[A-Za-z]/.test(words) ? "内容不符合约定" : words;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "数组（方括号）",
  object: "对象（花括号）",
  record: "对象（花括号）",
  null: "null",
};

function typeWords(issue: Extract<Issue, { code: "invalid_type" }>): string {
  const name = typeNames[issue.expected] ?? issue.expected;
  const expected = /^[a-z]/i.test(name) ? ` ${name}` : name;
  // zod tells what it received in its message alone.
  return issue.message.endsWith("received undefined") ? `缺少这一项，应为${expected}` : `应为${expected}`;
}

function choiceWords(values: readonly unknown[]): string {
  const shown = values.map((value) => (typeof value === "string" ? value : String(value)));
  return shown.length === 1 ? `应为 ${shown.join()}` : `应为 ${shown.join("、")} 之一`;
}

function unionWords(issue: Extract<Issue, { code: "invalid_union" }>): string {
  if ("options" in issue && Array.isArray(issue.options)) return choiceWords(issue.options);
  const each = issue.errors.flatMap(([first]) => (first === undefined ? [] : [issueInWords(first)]));
  return each.length === 0 ? "内容不符合约定" : [...new Set(each)].join("，或");
}

function sizeWords(origin: string, size: number | bigint, most: string, compared: string): string {
  if (origin === "string") return `${most} ${size} 个字`;
  if (origin === "array" || origin === "set" || origin === "map") return `${most} ${size} 项`;
  return `${compared} ${size}`;
}
