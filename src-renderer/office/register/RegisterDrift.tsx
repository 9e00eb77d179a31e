import { SyncOutlined } from "@ant-design/icons";
import { App as AntApp, Button } from "antd";
import { useMemo } from "react";
import { compareRegisters, updatedRegister } from "../../../src-core/register/compare-targets";
import type { Register } from "../../../src-core/round";
import { updateRoundRegister } from "../../db/office-store";
import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { useSave } from "../frame/use-save";
import { useOffice } from "../OfficeProvider";
import type { RoundView } from "../round-view";
import { ChangedList, TargetList } from "./TargetLists";

/** Says that the register is another now than the round's, and offers to bring the round up to date; never by itself. */
export function RegisterDrift() {
  const { current, register } = useOffice();
  // An empty register is one that was never imported here: nothing to bring a round up to date with.
  if (current === null || register.length === 0) return null;
  return <Drift round={current} register={register} />;
}

function Drift({ round, register }: { round: RoundView; register: Register }) {
  const { db, ambient } = useSession();
  const { modal, message } = AntApp.useApp();
  const save = useSave();
  const drift = useMemo(() => driftOf(round, register), [round, register]);
  if (drift === null) return null;
  const { added, changed, gone } = drift.difference;
  const ask = (): void => {
    modal.confirm({
      title: `用现在的台账更新“${round.round.name}”？`,
      width: 620,
      content: (
        <div data-testid="drift-details">
          <p>
            {countInWords("运行网站", drift.before.sites, drift.after.sites)}，
            {countInWords("政务新媒体", drift.before.accounts, drift.after.accounts)}
          </p>
          <p>
            抽查名单和已收到的评分不变；附件、合格率按更新后的台账重新计算，不能撤销。
            {round.imports.length > 0 && "本轮次已经收到评分表，已印发的附件请核对。"}
          </p>
          {drift.kept > 0 && (
            <p className="is-missing">名单中有 {figure(drift.kept)} 个已不再运行，仍留在本轮次里，计入总数。</p>
          )}
          <TargetList title="新增" targets={added} />
          <ChangedList title="有变化" changed={changed} />
          <TargetList title="不再运行" targets={gone} />
        </div>
      ),
      okText: "更新本轮次",
      okButtonProps: { "data-testid": "confirm-drift" },
      cancelText: "不更新",
      onOk: async () => {
        const done = await save(() => updateRoundRegister(db, ambient, round.round.id).then(() => "updated" as const));
        if (done !== undefined) void message.success(`“${round.round.name}”已用现在的台账更新`);
      },
    });
  };
  return (
    <div className="band drift" role="status" data-testid="register-drift">
      <span className="is-missing">
        {round.round.name}用的是建立或上次更新时的台账，现在的台账与它不同：{countsInWords(drift.difference)}。
      </span>
      <Button size="small" icon={<SyncOutlined />} onClick={ask} data-testid="update-register">
        用现在的台账更新本轮次…
      </Button>
    </div>
  );
}

interface Counts {
  readonly sites: number;
  readonly accounts: number;
}

function driftOf({ register: pinned, round }: RoundView, current: Register) {
  const updated = updatedRegister(pinned, current, round.sample);
  const difference = compareRegisters(pinned, updated);
  const { added, changed, gone } = difference;
  if (added.length + changed.length + gone.length === 0) return null;
  return { difference, before: countsOf(pinned), after: countsOf(updated), kept: updated.length - current.length };
}

function countsOf(register: Register): Counts {
  const sites = register.filter((target) => target.kind === "site").length;
  return { sites, accounts: register.length - sites };
}

function countInWords(what: string, before: number, after: number): string {
  return before === after ? `${what} ${figure(before)} 不变` : `${what} ${figure(before)} → ${figure(after)}`;
}

function countsInWords({ added, changed, gone }: ReturnType<typeof compareRegisters>): string {
  const parts = [
    ...(added.length > 0 ? [`新增 ${figure(added.length)}`] : []),
    ...(changed.length > 0 ? [`有变化 ${figure(changed.length)}`] : []),
    ...(gone.length > 0 ? [`不再运行 ${figure(gone.length)}`] : []),
  ];
  return parts.join("、");
}
