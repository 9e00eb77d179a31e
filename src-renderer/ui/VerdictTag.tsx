import { CloseCircleFilled, ExclamationCircleFilled, PaperClipOutlined, StopOutlined } from "@ant-design/icons";
import type { Verdict } from "../../src-core/scoring/verdict";
import { stateNames } from "../../src-core/scoring/verdict";
import { formatPoints } from "../../src-core/units";
import "./parts.css";

/** What a target came to, short enough for a list: 否决, 不合格 58.50, 92.50, 合格, 进行中; a clip where evidence lacks. */
export function VerdictTag({ verdict }: { verdict: Pick<Verdict, "state" | "outcome" | "points"> }) {
  const { state, outcome, points } = verdict;
  const figure = points === null ? "" : formatPoints(points);
  const awaits = state === "awaitingEvidence" && <PaperClipOutlined className="awaits" aria-label="待补证据" />;
  switch (outcome) {
    case "veto":
      return (
        <span className="verdict is-bad">
          {awaits}
          <CloseCircleFilled /> 否决
        </span>
      );
    case "fail":
      return (
        <span className="verdict is-bad">
          {awaits}
          <ExclamationCircleFilled /> 不合格 {figure}
        </span>
      );
    case "pass":
      return (
        <span className="verdict is-good">
          {awaits}
          {figure === "" ? "合格" : figure}
        </span>
      );
    case "unscorable":
      return (
        <span className="verdict">
          <StopOutlined /> 无法检查
        </span>
      );
    case null:
      return <span className="verdict is-waiting">{stateNames[state === "inProgress" ? state : "notStarted"]}</span>;
  }
}
