import type Dexie from "dexie";

/**
 * Version 3: the circular of each round, what departments sent for it, and what was issued. Rows of version 2 stay as they
 * are: a round without a circular of its own begins with the one before.
 */
export function declareVersion3(db: Dexie): void {
  db.version(3).stores({
    circulars: "roundId",
    circularHistory: "id, roundId",
    disclosure: "[roundId+id], roundId",
    suggestions: "[roundId+id], roundId",
    issued: "[roundId+no], roundId",
  });
}
