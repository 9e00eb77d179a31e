import { describe, expect, it } from "vitest";
import { ofShare, shareWord } from "../../../src-core/circular/share-words";
import { someCircular } from "./some-input";

const { shareWords } = someCircular();

describe("the word for a share", () => {
  it.each([
    [100, "全部"],
    [99, "绝大多数"],
    [85, "绝大多数"],
    [84, "超过80%"],
    [80, "超过70%"],
    [61, "超过60%"],
    [60, "一半以上"],
    [50, "一半以上"],
    [49, "四成以上"],
    [30, "三成以上"],
    [10, "部分"],
    [9, null],
    [0, null],
  ])("fits %i of 100 as %s", (part, word) => {
    expect(shareWord(shareWords, part, 100)).toBe(word);
  });

  it("compares whole numbers, so that a share just above 60% is above it", () => {
    expect(shareWord(shareWords, 600_001, 1_000_000)).toBe("超过60%");
    expect(shareWord(shareWords, 3, 5)).toBe("一半以上");
  });

  it("is none where nothing was inspected or no word is left", () => {
    expect(shareWord(shareWords, 0, 0)).toBeNull();
    expect(shareWord([], 5, 5)).toBeNull();
  });

  it("is joined with 的 where it is a number", () => {
    const joined = ["超过60%", "一半以上", "三成以上", "全部", "绝大多数", "部分"].map((w) => `${w}${ofShare(w)}`);
    expect(joined).toEqual(["超过60%的", "一半以上的", "三成以上的", "全部", "绝大多数", "部分"]);
  });
});
