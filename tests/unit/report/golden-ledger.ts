import { joinAll } from "../../../src-core/merge/join-all";
import { type Ledger, ledgerOfFile } from "../../../src-core/merge/ledger";
import { divideSample } from "../../../src-core/sampling/divide-sample";
import { inspectorId } from "../../../src-core/units";
import { aRecord } from "../../fixtures/builders";
import {
  goldenAnswers,
  goldenInspectorNames,
  goldenRegister,
  goldenRound,
  goldenSampledTargets,
} from "../../fixtures/golden-round";

/** What twelve inspectors send back in the golden round. */
export function goldenLedger(): Ledger {
  const inspectors = goldenInspectorNames.map((name, index) => ({ id: inspectorId(`inspector-${index}`), name }));
  const entries = divideSample(goldenSampledTargets, inspectors, goldenRound.settings);
  return joinAll(
    entries.map((entry) => {
      const records = entry.targetIds.flatMap((targetId) =>
        [...goldenAnswers(targetId)].map(([itemId, { value, note, link }]) =>
          aRecord({ targetId, itemId, value, note, link, inspectorId: entry.inspectorId }),
        ),
      );
      return ledgerOfFile({ hash: entry.inspectorId, name: `${entry.inspectorName}.xlsx` }, entry, records);
    }),
  );
}

export { goldenRegister, goldenRound };
