import { expect, test } from "vitest";
import { DEFAULT_SIZE, placeToOpen, windowPlaceSchema } from "../../../src-main/window/window-bounds";

const laptop = { x: 0, y: 0, width: 1366, height: 768 };
const second = { x: 1366, y: 0, width: 1920, height: 1080 };
const saved = { x: 1500, y: 100, width: 1400, height: 900, isMaximized: false };

test("opens in the usual size on the first start", () => {
  expect(placeToOpen(null, [laptop])).toEqual(DEFAULT_SIZE);
});

test("opens where the window was", () => {
  expect(placeToOpen(saved, [laptop, second])).toEqual({ x: 1500, y: 100, width: 1400, height: 900 });
});

test("keeps only the size when the display is gone", () => {
  expect(placeToOpen(saved, [laptop])).toEqual({ width: 1400, height: 900 });
});

test("keeps only the size when no title bar could be reached", () => {
  expect(placeToOpen({ ...saved, x: 0, y: -500 }, [laptop])).toEqual({ width: 1400, height: 900 });
  expect(placeToOpen({ ...saved, x: 1300, y: 0 }, [laptop])).toEqual({ width: 1400, height: 900 });
});

test("does not take a remembered size that is too small to use or no number", () => {
  expect(windowPlaceSchema.safeParse({ ...saved, width: 10 }).success).toBe(false);
  expect(windowPlaceSchema.safeParse({ ...saved, x: Number.NaN }).success).toBe(false);
});
