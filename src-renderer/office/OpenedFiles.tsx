import { App as AntApp } from "antd";
import { useEffect, useRef } from "react";
import type { FileReading } from "../../src-core/exchange/read-file";
import { useCarriedFiles } from "../state/carried-files";
import { useSession } from "../state/WorkspaceProvider";
import { useDepartmentsScreen } from "./departments/departments-state";
import { useReadWorkbooks } from "./frame/use-read-workbooks";
import { useRegisterScreen } from "./register/register-state";
import { useReturnsScreen } from "./returns/returns-state";
import { useStandardScreen } from "./standard/standard-state";

/** Takes files that the app was opened with to the step that they belong to; nothing is stored before the person says so. */
export function OpenedFiles() {
  const { goTo } = useSession();
  const { message } = AntApp.useApp();
  const read = useReadWorkbooks();
  const take = useRef(async (): Promise<void> => undefined);
  useEffect(() => {
    take.current = async () => {
      const opened = await window.xunjian.takeOpenedFiles();
      const paths = [...useCarriedFiles.getState().take(), ...opened];
      const readings = paths.length === 0 ? null : await read({ paths, dialogTitle: "", readAs: null });
      if (readings === null) return;
      const step = stepOf(readings);
      if (step === null) void message.warning("打开的文件不是台账、评分表、统计表，也不是标准，没有导入。");
      if (step === "register") useRegisterScreen.getState().show(readings);
      if (step === "returns") useReturnsScreen.getState().show(readings);
      if (step === "standards") useStandardScreen.getState().show(readings);
      if (step === "annexes") useDepartmentsScreen.getState().show(readings);
      if (step !== null) goTo({ step });
    };
  });
  useEffect(() => {
    void take.current();
    return window.xunjian.onFilesOpened(() => void take.current());
  }, []);
  return null;
}

function stepOf(readings: readonly FileReading[]): "register" | "returns" | "standards" | "annexes" | null {
  if (readings.some(({ content }) => content.kind === "task" || content.kind === "ledger")) return "returns";
  if (readings.some(({ content }) => content.kind === "register")) return "register";
  if (readings.some(({ content }) => content.kind === "disclosure" || content.kind === "suggestions")) return "annexes";
  return readings.some(({ kind }) => kind === "standard") ? "standards" : null;
}
