import { useLiveQuery } from "dexie-react-hooks";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { type Ambient, systemAmbient } from "../db/ambient";
import { Database, deletePracticeDatabase, type Workspace } from "../db/database";
import { readPlace, readProfile, savePlace } from "../db/settings-store";
import type { Place, Profile } from "../db/stored";
import { useSaved } from "./saved-state";

/** What every screen needs: the open database, the clock, who is here and where. */
export interface Session {
  readonly db: Database;
  readonly ambient: Ambient;
  readonly workspace: Workspace;
  /** undefined: nobody has said who they are yet. */
  readonly profile: Profile | undefined | "loading";
  readonly failure: string | null;
  /** Where the person is; undefined while it loads. Target and item only as they were when the screen last moved. */
  readonly place: Place | undefined;
  /** Where the person is at this moment, to the item. */
  readonly placeNow: () => Place | undefined;
  readonly goTo: (change: Partial<Place>) => void;
  readonly enterPractice: () => void;
  /** Back to the real work; the practice data stay until thrown away. */
  readonly leavePractice: (what: "keep" | "throw-away") => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);
const ambient = systemAmbient();
const WORKSPACE_KEY = "workspace";

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession outside WorkspaceProvider");
  return session;
}

export function WorkspaceProvider({ children }: { children: ReactNode }) {
  const [workspace, setWorkspace] = useState<Workspace>(() =>
    window.localStorage.getItem(WORKSPACE_KEY) === "practice" ? "practice" : "work",
  );
  const [failure, setFailure] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | undefined>(undefined);
  const latest = useRef<Place | undefined>(undefined);
  const db = useMemo(() => new Database(workspace), [workspace]);
  useEffect(() => {
    latest.current = undefined;
    setPlace(undefined);
    db.open()
      .then(() => readPlace(db))
      .then((read) => {
        latest.current = read;
        setPlace(read);
      })
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    return () => db.close();
  }, [db]);
  const profile = useLiveQuery(() => readProfile(db).then((found) => ({ found })), [db]);

  const session = useMemo<Session>(() => {
    const choose = (next: Workspace): void => {
      window.localStorage.setItem(WORKSPACE_KEY, next);
      useSaved.getState().reset();
      setWorkspace(next);
    };
    return {
      db,
      ambient,
      workspace,
      profile: profile === undefined || place === undefined ? "loading" : profile.found,
      failure,
      place,
      placeNow: () => latest.current,
      goTo: (change) => {
        const before = latest.current;
        if (before === undefined) return;
        const next = { ...before, ...change };
        latest.current = next;
        // Going from item to item is remembered, but draws nothing anew.
        if (isAnotherScreen(before, next)) setPlace(next);
        void savePlace(db, next);
      },
      enterPractice: () => choose("practice"),
      leavePractice: async (what) => {
        db.close();
        choose("work");
        if (what === "throw-away") await deletePracticeDatabase();
      },
    };
  }, [db, workspace, profile, place, failure]);
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

function isAnotherScreen(a: Place, b: Place): boolean {
  return a.taskId !== b.taskId || a.roundId !== b.roundId || a.step !== b.step;
}
