import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { useRound } from "../OfficeProvider";
import { UnconfirmedLink } from "../standard/UnconfirmedLink";
import { type ResultFilters, useResultsScreen } from "./results-state";

/** The figures of the circular's opening. Each leads to its rows; rates say 未齐 while scores are missing. */
export function SummaryFigures() {
  const { summary, round } = useRound();
  const { sites, accounts, complete, missing, conflicts, unscorable, awaitingEvidence } = summary;
  return (
    <div className="summary figures" data-testid="summary" data-complete={complete}>
      <SideFigures label="网站" kind="site" unit="家" {...sites} complete={complete} />
      <SideFigures label="政务新媒体" kind="account" unit="个" {...accounts} complete={complete} />
      <p>
        {missing > 0 && (
          <FigureLink testId="summary-missing" text={`还缺 ${figure(missing)} 个对象`} filters={{ outcome: "open" }} />
        )}
        {conflicts > 0 && <ConflictLink count={conflicts} />}
        {complete && <span data-testid="summary-complete">结果已齐</span>}
        {unscorable > 0 && (
          <FigureLink
            testId="summary-unscorable"
            text={`无法检查 ${figure(unscorable)} 个`}
            filters={{ outcome: "unscorable" }}
          />
        )}
        {awaitingEvidence > 0 && (
          <FigureLink
            testId="summary-awaiting"
            text={`待补证据 ${figure(awaitingEvidence)} 个（结论照计）`}
            filters={{ state: "awaiting" }}
          />
        )}
        <UnconfirmedLink pack={round.standard} />
      </p>
    </div>
  );
}

function SideFigures(props: {
  label: string;
  kind: "site" | "account";
  /** What the circular counts problems in. */
  unit: string;
  sampled: number;
  problems: number;
  passRate: string;
  complete: boolean;
}) {
  const { kind, label } = props;
  return (
    <p>
      {label}抽查
      <FigureLink testId={`summary-${kind}-sampled`} text={`${figure(props.sampled)} 家`} filters={{ kind }} />
      ，不合格
      <FigureLink
        testId={`summary-${kind}-problems`}
        text={`${figure(props.problems)} ${props.unit}`}
        filters={{ kind, outcome: "problem" }}
      />
      ，合格率 <strong data-testid={`summary-${kind}-rate`}>{props.passRate}</strong>
      {!props.complete && <span className="is-missing"> 未齐</span>}
    </p>
  );
}

function FigureLink(props: { testId: string; text: string; filters: Partial<ResultFilters> }) {
  const only = useResultsScreen((state) => state.only);
  return (
    <button type="button" className="figure-link" data-testid={props.testId} onClick={() => only(props.filters)}>
      {props.text}
    </button>
  );
}

function ConflictLink({ count }: { count: number }) {
  const { goTo } = useSession();
  return (
    <button
      type="button"
      className="figure-link"
      data-testid="summary-conflicts"
      onClick={() => goTo({ step: "conflicts" })}
    >
      {figure(count)} 个对象有冲突，去裁决
    </button>
  );
}
