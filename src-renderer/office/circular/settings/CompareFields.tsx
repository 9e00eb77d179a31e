import { DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import type { ComparisonKind } from "../../../../src-core/circular/circular-settings";
import { periodBefore, sameYearBefore } from "../../../../src-core/circular/period";
import type { PastRound } from "../../../../src-core/report/past-round";
import { periodName, type RoundId } from "../../../../src-core/units";
import { useCircularDesk } from "../desk";
import { SettingsSection } from "./fields";
import { PastOutcomeField } from "./PastOutcomeField";
import { outcomeWords, withPastRound } from "./past-rounds";

const sides = [
  ["sites", "政府网站"],
  ["accounts", "政务新媒体"],
] as const;

/** Which comparisons the text prints, and the earlier rounds that they are made with. */
export function CompareFields() {
  const { circular, edit, round } = useCircularDesk();
  const { comparisons, pastRounds } = circular;
  const id = round.round.id;
  const before = periodBefore(id);
  const compared: readonly { kind: ComparisonKind; word: string; roundId: RoundId }[] = [
    { kind: "yearOnYear", word: "同比", roundId: sameYearBefore(id) },
    ...(before === null ? [] : [{ kind: "periodOnPeriod" as const, word: "环比", roundId: before }]),
  ];
  const others = pastRounds.filter((past) => compared.every(({ roundId }) => roundId !== past.roundId));
  const put = (about: string, next: readonly PastRound[]): void => edit(about, { pastRounds: [...next] });
  return (
    <SettingsSection
      id="compare"
      title="同比、环比"
      about="合格率按印出的小数相减，单位是百分点。没有可比的一期时写“无可比数据”。"
      pick={({ comparisons: own }) => ({ comparisons: own })}
    >
      {sides.map(([side, name]) => (
        <div key={side} className="settings-line">
          {name}印
          {compared.map(({ kind, word, roundId }) => (
            <Checkbox
              key={kind}
              checked={comparisons[side].includes(kind)}
              onChange={(event) => {
                const kinds = compared
                  .map((each) => each.kind)
                  .filter((each) => (each === kind ? event.target.checked : comparisons[side].includes(each)));
                edit("", { comparisons: { ...comparisons, [side]: kinds } });
              }}
              data-testid={`compare-${side}-${kind}`}
            >
              {word}（与{periodName(roundId)}）
            </Checkbox>
          ))}
        </div>
      ))}
      {compared.map(({ kind, word, roundId }) => (
        <PastFields
          key={kind}
          title={`${word}：${periodName(roundId)}`}
          roundId={roundId}
          past={pastRounds.find((past) => past.roundId === roundId) ?? null}
          onChange={(about, next) => put(about, withPastRound(pastRounds, next))}
        />
      ))}
      {others.length > 0 && (
        <>
          <p className="muted">其他各期，本期用不到，留给以后：</p>
          <ul className="plain-list">
            {others.map((past) => (
              <li key={past.roundId}>
                <span>{periodName(past.roundId)}</span>
                <span className="figures muted">
                  网站 {outcomeWords(past.sites)}，新媒体 {outcomeWords(past.accounts)}
                </span>
                {past.source === "typed" && (
                  <Button
                    size="small"
                    type="text"
                    danger
                    icon={<DeleteOutlined />}
                    aria-label={`删去${periodName(past.roundId)}`}
                    onClick={() =>
                      put(
                        "",
                        pastRounds.filter((other) => other !== past),
                      )
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </SettingsSection>
  );
}

function PastFields(props: {
  title: string;
  roundId: RoundId;
  past: PastRound | null;
  onChange: (about: string, past: PastRound) => void;
}) {
  const { title, roundId, past } = props;
  const shown: PastRound = past ?? { roundId, sites: null, accounts: null, source: "typed" };
  const isIssued = past?.source === "issued";
  return (
    <fieldset className="part-fields" data-testid={`past-${roundId}`}>
      <legend>{title}</legend>
      {isIssued ? (
        <>
          {sides.map(([side, name]) => (
            <p key={side} className="figures">
              {name}：{outcomeWords(shown[side])}
            </p>
          ))}
          <p className="muted">取自已签发的通报，不能改。</p>
        </>
      ) : (
        sides.map(([side, name]) => (
          <PastOutcomeField
            key={side}
            name={name}
            testId={`past-${roundId}-${side}`}
            outcome={shown[side]}
            onChange={(outcome) => props.onChange(`past ${roundId} ${side}`, { ...shown, [side]: outcome })}
          />
        ))
      )}
    </fieldset>
  );
}
