import { useLiveQuery } from "dexie-react-hooks";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { inRegisterOrder } from "../../src-core/register/compare-targets";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { Target } from "../../src-core/register/target";
import type { RoundId } from "../../src-core/units";
import type { Database } from "../db/database";
import { readCircularRows, readInspectionRows } from "../db/round-rows";
import { readOfficeSettings } from "../db/settings-store";
import { type ListedStandard, listStandards } from "../db/standard-list";
import type { StoredRound } from "../db/stored";
import { shippedSettings } from "../shipped/shipped";
import { useSession } from "../state/WorkspaceProvider";
import { inspectionView, type RoundView, withCircular } from "./round-view";

/** What all steps of the office share: live from the database, derived by src-core. */
export interface OfficeData {
  /** What runs now: sites before accounts, each in the order of the register. A round has its own (RoundView). */
  readonly register: readonly Target[];
  /** Was in the register and runs no longer. */
  readonly stopped: readonly Target[];
  readonly settings: OfficeSettings;
  /** The office changed the settings that came with the app. */
  readonly hasOwnSettings: boolean;
  /** All versions at hand; those of one standard together, the newest first. */
  readonly standards: readonly ListedStandard[];
  /** Newest period first. */
  readonly rounds: readonly StoredRound[];
  /** The round that is looked at; null while there is none. */
  readonly current: RoundView | null;
}

const OfficeContext = createContext<OfficeData | null>(null);

export function useOffice(): OfficeData {
  const data = useContext(OfficeContext);
  if (data === null) throw new Error("useOffice outside OfficeProvider");
  return data;
}

/** The round that is looked at. Only for screens that are shown when there is one. */
export function useRound(): RoundView {
  const { current } = useOffice();
  if (current === null) throw new Error("no round is open");
  return current;
}

export function OfficeProvider({ children }: { children: ReactNode }) {
  const { db, place } = useSession();
  const targets = useTargets(db);
  const own = useLiveQuery(() => readOfficeSettings(db).then((settings) => ({ settings })), [db]);
  const rounds = useLiveQuery(() => db.rounds.reverse().sortBy("id"), [db]);
  const standards = useLiveQuery(() => listStandards(db), [db]);
  const wanted = rounds?.find((stored) => stored.id === place?.roundId) ?? rounds?.[0];
  const current = useRoundView(db, wanted?.id);
  const data = useMemo<OfficeData | null>(() => {
    if (targets === undefined || own === undefined || rounds === undefined) return null;
    if (standards === undefined || current === undefined) return null;
    const { settings } = own;
    return {
      ...targets,
      settings: settings ?? shippedSettings(),
      hasOwnSettings: settings !== undefined,
      standards,
      rounds,
      current,
    };
  }, [targets, own, standards, rounds, current]);
  // What was shown stays until the next round has been read: no blank screen in between.
  const [shown, setShown] = useState(data);
  if (data !== null && data !== shown) setShown(data);
  const value = data ?? shown;
  if (value === null) return null;
  return <OfficeContext.Provider value={value}>{children}</OfficeContext.Provider>;
}

function useTargets(db: Database): Pick<OfficeData, "register" | "stopped"> | undefined {
  const stored = useLiveQuery(() => db.targets.toArray(), [db]);
  return useMemo(() => {
    if (stored === undefined) return undefined;
    const ordered = (isRunning: boolean): readonly Target[] =>
      inRegisterOrder(stored.filter((row) => row.isRunning === isRunning).map((row) => row.target));
    return { register: ordered(true), stopped: ordered(false) };
  }, [stored]);
}

/**
 * undefined while it loads, null where there is no round. Results and what the circular says are read apart: who types a
 * text does not wait for a province to be scored again.
 */
function useRoundView(db: Database, id: RoundId | undefined): RoundView | null | undefined {
  const inspected = useLiveQuery(() => readInspectionRows(db, id).then((found) => ({ id, found })), [db, id]);
  const said = useLiveQuery(() => readCircularRows(db, id).then((found) => ({ id, found })), [db, id]);
  const results = useMemo(() => {
    const found = inspected?.found ?? null;
    return found === null ? null : inspectionView(found);
  }, [inspected]);
  return useMemo(() => {
    if (inspected === undefined || inspected.id !== id || said === undefined || said.id !== id) return undefined;
    return results === null || said.found === null ? null : withCircular(results, said.found);
  }, [inspected, said, results, id]);
}
