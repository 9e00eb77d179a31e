import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, contentHash } from "../../src-core/content-hash";
import type { FileReading } from "../../src-core/exchange/read-file";
import { type Ledger, storeLedger } from "../../src-core/merge/ledger";
import { mergeReadings } from "../../src-core/merge/merge-readings";
import { results } from "../../src-core/report/results";
import { unfitAnswers } from "../../src-core/report/standard-switch";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { anAccount, aRound, aSite } from "../fixtures/builders";
import { SECOND_PACK } from "../fixtures/second-version";
import { SMALL_PACK } from "../fixtures/small-pack";
import { ledgerFile, taskFile } from "../unit/merge/readings";
import { roundFiles } from "./merge-laptops";

/** Files of one round, some scored by an older version of its standard than others. */
const targets = [aSite(), anAccount()];
const versions: readonly StandardPack[] = [SMALL_PACK, SECOND_PACK, { ...SECOND_PACK, version: 3 }];
const twins: readonly StandardPack[] = [SMALL_PACK, SECOND_PACK, { ...SECOND_PACK, title: "同版不同文" }];

function filesOf(packs: readonly StandardPack[]): fc.Arbitrary<readonly FileReading[]> {
  return roundFiles.chain((ledgers) =>
    fc
      .array(fc.constantFrom(...packs), { minLength: ledgers.length, maxLength: ledgers.length })
      .map((chosen) => ledgers.map((ledger, index) => fileOf(ledger, chosen[index] ?? SMALL_PACK, index))),
  );
}

function fileOf(ledger: Ledger, standard: StandardPack, index: number): FileReading {
  const round = aRound({ standard, sample: targets.map((target) => target.id) });
  const [entry] = [...ledger.assignments.values()];
  const inspector = entry === undefined ? {} : { inspector: { id: entry.inspectorId, name: entry.inspectorName } };
  return taskFile(`文件${index}.xlsx`, { round, targets, records: [...ledger.records.values()], ...inspector });
}

/** All that must be the same whatever the order and grouping. */
function told(files: readonly FileReading[]): string {
  const { round, ledger, olderFiles, register } = mergeReadings(files, {});
  if (round === null) return "nothing";
  const unfit = unfitAnswers(round.standard, [], register, ledger).map(({ target, itemId, reason }) => [
    target.id,
    itemId,
    reason,
  ]);
  const found = results(round, register, ledger).map(({ target, state, verdict }) => [
    target.id,
    state,
    verdict.problem,
  ]);
  return canonicalJson({
    standard: contentHash(round.standard),
    ledger: JSON.parse(JSON.stringify(storeLedger(ledger))),
    olderFiles,
    unfit,
    found,
  });
}

const shuffled = (files: readonly FileReading[]) =>
  fc.tuple(fc.constant(files), fc.shuffledSubarray([...files], { minLength: files.length }), fc.nat());

test("files of several versions come to the same in any order, grouping and repetition", () => {
  fc.assert(
    fc.property(filesOf(versions).chain(shuffled), ([files, other, cut]) => {
      const whole = told(files);
      const at = cut % (files.length + 1);
      const groups = [files.slice(0, at), files.slice(at)].filter((group) => group.length > 0);
      const ledgers = groups.map((group, index) => ledgerFile(`汇总${index}.json`, group));
      expect(told(other)).toBe(whole);
      expect(told([...files, ...other.slice(0, at)])).toBe(whole);
      expect(told(ledgers)).toBe(whole);
      expect(told([...ledgers].reverse())).toBe(whole);
      expect(told([...ledgers, ...other])).toBe(whole);
      expect(told([ledgerFile("全.json", ledgers)])).toBe(whole);
    }),
    { numRuns: 150 },
  );
});

test("where one version has two packs, order and repetition still decide nothing", () => {
  fc.assert(
    fc.property(filesOf(twins).chain(shuffled), ([files, other, cut]) => {
      const whole = told(files);
      expect(told(other)).toBe(whole);
      expect(told([...other, ...files.slice(cut % files.length)])).toBe(whole);
    }),
    { numRuns: 100 },
  );
});

test("every record of every file that was not refused is in the ledger, whatever its version", () => {
  fc.assert(
    fc.property(filesOf(versions), (files) => {
      const { ledger, problems } = mergeReadings(files, {});
      expect(problems).toEqual([]);
      const records = files.flatMap(({ content }) => (content.kind === "task" ? content.document.records : []));
      for (const record of records) expect(ledger.records.get(record.revision)).toEqual(record);
    }),
    { numRuns: 100 },
  );
});
