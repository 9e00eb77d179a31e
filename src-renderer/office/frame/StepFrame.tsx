import type { ReactNode } from "react";
import { DropZone } from "./DropZone";
import "./preview.css";

/** The work of one step: what it is and how much, its deeds, its filters, the list, and what explains it on the right. */
export function StepFrame(props: {
  title: string;
  /** The figures of the step, beside the title. */
  figures?: ReactNode;
  actions?: ReactNode;
  filters?: ReactNode;
  side?: ReactNode;
  /** Takes files that are dropped on the step. */
  onFiles?: (paths: readonly string[]) => void;
  dropHint?: string;
  children: ReactNode;
}) {
  return (
    <DropZone onFiles={props.onFiles} hint={props.dropHint ?? "松开鼠标，导入这些文件"}>
      <section className={props.side ? "step with-side" : "step"} aria-label={props.title}>
        <header className="step-head">
          <h1>{props.title}</h1>
          <span className="step-figures figures">{props.figures}</span>
          <span className="spacer" />
          {props.actions}
        </header>
        {props.filters && <div className="step-filters">{props.filters}</div>}
        <div className="step-body">{props.children}</div>
        {props.side && <aside className="step-side">{props.side}</aside>}
      </section>
    </DropZone>
  );
}
