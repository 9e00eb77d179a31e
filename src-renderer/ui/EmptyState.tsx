import type { ReactNode } from "react";
import "./parts.css";

/** An empty place that says the next step and offers it. */
export function EmptyState(props: {
  title: string;
  /** What will stand here and where it comes from. */
  detail?: ReactNode;
  /** Buttons; the next step first. */
  actions?: ReactNode;
}) {
  return (
    <div className="empty-state" data-testid="empty-state">
      <h2>{props.title}</h2>
      {props.detail !== undefined && <p>{props.detail}</p>}
      {props.actions !== undefined && <div className="empty-actions">{props.actions}</div>}
    </div>
  );
}
