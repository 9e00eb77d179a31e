import { expect, test } from "vitest";
import { periodInText } from "../../../src-core/exchange/period-in-text";

test.each([
  ["江西省2020年第一季度抽查名单", "2020Q1"],
  ["２０２０年 二季度 抽查", "2020Q2"],
  ["2020年第3季度", "2020Q3"],
  ["抽查-2020q4.xlsx", "2020Q4"],
  ["2021年上半年抽查名单", "2021H1"],
  ["2021年度抽查", "2021"],
])("reads the period in %s", (text, period) => {
  expect(periodInText(text)).toBe(period);
});

test.each(["抽查名单", "2020年3月5日抽查", "2019年第四季度和2020年第一季度", "120201季度", "第一季度"])(
  "finds no period in %s",
  (text) => {
    expect(periodInText(text)).toBeNull();
  },
);
