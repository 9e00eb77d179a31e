import type { Target } from "../register/target";
import { type AnswerValue, REMARK_ITEM, STATUS_ITEM, unscorableReasons } from "../scoring/answer";
import { allItems, applicableIds } from "../standard/pack-items";
import type { Item, StandardPack, Veto } from "../standard/pack-schema";
import { type AnswerFault, fault } from "./answer-fault";
import { longAnswerSchema, readItemAnswer, readVetoAnswer, type ShorthandReading } from "./answer-shorthand";
import type { AnswersTarget } from "./answers-file";
import { subjectOf } from "./answers-subject";
import { isTooDeep, shownValue } from "./shown-value";

/** One target of an answers file, ready to be scored. */
export interface AnswersOfTarget {
  readonly target: Target;
  /** Its class or platform could be read; where not, nobody can say what is asked of it, and it gets no verdict. */
  readonly isKnown: boolean;
  readonly answers: ReadonlyMap<string, AnswerValue>;
  /** Ids of items with a link beside the answer. */
  readonly proven: ReadonlySet<string>;
  /** What was not taken: it counts as not answered. */
  readonly problems: readonly AnswerFault[];
  /** What was passed over and changes nothing, such as answers to items that are not for this target. */
  readonly notices: readonly AnswerFault[];
}

/** Reads targets of answers files by one standard: each answer by its item's rule. */
export function answersReader(pack: StandardPack): (given: AnswersTarget) => AnswersOfTarget {
  const entries = { site: entriesOf(pack, "site"), account: entriesOf(pack, "account") };
  return (given) => {
    const { target, isKnown, problems, notices } = subjectOf(pack, given);
    const all: Taking = { answers: new Map(), proven: new Set(), problems: [...problems], notices: [...notices] };
    const asked = isKnown ? applicableIds(pack, target) : null;
    for (const { entry, said } of saidOf(all, entries[given.kind], given)) takeEntry(all, entry, said, asked);
    if (given.unscorable) all.answers.set(STATUS_ITEM, { kind: "unscorable", reason: given.unscorable });
    return { target, isKnown, ...all };
  };
}

interface Taking {
  readonly answers: Map<string, AnswerValue>;
  readonly proven: Set<string>;
  readonly problems: AnswerFault[];
  readonly notices: AnswerFault[];
}

/** One answer to an item, under the id or name that the file has. */
interface Said {
  readonly key: string;
  readonly link: string;
  readonly reading: Exclude<ShorthandReading, { kind: "blank" }>;
}

interface SaidOfEntry {
  readonly entry: Entry;
  readonly said: Said[];
}

/** What is said of each item, in the order of the file; an item may be there by its id and by its name. */
function saidOf(all: Taking, entries: ReadonlyMap<string, Entry>, given: AnswersTarget): Iterable<SaidOfEntry> {
  const byItem = new Map<string, SaidOfEntry>();
  for (const [key, raw] of Object.entries(given.answers)) {
    const entry = entries.get(key);
    if (entry === undefined) {
      takeReserved(all, key, raw);
      continue;
    }
    const { link, reading } = readAnswer(entry, raw, given.written?.get(key));
    if (reading.kind === "blank") continue;
    const { id } = entry.veto ?? entry.item;
    const known = byItem.get(id) ?? { entry, said: [] };
    known.said.push({ key, link, reading });
    byItem.set(id, known);
  }
  return byItem.values();
}

/** @param asked ids of what is asked of the target; null where nobody can tell */
function takeEntry(all: Taking, entry: Entry, said: readonly Said[], asked: ReadonlySet<string> | null): void {
  const { id, name } = entry.veto ?? entry.item;
  for (const { key, reading } of said) {
    if (reading.kind === "value") continue;
    const code = reading.kind === "part" ? "condition-unknown" : "value-invalid";
    all.problems.push(fault(key, name, code, reading.read, reading.expected));
  }
  const [first, ...others] = said;
  if (first === undefined) return;
  const keys = said.map(({ key }) => key).join("、");
  if (others.some((other) => meaningOf(other) !== meaningOf(first))) {
    all.problems.push(
      fault(first.key, name, "item-twice", keys, "同一项写了两次，内容不同，两处都没有采用；请只写一次"),
    );
    return;
  }
  if (others.length > 0)
    all.notices.push(fault(first.key, name, "item-twice", keys, "同一项写了两次，内容相同，只计一次"));
  if (first.reading.kind === "faulty") return;
  if (asked !== null && !asked.has(id)) {
    all.notices.push(fault(first.key, name, "not-applicable", "", "这一项不适用于这个对象，没有计入"));
  }
  all.answers.set(id, first.reading.value);
  if (said.some(({ link }) => link.trim() !== "")) all.proven.add(id);
}

/** Equal for readings that come to the same. */
function meaningOf({ reading }: Said): string {
  if (reading.kind === "faulty") return `faulty ${reading.read}`;
  const { value } = reading;
  return JSON.stringify(value.kind === "conditions" ? [...value.ids].sort() : value);
}

/** Reserved ids as the program's own files have them: the state of the target, and a remark, which decides nothing. */
function takeReserved(all: Taking, key: string, raw: unknown): void {
  if (key === REMARK_ITEM) return;
  const reason = unscorableReasons.find((known) => known === raw);
  if (key !== STATUS_ITEM) all.problems.push(fault(key, "", "item-unknown", key, "检查标准中的指标编号或名称"));
  else if (reason !== undefined) all.answers.set(STATUS_ITEM, { kind: "unscorable", reason });
  else {
    const expected = `unscorable：${unscorableReasons.join("、")}`;
    all.problems.push(fault(key, "检查状态", "value-invalid", shownValue(raw), expected));
  }
}

type Entry = { readonly veto: Veto; readonly item?: undefined } | { readonly item: Item; readonly veto?: undefined };

/** Vetoes and items that a kind of target can be asked for, by id and, where only one has it, by name. */
function entriesOf(pack: StandardPack, kind: Target["kind"]): ReadonlyMap<string, Entry> {
  const vetoes: readonly Veto[] = kind === "site" ? pack.site.vetoes : pack.account.vetoes;
  const items = kind === "site" ? allItems(pack) : [];
  const entries: Entry[] = [...vetoes.map((veto) => ({ veto })), ...items.map((item) => ({ item }))];
  const nameOf = (entry: Entry): string => (entry.veto ?? entry.item).name;
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  const byName = entries.filter((entry) => counts.get(nameOf(entry)) === 1);
  return new Map([
    ...byName.map((entry): [string, Entry] => [nameOf(entry), entry]),
    ...entries.map((entry): [string, Entry] => [(entry.veto ?? entry.item).id, entry]),
  ]);
}

interface ReadAnswer {
  readonly link: string;
  readonly reading: ShorthandReading;
}

function readAnswer(entry: Entry, raw: unknown, written: string | undefined): ReadAnswer {
  const isLong = typeof raw === "object" && raw !== null && "value" in raw;
  if (!isLong || isTooDeep(raw)) return { link: "", reading: readShort(entry, raw, written) };
  const long = longAnswerSchema.safeParse(raw);
  if (long.success) return { link: long.data.link ?? "", reading: readShort(entry, long.data.value, written) };
  const expected = "只有 value、link、note 三个字段，link 和 note 为文字";
  return { link: "", reading: { kind: "faulty", read: shownValue(raw), expected } };
}

function readShort(entry: Entry, raw: unknown, written: string | undefined): ShorthandReading {
  if (raw === null || raw === undefined || raw === "") return { kind: "blank" };
  return entry.veto === undefined ? readItemAnswer(entry.item, raw, written) : readVetoAnswer(entry.veto, raw);
}
