import fc from "fast-check";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import { EMPTY_LEDGER, joinLedgers, type Ledger, ledgerOfFile, recordsByTarget } from "../../src-core/merge/ledger";
import { ancestorsOf, appRecord, decisionRecord } from "../../src-core/merge/next-record";
import { conflictsOf, type StandingAnswer, standingAnswers } from "../../src-core/merge/standing-answers";
import type { AnswerValue } from "../../src-core/scoring/answer";
import { inspectorId, isoTime, targetId } from "../../src-core/units";
import { aRecord } from "../fixtures/builders";

/**
 * A made-up round: a few laptops answer, save workbooks, fall back to an older state (a restored backup), take one another's
 * workbooks, have cells edited or filled by hand; the office joins what it has and decides. What comes out are the files.
 */
const laptops = 3;
const targets = ["9901010001", "微信|jiaxi-fabu"].map(targetId);
const items = ["overview", "leaders", "site-unreachable"];
const values: readonly AnswerValue[] = [
  { kind: "clear" },
  { kind: "found" },
  { kind: "none" },
  { kind: "count", count: 2 },
  { kind: "conditions", ids: ["b", "a"] },
];
const at = isoTime("2020-03-02T01:00:00.000Z");

const place = {
  target: fc.constantFrom(...targets),
  item: fc.constantFrom(...items),
  value: fc.constantFrom(...values),
};
const laptop = fc.nat(laptops - 1);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("answer" as const), laptop, ...place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("save" as const), laptop }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restore" as const), laptop, file: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("take" as const), laptop, file: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("edit" as const), file: fc.nat(5), ...place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("fill" as const), laptop, ...place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("decide" as const), value: place.value }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Files of a random round: at least one, some of them decisions of the office. */
export const roundFiles: fc.Arbitrary<readonly Ledger[]> = fc.array(step, { minLength: 3, maxLength: 30 }).map(played);

function played(steps: readonly Step[]): readonly Ledger[] {
  const stores: Ledger[] = Array.from({ length: laptops }, () => EMPTY_LEDGER);
  const files: Ledger[] = [];
  const save = (who: number, ledger: Ledger): void => {
    const records = [...ledger.records.values()];
    const entry = { inspectorId: idOf(who), inspectorName: `检查员${who}`, targetIds: targets };
    files.push(ledgerOfFile({ hash: `h${files.length}`, name: `评分表${who}.xlsx` }, entry, records));
  };
  const put = (who: number, record: AnswerRecord): void => {
    stores[who] = joinLedgers(stores[who] ?? EMPTY_LEDGER, ofRecords([record]));
  };
  for (const s of steps) {
    if (s.kind === "save") save(s.laptop, stores[s.laptop] ?? EMPTY_LEDGER);
    else if (s.kind === "answer") put(s.laptop, answered(stores[s.laptop] ?? EMPTY_LEDGER, s.laptop, s));
    else if (s.kind === "restore") stores[s.laptop] = files[s.file] ?? EMPTY_LEDGER;
    else if (s.kind === "take")
      stores[s.laptop] = joinLedgers(stores[s.laptop] ?? EMPTY_LEDGER, files[s.file] ?? EMPTY_LEDGER);
    else if (s.kind === "edit")
      save(1, joinLedgers(files[s.file] ?? EMPTY_LEDGER, ofRecords([edited(files[s.file], s)])));
    else if (s.kind === "fill") save(s.laptop, ofRecords([filled(s.laptop, s)]));
    else save(9, decided(files.reduce(joinLedgers, EMPTY_LEDGER), s.value));
  }
  if (files.length === 0) save(0, stores[0] ?? EMPTY_LEDGER);
  return files;
}

type Place = { target: (typeof targets)[number]; item: string; value: AnswerValue };
const idOf = (who: number) => inspectorId(`inspector-${who}`);

function standing(ledger: Ledger, { target, item }: Place): StandingAnswer | undefined {
  return standingAnswers(recordsByTarget(ledger).get(target) ?? []).get(item);
}

function answered(ledger: Ledger, who: number, p: Place): AnswerRecord {
  const change = { targetId: p.target, itemId: p.item, value: p.value, note: "", link: "", inspectorId: idOf(who), at };
  return appRecord(change, standing(ledger, p));
}

function edited(file: Ledger | undefined, p: Place): AnswerRecord {
  const heads = standing(file ?? EMPTY_LEDGER, p)?.heads ?? [];
  const content = { targetId: p.target, itemId: p.item, value: p.value, at: null, origin: "edited" } as const;
  return aRecord({ ...content, ancestors: ancestorsOf(heads) });
}

function filled(who: number, p: Place): AnswerRecord {
  return aRecord({
    targetId: p.target,
    itemId: p.item,
    value: p.value,
    inspectorId: idOf(who),
    at: null,
    origin: "hand",
  });
}

function decided(ledger: Ledger, value: AnswerValue): Ledger {
  const open = [...recordsByTarget(ledger).values()].flatMap((records) => conflictsOf(standingAnswers(records)));
  const decision = { value, note: "", link: "", reviewerId: inspectorId("office"), reason: "复核", at };
  return joinLedgers(ledger, ofRecords(open.map((conflict) => decisionRecord(conflict, decision))));
}

function ofRecords(records: readonly AnswerRecord[]): Ledger {
  return { ...EMPTY_LEDGER, records: new Map(records.map((record) => [record.revision, record])) };
}
