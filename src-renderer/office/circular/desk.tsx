import { createContext, type ReactNode, useContext } from "react";
import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import type { PaperData, PaperField } from "../../../src-core/circular/paper-data";
import type { Figure } from "../../../src-core/report/figure";
import type { Report, ReportInput } from "../../../src-core/report/report-model";
import type { IssuedCircular } from "../../../src-core/signing/issued-circular";
import type { RoundView } from "../round-view";
import type { Patch } from "./circular-state";

/** All that the views of the step 通报 share. */
export interface CircularDesk {
  readonly round: RoundView;
  /** As stored, with what was just typed. */
  readonly circular: CircularSettings;
  readonly input: ReportInput;
  readonly report: Report;
  readonly figures: ReadonlyMap<string, Figure>;
  /** What a template is filled with now. */
  readonly paper: PaperData;
  readonly fields: readonly PaperField[];
  /** What was issued of this round, no 1 first. */
  readonly issues: readonly IssuedCircular[];
  /**
   * Changes the settings; stored at once.
   *
   * @param about edits in a row about the same thing are undone together; "" for a deed of its own
   */
  readonly edit: (about: string, patch: Patch) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Opens a figure to its rows. */
  readonly openFigure: (id: string) => void;
  /** The figure that is open, beside the view. */
  readonly openedFigure: ReactNode;
}

const DeskContext = createContext<CircularDesk | null>(null);

export function CircularDeskProvider({ desk, children }: { desk: CircularDesk; children: ReactNode }) {
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

export function useCircularDesk(): CircularDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("useCircularDesk outside CircularStep");
  return desk;
}
