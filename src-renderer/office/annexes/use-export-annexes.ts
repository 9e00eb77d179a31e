import { App as AntApp } from "antd";
import { draftWords } from "../../../src-core/report/annex-draft";
import type { AnnexTable } from "../../../src-core/report/annex-table";
import type { IssuedCircular } from "../../../src-core/signing/issued-circular";
import { figure } from "../counted";
import { useSaveFiles } from "../frame/use-save-files";
import { useRound } from "../OfficeProvider";
import { sampledOf } from "../step-states";
import type { AnnexView } from "./annex-views";

/**
 * Writes the annexes that are shown. While scores are missing it says so in figures and asks first; what was signed is
 * written as it was signed.
 */
export function useExportAnnexes() {
  const { summary } = useRound();
  const { modal } = AntApp.useApp();
  const saveFiles = useSaveFiles();
  return (views: readonly AnnexView[], issued: IssuedCircular | null): void => {
    if (views.length === 0) return;
    const names = views.map((view) => view.table.no).join("、");
    const save = (said: string, annexes: readonly AnnexTable[]): void =>
      void saveFiles("写附件", said, (jobId) => window.xunjian.saveAnnexes({ jobId, annexes }));
    if (issued !== null) {
      save(`已导出签发的附件 ${names}`, issued.annexes);
      return;
    }
    const draft = draftWords(summary);
    const tables = views.map((view): AnnexTable => ({ ...view.table, draft }));
    if (draft === null) {
      save(`已导出附件 ${names}`, tables);
      return;
    }
    modal.confirm({
      title: "结果未齐，导出草稿？",
      content: `抽查 ${figure(sampledOf(summary))} 个对象，${draftWords(summary, figure)}。${rowsInWords(views)}，以后还会变。文件名和表内都会注明“草稿”。`,
      okText: "导出草稿",
      okButtonProps: { "data-testid": "export-draft" },
      cancelText: "先不导出",
      onOk: () => save(`已导出附件 ${names} 的草稿，文件名和表内都注明“草稿”`, tables),
    });
  };
}

/** How many rows the lists of what failed have so far. */
function rowsInWords(views: readonly AnnexView[]): string {
  return views
    .filter(({ key }) => key === "problemSites" || key === "problemAccounts")
    .map(({ table }) => `附件 ${table.no} 现有 ${table.rows.length} 行`)
    .join("，");
}
