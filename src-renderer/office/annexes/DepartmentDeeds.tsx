import { CalendarOutlined, PlusOutlined, UndoOutlined, UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { DepartmentKind } from "../departments/row-fields";
import { useAnnexScreen } from "./annex-state";

/** What can be done with the departments' tables: bring files in, type a row, the calendar, take the last deed back. */
export function DepartmentDeeds(props: {
  of: DepartmentKind;
  onImport: () => void;
  /** Name of the deed that can be taken back; null where there is none. */
  undoable: string | null;
  onUndo: () => void;
}) {
  const set = useAnnexScreen((state) => state.set);
  return (
    <>
      <Button icon={<UploadOutlined />} onClick={props.onImport} title="Ctrl+O" data-testid="import-departments">
        导入…
      </Button>
      <Button
        icon={<PlusOutlined />}
        onClick={() => set({ panel: { kind: "row", id: null } })}
        data-testid="add-department"
      >
        添加一行…
      </Button>
      {props.of === "suggestions" && (
        <Button
          icon={<CalendarOutlined />}
          onClick={() => set({ panel: { kind: "calendar" } })}
          data-testid="open-calendar"
        >
          工作日历…
        </Button>
      )}
      <Button
        icon={<UndoOutlined />}
        disabled={props.undoable === null}
        onClick={props.onUndo}
        title={props.undoable === null ? "" : `撤销：${props.undoable}  Ctrl+Z`}
        data-testid="undo-departments"
      >
        撤销
      </Button>
    </>
  );
}
