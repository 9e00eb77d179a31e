import { z } from "zod";

export const MIN_SIZE = { width: 1024, height: 700 } as const;
export const DEFAULT_SIZE = { width: 1366, height: 768 } as const;

/** Device-independent pixels on the desktop. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stood when it was closed. */
export interface WindowPlace extends Area {
  readonly isMaximized: boolean;
}

export const windowPlaceSchema: z.ZodType<WindowPlace> = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(MIN_SIZE.width).max(20_000),
  height: z.int().min(MIN_SIZE.height).max(20_000),
  isMaximized: z.boolean(),
});

/** How much of a window must be on a display for its title bar to be found again. */
const VISIBLE = 120;

/**
 * Where to open the window: where it was, unless that display is gone.
 *
 * @param screens work areas of the displays there are now
 * @returns a place, or only a size, for the system to place
 */
export function placeToOpen(
  saved: WindowPlace | null,
  screens: readonly Area[],
): Area | { readonly width: number; readonly height: number } {
  if (saved === null) return DEFAULT_SIZE;
  const { x, y, width, height } = saved;
  return screens.some((screen) => isReachable(saved, screen)) ? { x, y, width, height } : { width, height };
}

function isReachable(window: Area, screen: Area): boolean {
  const overlap = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const isTitleBarIn = window.y >= screen.y && window.y <= screen.y + screen.height - VISIBLE;
  return overlap >= VISIBLE && isTitleBarIn;
}
