import { Button } from "antd";
import { useSession } from "../../state/WorkspaceProvider";
import { type StepKey, stepLabel } from "../steps";

/** A step that waits for another: says for what, and leads there. */
export function NotReady({ title, why, step }: { title: string; why: string; step: StepKey }) {
  const { goTo } = useSession();
  return (
    <div className="not-ready" data-testid="not-ready">
      <h1>{title}</h1>
      <p>{why}</p>
      <Button type="primary" onClick={() => goTo({ step })}>
        到“{stepLabel(step)}”去
      </Button>
    </div>
  );
}
