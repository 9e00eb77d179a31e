import { Button } from "antd";
import { useState } from "react";
import { periodName } from "../../../../src-core/units";
import { figure } from "../../counted";
import { useCircularDesk } from "../desk";
import { SettingsSection } from "./fields";
import { RecheckList } from "./RecheckList";
import { useEarlierIssues } from "./use-earlier-issues";

/** Failures of the round before that are checked again and reported on. */
export function RecheckFields() {
  const { circular, edit } = useCircularDesk();
  const [isTyping, setTyping] = useState(false);
  const { pastProblems } = circular;
  const before = useEarlierIssues().at(-1);
  const sites = pastProblems.filter(({ kind }) => kind === "site").length;
  return (
    <SettingsSection
      id="recheck"
      title="上期突出问题的复查"
      about="写进正文一句话，并附一张复查情况表。已抽查到的对象按本期结果算，没抽查到的算未复查。"
      pick={null}
    >
      <p className="figures" data-testid="recheck-count">
        {pastProblems.length === 0
          ? "不复查：正文不提，也不附表。"
          : `复查 ${figure(pastProblems.length)} 个：政府网站 ${figure(sites)} 家，政务新媒体 ${figure(pastProblems.length - sites)} 个。`}
      </p>
      <div className="settings-line">
        {before !== undefined && (
          <Button
            onClick={() => edit("", { pastProblems: [...before.problems] })}
            title="可以撤销"
            data-testid="recheck-from-issued"
          >
            取{periodName(before.roundId)}已签发通报的 {figure(before.problems.length)} 个
          </Button>
        )}
        <Button onClick={() => setTyping(!isTyping)} aria-expanded={isTyping} data-testid="recheck-paste">
          粘贴名单…
        </Button>
        <Button
          disabled={pastProblems.length === 0}
          onClick={() => edit("", { pastProblems: [] })}
          title="可以撤销"
          data-testid="recheck-none"
        >
          不复查
        </Button>
      </div>
      {isTyping && (
        <RecheckList
          onTake={(problems) => {
            edit("", { pastProblems: [...problems] });
            setTyping(false);
          }}
        />
      )}
      {pastProblems.length > 0 && (
        <details>
          <summary>看名单</summary>
          <ol className="recheck-list">
            {pastProblems.map(({ targetId, name, belongsTo, problem }) => (
              <li key={targetId}>
                {belongsTo} {name} <span className="muted">{problem}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </SettingsSection>
  );
}
