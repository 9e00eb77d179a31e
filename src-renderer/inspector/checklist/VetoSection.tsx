import { Button } from "antd";
import { useCallback } from "react";
import { vetoesFor } from "../../../src-core/standard/pack-items";
import { toggledCondition, unansweredVetoes } from "../answers/deeds";
import { answerOf, type ItemAnswers } from "../answers/item-answer";
import { useDesk } from "../desk-state";
import { useTask } from "../task-context";
import type { TargetView } from "../use-target-view";
import type { Answering } from "./use-item-answering";
import { VetoCard } from "./VetoCard";

/** Vetoes come first: one hit decides. */
export function VetoSection(props: {
  view: TargetView;
  isClosed: boolean;
  answering: Answering;
  current: () => ItemAnswers;
  onClearAll: () => void;
}) {
  const { view, isClosed, answering, current, onClearAll } = props;
  const { pack, target, answers, verdict } = view;
  const { writer } = useTask();
  const { itemId, openedWords, openedVetoes } = useDesk();
  const vetoes = vetoesFor(pack, target);
  const open = unansweredVetoes(vetoes, answers).length;
  const onCondition = useCallback(
    (vetoId: string, conditionId: string, isOn: boolean) => {
      const change = toggledCondition(current(), vetoId, conditionId, isOn);
      useDesk.getState().openVeto(vetoId, change.value.kind === "none");
      writer.answer(target.id, [change]);
    },
    [current, writer, target.id],
  );
  return (
    <section className="entries" aria-label="单项否决">
      <header className="entries-head">
        <h2>单项否决</h2>
        <span className="muted">
          {vetoes.length} 项{open > 0 ? `，${open} 项没答` : "，都答了"}
        </span>
        {verdict.hits.length > 0 && open > 0 && <span className="muted">已否决，其余可以继续核对</span>}
        <span className="spacer" />
        <Button size="small" disabled={open === 0 || isClosed} onClick={onClearAll} data-testid="clear-vetoes">
          全部未发现 <kbd className="key-hint">N</kbd>
        </Button>
      </header>
      {vetoes.map((veto, index) => (
        <VetoCard
          key={veto.id}
          pack={pack}
          veto={veto}
          number={index + 1}
          answer={answerOf(answers, veto.id)}
          isLookedAt={itemId === veto.id}
          isWordsOpen={openedWords.has(veto.id)}
          isOpened={openedVetoes.has(veto.id)}
          isClosed={isClosed}
          isLacking={verdict.missingEvidence.includes(veto.id)}
          answering={answering}
          onCondition={onCondition}
        />
      ))}
    </section>
  );
}
