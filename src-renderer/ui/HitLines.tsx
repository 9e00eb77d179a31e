import type { ExplainedHit } from "../../src-core/scoring/explain";
import "./trace.css";

/** The vetoes that were hit: which conditions, how the annex words them, and the article. */
export function HitLines(props: {
  hits: readonly ExplainedHit[];
  /** Leads to a veto; null where there is no checklist to lead to. */
  onJump: ((vetoId: string) => void) | null;
}) {
  const { hits, onJump } = props;
  return (
    <ul className="trace-hits" data-testid="trace-hits">
      {hits.map(({ vetoId, name, source, conditions }) => (
        <li key={vetoId}>
          <p>
            {onJump === null ? (
              <strong>{name}</strong>
            ) : (
              <button type="button" className="trace-jump" onClick={() => onJump(vetoId)}>
                {name}
              </button>
            )}
            ：{conditions.map(({ label }) => label).join("、")}
          </p>
          <p className="muted">依据：{source}</p>
        </li>
      ))}
    </ul>
  );
}
