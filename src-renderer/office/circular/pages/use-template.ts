import { useLiveQuery } from "dexie-react-hooks";
import type { StoredTemplate } from "../../../db/stored";
import { forgetTemplate, readTemplate, replaceTemplate } from "../../../db/template-store";
import { useSession } from "../../../state/WorkspaceProvider";
import { useSave } from "../../frame/use-save";

/** The office's own template, and the ways to another. */
export interface TemplateDesk {
  /** null while it uses the one that comes with the app. */
  readonly template: StoredTemplate | null;
  readonly isLoading: boolean;
  /** @returns the one used before; undefined where it was not stored */
  readonly keep: (name: string, template: string) => Promise<StoredTemplate | null | undefined>;
  readonly forget: () => Promise<StoredTemplate | null | undefined>;
}

export function useTemplate(): TemplateDesk {
  const { db, ambient } = useSession();
  const save = useSave();
  const read = useLiveQuery(() => readTemplate(db).then((found) => ({ found })), [db]);
  return {
    template: read?.found ?? null,
    isLoading: read === undefined,
    keep: (name, template) => save(() => replaceTemplate(db, ambient, name, template)),
    forget: () => save(() => forgetTemplate(db)),
  };
}
