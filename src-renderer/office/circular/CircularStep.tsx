import { ExportOutlined, FileWordOutlined, RedoOutlined, SafetyOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { paperFields } from "../../../src-core/circular/paper-fields";
import { StepFrame } from "../frame/StepFrame";
import { useStepCommands } from "../frame/use-step-commands";
import { UnconfirmedLink } from "../standard/UnconfirmedLink";
import { ChecksView } from "./checks/ChecksView";
import { type CircularView, useCircularScreen } from "./circular-state";
import { type CircularDesk, CircularDeskProvider } from "./desk";
import { PagesView } from "./pages/PagesView";
import { TemplatePanel } from "./pages/TemplatePanel";
import { SettingsView } from "./settings/SettingsView";
import { CorrectionPanel } from "./sign/CorrectionPanel";
import { ExportDialog } from "./sign/ExportDialog";
import { IssuedBand } from "./sign/IssuedBand";
import { SignDialog } from "./sign/SignDialog";
import { PartsPanel } from "./text/PartsPanel";
import { TextView } from "./text/TextView";
import { useDesk } from "./use-desk";
import { useRedoKey } from "./use-redo-key";
import "./circular.css";

/** 通报: the text, what the office says about it, how it agrees, its pages; then exporting and signing. */
export function CircularStep() {
  const desk = useDesk();
  return (
    <CircularDeskProvider desk={desk}>
      <LoadedStep desk={desk} />
    </CircularDeskProvider>
  );
}

type Dialog = "export" | "sign" | null;

function LoadedStep({ desk }: { desk: CircularDesk }) {
  const { view, shows } = useCircularScreen();
  const [dialog, setDialog] = useState<Dialog>(null);
  useStepCommands({
    export: () => setDialog("export"),
    undo: desk.undo,
    undoesTyping: true,
  });
  useRedoKey(desk.redo);
  const { round, report, issues } = desk;
  const side = useSide(desk);
  const latest = issues.at(-1) ?? null;
  const shown = latest !== null && shows === "issued" ? latest : null;
  const fields = useMemo(
    () => (shown === null ? desk.fields : paperFields(round.round.settings, shown.circular, round.round.standard)),
    [shown, desk.fields, round.round],
  );
  return (
    <StepFrame
      title="通报"
      figures={
        <>
          {round.round.name}　<UnconfirmedLink pack={round.round.standard} />
        </>
      }
      actions={<Deeds desk={desk} onOpen={setDialog} />}
      filters={<Views desk={desk} />}
      side={side}
    >
      <IssuedBand />
      <UnreadSettings faults={round.circularFaults} />
      {report.draft !== null && (
        <p className="is-missing band" data-testid="circular-incomplete">
          结果未齐：{report.draft}，下面只是草稿。
        </p>
      )}
      {view === "text" && <TextView issued={shown} />}
      {view === "settings" && <SettingsView />}
      {view === "checks" && <ChecksView />}
      {view === "pages" && <PagesView data={shown?.paper ?? desk.paper} fields={fields} />}
      {dialog === "export" && <ExportDialog onClose={() => setDialog(null)} />}
      {dialog === "sign" && <SignDialog onClose={() => setDialog(null)} />}
    </StepFrame>
  );
}

/** Parts of the settings that are stored and cannot be read: never passed over in silence. */
function UnreadSettings({ faults }: { faults: CircularDesk["round"]["circularFaults"] }) {
  if (faults.length === 0) return null;
  return (
    <p className="is-missing band" role="alert">
      通报设置有 {faults.length} 处读不出来，暂用默认的，请到“设置”里看过再改：
      {faults.map(({ field, message }) => `${field}（${message}）`).join("；")}
    </p>
  );
}

function Deeds({ desk, onOpen }: { desk: CircularDesk; onOpen: (dialog: Dialog) => void }) {
  const isIssued = desk.issues.length > 0;
  return (
    <>
      <Button icon={<ExportOutlined />} onClick={() => onOpen("export")} title="Ctrl+S" data-testid="export-circular">
        导出通报…
      </Button>
      {!isIssued && (
        <Button type="primary" icon={<SafetyOutlined />} onClick={() => onOpen("sign")} data-testid="sign-circular">
          签发…
        </Button>
      )}
    </>
  );
}

/** Which view; what was edited is taken back from all of them. */
function Views({ desk }: { desk: CircularDesk }) {
  const { view, panel, set } = useCircularScreen();
  const differs = desk.report.checks.filter(({ state }) => state === "differs").length;
  return (
    <>
      <Segmented<CircularView>
        value={view}
        onChange={(value) => set({ view: value, editing: null, panel: null })}
        options={[
          { value: "text", label: <span data-testid="view-text">文稿</span> },
          { value: "settings", label: <span data-testid="view-settings">设置</span> },
          {
            value: "checks",
            label: <span data-testid="view-checks">{differs > 0 ? `核对 ${differs} 处不符` : "核对"}</span>,
          },
          { value: "pages", label: <span data-testid="view-pages">版面</span> },
        ]}
      />
      {view === "pages" && (
        <Button
          icon={<FileWordOutlined />}
          onClick={() => set({ panel: panel === "template" ? null : "template" })}
          data-testid="open-template"
        >
          模板…
        </Button>
      )}
      {view !== "pages" && (
        <>
          <Button
            icon={<UndoOutlined />}
            disabled={!desk.canUndo}
            onClick={desk.undo}
            title="Ctrl+Z"
            data-testid="undo-circular"
          >
            撤销
          </Button>
          <Button
            icon={<RedoOutlined />}
            disabled={!desk.canRedo}
            onClick={desk.redo}
            title="Ctrl+Y"
            data-testid="redo-circular"
          >
            重做
          </Button>
        </>
      )}
    </>
  );
}

/** What explains or edits beside the view; a figure that was opened stands before all. */
function useSide(desk: CircularDesk): ReactNode {
  const { view, editing, panel, set } = useCircularScreen();
  if (desk.openedFigure) return desk.openedFigure;
  if (panel === "issues") return <CorrectionPanel />;
  if (panel === "template" && view === "pages") return <TemplatePanel onClose={() => set({ panel: null })} />;
  if (view === "text" && editing !== null) {
    return <PartsPanel key={editing} textKey={editing} onClose={() => set({ editing: null })} />;
  }
  return null;
}
