/** What kept an answer, or something else about the target, from being taken. */
export interface AnswerFault {
  /** As it stands in the file; "" where it concerns the target. */
  readonly item: string;
  readonly itemName: string;
  readonly code:
    | "item-unknown"
    | "item-twice"
    | "value-invalid"
    | "condition-unknown"
    | "class-unknown"
    | "platform-missing"
    | "platform-unknown"
    | "field-ignored"
    | "not-applicable";
  /** What was read. */
  readonly value: string;
  readonly expected: string;
}

export function fault(
  item: string,
  itemName: string,
  code: AnswerFault["code"],
  value: string,
  expected: string,
): AnswerFault {
  return { item, itemName, code, value, expected };
}
