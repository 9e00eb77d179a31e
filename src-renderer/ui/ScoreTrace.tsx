import { type ReactNode, useId, useState } from "react";
import type { Target } from "../../src-core/register/target";
import type { ExplainedLine, ExplainedStep, Explanation } from "../../src-core/scoring/explain";
import type { Verdict } from "../../src-core/scoring/verdict";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { formatPoints } from "../../src-core/units";
import { bonusWords } from "./bonus-words";
import { sideWords } from "./rule-text";
import { TraceLineRow } from "./TraceLineRow";
import "./trace.css";

export interface TraceProps {
  readonly pack: StandardPack;
  readonly target: Target;
  readonly verdict: Verdict;
  readonly explanation: Explanation;
  /** Leads to an item; null where there is no checklist to lead to. */
  readonly onJump: ((itemId: string) => void) | null;
}

/** How a score came about, from the full points down to the result. Each number opens to what made it. */
export function ScoreTrace(props: TraceProps) {
  const { explanation, verdict } = props;
  const lines = (side: ExplainedLine["side"]): readonly ExplainedLine[] =>
    explanation.lines.filter((line) => line.side === side);
  const bonus = bonusWords(props.pack, props.target, verdict);
  return (
    <ul className="trace" data-testid="trace">
      {explanation.steps.map((step) => {
        if (step.key === "deducted") {
          return (
            <Step key={step.key} step={step} isOpenAtFirst>
              <Lines {...props} lines={lines("deduction")} none="没有扣分" />
            </Step>
          );
        }
        if (step.key === "bonus") {
          return (
            <Step key={step.key} step={step} isOpenAtFirst bonus={bonus.kind} name={`加分：${bonus.short}`}>
              <Lines {...props} lines={lines("bonus")} none={bonus.why} />
            </Step>
          );
        }
        const isLast = step.key === "total" && bonus.kind !== "zero" && bonus.kind !== "points";
        return [
          isLast && (
            <li key="no-bonus" className="trace-step is-words" data-testid="step-bonus" data-bonus={bonus.kind}>
              <p>加分：{bonus.short}</p>
              <p className="muted">{bonus.why}</p>
            </li>
          ),
          <Step key={step.key} step={step} />,
        ];
      })}
    </ul>
  );
}

/** One step; its number opens the arithmetic. */
function Step(props: {
  step: ExplainedStep;
  name?: string;
  bonus?: string;
  isOpenAtFirst?: boolean;
  children?: ReactNode;
}) {
  const { step, children, bonus } = props;
  const [isOpen, setOpen] = useState(props.isOpenAtFirst === true);
  const id = useId();
  return (
    <li
      className={step.key === "total" ? "trace-step is-total" : "trace-step"}
      data-testid={`step-${step.key}`}
      data-bonus={bonus}
    >
      <div className="trace-row">
        <span>{props.name ?? step.name}</span>
        <button
          type="button"
          className="trace-figure figures"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${step.name} ${formatPoints(step.points)}，${isOpen ? "收起" : "看怎么算的"}`}
          onClick={() => setOpen(!isOpen)}
          data-testid={`open-${step.key}`}
        >
          {stepFigure(step)}
        </button>
      </div>
      <div id={id} hidden={!isOpen} className="trace-words">
        <p className="muted">{step.words}</p>
        {children}
      </div>
    </li>
  );
}

/** @example for 扣分合计 of 6.5 points //=> "−6.50" */
function stepFigure({ key, points }: ExplainedStep): string {
  const figure = formatPoints(points).replace("-", sideWords.deduction.sign);
  return key === "bonus" && points > 0 ? `${sideWords.bonus.sign}${figure}` : figure;
}

function Lines(props: TraceProps & { readonly lines: readonly ExplainedLine[]; readonly none: string }) {
  const { lines, none, pack, onJump } = props;
  if (lines.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul className="trace-lines">
      {lines.map((line) => (
        <TraceLineRow key={line.itemId} line={line} pack={pack} onJump={onJump} />
      ))}
    </ul>
  );
}
