import { describe, expect, it } from "vitest";
import { readCode } from "../../../src-core/exchange/read-code";

const codeOf = (value: string | number | null): string => {
  const reading = readCode(value);
  if (reading.kind === "code") return [reading.code, ...reading.mended].join(" ");
  return reading.kind === "blank" ? "blank" : reading.code;
};

describe("readCode", () => {
  it.each([
    ["text of ten digits as it is", "9901010001", "9901010001"],
    ["a code with a leading zero kept as text", "0100000001", "0100000001"],
    ["a whole number, and says so", 9901010001, "9901010001 code-was-number"],
    ["text that was a number with decimals", "9901010001.0", "9901010001 code-was-number"],
    ["full-width digits, mended", "９９０１０１０００１", "9901010001 full-width-mended"],
    ["blanks inside and around, taken out", " 990101 0001\n", "9901010001 spaces-trimmed"],
    ["the apostrophe that marks text, taken off", "'9901010001", "9901010001"],
  ])("reads %s", (_what, value, result) => expect(codeOf(value)).toBe(result));

  it.each([
    ["a number that lost its leading zero", 100000001, "code-damaged"],
    ["the same as text", "100000001", "code-damaged"],
    ["a scientific notation", "3.611E+09", "code-damaged"],
    ["a scientific notation in full width", "３．６１１Ｅ＋０９", "code-damaged"],
    ["a number rounded to thousands, which no sequence ends in", 3611000000, "code-damaged"],
    ["eleven digits", "99010100011", "code-invalid"],
    ["a number with decimals", 9901010001.5, "code-invalid"],
    ["letters", "bm01000001", "code-invalid"],
    ["nothing", null, "blank"],
    ["only blanks", " 　", "blank"],
  ])("never guesses from %s", (_what, value, result) => expect(codeOf(value)).toBe(result));

  it("says how many digits there are when their number is wrong", () => {
    expect(readCode("99010100011")).toMatchObject({ expected: "十位数字，现有 11 位" });
  });
});
