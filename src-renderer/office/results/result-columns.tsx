import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, PlayCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { regionRank } from "../../../src-core/register/settings";
import { isAwaitingEvidence, type ResultState, type TargetResult } from "../../../src-core/report/results";
import { formatPoints } from "../../../src-core/units";
import { EvidenceMark } from "../../ui/EvidenceMark";
import { VerdictTag } from "../../ui/VerdictTag";
import { regionLabel } from "../register/register-columns";
import type { RoundView } from "../round-view";
import { classLabel, codeLabel } from "../sample/sample-columns";
import type { Column } from "../table/column";
import { resultStateNames } from "./ResultFilters";
import { peopleOf } from "./results-state";

export function resultColumns({ round, nameOf }: RoundView): readonly Column<TargetResult>[] {
  const names = (result: TargetResult): string => peopleOf(result).map(nameOf).join("、");
  return [
    {
      key: "code",
      title: "标识码 / 账号",
      width: "minmax(116px, 0.7fr)",
      isCode: true,
      render: (r) => codeLabel(r.target),
      sortBy: (r) => codeLabel(r.target),
      hint: (r) => codeLabel(r.target),
    },
    {
      key: "name",
      title: "名称",
      width: "minmax(150px, 1.6fr)",
      render: (r) => r.target.name,
      sortBy: (r) => r.target.name,
      hint: (r) => r.target.name,
    },
    {
      key: "class",
      title: "类别",
      isSecondary: true,
      width: "116px",
      render: (r) => classLabel(r.target),
      sortBy: (r) => classLabel(r.target),
      hint: (r) => classLabel(r.target),
    },
    {
      key: "region",
      title: "地区",
      isSecondary: true,
      width: "76px",
      render: (r) => regionLabel(round.settings, r.target.regionCode),
      sortBy: (r) => regionRank(round.settings, r.target.regionCode),
    },
    { key: "verdict", title: "结论", width: "140px", render: verdictCell, sortBy: verdictRank },
    {
      key: "points",
      title: "得分",
      width: "72px",
      align: "right",
      render: pointsCell,
      sortBy: (r) => r.verdict.points ?? -1,
    },
    {
      key: "problem",
      title: "存在的突出问题",
      width: "minmax(130px, 1.6fr)",
      render: (r) => (r.state === "done" ? r.verdict.problem : ""),
      sortBy: (r) => r.verdict.problem,
      hint: (r) => r.verdict.problem,
    },
    {
      key: "people",
      title: "检查员",
      isSecondary: true,
      width: "minmax(100px, 0.8fr)",
      render: names,
      sortBy: names,
      hint: names,
    },
    { key: "state", title: "状态", width: "136px", render: stateCell, sortBy: (r) => stateOrder.indexOf(r.state) },
  ];
}

const stateOrder: readonly ResultState[] = ["conflict", "missing", "inProgress", "done"];
const outcomeOrder = ["veto", "fail", "unscorable", "pass"];

function verdictRank({ state, verdict }: TargetResult): number {
  return state === "done" ? outcomeOrder.indexOf(verdict.outcome ?? "") : outcomeOrder.length;
}

/** Points have a column of their own, so the conclusion is said in a word here. */
function verdictCell(result: TargetResult): ReactNode {
  if (result.state !== "done") return <span className="muted">–</span>;
  return (
    <>
      <VerdictTag verdict={{ ...result.verdict, state: "done", points: null }} />
      {isAwaitingEvidence(result) && <EvidenceMark />}
    </>
  );
}

function pointsCell({ state, verdict }: TargetResult): ReactNode {
  if (verdict.points === null || state === "missing") return "";
  const text = formatPoints(verdict.points);
  return state === "done" ? (
    text
  ) : (
    <span className="muted" title="还没有答完，暂计">
      {text}
    </span>
  );
}

const stateIcons: Readonly<Record<ResultState, ReactNode>> = {
  missing: <ClockCircleOutlined className="mark-waiting" />,
  inProgress: <PlayCircleOutlined className="mark-active" />,
  conflict: <ExclamationCircleFilled className="mark-attention" />,
  done: <CheckCircleFilled className="mark-done" />,
};

function stateCell({ state, isEdited }: TargetResult): ReactNode {
  return (
    <span title={isEdited ? "有答案在表格里改过，已取代原来的" : undefined}>
      {stateIcons[state]} {resultStateNames[state]}
      {isEdited && " · 改"}
    </span>
  );
}
