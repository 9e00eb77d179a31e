import { useMemo } from "react";
import { recordsByTarget } from "../../../src-core/merge/ledger";
import { standingAnswers } from "../../../src-core/merge/standing-answers";
import { isAwaitingEvidence, type TargetResult } from "../../../src-core/report/results";
import { REMARK_ITEM } from "../../../src-core/scoring/answer";
import { askedItem, itemTitle } from "../../../src-core/standard/entry-words";
import { isScored } from "../../../src-core/standard/pack-items";
import { formatPoints } from "../../../src-core/units";
import { EvidenceMark } from "../../ui/EvidenceMark";
import { VerdictTag } from "../../ui/VerdictTag";
import { SidePanel } from "../frame/SidePanel";
import { useRound } from "../OfficeProvider";
import { classLabel, codeLabel } from "../sample/sample-columns";
import { UnconfirmedLink } from "../standard/UnconfirmedLink";
import { AnswerLines } from "./AnswerLines";
import { resultStateNames } from "./ResultFilters";
import { peopleOf } from "./results-state";
import { TraceLines } from "./TraceLines";

/** One target's result: how the verdict came about, answer by answer, each with who, when and from which file. */
export function ResultPanel({ result, onClose }: { result: TargetResult; onClose: () => void }) {
  const { round, ledger, nameOf } = useRound();
  const { target, verdict, state } = result;
  const standings = useMemo(
    () => [...standingAnswers(recordsByTarget(ledger).get(target.id) ?? []).values()],
    [ledger, target.id],
  );
  return (
    <SidePanel title={target.name} onClose={onClose} testId="result-panel">
      <dl className="facts">
        <dt>{target.kind === "site" ? "网站标识码" : "类型、账号"}</dt>
        <dd className="code">{target.kind === "site" ? target.code : `${target.platform} ${codeLabel(target)}`}</dd>
        <dt>类别</dt>
        <dd>{classLabel(target)}</dd>
        <dt>主办单位</dt>
        <dd>{target.owner ?? "–"}</dd>
        <dt>检查员</dt>
        <dd>{peopleOf(result).map(nameOf).join("、") || "–"}</dd>
        <dt>状态</dt>
        <dd>{resultStateNames[state]}</dd>
        <dt>结论</dt>
        <dd>
          {state === "done" ? <VerdictTag verdict={{ ...verdict, state: "done", points: null }} /> : "–"}
          {verdict.problem !== "" && <span>　{verdict.problem}</span>}
          {verdict.unscorable !== null && <span>　{verdict.unscorable}</span>}
        </dd>
        {verdict.points !== null && (
          <>
            <dt>得分</dt>
            <dd className="figures">
              {formatPoints(verdict.points)} 分{state !== "done" && "（暂计）"}
              {isScored(round.standard, target) && <UnconfirmedLink pack={round.standard} lead="　标准有" />}
            </dd>
          </>
        )}
      </dl>
      {isAwaitingEvidence(result) && <LackingEvidence result={result} />}
      <TraceLines target={target} verdict={verdict} pack={round.standard} />
      <AnswerLines target={target} standings={standings.filter((standing) => standing.itemId !== REMARK_ITEM)} />
      <Remarks result={result} />
    </SidePanel>
  );
}

/** Findings that lack what the standard wants to see. */
function LackingEvidence({ result }: { result: TargetResult }) {
  const { round } = useRound();
  const { missingEvidence } = result.verdict;
  const names = missingEvidence.map((id) => itemTitle(askedItem(round.standard, id)));
  return (
    <p className="awaits-note" data-testid="lacking-evidence">
      <EvidenceMark count={missingEvidence.length} />：{names.join("、")}。
      {result.verdict.points === null ? "结论" : "结论和得分"}照计。
    </p>
  );
}

/** What was written on the target as a whole. */
function Remarks({ result }: { result: TargetResult }) {
  const { nameOf } = useRound();
  const remarks = result.notes.filter((note) => note.itemId === REMARK_ITEM);
  if (remarks.length === 0) return null;
  return (
    <>
      <h3>备注</h3>
      {remarks.map((remark) => (
        <p key={`${remark.inspectorId}${remark.note}`} className="words">
          {remark.note} <span className="muted">{nameOf(remark.inspectorId)}</span>
        </p>
      ))}
    </>
  );
}
