import { create } from "zustand";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { isRoundId, type RoundId } from "../../../src-core/units";

/** Parts of a year that a round can be for, as round ids write them. */
export const periods = [
  { value: "Q1", label: "第一季度" },
  { value: "Q2", label: "第二季度" },
  { value: "Q3", label: "第三季度" },
  { value: "Q4", label: "第四季度" },
  { value: "H1", label: "上半年" },
  { value: "H2", label: "下半年" },
  { value: "", label: "全年" },
] as const;
export type Period = (typeof periods)[number]["value"];

interface NewRound {
  readonly isOpen: boolean;
  /** null: the clock's own. */
  readonly year: number | null;
  readonly period: Period | null;
  /** Hash of the version that was chosen; null: the usual one. */
  readonly standardHash: string | null;
  /** The lists that the sample was read from. */
  readonly readings: readonly FileReading[];
  readonly open: () => void;
  readonly set: (change: Partial<Pick<NewRound, "year" | "period" | "standardHash" | "readings">>) => void;
  readonly reset: () => void;
}

const blank = { isOpen: false, year: null, period: null, standardHash: null, readings: [] } as const;

/** A round that is being set up; nothing of it is stored yet. */
export const useNewRound = create<NewRound>()((set) => ({
  ...blank,
  open: () => set({ isOpen: true }),
  set: (change) => set(change),
  reset: () => set(blank),
}));

/** null where the year is not written with four digits. */
export function periodId(year: number, period: Period): RoundId | null {
  const text = `${year}${period}`;
  return isRoundId(text) ? text : null;
}

/** The quarter that a day lies in. @example quarterOf(new Date(2020, 3, 2)) //=> { year: 2020, period: "Q2" } */
export function quarterOf(day: Date): { year: number; period: Period } {
  const period = periods[Math.floor(day.getMonth() / 3)]?.value ?? "Q1";
  return { year: day.getFullYear(), period };
}
