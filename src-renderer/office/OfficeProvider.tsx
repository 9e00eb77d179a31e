import { useLiveQuery } from "dexie-react-hooks";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { Target } from "../../src-core/register/target";
import type { RoundId } from "../../src-core/units";
import type { Database } from "../db/database";
import { readRoundRows } from "../db/office-store";
import { readOfficeSettings } from "../db/settings-store";
import type { StoredRound } from "../db/stored";
import { shippedSettings } from "../shipped/shipped";
import { useSession } from "../state/WorkspaceProvider";
import { type RoundView, roundView } from "./round-view";

/** What all steps of the office share: live from the database, derived by src-core. */
export interface OfficeData {
  /** Sites before accounts, each in the order of the register. */
  readonly register: readonly Target[];
  readonly settings: OfficeSettings;
  /** The office changed the settings that came with the app. */
  readonly hasOwnSettings: boolean;
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
  const register = useRegister(db);
  const own = useLiveQuery(() => readOfficeSettings(db).then((settings) => ({ settings })), [db]);
  const rounds = useLiveQuery(() => db.rounds.reverse().sortBy("id"), [db]);
  const wanted = rounds?.find((stored) => stored.id === place?.roundId) ?? rounds?.[0];
  const current = useRoundView(db, wanted?.id, register);
  const data = useMemo<OfficeData | null>(() => {
    if (register === undefined || own === undefined || rounds === undefined || current === undefined) return null;
    const { settings } = own;
    return {
      register,
      settings: settings ?? shippedSettings(),
      hasOwnSettings: settings !== undefined,
      rounds,
      current,
    };
  }, [register, own, rounds, current]);
  // What was shown stays until the next round has been read: no blank screen in between.
  const [shown, setShown] = useState(data);
  if (data !== null && data !== shown) setShown(data);
  const value = data ?? shown;
  if (value === null) return null;
  return <OfficeContext.Provider value={value}>{children}</OfficeContext.Provider>;
}

function useRegister(db: Database): readonly Target[] | undefined {
  const stored = useLiveQuery(() => db.targets.toArray(), [db]);
  return useMemo(() => {
    const targets = stored?.map((row) => row.target);
    return targets?.sort((a, b) => kindRank(a) - kindRank(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
  }, [stored]);
}

const kindRank = (target: Target): number => (target.kind === "site" ? 0 : 1);

/** undefined while it loads, null where there is no round. */
function useRoundView(db: Database, id: RoundId | undefined, register: readonly Target[] | undefined) {
  const rows = useLiveQuery(() => readRoundRows(db, id).then((found) => ({ id, found })), [db, id]);
  return useMemo(() => {
    if (rows === undefined || register === undefined || rows.id !== id) return undefined;
    return rows.found === null ? null : roundView(rows.found, register);
  }, [rows, register, id]);
}
