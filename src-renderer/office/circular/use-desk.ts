import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useMemo } from "react";
import { circularPaper } from "../../../src-core/circular/fill-paper";
import { paperFields } from "../../../src-core/circular/paper-fields";
import { readCircularEdits, redoCircular, saveCircular, undoCircular } from "../../db/circular-edits";
import { useSession } from "../../state/WorkspaceProvider";
import { useOpenedFigure, useOpenFigure } from "../figures/use-opened-figure";
import { useSave } from "../frame/use-save";
import { useRound } from "../OfficeProvider";
import { reportInput, useReport } from "../use-report";
import { type Patch, useCircularScreen } from "./circular-state";
import type { CircularDesk } from "./desk";

/** All that the views of the step share: the round's circular as stored, with what is being typed in the fields. */
export function useDesk(): CircularDesk {
  const view = useRound();
  const report = useReport();
  const { round } = view;
  const { roundId, edited, begin } = useCircularScreen();
  useEffect(() => begin(round.id), [begin, round.id]);
  const input = useMemo(() => reportInput(view), [view]);
  const figures = useMemo(() => new Map(report.figures.map((figure) => [figure.id, figure])), [report]);
  const paper = useMemo(() => circularPaper(input, report), [input, report]);
  const fields = useMemo(() => paperFields(round.settings, input.circular, round.standard), [round, input]);
  const circular = useMemo(
    () => (roundId === round.id ? { ...view.circular, ...edited } : view.circular),
    [view.circular, edited, roundId, round.id],
  );
  return {
    round: view,
    circular,
    input,
    report,
    figures,
    paper,
    fields,
    issues: view.issued,
    ...useEdits(),
    openFigure: useOpenFigure(),
    openedFigure: useOpenedFigure(),
  };
}

/** Changes what is stored of the circular, and takes changes back, those of before a restart too. */
function useEdits(): Pick<CircularDesk, "edit" | "undo" | "redo" | "canUndo" | "canRedo"> {
  const { round } = useRound();
  const { db, ambient } = useSession();
  const save = useSave();
  const show = useCircularScreen((state) => state.show);
  const edits = useLiveQuery(() => readCircularEdits(db, round.id), [db, round.id]);
  const go = (step: typeof undoCircular) => (): void => {
    void save(() => step(db, ambient, round.id)).then((patch) => {
      if (patch !== undefined && patch !== null) show(patch);
    });
  };
  return {
    edit: (about: string, patch: Patch): void => {
      show(patch);
      void save(() => saveCircular(db, ambient, round, patch, about));
    },
    undo: go(undoCircular),
    redo: go(redoCircular),
    canUndo: edits?.canUndo ?? false,
    canRedo: edits?.canRedo ?? false,
  };
}
