import type Dexie from "dexie";

/**
 * Version 1. Later versions stand beside this file, numbered, each with a test that opens the version before with rows.
 * Indexes are few on purpose: each costs about 9 µs a row on import (design.md, figures).
 */
export function declareVersion1(db: Dexie): void {
  db.version(1).stores({
    settings: "key",
    tasks: "id",
    sheets: "[taskId+targetId], taskId",
    events: "id, taskId",
    targets: "id, kind",
    rounds: "id",
    registers: "roundId",
    assignments: "[roundId+inspectorId], roundId",
    returns: "[roundId+targetId], roundId",
    imports: "[roundId+hash], roundId",
  });
}
