import { ImportOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { StepFrame } from "../frame/StepFrame";
import { useReadWorkbooks } from "../frame/use-read-workbooks";
import { useStepCommands } from "../frame/use-step-commands";
import { useOffice } from "../OfficeProvider";
import { StandardImport } from "./StandardImport";
import { StandardList } from "./StandardList";
import { useStandardScreen } from "./standard-state";
import { useHeldFocus } from "./use-held-focus";
import { VersionView } from "./VersionView";
import "./standard.css";
import "./entry.css";
import "./difference.css";

/** 标准: the standards that the office has, one of them whole, or one that a file brings. */
export function StandardStep() {
  useHeldFocus();
  const { standards } = useOffice();
  const { openHash, preview, show } = useStandardScreen();
  const read = useReadWorkbooks();
  const take = async (paths: readonly string[] | null): Promise<void> => {
    const files = await read({ paths, dialogTitle: "选择标准工作簿或标准文件（.json）", readAs: null });
    if (files !== null) show(files);
  };
  const onImport = (paths: readonly string[] | null): void => void take(paths);
  const listed = standards.find(({ hash }) => hash === openHash);
  if (preview === null && listed !== undefined) return <VersionView listed={listed} onImport={onImport} />;
  return <ListFrame onImport={onImport} />;
}

function ListFrame({ onImport }: { onImport: (paths: readonly string[] | null) => void }) {
  const { standards } = useOffice();
  const preview = useStandardScreen((state) => state.preview);
  useStepCommands({ import: () => onImport(null) });
  const ids = new Set(standards.map(({ pack }) => pack.id));
  return (
    <StepFrame
      title="标准"
      figures={`${ids.size} 种 · ${standards.length} 个版本`}
      actions={
        <Button
          icon={<ImportOutlined />}
          onClick={() => onImport(null)}
          title="Ctrl+O，也可以把文件拖到这里"
          data-testid="import-standard"
        >
          导入标准…
        </Button>
      }
      onFiles={onImport}
      dropHint="松开鼠标，从这些文件读取标准"
    >
      {preview === null ? <StandardList /> : <StandardImport files={preview} />}
    </StepFrame>
  );
}
