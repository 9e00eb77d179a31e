import { App as AntApp, Button } from "antd";
import { useMemo } from "react";
import { previewStandardSwitch, type StandardSwitch } from "../../../src-core/report/standard-switch";
import { versionName } from "../../../src-core/standard/version-name";
import { replaceRoundStandard } from "../../db/office-store";
import type { ListedStandard } from "../../db/standard-list";
import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { SidePanel } from "../frame/SidePanel";
import { useSave } from "../frame/use-save";
import { useOffice, useRound } from "../OfficeProvider";
import { formerStandards } from "../returns/switched-standard";
import { SwitchDifference } from "./SwitchDifference";

/** What scoring the round by a newer version would do, in figures, before it is done. */
export function StandardSwitchPanel({ hash, onClose }: { hash: string; onClose: () => void }) {
  const { standards } = useOffice();
  const listed = standards.find((one) => one.hash === hash);
  return (
    <SidePanel
      title={listed === undefined ? "本轮改用新版标准" : `本轮改用${versionName(listed.pack)}`}
      onClose={onClose}
      testId="switch-panel"
    >
      {listed === undefined ? <p>这一版已经不在了。</p> : <Switch listed={listed} onClose={onClose} />}
    </SidePanel>
  );
}

function Switch({ listed, onClose }: { listed: ListedStandard; onClose: () => void }) {
  const { round, stored, register, ledger, imports, assignments } = useRound();
  const { db, ambient } = useSession();
  const { message } = AntApp.useApp();
  const save = useSave();
  const { pack } = listed;
  const effect = useMemo(
    () => previewStandardSwitch(round, register, ledger, pack, formerStandards({ stored })),
    [round, register, ledger, pack, stored],
  );
  const replace = async (): Promise<void> => {
    const outcome = await save(() => replaceRoundStandard(db, ambient, round.id, pack));
    if (outcome === "not-newer") void message.error("已经收到评分表，只能改用更高的版本。");
    if (outcome === "replaced" || outcome === "same") onClose();
    if (outcome === "replaced") void message.success(`${round.name}已改用${versionName(pack)}`);
  };
  const handedOut = assignments.filter((row) => row.exportedAt !== null).length;
  const canReturn = imports.length === 0;
  return (
    <>
      <p>
        {round.name}现在用{versionName(round.standard)}。改用{versionName(pack)}
        以后，所有得分按新版重新计算；收到的答案一个不少，按指标编号沿用。
      </p>
      <SwitchFigures effect={effect} />
      <SwitchDifference pack={pack} />
      {handedOut > 0 && (
        <p className="is-missing">
          {figure(handedOut)} 份任务表是按{versionName(round.standard)}
          发出的：收回时仍能合并，答案同样沿用；最好重新导出发一次。
        </p>
      )}
      <div className="panel-actions">
        <Button type="primary" autoFocus onClick={() => void replace()} data-testid="confirm-switch">
          本轮改用{versionName(pack)}
        </Button>
        <Button onClick={onClose} title="Esc">
          不改
        </Button>
      </div>
      <p className={canReturn ? "muted" : "is-missing"}>
        {canReturn ? "还没有收到评分表：不合适可以删掉这一轮重建。" : "已收到评分表：改用以后不能换回旧版。"}
      </p>
      <ProblemChanges effect={effect} />
      <UnfitList effect={effect} />
    </>
  );
}

function SwitchFigures({ effect }: { effect: StandardSwitch }) {
  const rows = [
    ["结论或状态会变的对象", effect.changedOutcomes],
    ["得分会变的对象", effect.changedPoints],
    ["通报里的问题写法会变的对象（附件3、4）", effect.changedProblems.length],
    ["已完成、但新版还有指标要补答的对象", effect.newItemsUnanswered],
    ["不再适用的答案（保留，不计分）", effect.unfit.length],
  ] as const;
  return (
    <ul className="plain-list" data-testid="switch-figures">
      {rows.map(([label, count]) => (
        <li key={label}>
          <span>{label}</span>
          <strong className="figures">{figure(count)}</strong>
        </li>
      ))}
    </ul>
  );
}

const SHOWN = 200;

/** What the annexes will print otherwise, old and new. */
function ProblemChanges({ effect: { changedProblems } }: { effect: StandardSwitch }) {
  if (changedProblems.length === 0) return null;
  return (
    <>
      <h3>通报里的问题写法</h3>
      <ul className="answer-lines" data-testid="switch-problems">
        {changedProblems.slice(0, SHOWN).map(({ target, before, after }) => (
          <li key={target.id}>
            <p>{target.name}</p>
            <p className="muted">
              {before || "不在附件里"} → {after || "不在附件里"}
            </p>
          </li>
        ))}
      </ul>
      {changedProblems.length > SHOWN && (
        <p className="muted">另有 {figure(changedProblems.length - SHOWN)} 个，没有列出。</p>
      )}
    </>
  );
}

function UnfitList({ effect: { unfit } }: { effect: StandardSwitch }) {
  if (unfit.length === 0) return null;
  return (
    <>
      <h3>不再适用的答案</h3>
      <ul className="answer-lines" data-testid="switch-unfit">
        {unfit.slice(0, SHOWN).map((one) => (
          <li key={`${one.target.id}/${one.itemId}/${one.reason}`}>
            <p>
              {one.target.name} · {one.name}：{one.words}
            </p>
            <p className="muted">
              {one.why}
              {one.counts === "part" && "（其余仍计）"}
            </p>
          </li>
        ))}
      </ul>
      {unfit.length > SHOWN && <p className="muted">另有 {figure(unfit.length - SHOWN)} 个，没有列出。</p>}
    </>
  );
}
