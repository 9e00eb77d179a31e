import { type ScoreState, stateNames } from "../../src-core/scoring/verdict";
import "./parts.css";

/** Empty, half, a ring with a dot (evidence lacks) or full: how far a target is. The shape tells it, not the colour alone. */
export function StateMark({ state }: { state: ScoreState }) {
  return (
    <svg className={`state-mark is-${state}`} viewBox="0 0 16 16" role="img" aria-label={stateNames[state]}>
      <title>{stateNames[state]}</title>
      <circle className="ring" cx="8" cy="8" r="6" />
      {state === "inProgress" && <path className="fill" d="M8 2a6 6 0 0 1 0 12z" />}
      {state === "awaitingEvidence" && <circle className="fill" cx="8" cy="8" r="2.6" />}
      {state === "done" && <circle className="fill" cx="8" cy="8" r="6" />}
      {state === "done" && <path className="tick" d="M5 8.2l2 2 4-4.2" />}
    </svg>
  );
}
