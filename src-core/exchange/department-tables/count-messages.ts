import type { WorkCalendar } from "../../calendar/work-calendar";
import type { SuggestionRow } from "../../report/department-rows";
import type { SuggestionMessage } from "./read-messages";

/**
 * Counts single messages by unit, in the order in which units come first: closed, open, and the average of working days
 * from receipt to closing, rounded half up to whole days. Messages without a closing day count as they say, but have no
 * part in the average.
 *
 * @param calendar with the office's corrections: count again when these change
 */
export function suggestionsOfMessages(
  messages: readonly SuggestionMessage[],
  calendar: WorkCalendar,
): readonly SuggestionRow[] {
  const units = new Map<string, SuggestionMessage[]>();
  for (const message of messages) {
    const known = units.get(message.unit);
    if (known === undefined) units.set(message.unit, [message]);
    else known.push(message);
  }
  return [...units].flatMap(([unit, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const closed = own.filter(({ isClosed }) => isClosed).length;
    const averageWorkingDays = averageOf(own, calendar);
    const { group, source } = first;
    return [{ id: unit, unit, group, closed, open: own.length - closed, averageWorkingDays, source }];
  });
}

function averageOf(messages: readonly SuggestionMessage[], calendar: WorkCalendar): number | null {
  const days = messages.flatMap(({ received, closed }) =>
    closed === null ? [] : [calendar.workingDays(received, closed)],
  );
  const sum = days.reduce((whole, each) => whole + each, 0);
  return days.length === 0 ? null : Math.floor((2 * sum + days.length) / (2 * days.length));
}
