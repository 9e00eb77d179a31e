import { Button } from "antd";
import { useSession } from "../../state/WorkspaceProvider";
import { EmptyState } from "../../ui/EmptyState";
import { type StepKey, stepLabel } from "../steps";

/** A step that waits for another: says for what, and leads there. */
export function NotReady({ title, why, step }: { title: string; why: string; step: StepKey }) {
  const { goTo } = useSession();
  return (
    <section className="step" aria-label={title} data-testid="not-ready">
      <header className="step-head">
        <h1>{title}</h1>
      </header>
      <div className="step-body">
        <EmptyState
          title={`“${title}”在等“${stepLabel(step)}”`}
          detail={why}
          actions={
            <Button type="primary" onClick={() => goTo({ step })}>
              先到“{stepLabel(step)}”
            </Button>
          }
        />
      </div>
    </section>
  );
}
