import type { Database } from "../db/database";
import { useAnnexScreen } from "./annexes/annex-state";
import { useCircularScreen } from "./circular/circular-state";
import { useConflictsScreen } from "./conflicts/conflict-state";
import { useDepartmentsScreen } from "./departments/departments-state";
import { useDivisionDraft } from "./division/division-state";
import { useFigureScreen } from "./figures/figure-state";
import { useRegisterScreen } from "./register/register-state";
import { useResultsScreen } from "./results/results-state";
import { useReturnsScreen } from "./returns/returns-state";
import { useNewRound } from "./sample/new-round-state";
import { useSettingsScreen } from "./settings/settings-state";
import { useDraftState } from "./standard/draft-state";
import { useStandardScreen } from "./standard/standard-state";

/** The workspace that the screens were last shown for. */
let shownFor: Database | null = null;

/**
 * What is selected, filtered and half done belongs to one workspace: with another one all steps begin afresh. Going over to
 * the inspector's work and back keeps it. What is stored stays in any case.
 *
 * @param db a new object each time a workspace is entered
 */
export function keepScreensFor(db: Database): void {
  if (shownFor !== null && shownFor !== db) resetOfficeScreens();
  shownFor = db;
}

function resetOfficeScreens(): void {
  for (const store of [
    useAnnexScreen,
    useCircularScreen,
    useConflictsScreen,
    useDepartmentsScreen,
    useDivisionDraft,
    useFigureScreen,
    useRegisterScreen,
    useResultsScreen,
    useReturnsScreen,
    useNewRound,
    useSettingsScreen,
    useDraftState,
    useStandardScreen,
  ]) {
    store.getState().reset();
  }
}
