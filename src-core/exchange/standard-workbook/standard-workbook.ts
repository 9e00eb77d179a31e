import type { StandardPack } from "../../standard/pack-schema";
import type { WorkbookSpec } from "../workbook-spec";
import { explanationSheet } from "./explanation-sheet";
import { hiddenPackSheet } from "./hidden-pack";
import { headSheet, itemSheet, levelSheet, vetoSheet } from "./pack-sheets";

/**
 * A standard as a workbook that a clerk edits: 说明, 总则, 单项否决, 指标, 档次, and the hidden sheet with the pack itself.
 * `readStandardWorkbook` reads it back: the same pack where nothing was edited, its successor where something was.
 */
export function standardWorkbook(pack: StandardPack): WorkbookSpec {
  return {
    title: `检查标准：${pack.title}`,
    sheets: [
      explanationSheet(pack),
      headSheet(pack),
      vetoSheet(pack),
      itemSheet(pack),
      levelSheet(pack),
      hiddenPackSheet(pack),
    ],
  };
}
