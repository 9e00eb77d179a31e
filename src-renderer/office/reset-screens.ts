import { useAnnexScreen } from "./annexes/annex-state";
import { useConflictsScreen } from "./conflicts/conflict-state";
import { useDivisionDraft } from "./division/division-state";
import { useRegisterScreen } from "./register/register-state";
import { useResultsScreen } from "./results/results-state";
import { useReturnsScreen } from "./returns/returns-state";
import { useNewRound } from "./sample/new-round-state";

/** Forgets what is selected, filtered and half done on all steps. What is stored stays. */
export function resetOfficeScreens(): void {
  for (const store of [
    useAnnexScreen,
    useConflictsScreen,
    useDivisionDraft,
    useRegisterScreen,
    useResultsScreen,
    useReturnsScreen,
    useNewRound,
  ]) {
    store.getState().reset();
  }
}
