import { Button } from "antd";
import { type RefObject, useLayoutEffect } from "react";
import { statusChange } from "../answers/deeds";
import type { ItemAnswers } from "../answers/item-answer";
import { useDesk } from "../desk-state";
import { useTask } from "../task-context";
import type { TargetView } from "../use-target-view";
import { ScoredPart } from "./ScoredPart";
import { TargetHead } from "./TargetHead";
import { useAnswering } from "./use-item-answering";
import { VetoSection } from "./VetoSection";

/** The checklist of the selected target, in the order of the standard. */
export function Checklist(props: {
  view: TargetView;
  box: RefObject<HTMLElement | null>;
  /** The answers at the moment of asking, not of drawing. */
  current: () => ItemAnswers;
  onClearVetoes: () => void;
  onClearRest: () => void;
}) {
  const { view, box, current, onClearVetoes, onClearRest } = props;
  const { target, verdict } = view;
  const { writer } = useTask();
  const answering = useAnswering(target.id, current);
  useStartingPlace(box, target.id);
  const isClosed = verdict.outcome === "unscorable";
  return (
    <section
      className="checklist"
      ref={box}
      tabIndex={-1}
      aria-label={target.name}
      data-testid="checklist"
      data-target={target.id}
    >
      <TargetHead view={view} />
      {isClosed && (
        <p className="part-note is-waiting" data-testid="closed-by-status">
          已登记为<strong>无法检查（{verdict.unscorable}）</strong>，不评分；已填的答案保留。
          <Button size="small" type="link" onClick={() => writer.answer(target.id, [statusChange(current(), null)])}>
            恢复检查
          </Button>
        </p>
      )}
      <VetoSection view={view} isClosed={isClosed} answering={answering} current={current} onClearAll={onClearVetoes} />
      <ScoredPart key={target.id} view={view} isClosed={isClosed} answering={answering} onClearRest={onClearRest} />
    </section>
  );
}

/** A new target starts at its top; after a restart it opens at the item where the person was. */
function useStartingPlace(box: RefObject<HTMLElement | null>, targetId: string): void {
  // Only when another target comes: afterwards the person decides where to be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    const { itemId } = useDesk.getState();
    if (itemId !== null) focusEntry(itemId);
    else if (box.current !== null) box.current.scrollTop = 0;
    // After a start or an import nobody has the focus: keys and Tab go on from the checklist.
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [targetId]);
}

/** Brings the field of an item's evidence into sight and the focus to it. */
export function focusEvidence(itemId: string): void {
  useDesk.getState().lookAt(itemId);
  document.getElementById(`entry-${itemId}`)?.scrollIntoView({ block: "center" });
  document.querySelector<HTMLElement>(`[data-testid="link-${itemId}"]`)?.focus({ preventScroll: true });
}

/** Brings an item into sight and the focus to its first control. */
export function focusEntry(itemId: string): void {
  const entry = document.getElementById(`entry-${itemId}`);
  if (entry === null) return;
  entry.scrollIntoView({ block: "center" });
  entry.querySelector<HTMLElement>("input:checked, input, textarea, select")?.focus({ preventScroll: true });
}
