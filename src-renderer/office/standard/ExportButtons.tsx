import { ExportOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { useSaveFiles } from "../frame/use-save-files";
import { versionName } from "./pack-words";

/** Writes a version as a workbook for Excel and WPS, or as JSON for other copies of the app and the command line. */
export function useExportStandard() {
  const saveFiles = useSaveFiles();
  return (pack: StandardPack, as: "workbook" | "json"): void => {
    const title = as === "workbook" ? "写标准工作簿" : "写标准文件";
    void saveFiles(title, `已导出${versionName(pack)}`, (jobId) => window.xunjian.saveStandard({ jobId, pack, as }));
  };
}

/** @param isEdited there is a draft: it is the version itself that is exported, not its edits */
export function ExportButtons({ pack, isEdited }: { pack: StandardPack; isEdited: boolean }) {
  const write = useExportStandard();
  const hint = isEdited ? `导出的是${versionName(pack)}，不含没有保存的修改` : "Ctrl+S";
  return (
    <>
      <Button
        icon={<ExportOutlined />}
        onClick={() => write(pack, "workbook")}
        title={hint}
        data-testid="export-workbook"
      >
        导出标准工作簿
      </Button>
      <Button onClick={() => write(pack, "json")} title="给另一台电脑或命令行用" data-testid="export-json">
        导出 JSON
      </Button>
    </>
  );
}
