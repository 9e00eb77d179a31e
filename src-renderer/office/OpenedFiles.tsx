import { App as AntApp } from "antd";
import { useCallback, useEffect } from "react";
import type { FileReading } from "../../src-core/exchange/read-file";
import { useSession } from "../state/WorkspaceProvider";
import { useReadWorkbooks } from "./frame/use-read-workbooks";
import { useRegisterScreen } from "./register/register-state";
import { useReturnsScreen } from "./returns/returns-state";

/** Takes files that the app was opened with to the step that they belong to; nothing is stored before the person says so. */
export function OpenedFiles() {
  const { goTo } = useSession();
  const { message } = AntApp.useApp();
  const read = useReadWorkbooks();
  const take = useCallback(async () => {
    const paths = await window.xunjian.takeOpenedFiles();
    if (paths.length === 0) return;
    const readings = await read({ paths, dialogTitle: "", readAs: null });
    if (readings === null) return;
    const step = stepOf(readings);
    if (step === null) void message.warning("打开的文件不是台账，也不是评分表。");
    else {
      if (step === "register") useRegisterScreen.getState().show(readings);
      else useReturnsScreen.getState().show(readings);
      goTo({ step });
    }
  }, [read, message, goTo]);
  useEffect(() => {
    void take();
    return window.xunjian.onFilesOpened(() => void take());
  }, [take]);
  return null;
}

function stepOf(readings: readonly FileReading[]): "register" | "returns" | null {
  if (readings.some(({ content }) => content.kind === "task" || content.kind === "ledger")) return "returns";
  return readings.some(({ content }) => content.kind === "register") ? "register" : null;
}
