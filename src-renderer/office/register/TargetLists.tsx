import type { ReactNode } from "react";
import type { ChangedTarget, FieldChange } from "../../../src-core/register/compare-targets";
import type { Target } from "../../../src-core/register/target";
import { figure } from "../counted";

/** More than these nobody reads; the figures say how many there are. */
const SHOWN = 200;

/** What changed, target by target: 名称：甲 → 乙. */
export function ChangedList({ title, changed }: { title: string; changed: readonly ChangedTarget[] }) {
  return (
    <Lines title={title} count={changed.length} testId="changed-list">
      {changed.slice(0, SHOWN).map(({ target, changes }) => (
        <li key={target.id}>
          <span>
            {target.name} <span className="code muted">{codeOf(target)}</span>
          </span>
          <span className="change">{changes.map(changeInWords).join("；")}</span>
        </li>
      ))}
    </Lines>
  );
}

/** Which targets a figure is about. */
export function TargetList({ title, targets }: { title: string; targets: readonly Target[] }) {
  return (
    <Lines title={title} count={targets.length} testId="target-list">
      {targets.slice(0, SHOWN).map((target) => (
        <li key={target.id}>
          <span>{target.name}</span>
          <span className="code muted">{codeOf(target)}</span>
        </li>
      ))}
    </Lines>
  );
}

function Lines(props: { title: string; count: number; testId: string; children: ReactNode }) {
  const { title, count } = props;
  if (count === 0) return null;
  const part = count > SHOWN ? `，列出前 ${SHOWN} 个` : "";
  return (
    <details className="target-lines" open={count <= 20} data-testid={props.testId}>
      <summary>
        {title} {figure(count)} 个{part}
      </summary>
      <ul className="plain-list">{props.children}</ul>
    </details>
  );
}

const codeOf = (target: Target): string =>
  target.kind === "site" ? target.code : [target.platform, target.handle ?? ""].join(" ").trim();

function changeInWords({ field, before, after }: FieldChange): string {
  return `${field}：${before === "" ? "（空）" : before} → ${after === "" ? "（空）" : after}`;
}
