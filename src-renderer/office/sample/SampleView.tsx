import { DeleteOutlined } from "@ant-design/icons";
import { App as AntApp, Button, Segmented } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { deleteEmptyRound } from "../../db/office-store";
import { useSession } from "../../state/WorkspaceProvider";
import { countBy, figure } from "../counted";
import { Choice } from "../frame/Choice";
import { SearchField } from "../frame/SearchField";
import { StepFrame } from "../frame/StepFrame";
import { useSave } from "../frame/use-save";
import { useSearch } from "../frame/use-search";
import { useStepCommands } from "../frame/use-step-commands";
import { useRound } from "../OfficeProvider";
import { RegisterDrift } from "../register/RegisterDrift";
import { regionLabel } from "../register/register-columns";
import { DataTable } from "../table/DataTable";
import { matchesText } from "../target-filter";
import { RoundStandard } from "./RoundStandard";
import { SampleMatrix } from "./SampleMatrix";
import { StandardSwitchPanel } from "./StandardSwitchPanel";
import { sampleColumns } from "./sample-columns";

/** The sample of a round: counts by region and class, and the list itself. */
export function SampleView({ newRound }: { newRound: ReactNode }) {
  const { round, targets, summary, imports } = useRound();
  const [shown, setShown] = useState<"matrix" | "list">("matrix");
  const [wish, setWish] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [region, setRegion] = useState<string | null>(null);
  const search = useSearch();
  useStepCommands({
    search: () => {
      setShown("list");
      requestAnimationFrame(search.focus);
    },
  });
  const columns = useMemo(() => sampleColumns(round.settings), [round.settings]);
  const regions = countBy(targets, (target) => target.regionCode);
  const rows = useMemo(
    () => targets.filter((target) => (region === null || target.regionCode === region) && matchesText(target, text)),
    [targets, region, text],
  );
  const lost = round.sample.length - targets.length;
  return (
    <StepFrame
      title="抽查"
      figures={`${round.name} · 网站 ${figure(summary.sites.sampled)} 家 · 政务新媒体 ${figure(summary.accounts.sampled)} 家`}
      actions={
        <>
          {imports.length === 0 && <DeleteRound />}
          {newRound}
        </>
      }
      filters={
        <>
          <Segmented<"matrix" | "list">
            value={shown}
            onChange={setShown}
            options={[
              { value: "matrix", label: "按地区、类别" },
              { value: "list", label: `名单 ${figure(targets.length)}` },
            ]}
          />
          {shown === "list" && (
            <>
              <SearchField value={text} onChange={setText} label="搜索名单" inputRef={search.ref} />
              <Choice
                label="地区"
                value={region}
                onChange={setRegion}
                options={[round.settings.province, ...round.settings.regions]
                  .filter(({ code }) => regions.has(code))
                  .map(({ code }) => ({
                    value: code,
                    label: regionLabel(round.settings, code),
                    count: regions.get(code) ?? 0,
                  }))}
              />
              {rows.length < targets.length && (
                <span className="shown figures">
                  显示 {figure(rows.length)} / {figure(targets.length)}
                </span>
              )}
            </>
          )}
          <span className="spacer" />
          <RoundStandard onSwitch={(hash) => setWish(hash)} />
        </>
      }
      side={wish !== null && <StandardSwitchPanel key={wish} hash={wish} onClose={() => setWish(null)} />}
    >
      <RegisterDrift />
      {lost > 0 && <p className="is-bad band">名单中有 {lost} 个对象已不在台账里，它们计入抽查数，但不能评分。</p>}
      {shown === "matrix" ? (
        <SampleMatrix targets={targets} settings={round.settings} />
      ) : (
        <DataTable label="抽查名单" columns={columns} rows={rows} rowKey={(t) => t.id} testId="sample-table" />
      )}
    </StepFrame>
  );
}

/** Removes a round that nothing has come back of, after saying what goes with it. */
function DeleteRound() {
  const { round, assignments, disclosure, suggestions } = useRound();
  const sent = disclosure.length + suggestions.length;
  const { db, goTo } = useSession();
  const { modal, message } = AntApp.useApp();
  const save = useSave();
  const ask = (): void => {
    modal.confirm({
      title: `删除轮次“${round.name}”？`,
      content: `抽查名单 ${figure(round.sample.length)} 个对象${assignments.length > 0 ? `、${assignments.length} 位检查员的分配` : ""}${sent > 0 ? `、部门报送的 ${figure(sent)} 行` : ""}会删除，不能撤销。台账不受影响；已经发出的任务表将对不上任何轮次。`,
      okText: "删除轮次",
      okButtonProps: { danger: true },
      cancelText: "留着",
      onOk: async () => {
        const outcome = await save(() => deleteEmptyRound(db, round.id));
        if (outcome === "has-returns") void message.error("已经收到评分表，不能删除。");
        if (outcome === "has-issues") void message.error("通报已经签发，不能删除。");
        if (outcome === "deleted") goTo({ roundId: null });
      },
    });
  };
  return (
    <Button danger icon={<DeleteOutlined />} onClick={ask} data-testid="delete-round">
      删除轮次
    </Button>
  );
}
