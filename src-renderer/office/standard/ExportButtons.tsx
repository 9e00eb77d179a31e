import { ExportOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { versionName } from "../../../src-core/standard/version-name";
import { useSaveFiles } from "../frame/use-save-files";

/** Writes a version as a workbook for Excel and WPS, or as JSON for other copies of the app and the command line. */
export function useExportStandard() {
  const saveFiles = useSaveFiles();
  return (pack: StandardPack, as: "workbook" | "json", isEdited: boolean): void => {
    const title = as === "workbook" ? "写标准工作簿" : "写标准文件";
    const done = `已导出${versionName(pack)}${isEdited ? "，不含修改稿" : ""}`;
    void saveFiles(title, done, (jobId) => window.xunjian.saveStandard({ jobId, pack, as }));
  };
}

/**
 * Names what is written: always the saved version. An edited copy has no number yet, and what succeeds it could not be told.
 *
 * @param isEdited there is a draft, whose edits are not written
 */
export function ExportButtons({ pack, isEdited }: { pack: StandardPack; isEdited: boolean }) {
  const write = useExportStandard();
  const name = versionName(pack);
  const without = isEdited ? "，不含修改稿（先保存再导出）" : "";
  return (
    <>
      <Button
        icon={<ExportOutlined />}
        onClick={() => write(pack, "workbook", isEdited)}
        title={`导出保存好的${name}${without}　Ctrl+S`}
        data-testid="export-workbook"
      >
        导出{name}工作簿
      </Button>
      <Button
        onClick={() => write(pack, "json", isEdited)}
        title={`给另一台电脑或命令行用${without}`}
        data-testid="export-json"
      >
        导出{name} JSON
      </Button>
    </>
  );
}
