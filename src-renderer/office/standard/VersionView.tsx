import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button, Checkbox, Spin, Tag } from "antd";
import { useEffect } from "react";
import { packNumbers, unconfirmedCount } from "../../../src-core/standard/pack-numbers";
import { versionName } from "../../../src-core/standard/version-name";
import { isPracticeStandard, type ListedStandard } from "../../db/standard-list";
import { figure } from "../counted";
import { SearchField } from "../frame/SearchField";
import { StepFrame } from "../frame/StepFrame";
import { useEscape } from "../frame/use-escape";
import { useSearch } from "../frame/use-search";
import { useStepCommands } from "../frame/use-step-commands";
import { DraftBar } from "./DraftBar";
import { EntryPanel } from "./EntryPanel";
import { ExportButtons, useExportStandard } from "./ExportButtons";
import { PackPaper } from "./PackPaper";
import { packEntry } from "./pack-entry";
import { paperView } from "./paper-view";
import { focusRows } from "./row-keys";
import { SaveDifference } from "./SaveDifference";
import { useStandardScreen } from "./standard-state";
import { SavedBand } from "./UndoBands";
import { type Draft, useDraft } from "./use-draft";

/** One version of a standard: the paper, its edits, what is selected beside it. */
export function VersionView({ listed, onImport }: { listed: ListedStandard; onImport: Importer }) {
  const draft = useDraft(listed);
  if (draft === null) return <Spin />;
  return <LoadedVersion draft={draft} onImport={onImport} />;
}

type Importer = (paths: readonly string[] | null) => void;

function LoadedVersion({ draft, onImport }: { draft: Draft; onImport: Importer }) {
  const { pack, base } = draft;
  const { page, selected, open } = useStandardScreen();
  const search = useSearch();
  const exportStandard = useExportStandard();
  useEscape(() => open(null));
  useStepCommands({
    import: () => onImport(null),
    export: () => exportStandard(base.pack, "workbook", draft.isChanged),
    search: search.focus,
    undo: () => draft.undo?.(),
    undoesTyping: true,
  });
  useRedoKey(draft);
  const entry = packEntry(pack, selected);
  const isPaper = page === "paper";
  return (
    <StepFrame
      title="标准"
      figures={<VersionFigures draft={draft} />}
      actions={
        <>
          <ExportButtons pack={base.pack} isEdited={draft.isChanged} />
          <Button icon={<ArrowLeftOutlined />} onClick={() => open(null)} title="Esc" data-testid="back-to-list">
            全部标准
          </Button>
        </>
      }
      filters={isPaper && <PaperFilters draft={draft} search={search} />}
      side={
        isPaper &&
        entry !== null &&
        selected !== null && <EntryPanel key={selected} draft={draft} entry={entry} entryKey={selected} />
      }
      onFiles={onImport}
      dropHint="松开鼠标，从这些文件读取标准"
    >
      {isPaper ? (
        <>
          <SavedBand />
          <DraftBar draft={draft} />
          <PackPaper draft={draft} />
        </>
      ) : (
        <SaveDifference draft={draft} />
      )}
    </StepFrame>
  );
}

function VersionFigures({ draft }: { draft: Draft }) {
  const { pack, base } = draft;
  const open = unconfirmedCount(pack);
  return (
    <span data-testid="version-figures">
      {pack.title} {versionName(base.pack)}
      {draft.isChanged && "（修改中）"}
      {isPracticeStandard(pack) && <Tag color="warning">练习</Tag>} · {figure(packNumbers(pack).length)} 处分值 ·{" "}
      <span className={open > 0 ? "is-missing" : ""}>{open > 0 ? `${figure(open)} 处分值待核` : "全部已核"}</span>{" "}
      <span className="code muted pin">
        {pack.id} · 校验码 {base.hash.slice(0, 8)}
      </span>
    </span>
  );
}

function PaperFilters({ draft, search }: { draft: Draft; search: ReturnType<typeof useSearch> }) {
  const { text, onlyOpen, set } = useStandardScreen();
  const { pack } = draft;
  const all = paperView(pack, "", false).count;
  const shown = paperView(pack, text, onlyOpen).count;
  return (
    <>
      <SearchField
        value={text}
        onChange={(value) => set({ text: value })}
        label="搜索指标"
        inputRef={search.ref}
        onLeave={() => focusRows(".pack-paper")}
      />
      <Checkbox
        checked={onlyOpen}
        onChange={(event) => set({ onlyOpen: event.target.checked })}
        data-testid="only-open"
      >
        只看待核的分值
      </Checkbox>
      {(text !== "" || onlyOpen) && (
        <>
          <span className="shown figures">
            显示 {figure(shown)} / {figure(all)}
          </span>
          <Button size="small" onClick={() => set({ text: "", onlyOpen: false })}>
            显示全部
          </Button>
        </>
      )}
      <span className="spacer" />
      <span className="muted">↑ ↓ 移动，Enter 修改，空格查看，Esc 返回</span>
    </>
  );
}

/** Ctrl+Y and Ctrl+Shift+Z go forward again, in fields too: what was typed there is an edit of the draft. */
function useRedoKey({ redo }: Draft): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const isRedo = (event.ctrlKey || event.metaKey) && (key === "y" || (key === "z" && event.shiftKey));
      if (!isRedo || event.altKey) return;
      event.preventDefault();
      redo?.();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [redo]);
}
