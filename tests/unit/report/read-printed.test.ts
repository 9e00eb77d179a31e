import { expect, test } from "vitest";
import { readPrinted } from "../../../src-core/report/checks/read-printed";

const rate = { id: "accounts.passRate", unit: "" };
const change = { id: "accounts.periodOnPeriod", unit: "个百分点" };
const count = { id: "accounts.problems", unit: "个" };

test("reads a rate with or without its sign, in any width", () => {
  const texts = ["84.27%", "84.27", "８４．２７％", " 84.27 % ", "100%", "84.3%", "7%"];
  expect(texts.map((text) => readPrinted(text, rate))).toEqual([8427, 8427, 8427, 8427, 10_000, 8430, 700]);
});

test("reads the direction of a change from its sign or its word", () => {
  const texts = [
    "-3.82",
    "−3.82个百分点",
    "－3.82%",
    "下降3.82",
    "环比下降3.82个百分点",
    "+1.33",
    "提高1.33",
    "1.33",
    "持平",
  ];
  expect(texts.map((text) => readPrinted(text, change))).toEqual([-382, -382, -382, -382, -382, 133, 133, 133, 0]);
});

test("reads a count with its unit and with commas", () => {
  expect(["57", "57个", "1,308", "1，308家"].map((text) => readPrinted(text, count))).toEqual([57, 57, 1308, 1308]);
});

test("reads nothing where no number of that kind is said", () => {
  const none = (text: string, figure: typeof rate) => expect(readPrinted(text, figure)).toBeNull();
  for (const text of ["", "若干", "57%", "5.7", "约57个", "57/356"]) none(text, count);
  for (const text of ["84.275%", "八成", "84.27%左右"]) none(text, rate);
  none("持平", rate);
});
