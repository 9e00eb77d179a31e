/** What the text of a number field says, from the moment a person begins to type in it. */
export type TypedNumber =
  /** As it was shown before the typing: nothing was said. */
  | { readonly kind: "asBefore" }
  /** Emptied: not answered. */
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly number: number }
  /** No number, or none within the limits. Nothing of it counts, not even a beginning that would. */
  | { readonly kind: "unread" };

/**
 * @param shown what the field showed before the typing, "" where nothing
 * @param read the number that a text means, null where it means none within the limits
 */
export function typedNumber(text: string, shown: string, read: (text: string) => number | null): TypedNumber {
  const plain = text.trim();
  if (plain === shown) return { kind: "asBefore" };
  if (plain === "") return { kind: "empty" };
  const number = read(plain);
  return number === null ? { kind: "unread" } : { kind: "number", number };
}
