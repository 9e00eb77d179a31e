import { createStore } from "zustand/vanilla";
import type { IsoTime, TargetId } from "../../../src-core/units";
import type { Ambient } from "../../db/ambient";
import type { Database } from "../../db/database";
import type { StoredSheet, StoredTask } from "../../db/stored";
import { type AnswerChange, saveAnswers, type UndoOutcome, undoDeed, undoLast } from "../../db/task-store";
import { type Edit, type Edits, type EditsOfTarget, isStored } from "./edits";

interface Draft {
  readonly targetId: TargetId;
  readonly itemId: string;
  timer: ReturnType<typeof setTimeout> | undefined;
  readonly settle: (written: Promise<IsoTime>) => void;
}

export interface WriterPorts {
  readonly db: Database;
  readonly ambient: Ambient;
  readonly task: StoredTask;
  /** Keeps the 已保存 mark honest. */
  readonly track: (save: () => Promise<IsoTime>) => Promise<IsoTime>;
  readonly onFailure: (message: string) => void;
  /** A sheet was written: read it again. */
  readonly onWritten: (targetId: TargetId) => Promise<void>;
}

/** How long typing must pause before the words are saved, milliseconds. */
const TYPING_PAUSE = 400;

/**
 * Takes what a person says, shows it at once, and brings it to the disk one deed after the other, in the order in which
 * they were done. The mark says 保存中 from the first keystroke until the last of them is durable.
 */
export class AnswerWriter {
  readonly edits = createStore<Edits>()(() => new Map());
  private readonly drafts = new Map<string, Draft>();
  private line: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly ports: WriterPorts) {}

  /** Names a deed that is to be said in several steps. */
  newDeed(): string {
    return this.ports.ambient.newId();
  }

  /**
   * Answers given by one deed: saved at once, undone together.
   *
   * @param deed from `newDeed`, where more of it has come or is to come
   */
  answer(targetId: TargetId, changes: readonly AnswerChange[], deed?: string): void {
    if (changes.length === 0) return;
    const drafts = changes.flatMap((change) => this.takeDraft(targetId, change.itemId));
    this.show(targetId, changes, "saving");
    const written = this.ports.track(() => this.write(targetId, changes, deed));
    written.catch(() => undefined);
    for (const draft of drafts) draft.settle(written);
  }

  /** Words as they are typed: saved when the typing pauses. */
  type(targetId: TargetId, change: AnswerChange, isComposing = false): void {
    this.show(targetId, [change], "typing");
    const key = draftKey(targetId, change.itemId);
    const draft = this.drafts.get(key) ?? this.openDraft(targetId, change.itemId);
    clearTimeout(draft.timer);
    if (!isComposing) draft.timer = setTimeout(() => this.finishDraft(draft), TYPING_PAUSE);
  }

  /** Saves all words that still wait for a pause. */
  finishTyping(): void {
    for (const draft of [...this.drafts.values()]) this.finishDraft(draft);
  }

  /** Tries again what could not be saved. */
  retry(): void {
    for (const [targetId, edits] of this.edits.getState()) {
      this.answer(
        targetId,
        [...edits.values()].filter((edit) => edit.phase === "failed").map((edit) => edit.change),
      );
    }
  }

  /** Whether something is still on its way to the disk. */
  isBusy(): boolean {
    return this.drafts.size > 0 || this.waiting > 0;
  }

  /** Resolves when all that was said so far is on the disk, or has failed and was reported. */
  async drained(): Promise<void> {
    this.finishTyping();
    await this.line.catch(() => undefined);
  }

  /** Takes back the last deed, after all that is still on its way. */
  async undo(): Promise<UndoOutcome> {
    this.finishTyping();
    const { db, ambient, task, track, onWritten } = this.ports;
    const found: { outcome: UndoOutcome } = { outcome: { kind: "nothing" } };
    await track(() =>
      this.queued(async () => {
        found.outcome = await undoLast(db, ambient, task);
        return ambient.now();
      }),
    );
    const { outcome } = found;
    if (outcome.kind !== "undone") return outcome;
    await onWritten(outcome.targetId);
    this.forget(outcome.targetId, outcome.itemIds);
    return outcome;
  }

  /**
   * Takes back a deed of `newDeed` on one item, as if it had never begun. Nothing happens where nothing of it was said.
   *
   * @param before what stood before it, shown until the disk has it again
   */
  takeBack(targetId: TargetId, before: AnswerChange, deed: string): void {
    const { db, ambient, task, track, onFailure, onWritten } = this.ports;
    this.show(targetId, [before], "saving");
    const done = track(() =>
      this.queued(async () => {
        await undoDeed(db, ambient, task, deed);
        return ambient.now();
      }),
    );
    done.then(
      async () => {
        await onWritten(targetId);
        if (this.edits.getState().get(targetId)?.get(before.itemId)?.change === before) {
          this.forget(targetId, [before.itemId]);
        }
      },
      (error: unknown) => {
        this.move(targetId, [before], { phase: "failed", at: null });
        onFailure(error instanceof Error ? error.message : String(error));
      },
    );
  }

  /** Drops edits that the stored sheets show by now. */
  reconcile(sheets: ReadonlyMap<TargetId, StoredSheet>): void {
    for (const [targetId, edits] of this.edits.getState()) {
      const sheet = sheets.get(targetId);
      const done = [...edits].filter(([, edit]) => sheet !== undefined && isStored(edit, sheet)).map(([id]) => id);
      if (done.length > 0) this.forget(targetId, done);
    }
  }

  private write(targetId: TargetId, changes: readonly AnswerChange[], deed?: string): Promise<IsoTime> {
    const { db, ambient, task, onFailure, onWritten } = this.ports;
    return this.queued(() => saveAnswers(db, ambient, task, targetId, changes, deed)).then(
      (at) => {
        this.move(targetId, changes, { phase: "saved", at });
        void onWritten(targetId);
        // The disk takes answers again: what failed before goes first, or the mark would call saved what is not.
        this.retry();
        return at;
      },
      (error: unknown) => {
        this.move(targetId, changes, { phase: "failed", at: null });
        onFailure(error instanceof Error ? error.message : String(error));
        throw error;
      },
    );
  }

  /** One after the other; a failure stops none of those behind it. */
  private queued(deed: () => Promise<IsoTime>): Promise<IsoTime> {
    this.waiting += 1;
    const done = this.line.catch(() => undefined).then(deed);
    this.line = done.finally(() => {
      this.waiting -= 1;
    });
    this.line.catch(() => undefined);
    return done;
  }

  private openDraft(targetId: TargetId, itemId: string): Draft {
    const { promise, resolve } = deferred<IsoTime>();
    this.ports.track(() => promise).catch(() => undefined);
    const draft: Draft = { targetId, itemId, timer: undefined, settle: (written) => resolve(written) };
    this.drafts.set(draftKey(targetId, itemId), draft);
    return draft;
  }

  private takeDraft(targetId: TargetId, itemId: string): Draft[] {
    const key = draftKey(targetId, itemId);
    const draft = this.drafts.get(key);
    if (draft === undefined) return [];
    clearTimeout(draft.timer);
    this.drafts.delete(key);
    return [draft];
  }

  private finishDraft({ targetId, itemId }: Draft): void {
    const edit = this.edits.getState().get(targetId)?.get(itemId);
    if (edit !== undefined) this.answer(targetId, [edit.change]);
  }

  private show(targetId: TargetId, changes: readonly AnswerChange[], phase: Edit["phase"]): void {
    const shown = new Map(this.edits.getState().get(targetId));
    for (const change of changes) shown.set(change.itemId, { change, phase, at: null });
    this.put(targetId, shown);
  }

  /** Moves edits on, those that were not overtaken by a later one. */
  private move(targetId: TargetId, changes: readonly AnswerChange[], to: Pick<Edit, "phase" | "at">): void {
    const shown = new Map(this.edits.getState().get(targetId));
    for (const change of changes) {
      if (shown.get(change.itemId)?.change === change) shown.set(change.itemId, { change, ...to });
    }
    this.put(targetId, shown);
  }

  private forget(targetId: TargetId, itemIds: readonly string[]): void {
    const shown = new Map(this.edits.getState().get(targetId));
    for (const itemId of itemIds) shown.delete(itemId);
    this.put(targetId, shown);
  }

  private put(targetId: TargetId, shown: EditsOfTarget): void {
    const all = new Map(this.edits.getState());
    if (shown.size === 0) all.delete(targetId);
    else all.set(targetId, shown);
    this.edits.setState(all, true);
  }
}

const draftKey = (targetId: TargetId, itemId: string): string => `${targetId}\n${itemId}`;

function deferred<T>(): { promise: Promise<T>; resolve: (value: T | Promise<T>) => void } {
  let resolve: (value: T | Promise<T>) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
