import { CloseCircleFilled, ExclamationCircleFilled, StopOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Verdict, VetoHit } from "../../../src-core/scoring/verdict";
import { vetoesFor } from "../../../src-core/standard/pack-items";
import { formatPoints } from "../../../src-core/units";
import type { TargetView } from "../use-target-view";

/** The result in one figure or word, and what it rests on. */
export function ScoreFigure({ view, onJump }: { view: TargetView; onJump: (itemId: string) => void }) {
  const { verdict } = view;
  return (
    <>
      <h2>得分</h2>
      <p className="score-figure" data-testid="score" data-outcome={verdict.outcome ?? ""} data-state={verdict.state}>
        {figureOf(verdict)}
      </p>
      {verdict.hits.length > 0 ? (
        <VetoGrounds view={view} hits={verdict.hits} onJump={onJump} />
      ) : (
        <p className="muted">{explanationOf(view)}</p>
      )}
    </>
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

function VetoGrounds(props: { view: TargetView; hits: readonly VetoHit[]; onJump: (itemId: string) => void }) {
  const { view, hits, onJump } = props;
  const vetoes = vetoesFor(view.pack, view.target);
  return (
    <ul className="grounds">
      {hits.map((hit) => {
        const index = vetoes.findIndex((veto) => veto.id === hit.vetoId);
        const veto = vetoes[index];
        if (veto === undefined) return null;
        const labels = veto.conditions.filter((c) => hit.conditionIds.includes(c.id)).map((c) => c.label);
        return (
          <li key={hit.vetoId}>
            <button type="button" className="jump" onClick={() => onJump(hit.vetoId)}>
              第 {index + 1} 项 {veto.name}
            </button>
            ：{labels.join("、")}
          </li>
        );
      })}
    </ul>
  );
}
