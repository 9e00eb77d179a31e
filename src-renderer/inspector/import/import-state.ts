import { create } from "zustand";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { TaskDocument } from "../../../src-core/exchange/task-document";

/** A file that was read and not yet taken: what taking it would do. */
export interface ImportCandidate {
  readonly reading: FileReading;
  /** null where it is nothing for an inspector. */
  readonly document: TaskDocument | null;
  /** Targets that this machine has already; they keep their answers. */
  readonly known: number;
  /** Whether the round and inspector are on this machine already. */
  readonly isKnownTask: boolean;
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
