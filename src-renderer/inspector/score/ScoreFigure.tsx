import { CloseCircleFilled, ExclamationCircleFilled, StopOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Verdict } from "../../../src-core/scoring/verdict";
import { formatPoints } from "../../../src-core/units";
import { EvidenceMark } from "../../ui/EvidenceMark";
import { HitLines } from "../../ui/HitLines";
import { useDesk } from "../desk-state";
import type { TargetView } from "../use-target-view";

/** The result in one figure or word, and what it rests on. */
export function ScoreFigure({ view, onJump }: { view: TargetView; onJump: (itemId: string) => void }) {
  const { verdict } = view;
  return (
    <>
      <h2>得分</h2>
      <p className="score-figure" data-testid="score" data-outcome={verdict.outcome ?? ""} data-state={verdict.state}>
        {view.explanation.steps.length > 0 ? <OpenFigure verdict={verdict} /> : figureOf(verdict)}
      </p>
      {verdict.hits.length > 0 ? (
        <HitLines hits={view.explanation.hits} onJump={onJump} />
      ) : (
        <p className="muted">{explanationOf(view)}</p>
      )}
      {verdict.state === "awaitingEvidence" && (
        <p className="awaits-note" data-testid="awaits-note">
          <EvidenceMark count={verdict.missingEvidence.length} />
          ，补齐后才算已完成；{verdict.points === null ? "结论" : "结论和得分"}已经算数。
        </p>
      )}
    </>
  );
}

/** The figure opens to the steps and lines that made it. */
function OpenFigure({ verdict }: { verdict: Verdict }) {
  const isOpen = useDesk((desk) => desk.isTraceOpen);
  const toggle = useDesk((desk) => desk.toggleTrace);
  return (
    <button
      type="button"
      className="score-open trace-figure"
      aria-expanded={isOpen}
      aria-controls="score-trace"
      title={isOpen ? "收起得分的来历" : "看得分怎么来的"}
      onClick={toggle}
      data-testid="open-score"
    >
      {figureOf(verdict)}
    </button>
  );
}

function figureOf(verdict: Verdict): ReactNode {
  const { outcome, points, state, unscorable } = verdict;
  if (outcome === "veto") {
    return (
      <span className="bad is-words">
        <CloseCircleFilled /> 不合格（否决）
      </span>
    );
  }
  if (outcome === "unscorable") {
    return (
      <span className="is-words">
        <StopOutlined /> 无法检查（{unscorable}）
      </span>
    );
  }
  if (points !== null && state !== "notStarted") {
    const figure = formatPoints(points);
    if (outcome !== "fail") return <span className={outcome === null ? "is-open" : ""}>{figure}</span>;
    return (
      <span className="bad">
        <ExclamationCircleFilled /> {figure}
      </span>
    );
  }
  return <span className={outcome === "pass" ? "is-words" : "is-open"}>{outcome === "pass" ? "合格" : "—"}</span>;
}

function explanationOf({ verdict, pack }: TargetView): string {
  const { outcome, points, missing, state } = verdict;
  if (outcome === "unscorable") return "不评分，随评分表报告原因。";
  if (outcome === "fail") return `不合格：低于 ${formatPoints(pack.site.failBelow.value)} 分`;
  if (outcome === "pass") return points === null ? "单项否决都未发现" : "合格";
  if (state === "notStarted") return `还没开始，共 ${missing.length} 项`;
  return points === null ? `还缺 ${missing.length} 项` : `目前得分，还缺 ${missing.length} 项`;
}
