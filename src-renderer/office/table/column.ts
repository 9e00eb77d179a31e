import type { ReactNode } from "react";

/** A column of a list. */
export interface Column<T> {
  readonly key: string;
  readonly title: string;
  /** A grid track: "120px", "minmax(160px, 2fr)". */
  readonly width: string;
  readonly align?: "right" | "center";
  /** Monospaced: codes and handles. */
  readonly isCode?: boolean;
  readonly render: (row: T) => ReactNode;
  /** What rows are sorted by; without it the column is not sorted. */
  readonly sortBy?: (row: T) => string | number;
  /** Left out where the list is narrow (a panel is open beside it); the panel says it. */
  readonly isSecondary?: boolean;
  /** Shown in full when the cell is too narrow. */
  readonly hint?: (row: T) => string;
}

export interface Sorting {
  readonly key: string;
  readonly direction: "up" | "down";
}

/** Rows in the wished order; equal ones stay as they were given. */
export function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], sorting: Sorting | null): readonly T[] {
  const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy;
  if (sorting === null || sortBy === undefined) return rows;
  const sign = sorting.direction === "up" ? 1 : -1;
  return [...rows].sort((a, b) => sign * compare(sortBy(a), sortBy(b)));
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

/** A click on a heading: up, down, as it was. */
export function nextSorting(sorting: Sorting | null, key: string): Sorting | null {
  if (sorting?.key !== key) return { key, direction: "up" };
  return sorting.direction === "up" ? { key, direction: "down" } : null;
}
