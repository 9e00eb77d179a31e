import { create } from "zustand";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { TaskDocument } from "../../../src-core/exchange/task-document";
import type { ImportEffect } from "../../db/task-import";

/** A file that was read and not yet taken: what taking it would do. */
export interface ImportCandidate {
  readonly reading: FileReading;
  /** null where it is nothing for an inspector. */
  readonly document: TaskDocument | null;
  /** What taking it would do, after the files before it in the same preview; null where it is nothing for an inspector. */
  readonly effect: ImportEffect | null;
  /** Whether the round and inspector are on this machine already. */
  readonly isKnownTask: boolean;
  /** Real work read in the practice workspace: nothing of it is taken there. */
  readonly isForeign: boolean;
  /** The inspector's word to score by the earlier standard of this file; missing: no. */
  readonly isOlderWanted?: boolean;
}

export type ImportStep =
  | { readonly kind: "idle" }
  | { readonly kind: "preview"; readonly candidates: readonly ImportCandidate[] }
  | { readonly kind: "failed"; readonly message: string };

interface ImportState {
  readonly step: ImportStep;
  readonly show: (step: ImportStep) => void;
}

export const useImportStep = create<ImportState>()((set) => ({
  step: { kind: "idle" },
  show: (step) => set({ step }),
}));
