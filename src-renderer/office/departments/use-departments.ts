import { App as AntApp } from "antd";
import type { DisclosureRow, SuggestionRow } from "../../../src-core/report/department-rows";
import { putDisclosure, putSuggestion, removeDisclosure, removeSuggestions } from "../../db/department-store";
import { replaceDepartments, undoDepartments } from "../../db/departments-together";
import { useSession } from "../../state/WorkspaceProvider";
import { useSave } from "../frame/use-save";
import { useRound } from "../OfficeProvider";
import { type NamedDeed, useDepartmentsScreen } from "./departments-state";
import type { DepartmentsWish } from "./departments-wish";
import { type DepartmentKind, type DepartmentRow, unitOf } from "./row-fields";

/** Changes the departments' tables of the round, and takes the last change back. */
export function useDepartments() {
  const { round, disclosure, suggestions } = useRound();
  const { db } = useSession();
  const { message } = AntApp.useApp();
  const save = useSave();
  const { history, remember, forget } = useDepartmentsScreen();

  /** Takes what the files come to, both tables together. */
  const take = async (wish: DepartmentsWish): Promise<boolean> => {
    const rows = {
      disclosure: wish.disclosure.isThere ? wish.disclosure.rows : null,
      suggestions: wish.suggestions.isThere ? wish.suggestions.rows : null,
    };
    const deed = await save(() => replaceDepartments(db, round.id, rows));
    if (deed !== undefined) remember({ name: "导入", ...deed });
    return deed !== undefined;
  };

  /** Puts a row that was typed in the place of the unit `replaced`; undefined where it failed. */
  const put = async (row: DepartmentRow, replaced: string | null): Promise<"kept" | "taken" | undefined> => {
    // A new row would take the place of the one that the unit has.
    if (replaced === null && knownUnits(row).has(row.id)) return "taken";
    const outcome = await save(() => putTyped(row, replaced ?? row.id));
    if (outcome === undefined || outcome === "taken") return outcome;
    remember({ name: `${replaced === null ? "添加" : "修改"}${unitOf(row)}`, ...outcome });
    return "kept";
  };
  const knownUnits = (row: DepartmentRow): ReadonlySet<string> =>
    new Set((isSuggestion(row) ? suggestions : disclosure).map(({ id }) => id));
  const putTyped = async (row: DepartmentRow, replaced: string) => {
    if (isSuggestion(row)) {
      const deed = await putSuggestion(db, round.id, row, replaced);
      return deed === "taken" ? deed : { disclosure: null, suggestions: deed };
    }
    const deed = await putDisclosure(db, round.id, row, replaced);
    return deed === "taken" ? deed : { disclosure: deed, suggestions: null };
  };

  const remove = async (of: DepartmentKind, id: string): Promise<void> => {
    const deed = await save(
      async (): Promise<NamedDeed> => ({
        name: `删除${id}`,
        disclosure: of === "disclosure" ? await removeDisclosure(db, round.id, [id]) : null,
        suggestions: of === "suggestions" ? await removeSuggestions(db, round.id, [id]) : null,
      }),
    );
    if (deed !== undefined) remember(deed);
  };

  const lastIn = (deeds: readonly NamedDeed[]): NamedDeed | undefined =>
    deeds.findLast((deed) => (deed.disclosure ?? deed.suggestions)?.roundId === round.id);
  const undo = async (): Promise<void> => {
    // As it is now, and forgotten at once: who presses Ctrl+Z twice in a row takes two deeds back.
    const last = lastIn(useDepartmentsScreen.getState().history);
    if (last === undefined) return;
    forget(last);
    const outcome = await save(() => undoDepartments(db, last));
    if (outcome === undefined) remember(last);
    if (outcome === "undone") void message.success(`已撤销：${last.name}`);
    if (outcome === "overtaken") void message.warning(`“${last.name}”之后表又变过，没有撤销。`);
  };
  return { take, put, remove, undo, undoable: lastIn(history)?.name ?? null };
}

function isSuggestion(row: DisclosureRow | SuggestionRow): row is SuggestionRow {
  return "unit" in row;
}
