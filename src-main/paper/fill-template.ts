import Docxtemplater from "docxtemplater";
import { zipSync } from "fflate";
import PizZip from "pizzip";
import type { PaperData, PaperField, TemplateFault } from "../../src-core/circular/paper-data";
import { fixZipTimes } from "../workbook/zip-directory";
import { faultsOfParts } from "./check-template";
import { docxParts } from "./docx-parts";
import { templateErrors } from "./template-errors";
import { isBalanced } from "./xml-balance";

export type FilledPaper =
  | { readonly kind: "filled"; readonly bytes: Uint8Array }
  | { readonly kind: "faulty"; readonly faults: readonly TemplateFault[] };

/**
 * Fills a template. The same template and data give the same bytes.
 *
 * A field that the data do not hold is a fault, never an empty place: a paper with a hole in it would be signed.
 *
 * @throws RefusedTemplate where the file is no template at all
 */
export function fillTemplate(template: Uint8Array, fields: readonly PaperField[], data: PaperData): FilledPaper {
  const parts = docxParts(template);
  const faults = faultsOfParts(parts, fields);
  if (faults.length > 0) return { kind: "faulty", faults };
  try {
    const paper = new Docxtemplater(new PizZip(zipSync(parts, { level: 0 })), OPTIONS);
    paper.render(data);
    if (!isWhole(paper.getZip())) return { kind: "faulty", faults: [torn] };
    const bytes = new Uint8Array(paper.toUint8Array({ compression: "DEFLATE" }));
    fixZipTimes(bytes);
    return { kind: "filled", bytes };
  } catch (error) {
    const found = templateErrors(error);
    if (found === null) throw error;
    return { kind: "faulty", faults: found };
  }
}

/** A repeated part that lies across other things may tear them apart; Word would call the paper damaged. */
const torn: TemplateFault = {
  field: "",
  place: "模板",
  message: "重复的部分把别的内容截断了，请让它的开始和结束各占一段，或在表格的同一行里",
};

function isWhole(zip: PizZip): boolean {
  const parts = Object.values(zip.files).filter(({ name }) => /^word\/[^/]+\.xml$/.test(name));
  return parts.every((part) => isBalanced(part.asText()));
}

/** A value that the data do not hold though the field exists. */
class MissingValue extends Error {
  override readonly name = "MissingValue";
}

const OPTIONS = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  // What XML cannot hold (a control character pasted into a name) would make a paper that Word calls damaged.
  stripInvalidXMLChars: true,
  syntax: { changeDelimiterPrefix: null },
  parser: fieldReader,
};

/** Names only, no expressions. A scope that lacks the name passes the question on to the one around it. */
function fieldReader(tag: string) {
  const name = tag.trim();
  return {
    get(scope: unknown, { num }: { readonly num: number }): unknown {
      if (typeof scope === "object" && scope !== null && Object.hasOwn(scope, name)) return Reflect.get(scope, name);
      if (num === 0) throw new MissingValue(`没有“${name}”的值`);
      return undefined;
    },
  };
}
