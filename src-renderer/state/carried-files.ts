import { useCallback } from "react";
import { create } from "zustand";
import { Database } from "../db/database";
import { prepareRealWork } from "../db/practice-guard";
import type { Profile } from "../db/stored";
import { useSession } from "./WorkspaceProvider";

/** Files on their way from the practice workspace to the real work, which reads them when it opens. */
interface CarriedFiles {
  readonly paths: readonly string[];
  readonly carry: (paths: readonly string[]) => void;
  /** Each is given once. */
  readonly take: () => readonly string[];
}

export const useCarriedFiles = create<CarriedFiles>()((set, get) => ({
  paths: [],
  carry: (paths) => set({ paths }),
  take: () => {
    const { paths } = get();
    if (paths.length > 0) set({ paths: [] });
    return paths;
  },
}));

/** Leaves practice, which stays as it is, and opens the files in the real work. */
export function useCarryToWork(): (paths: readonly string[], person: Profile) => Promise<void> {
  const { leavePractice } = useSession();
  return useCallback(
    async (paths, person) => {
      const work = new Database("work");
      try {
        await prepareRealWork(work, person);
      } finally {
        work.close();
      }
      useCarriedFiles.getState().carry(paths);
      await leavePractice("keep");
    },
    [leavePractice],
  );
}
