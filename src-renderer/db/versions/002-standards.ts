import type Dexie from "dexie";

/**
 * Version 2: the office's own standards, and edits of standards that are under way. Nothing of version 1 changes; from here
 * on a version that is declared is never altered, only followed by the next.
 */
export function declareVersion2(db: Dexie): void {
  db.version(2).stores({
    standards: "hash, id",
    standardDrafts: "baseHash",
  });
}
