/** Height of a row in CSS pixels. */
export const ROW_HEIGHT = 36;
/** Rows drawn beyond the edges, so that quick scrolling shows no blanks. */
const SPARE = 12;

/**
 * Which rows have to be drawn.
 *
 * @returns first and one past the last index
 * @example rowsInView(0, 720, 1846) //=> [0, 32]
 */
export function rowsInView(scrollTop: number, height: number, count: number): readonly [number, number] {
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - SPARE);
  const last = Math.min(count, Math.ceil((scrollTop + height) / ROW_HEIGHT) + SPARE);
  return [Math.min(first, last), last];
}
