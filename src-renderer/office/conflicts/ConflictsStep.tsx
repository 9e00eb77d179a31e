import { EmptyState } from "../../ui/EmptyState";
import { StepFrame } from "../frame/StepFrame";
import { useRound } from "../OfficeProvider";
import { ConflictDetail } from "./ConflictDetail";
import { ConflictList } from "./ConflictList";
import { useConflictsScreen } from "./conflict-state";
import "./conflicts.css";

/** 冲突: items on which people disagree, and what the office decided. */
export function ConflictsStep() {
  const { conflicts, decided, round } = useRound();
  const { open, set } = useConflictsScreen();
  const all = [...conflicts, ...decided];
  const current = all.find((view) => view.key === open) ?? conflicts[0] ?? decided[0];
  const targets = new Set(conflicts.map((view) => view.target.id)).size;
  return (
    <StepFrame
      title="冲突"
      figures={
        <span data-testid="conflict-figures">
          {conflicts.length === 0
            ? `没有待裁决的${decided.length > 0 ? `，已裁决 ${decided.length} 项` : ""}`
            : `${targets} 个对象有 ${conflicts.length} 项待裁决${decided.length > 0 ? ` · 已裁决 ${decided.length} 项` : ""}`}
        </span>
      }
    >
      {current === undefined ? (
        <EmptyState
          title="没有冲突"
          detail="两位检查员、或一位检查员的两台电脑对同一项给出不同的答案时，会列在这里，由本办裁决。"
        />
      ) : (
        <div className="conflicts">
          <ConflictList current={current.key} onOpen={set} />
          <ConflictDetail
            key={`${round.id}/${current.key}/${current.standing.heads.map((head) => head.revision).join()}`}
            view={current}
            onNext={() => set(nextKey(conflicts, current.key))}
          />
        </div>
      )}
    </StepFrame>
  );
}

/** The conflict after this one; null leads to the first that is left. */
function nextKey(conflicts: readonly { readonly key: string }[], key: string): string | null {
  const index = conflicts.findIndex((view) => view.key === key);
  return index < 0 ? null : (conflicts[index + 1]?.key ?? null);
}
