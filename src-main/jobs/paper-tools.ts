import type { PaperConverter } from "../paper/paper-converter";
import type { AnnexPrinter } from "../window/annex-printer";
import type { WorkbookTools } from "./workbook-tools";

/** What making papers needs beside workbooks. */
export interface PaperTools extends WorkbookTools {
  readonly printAnnex: AnnexPrinter;
  readonly converter: PaperConverter;
}
