import { App as AntApp } from "antd";
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
      void saveFiles("写附件", `已导出附件 ${names}`, (jobId) => window.xunjian.saveAnnexes({ jobId, annexes }));
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
      content: `抽查 ${figure(sampledOf(summary))} 个对象，还缺 ${figure(summary.missing)} 个，${figure(summary.conflicts)} 个有冲突。${rows.join("，")}，以后还会变，请不要当作定稿印发。`,
      okText: "导出草稿",
      okButtonProps: { "data-testid": "export-draft" },
      cancelText: "先不导出",
      onOk: write,
    });
  };
}
