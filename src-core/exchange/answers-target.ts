import { type SiteClass, siteClasses, siteClassNames, type Target } from "../register/target";
import { type AnswerValue, REMARK_ITEM, STATUS_ITEM, unscorableReasons } from "../scoring/answer";
import { allItems, applicableIds } from "../standard/pack-items";
import type { Item, StandardPack, Veto } from "../standard/pack-schema";
import { divisionCode, isSiteCode, type SiteCode, siteCode, targetId } from "../units";
import { longAnswerSchema, readItemAnswer, readVetoAnswer, type ShorthandReading } from "./answer-shorthand";
import type { AnswersTarget } from "./answers-file";
import { classOfText } from "./class-of-text";

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
    | "not-applicable";
  /** What was read. */
  readonly value: string;
  readonly expected: string;
}

/** One target of an answers file, ready to be scored. */
export interface AnswersOfTarget {
  readonly target: Target;
  readonly answers: ReadonlyMap<string, AnswerValue>;
  /** Ids of items with a link beside the answer. */
  readonly proven: ReadonlySet<string>;
  /** What was not taken: it counts as not answered. */
  readonly problems: readonly AnswerFault[];
  /** Answers to items that are not for this target: they do not count. */
  readonly notices: readonly AnswerFault[];
}

/** Reads targets of answers files by one standard: each answer by its item's rule. */
export function answersReader(pack: StandardPack): (given: AnswersTarget) => AnswersOfTarget {
  const entries = { site: entriesOf(pack, "site"), account: entriesOf(pack, "account") };
  return (given) => {
    const { target, problems } = targetOf(pack, given);
    const all: Taking = { answers: new Map(), proven: new Set(), problems: [...problems], notices: [] };
    const asked = applicableIds(pack, target);
    for (const [key, raw] of Object.entries(given.answers)) {
      const entry = entries[given.kind].get(key);
      if (entry === undefined) takeReserved(all, key, raw);
      else takeAnswer(all, entry, asked, key, raw);
    }
    if (given.unscorable) all.answers.set(STATUS_ITEM, { kind: "unscorable", reason: given.unscorable });
    return { target, ...all };
  };
}

interface Taking {
  readonly answers: Map<string, AnswerValue>;
  readonly proven: Set<string>;
  readonly problems: AnswerFault[];
  readonly notices: AnswerFault[];
}

function takeAnswer(all: Taking, entry: Entry, asked: ReadonlySet<string>, key: string, raw: unknown): void {
  const { link, reading } = readAnswer(entry, raw);
  const { id, name } = entry.veto ?? entry.item;
  if (reading.kind === "blank") return;
  if (reading.kind === "faulty") {
    all.problems.push(fault(key, name, "value-invalid", reading.read, reading.expected));
    return;
  }
  if (reading.kind === "part") all.problems.push(fault(key, name, "condition-unknown", reading.read, reading.expected));
  if (all.answers.has(id)) {
    all.problems.push(fault(key, name, "item-twice", key, "同一项只写一次，按先写的计"));
    return;
  }
  if (!asked.has(id)) all.notices.push(fault(key, name, "not-applicable", "", "这一项不适用于这个对象，没有计入"));
  all.answers.set(id, reading.value);
  if (link.trim() !== "") all.proven.add(id);
}

/** Reserved ids as the program's own files have them: the state of the target, and a remark, which decides nothing. */
function takeReserved(all: Taking, key: string, raw: unknown): void {
  if (key === REMARK_ITEM) return;
  const reason = unscorableReasons.find((known) => known === raw);
  if (key !== STATUS_ITEM) all.problems.push(fault(key, "", "item-unknown", key, "检查标准中的指标编号或名称"));
  else if (reason !== undefined) all.answers.set(STATUS_ITEM, { kind: "unscorable", reason });
  else {
    const expected = `unscorable：${unscorableReasons.join("、")}`;
    all.problems.push(fault(key, "检查状态", "value-invalid", JSON.stringify(raw) ?? "", expected));
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

function readAnswer(entry: Entry, raw: unknown): { readonly link: string; readonly reading: ShorthandReading } {
  const isLong = typeof raw === "object" && raw !== null && "value" in raw;
  if (!isLong) return { link: "", reading: readShort(entry, raw) };
  const long = longAnswerSchema.safeParse(raw);
  if (long.success) return { link: long.data.link, reading: readShort(entry, long.data.value) };
  const expected = "只有 value、link、note 三个字段，link 和 note 为文字";
  return { link: "", reading: { kind: "faulty", read: JSON.stringify(raw), expected } };
}

function readShort(entry: Entry, raw: unknown): ShorthandReading {
  if (raw === null || raw === undefined || raw === "") return { kind: "blank" };
  return entry.veto === undefined ? readItemAnswer(entry.item, raw) : readVetoAnswer(entry.veto, raw);
}

function targetOf(pack: StandardPack, given: AnswersTarget): { target: Target; problems: readonly AnswerFault[] } {
  const { id = "", name = "", platform } = given;
  const shared = { id: targetId(id || "-"), name, owner: null, belongsTo: "", regionCode: NO_DIVISION, order: 0 };
  if (given.kind === "account") {
    const byPlatform = pack.account.vetoes.some((veto) => veto.appliesTo !== null);
    const problems =
      platform === undefined && byPlatform
        ? [fault("", "", "platform-missing", "", "platform：平台，例如 微信；有的否决项只适用于某些平台")]
        : [];
    const account = { kind: "account", platform: platform ?? "", handle: null, level: "county" } as const;
    return { target: { ...shared, ...account }, problems };
  }
  const code = isSiteCode(id) ? id : null;
  const siteClass = classOf(given.siteClass, code);
  const problems =
    siteClass === null && given.siteClass !== null
      ? [fault("", "", "class-unknown", given.siteClass ?? "", `siteClass：${CLASS_CHOICES}`)]
      : [];
  const site = { kind: "site", code: code ?? NO_CODE, url: null, siteClass, noServices: given.noServices } as const;
  return { target: { ...shared, ...site }, problems };
}

const NO_DIVISION = divisionCode("000000");
const NO_CODE = siteCode("0000000000");
/** One code of each level of divisions: a word that means the same in all of them needs no code. */
const OF_ALL_LEVELS = ["9900000000", "9901000000", "9901010000"].map(siteCode);
const CLASS_CHOICES = siteClasses.map((key) => `${key}（${siteClassNames[key]}）`).join("、");

function classOf(word: string | null | undefined, code: SiteCode | null): SiteClass | null {
  if (word === null || word === undefined) return null;
  const key = siteClasses.find((known) => known === word);
  if (key !== undefined) return key;
  const meant = new Set((code === null ? OF_ALL_LEVELS : [code]).map((each) => classOfText(word, each)));
  const [only = null] = meant;
  return meant.size === 1 ? only : null;
}

function fault(
  item: string,
  itemName: string,
  code: AnswerFault["code"],
  value: string,
  expected: string,
): AnswerFault {
  return { item, itemName, code, value, expected };
}
