import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import {
  calendarYears,
  isWorkingDay,
  NO_CORRECTIONS,
  workCalendar,
  workingDays,
} from "../../../src-core/calendar/work-calendar";

const kindOf = (day: string, corrections = NO_CORRECTIONS) => isWorkingDay(day, corrections).kind;
const daysOf = (from: string, to: string, corrections = NO_CORRECTIONS) => {
  const found = workingDays(from, to, corrections);
  return found.kind === "days" ? found.days : found;
};

test.each([
  ["2020-01-19", "working-day", "a Sunday worked for 春节"],
  ["2020-01-24", "holiday", "除夕"],
  ["2020-01-31", "holiday", "the prolonged holiday of 2020"],
  ["2020-02-02", "holiday", "its last day"],
  ["2020-02-03", "working-day", "the Monday after it"],
  ["2020-09-27", "working-day", "a Sunday worked for 国庆"],
  ["2020-10-08", "holiday", "国庆 and 中秋 together"],
  ["2020-10-10", "working-day", "a Saturday worked for 国庆"],
  ["2020-10-11", "holiday", "a plain Sunday"],
  ["2020-03-05", "working-day", "a plain Thursday"],
])("says of %s that it is a %s: %s", (day, kind) => {
  expect(kindOf(day)).toBe(kind);
});

test("counts the days after receipt up to and with the closing day, and none on the same day", () => {
  expect(daysOf("2020-03-05", "2020-03-05")).toBe(0);
  expect(daysOf("2020-03-05", "2020-03-06")).toBe(1);
  expect(daysOf("2020-03-06", "2020-03-09")).toBe(1);
  expect(daysOf("2020-01-17", "2020-02-03")).toBe(6);
  expect(daysOf("2020-09-25", "2020-10-12")).toBe(7);
  expect(daysOf("2019-12-31", "2020-01-02")).toBe(1);
  expect(daysOf("2020-03-06", "2020-03-05")).toBe(0);
});

test("goes by the office's corrections before its own calendar", () => {
  const corrections = { holidays: ["2020-03-05"], workdays: ["2020-03-07", "2020-02-02"] };
  expect(["2020-03-05", "2020-03-07", "2020-02-02", "2020-03-08"].map((day) => kindOf(day, corrections))).toEqual([
    "holiday",
    "working-day",
    "working-day",
    "holiday",
  ]);
  expect(daysOf("2020-03-04", "2020-03-09", corrections)).toBe(3);
});

test("returns the days that are corrected both ways instead of a count", () => {
  const corrections = { holidays: ["2020-03-06", "2020-03-05"], workdays: ["2020-03-05", "2020-03-06", "2020-03-07"] };
  const contradiction = { kind: "contradiction", days: ["2020-03-05", "2020-03-06"] };
  expect(workCalendar(corrections)).toEqual(contradiction);
  expect(daysOf("2020-03-01", "2020-03-31", corrections)).toEqual(contradiction);
  expect(isWorkingDay("2020-01-01", corrections)).toEqual(contradiction);
});

test("knows the years from 2004 on, and weekends of later ones", () => {
  const { first, last } = calendarYears();
  expect(first).toBe(2004);
  expect(last).toBeGreaterThanOrEqual(2026);
  expect(kindOf(`${last}-10-01`)).toBe("holiday");
  expect(kindOf("2090-10-02")).toBe("working-day");
  expect(kindOf("2090-10-01")).toBe("holiday");
});

test.each(["2020-02-30", "2020-2-3", "20200203", ""])("throws for %j, which is no ISO day", (day) => {
  expect(() => isWorkingDay(day, NO_CORRECTIONS)).toThrow(RangeError);
  expect(() => workingDays("2020-01-01", day, NO_CORRECTIONS)).toThrow(RangeError);
});

test.each(["America/New_York", "Asia/Shanghai", "Pacific/Kiritimati", "UTC"])("counts the same in %s", (zone) => {
  const script = `
    const { createServer } = await import("vite");
    const server = await createServer({ configFile: false, logLevel: "silent", server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } });
    const { workCalendar, NO_CORRECTIONS, calendarYears } = await server.ssrLoadModule("/src-core/calendar/work-calendar.ts");
    const { calendar } = workCalendar(NO_CORRECTIONS);
    console.log(JSON.stringify([
      ["2020-01-19", "2020-01-31", "2020-02-03", "2020-09-27", "2020-10-08", "2020-03-08"].map(calendar.isWorkingDay),
      calendar.workingDays("2019-12-31", "2020-12-31"), calendar.workingDays("2020-03-06", "2020-03-09"), calendarYears().first,
    ]));
    await server.close();`;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: resolve(import.meta.dirname, "../../.."),
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  expect(JSON.parse(out)).toEqual([[true, false, true, true, false, false], 249, 1, 2004]);
});
