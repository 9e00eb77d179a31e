import { WarningFilled } from "@ant-design/icons";
import { memo } from "react";
import type { TargetId } from "../../../src-core/units";
import { StateMark } from "../../ui/StateMark";
import { VerdictTag } from "../../ui/VerdictTag";
import { codeText, type TargetRow } from "./target-rows";

/** Pixels. */
export const ROW_HEIGHT = 36;

interface RowProps {
  readonly row: TargetRow;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly onSelect: (id: TargetId) => void;
}

export const TargetListRow = memo(function TargetListRow({ row, index, count, isSelected, onSelect }: RowProps) {
  const { target, listed } = row;
  return (
    // The keys are handled by the list that holds this option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={`target-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={isSelected ? "target-row is-selected" : "target-row"}
      style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}
      onClick={() => onSelect(target.id)}
      data-testid={`target-row-${target.id}`}
      data-state={listed.state}
      data-outcome={listed.outcome ?? ""}
    >
      <StateMark state={listed.state} />
      <span className="ellipsis target-name" title={target.name}>
        {target.name}
      </span>
      {row.conflicts > 0 && (
        <span className="row-conflict" title={`${row.conflicts} 项答得不一样，请再选`}>
          <WarningFilled /> 有分歧
        </span>
      )}
      <span className={target.kind === "site" ? "code muted" : "muted"}>{codeText(target)}</span>
      <span className="target-verdict">
        <VerdictTag verdict={listed} />
      </span>
    </div>
  );
});
