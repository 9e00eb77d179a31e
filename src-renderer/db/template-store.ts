import type { Ambient } from "./ambient";
import type { Database } from "./database";
import type { StoredTemplate } from "./stored";

/** The office's own template of the circular; null while it uses the one that comes with the app. */
export async function readTemplate(db: Database): Promise<StoredTemplate | null> {
  const row = await db.settings.get("template");
  return row?.key === "template" ? row.value : null;
}

/**
 * Uses a template from now on.
 *
 * @param template base64 of the .docx
 * @returns the one that was used before, for undo; null where it was the one that comes with the app
 */
export async function replaceTemplate(
  db: Database,
  ambient: Ambient,
  name: string,
  template: string,
): Promise<StoredTemplate | null> {
  return db.transaction("rw", db.settings, async () => {
    const former = await readTemplate(db);
    await db.settings.put({ key: "template", value: { name, template, addedAt: ambient.now() } });
    return former;
  });
}

/** Goes back to the template that comes with the app. @returns the one that was used before, for undo */
export async function forgetTemplate(db: Database): Promise<StoredTemplate | null> {
  return db.transaction("rw", db.settings, async () => {
    const former = await readTemplate(db);
    await db.settings.delete("template");
    return former;
  });
}
