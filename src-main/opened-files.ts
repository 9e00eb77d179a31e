import { extname, resolve } from "node:path";

/** What the app can be opened with: by double click, on the command line, or from a second start. */
const openable = new Set([".xlsx", ".xls", ".ods", ".csv", ".et", ".zip", ".json"]);

/**
 * The files among the arguments of a start; switches, and the app's own folder in an unpackaged start, are none.
 *
 * @param folder what relative paths are meant from
 * @example filesOfArguments(["electron", ".", "--no-sandbox", "任务.xlsx"], "/home/a") //=> ["/home/a/任务.xlsx"]
 */
export function filesOfArguments(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((arg) => !arg.startsWith("-") && openable.has(extname(arg).toLowerCase()))
    .map((arg) => resolve(folder, arg));
}

/** Files waiting for the page to take them. */
export interface OpenedFiles {
  add(paths: readonly string[]): void;
  /** All that came since the last call, each once. */
  take(): readonly string[];
}

/** @param onAdded called when files came that nobody has taken yet */
export function openedFiles(onAdded: () => void): OpenedFiles {
  let waiting: readonly string[] = [];
  return {
    add(paths) {
      if (paths.length === 0) return;
      waiting = [...new Set([...waiting, ...paths])];
      onAdded();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
