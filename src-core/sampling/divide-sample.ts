import type { AssignmentEntry } from "../merge/ledger";
import type { OfficeSettings } from "../register/settings";
import type { Target } from "../register/target";
import { byDefaultOrder } from "../report/annex-order";
import type { InspectorId } from "../units";

/** Somebody who scores. */
export interface Inspector {
  readonly id: InspectorId;
  readonly name: string;
}

/**
 * Divides a sample among inspectors: numbers of sites and of accounts differ by one at most, those of portals too (they
 * take the most time), and a region's targets stay together, because each list is cut into runs of the customary order.
 * Without chance: the same sample and people give the same division.
 *
 * @returns one entry an inspector, in the order given, targets in reading order; [] without inspectors
 */
export function divideSample(
  targets: readonly Target[],
  inspectors: readonly Inspector[],
  settings: OfficeSettings,
): readonly AssignmentEntry[] {
  const count = inspectors.length;
  if (count === 0) return [];
  const ordered = readOrder(targets, settings);
  const portals = ordered.filter(isPortal);
  const otherSites = ordered.filter((target) => target.kind === "site" && !isPortal(target));
  const accounts = ordered.filter((target) => target.kind === "account");
  // Each list hands its surplus to those who stand after the last who got one: so the sums stay within one too.
  const shares = [
    runs(portals, count, 0),
    runs(otherSites, count, portals.length),
    runs(accounts, count, portals.length + otherSites.length),
  ];
  return inspectors.map(({ id, name }, index) => {
    const own = readOrder(
      shares.flatMap((share) => share[index] ?? []),
      settings,
    );
    return { inspectorId: id, inspectorName: name, targetIds: own.map((target) => target.id) };
  });
}

/** Targets as an inspector meets them: by region in the customary order, sites before accounts, by code or register. */
export function readOrder(targets: readonly Target[], settings: OfficeSettings): readonly Target[] {
  return [...targets].sort(byDefaultOrder(settings));
}

function isPortal(target: Target): boolean {
  return target.kind === "site" && target.siteClass !== null && portalClasses.has(target.siteClass);
}

const portalClasses: ReadonlySet<string> = new Set(["provincePortal", "cityPortal", "countyPortal"]);

/** Cuts a list into runs whose lengths differ by one at most; the longer ones begin at place `from` and wrap round. */
function runs<T>(list: readonly T[], count: number, from: number): readonly (readonly T[])[] {
  const base = Math.floor(list.length / count);
  const surplus = list.length % count;
  let start = 0;
  return Array.from({ length: count }, (_, index) => {
    const place = (((index - from) % count) + count) % count;
    const end = start + base + (place < surplus ? 1 : 0);
    const run = list.slice(start, end);
    start = end;
    return run;
  });
}
