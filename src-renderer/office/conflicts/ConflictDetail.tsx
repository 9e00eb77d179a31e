import { App as AntApp, Button, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { decisionRecord } from "../../../src-core/merge/next-record";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { inspectorId } from "../../../src-core/units";
import { addDecisions } from "../../db/returns-store";
import { useSession } from "../../state/WorkspaceProvider";
import { sayTime } from "../../ui/say-time";
import { answerWords, askedItem, itemPart, itemTitle } from "../answer-words";
import { useSave } from "../frame/use-save";
import { useRound } from "../OfficeProvider";
import { REVIEWER_PREFIX } from "../round-view";
import { classLabel, codeLabel } from "../sample/sample-columns";
import { AnswerForm } from "./AnswerForm";
import type { ConflictView, DecidedView, Side } from "./conflict-views";
import { OutcomeAfter } from "./OutcomeAfter";
import { SideColumn } from "./SideColumn";

const reasons = [
  "复看页面，以此为准",
  "此方证据清楚",
  "另一方检查时间较早，此后已更新",
  "另一方看漏",
  "已与主办单位核实",
] as const;

/** What was chosen: one side as it is, or a judgement of the office's own. */
type Choice =
  | { readonly kind: "side"; readonly index: number }
  | { readonly kind: "own"; readonly value: AnswerValue | null };

/** One conflict: what differs side by side, the choice, the reason. Alt+← and Alt+→ choose, Enter in the reason decides. */
export function ConflictDetail({ view, onNext }: { view: ConflictView | DecidedView; onNext: () => void }) {
  const { round, nameOf } = useRound();
  const { db, ambient, profile } = useSession();
  const { message } = AntApp.useApp();
  const save = useSave();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState("");
  const reasonField = useRef<InputRef>(null);
  const asked = askedItem(round.standard, view.target, view.standing.itemId);
  const choose = (index: number): void => {
    if (view.sides[index] === undefined) return;
    setChoice({ kind: "side", index });
    reasonField.current?.focus();
  };
  useSideKeys(choose);
  const side = choice?.kind === "side" ? view.sides[choice.index] : undefined;
  const value = choice?.kind === "own" ? choice.value : (side?.value ?? null);
  const canDecide = value !== null && reason.trim() !== "";
  const decision = "decision" in view ? view.decision : null;

  const decide = async (): Promise<void> => {
    if (value === null || !canDecide || typeof profile !== "object") return;
    const { note, link } = wordsOf(side);
    const record = decisionRecord(view.standing, {
      value,
      note,
      link,
      reason: reason.trim(),
      reviewerId: inspectorId(`${REVIEWER_PREFIX}${profile.name}`.slice(0, 80)),
      at: ambient.now(),
    });
    const done = await save(() => addDecisions(db, round.id, [record]).then(() => "decided" as const));
    if (done === undefined) return;
    void message.success({ key: "decided", content: `已裁决：${view.target.name} · ${itemTitle(asked)}` });
    onNext();
  };
  return (
    <article className="conflict" data-testid="conflict-detail" aria-label="一项冲突">
      <header>
        <h2>{view.target.name}</h2>
        <span className="muted">
          {classLabel(view.target)} <span className="code">{codeLabel(view.target)}</span>
        </span>
        <p>
          <span className="muted">{itemPart(asked)}</span> <strong>{itemTitle(asked)}</strong>
        </p>
      </header>
      {decision !== null && (
        <p className="decided" data-testid="decision">
          {nameOf(decision.inspectorId)}
          {decision.at !== null && `　${sayTime(decision.at)}`}　裁为“{answerWords(asked, decision.value)}”，理由：
          {decision.reason}
          <span className="muted">　要改就重新裁决，原来的仍留痕。</span>
        </p>
      )}
      <div className="sides">
        {view.sides.map((one, index) => (
          <SideColumn
            key={one.records[0]?.revision}
            side={one}
            asked={asked}
            label={sideLabel(index, view.sides.length)}
            isChosen={choice?.kind === "side" && choice.index === index}
            onChoose={() => choose(index)}
            testId={`choose-${index}`}
          />
        ))}
        <AnswerForm
          asked={asked}
          isChosen={choice?.kind === "own"}
          value={choice?.kind === "own" ? choice.value : null}
          onChange={(own) => setChoice({ kind: "own", value: own })}
        />
      </div>
      <footer>
        <OutcomeAfter view={view} value={value} />
        <label htmlFor="reason">理由</label>
        <div className="phrases">
          {reasons.map((phrase) => (
            <Button
              key={phrase}
              size="small"
              onClick={() => {
                setReason(phrase);
                reasonField.current?.focus();
              }}
            >
              {phrase}
            </Button>
          ))}
        </div>
        <div className="form-line">
          <Input
            id="reason"
            ref={reasonField}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => void decide()}
            maxLength={500}
            placeholder="为什么这样裁决，必填"
            data-testid="reason"
          />
          <Button type="primary" disabled={!canDecide} onClick={() => void decide()} data-testid="decide">
            {decision === null ? "裁决，看下一项  Enter" : "重新裁决  Enter"}
          </Button>
        </div>
        {value === null && <p className="muted">先在上面选一边，或自己重新判定。</p>}
      </footer>
    </article>
  );
}

/** 采用左 and 采用右 where there are two; numbers where there are more. */
function sideLabel(index: number, count: number): string {
  if (count === 2) return index === 0 ? "采用左  Alt+←" : "采用右  Alt+→";
  return `采用第 ${index + 1} 种`;
}

/** The words that stand with the side that is taken. */
function wordsOf(side: Side | undefined): { note: string; link: string } {
  const records = side?.records ?? [];
  return {
    note: records.map((record) => record.note).find(Boolean) ?? "",
    link: records.map((record) => record.link).find(Boolean) ?? "",
  };
}

function useSideKeys(choose: (index: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
      event.preventDefault();
      choose(event.key === "ArrowLeft" ? 0 : 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
