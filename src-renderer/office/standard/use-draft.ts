import { useEffect, useMemo } from "react";
import { packFaults } from "../../../src-core/standard/edit-pack";
import type { PackFault } from "../../../src-core/standard/pack-fault";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import type { ListedStandard } from "../../db/standard-list";
import { discardDraft, readDraft, saveDraft } from "../../db/standard-store";
import { useSession } from "../../state/WorkspaceProvider";
import { useSave } from "../frame/use-save";
import { useDraftState } from "./draft-state";
import { unreadFaults } from "./unread-faults";

/** A version as edited so far, and the ways to go on. */
export interface Draft {
  readonly base: ListedStandard;
  /** The version itself where nothing was edited. */
  readonly pack: StandardPack;
  readonly isChanged: boolean;
  readonly faults: readonly PackFault[];
  /**
   * Changes the draft; it is stored at once.
   *
   * @param about edits in a row about the same thing are undone together; "" for a deed of its own
   */
  readonly edit: (about: string, change: (pack: StandardPack) => StandardPack) => void;
  readonly discard: () => void;
  /** null where there is nothing to go back to. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** The edits of a version: read from the database when it is opened, kept there with each change. */
export function useDraft(base: ListedStandard): Draft | null {
  const { db, ambient } = useSession();
  const save = useSave();
  const { baseHash, pack, unread, past, future } = useDraftState();
  useEffect(() => {
    if (useDraftState.getState().baseHash === base.hash) return;
    let isCancelled = false;
    void readDraft(db, base.hash).then((stored) => {
      if (!isCancelled) useDraftState.getState().begin(base.hash, stored);
    });
    return () => {
      isCancelled = true;
    };
  }, [db, base.hash]);
  const shown = pack ?? base.pack;
  const faults = useMemo(
    () => [...unreadFaults(pack ?? base.pack, unread), ...(pack === null ? [] : packFaults(pack))],
    [base.pack, pack, unread],
  );
  if (baseHash !== base.hash) return null;
  const keep = (): void => {
    const { pack: now } = useDraftState.getState();
    void save(() => (now === null ? discardDraft(db, base.hash) : saveDraft(db, ambient, base, now)));
  };
  const go = (step: "undo" | "redo") => (): void => {
    useDraftState.getState()[step]();
    keep();
  };
  return {
    base,
    pack: shown,
    isChanged: pack !== null || Object.keys(unread).length > 0,
    faults,
    edit: (about, change) => {
      const before = useDraftState.getState().pack ?? base.pack;
      useDraftState.getState().push(change(before), about);
      keep();
    },
    discard: () => {
      useDraftState.getState().discard();
      keep();
    },
    undo: past.length > 0 ? go("undo") : null,
    redo: future.length > 0 ? go("redo") : null,
  };
}
