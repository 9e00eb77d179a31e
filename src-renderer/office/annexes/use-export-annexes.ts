import { App as AntApp } from "antd";
import { draftWords } from "../../../src-core/report/annex-draft";
import type { AnnexTable } from "../../../src-core/report/annex-table";
import { figure } from "../counted";
import { useSaveFiles } from "../frame/use-save-files";
import { useRound } from "../OfficeProvider";
import { sampledOf } from "../step-states";

/** Writes the annexes; while scores are missing it says so in figures and asks first. */
export function useExportAnnexes() {
  const { summary } = useRound();
  const { modal } = AntApp.useApp();
  const saveFiles = useSaveFiles();
  return (annexes: readonly AnnexTable[]): void => {
    const write = (): void => {
      const names = annexes.map((annex) => annex.no).join("、");
      const draft = draftWords(summary);
      const said = draft === null ? `已导出附件 ${names}` : `已导出附件 ${names} 的草稿，文件名和表内都注明“草稿”`;
      void saveFiles("写附件", said, (jobId) =>
        window.xunjian.saveAnnexes({ jobId, annexes: annexes.map((annex) => ({ ...annex, draft })) }),
      );
    };
    if (summary.complete) {
      write();
      return;
    }
    const rows = annexes
      .filter((annex) => annex.no !== 1)
      .map((annex) => `附件 ${annex.no} 现有 ${annex.rows.length} 行`);
    modal.confirm({
      title: "结果未齐，导出草稿？",
      content: `抽查 ${figure(sampledOf(summary))} 个对象，${draftWords(summary, figure)}。${rows.join("，")}，以后还会变。文件名和表内都会注明“草稿”。`,
      okText: "导出草稿",
      okButtonProps: { "data-testid": "export-draft" },
      cancelText: "先不导出",
      onOk: write,
    });
  };
}
