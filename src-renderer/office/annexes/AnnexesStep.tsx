import { ExportOutlined, OrderedListOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useMemo } from "react";
import { draftWords } from "../../../src-core/report/annex-draft";
import { figure } from "../counted";
import { StepFrame } from "../frame/StepFrame";
import { useStepCommands } from "../frame/use-step-commands";
import { useRound } from "../OfficeProvider";
import { RegisterDrift } from "../register/RegisterDrift";
import { UnconfirmedLink } from "../standard/UnconfirmedLink";
import { AnnexPaper } from "./AnnexPaper";
import { type AnnexNo, useAnnexScreen } from "./annex-state";
import { annexViews } from "./annex-views";
import { ListPanel } from "./ListPanel";
import { useArrange } from "./use-arrange";
import { useExportAnnexes } from "./use-export-annexes";

/** 附件: annexes 1, 3 and 4 exactly as they will be printed; rows of 3 and 4 are arranged by hand. */
export function AnnexesStep() {
  const round = useRound();
  const { no, panel, set } = useAnnexScreen();
  const views = useMemo(() => annexViews(round), [round]);
  const { arrange, undo, canUndo } = useArrange();
  const exportAll = useExportAnnexes();
  const deed = (): void => exportAll([views[1].table, views[3].table, views[4].table]);
  useStepCommands({ export: deed, undo: () => void undo() });
  const draft = draftWords(round.summary, figure);
  const arranged = no === 1 ? null : no;
  const isByHand = arranged !== null && round.stored.annexOrder[arranged].length > 0;
  return (
    <StepFrame
      title="附件"
      figures={
        <>
          {round.round.name}　<UnconfirmedLink pack={round.round.standard} />
        </>
      }
      actions={
        <Button type="primary" icon={<ExportOutlined />} onClick={deed} title="Ctrl+S" data-testid="export-annexes">
          导出附件 1、3、4
        </Button>
      }
      filters={
        <>
          <Segmented<AnnexNo>
            value={no}
            onChange={(value) => set({ no: value, panel: null, selected: null })}
            options={([1, 3, 4] as const).map((value) => ({
              value,
              label: <span data-testid={`annex-tab-${value}`}>{tabLabel(value, views[value].targets.length)}</span>,
            }))}
          />
          {arranged !== null && (
            <>
              <Button
                icon={<OrderedListOutlined />}
                disabled={views[no].targets.length < 2}
                onClick={() => set({ panel: panel === "list" ? null : "list" })}
                data-testid="open-list-order"
              >
                按名单排序…
              </Button>
              <Button disabled={!isByHand} onClick={() => void arrange(arranged, [])} data-testid="default-order">
                恢复默认顺序
              </Button>
            </>
          )}
          {(arranged !== null || canUndo) && (
            <Button icon={<UndoOutlined />} disabled={!canUndo} onClick={() => void undo()} data-testid="undo-order">
              撤销排序
            </Button>
          )}
          {arranged !== null && (
            <span className="muted">
              {isByHand ? "手工排定的顺序，已保存" : "默认顺序：省、各市按习惯顺序，市内按标识码或台账"}
            </span>
          )}
        </>
      }
      side={
        panel === "list" &&
        arranged !== null && (
          <ListPanel
            key={arranged}
            no={arranged}
            targets={views[no].targets}
            onArrange={(order) => void arrange(arranged, order)}
            onClose={() => set({ panel: null })}
          />
        )
      }
    >
      <RegisterDrift />
      {draft !== null && (
        <p className="is-missing band" data-testid="annex-incomplete">
          结果未齐：{draft}，下面只是草稿。
        </p>
      )}
      <AnnexPaper
        key={no}
        no={no}
        view={views[no]}
        onArrange={(order) => arranged !== null && void arrange(arranged, order)}
      />
    </StepFrame>
  );
}

function tabLabel(no: AnnexNo, rows: number): string {
  if (no === 1) return "附件 1 运行和检查情况";
  return no === 3 ? `附件 3 网站 ${rows}` : `附件 4 新媒体 ${rows}`;
}
