import { ExportOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { draftWords } from "../../../src-core/report/annex-draft";
import { figure } from "../counted";
import { DepartmentsPreview } from "../departments/DepartmentsPreview";
import { useDepartmentsScreen } from "../departments/departments-state";
import { useDepartments } from "../departments/use-departments";
import { useFigureScreen } from "../figures/figure-state";
import { useOpenedFigure } from "../figures/use-opened-figure";
import { StepFrame } from "../frame/StepFrame";
import { useReadWorkbooks } from "../frame/use-read-workbooks";
import { useStepCommands } from "../frame/use-step-commands";
import { useRound } from "../OfficeProvider";
import { RegisterDrift } from "../register/RegisterDrift";
import { UnconfirmedLink } from "../standard/UnconfirmedLink";
import { AnnexTabs } from "./AnnexTabs";
import { AnnexWork } from "./AnnexWork";
import { ArrangeDeeds } from "./ArrangeDeeds";
import { annexSide } from "./annex-side";
import { arrangedNos, useAnnexScreen } from "./annex-state";
import { DepartmentDeeds } from "./DepartmentDeeds";
import { IssuedBand } from "./IssuedBand";
import { useAnnexViews } from "./use-annex-views";
import { useArrange } from "./use-arrange";
import { useExportAnnexes } from "./use-export-annexes";

/** 附件: all annexes exactly as they will be printed, or were signed; 3 and 4 are arranged by hand, 5 and 6 brought in. */
export function AnnexesStep() {
  const round = useRound();
  const { views, shown, issued } = useAnnexViews();
  const { panel, set } = useAnnexScreen();
  const closeFigure = useFigureScreen((state) => state.close);
  const { preview, show } = useDepartmentsScreen();
  const read = useReadWorkbooks();
  const by = useArrange();
  const departments = useDepartments();
  const exportAll = useExportAnnexes();
  const openedFigure = useOpenedFigure();
  const latest = round.issued.at(-1);
  const isNow = issued === null;
  const printed = views.filter((view) => view.printedNo !== null);
  const take = async (paths: readonly string[] | null): Promise<void> => {
    const files = await read({ paths, dialogTitle: "选择信息公开、建言办理统计（可多选）", readAs: null });
    if (files !== null) show(files);
  };
  const deed = (): void => exportAll(printed, issued);
  const arranged = isNow ? (arrangedNos[shown.key] ?? null) : null;
  const ofDepartments = isNow && (shown.key === "disclosure" || shown.key === "suggestions") ? shown.key : null;
  useStepCommands({
    import: () => void take(null),
    export: deed,
    undo: () => void (ofDepartments === null ? by.undo() : departments.undo()),
  });
  const draft = isNow ? draftWords(round.summary, figure) : null;
  return (
    <StepFrame
      title="附件"
      figures={
        <>
          {round.round.name}　<UnconfirmedLink pack={round.round.standard} />
        </>
      }
      actions={
        preview === null && (
          <Button
            type="primary"
            icon={<ExportOutlined />}
            disabled={printed.length === 0}
            onClick={deed}
            title="Ctrl+S"
            data-testid="export-annexes"
          >
            导出附件 {numbersInWords(printed.map((view) => view.table.no))}
          </Button>
        )
      }
      filters={
        preview === null && (
          <>
            <AnnexTabs
              views={views}
              shown={shown.key}
              onShow={(key) => {
                closeFigure();
                set({ key, panel: null, selected: null });
              }}
            />
            <div className="annex-deeds">
              {arranged !== null && <ArrangeDeeds no={arranged} view={shown} by={by} />}
              {ofDepartments !== null && (
                <DepartmentDeeds
                  of={ofDepartments}
                  onImport={() => void take(null)}
                  undoable={departments.undoable}
                  onUndo={() => void departments.undo()}
                />
              )}
            </div>
          </>
        )
      }
      side={
        preview === null &&
        (openedFigure ?? annexSide({ panel, view: shown, arranged, by, onClose: () => set({ panel: null }) }))
      }
      onFiles={(paths) => void take(paths)}
      dropHint="松开鼠标，导入信息公开、建言办理统计"
    >
      {preview !== null ? (
        <DepartmentsPreview files={preview} onTaken={(key) => set({ key, shows: "now", panel: null })} />
      ) : (
        <>
          {latest !== undefined && <IssuedBand issued={latest} />}
          <RegisterDrift />
          {draft !== null && (
            <p className="is-missing band" data-testid="annex-incomplete">
              结果未齐：{draft}，下面只是草稿。
            </p>
          )}
          <AnnexWork view={shown} arranged={arranged} by={by} onImport={() => void take(null)} isNow={isNow} />
        </>
      )}
    </StepFrame>
  );
}

/** @example numbersInWords([1, 2, 3, 4]) //=> "1—4" */
function numbersInWords(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return "";
  return numbers.length > 2 && last - first === numbers.length - 1 ? `${first}—${last}` : numbers.join("、");
}
