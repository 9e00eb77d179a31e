import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, PlayCircleOutlined } from "@ant-design/icons";
import { useEffect } from "react";
import { useSession } from "../../state/WorkspaceProvider";
import type { StepState } from "../step-states";
import { type StepKey, steps } from "../steps";

const marks: Record<StepState["state"], { icon: React.ReactNode; word: string }> = {
  done: { icon: <CheckCircleFilled className="mark-done" />, word: "已完成" },
  active: { icon: <PlayCircleOutlined className="mark-active" />, word: "进行中" },
  attention: { icon: <ExclamationCircleFilled className="mark-attention" />, word: "待办" },
  waiting: { icon: <ClockCircleOutlined className="mark-waiting" />, word: "等待" },
};

/** The left column: the way of the data, each step with its figure and state. Alt+1 … Alt+9 lead there. */
export function StepNav({ states, step }: { states: Readonly<Record<StepKey, StepState>>; step: StepKey }) {
  const { goTo } = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.altKey && !event.ctrlKey ? steps[Number(event.code.replace("Digit", "")) - 1] : undefined;
      if (target === undefined) return;
      event.preventDefault();
      goTo({ step: target.key });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [goTo]);
  return (
    <nav className="step-nav" aria-label="步骤">
      {steps.map(({ key, label }, index) => {
        const { state, figure, waitsFor } = states[key];
        return (
          <button
            key={key}
            type="button"
            className={key === step ? "step-link current" : "step-link"}
            aria-current={key === step ? "step" : undefined}
            title={`${marks[state].word}${waitsFor === null ? "" : `：${waitsFor.why}`}  Alt+${index + 1}`}
            onClick={() => goTo({ step: key })}
            data-testid={`step-${key}`}
            data-state={state}
          >
            <span className="step-mark" role="img" aria-label={marks[state].word}>
              {marks[state].icon}
            </span>
            <span className="step-label">{label}</span>
            <span className="step-figure figures">{waitsFor === null ? figure : waitsFor.short}</span>
          </button>
        );
      })}
    </nav>
  );
}
