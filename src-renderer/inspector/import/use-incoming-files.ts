import { useEffect } from "react";
import { useStartWish } from "../../first-start/start-wish";
import { useCarriedFiles } from "../../state/carried-files";

/** Reads what the app was opened with (a double click, a second start), and what the first start asked for. */
export function useIncomingFiles(read: (paths: readonly string[] | null) => Promise<void>): void {
  useEffect(() => {
    const take = async (): Promise<boolean> => {
      const opened = await window.xunjian.takeOpenedFiles();
      const paths = [...useCarriedFiles.getState().take(), ...opened];
      if (paths.length > 0) await read(paths);
      return paths.length > 0;
    };
    const begin = async (): Promise<void> => {
      const isWished = useStartWish.getState().take("import-task");
      if (!(await take()) && isWished) await read(null);
    };
    void begin();
    return window.xunjian.onFilesOpened(() => void take());
  }, [read]);
}
