import { zipSync } from "fflate";
import type { ReadLimits } from "./read-limits";
import { RefusedFile } from "./refused-file";
import { boundedDirectory, unpackedParts } from "./zip-parts";

/** Parts of a workbook that hold no cells: pictures, printers' settings. */
const WITHOUT_CELLS = /^(xl\/(media|embeddings|printerSettings)|docProps\/thumbnail|Pictures|Thumbnails)/i;

/**
 * Unpacks a zip under limits and packs what may hold cells again without compression. The parser gets only that, so no
 * size that a file lies about reaches it.
 *
 * @throws RefusedFile where the zip is broken, encrypted, too large or none of a workbook
 */
export function unpackedWorkbook(bytes: Uint8Array, limits: ReadLimits): Uint8Array {
  const entries = boundedDirectory(bytes, limits, "解压后的内容过大，不像正常的工作簿");
  checkParts(entries.map((entry) => entry.name));
  const withCells = entries.filter((entry) => !WITHOUT_CELLS.test(entry.name));
  return zipSync(unpackedParts(bytes, withCells), { level: 0 });
}

/** xlsx, xlsm, xlsb, ods and Apple's numbers hold these; a .docx, .pptx, .odt or plain .zip does not. */
function checkParts(names: readonly string[]): void {
  const isWorkbook = names.some((name) =>
    /^\/?(xl\/workbook\d*\.(xml|bin)|content\.xml|Index\/Document\.iwa)$/i.test(name),
  );
  if (!isWorkbook) throw new RefusedFile("file-not-a-workbook", "应为 .xlsx、.xls、.et、.ods 或 .csv 表格文件");
}
