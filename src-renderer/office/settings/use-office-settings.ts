import type { OfficeSettings } from "../../../src-core/register/settings";
import { forgetOfficeSettings } from "../../db/office-store";
import { saveOfficeSettings } from "../../db/settings-store";
import { useSession } from "../../state/WorkspaceProvider";
import { useSave } from "../frame/use-save";
import { useOffice } from "../OfficeProvider";
import { useSettingsScreen } from "./settings-state";

/** Keeps the office's settings, and takes the last change back. */
export function useOfficeSettings() {
  const { settings, hasOwnSettings } = useOffice();
  const { db } = useSession();
  const save = useSave();
  const { past, remember, forgetLast } = useSettingsScreen();
  const put = (next: OfficeSettings | null) =>
    save(async () => {
      if (next === null) await forgetOfficeSettings(db);
      else await saveOfficeSettings(db, next);
      return "kept" as const;
    });
  /** null goes back to what came with the app. */
  const keep = async (next: OfficeSettings | null): Promise<void> => {
    const before = hasOwnSettings ? settings : null;
    if ((await put(next)) === "kept") remember(before);
  };
  const undo = async (): Promise<void> => {
    const last = past.at(-1);
    if (last !== undefined && (await put(last)) === "kept") forgetLast();
  };
  return { settings, hasOwnSettings, keep, undo, canUndo: past.length > 0 };
}
