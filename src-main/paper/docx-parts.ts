import { RefusedFile } from "../workbook/refused-file";
import { boundedDirectory, unpackedParts, type ZipLimits } from "../workbook/zip-parts";
import { strangeFile } from "./file-kind";
import { RefusedTemplate } from "./refused-template";

/** Parts of a .docx by their names inside the zip. */
export type DocxParts = Readonly<Record<string, Uint8Array>>;

const MB = 1024 * 1024;
const LIMITS: ZipLimits = { entries: 2000, unpackedBytes: 100 * MB, ratio: 300, ratioFromBytes: 8 * MB };

/** 15 MB: a template with a few pictures takes a tenth. */
export const TEMPLATE_MAX = 15 * MB;

/**
 * Unpacks a .docx that may come from anywhere: under limits, without macros, and with nothing in it that would be fetched
 * or worked out when Word or LibreOffice opens the paper.
 *
 * @throws RefusedTemplate with what to do about it
 */
export function docxParts(bytes: Uint8Array): DocxParts {
  if (bytes.byteLength > TEMPLATE_MAX) throw new RefusedTemplate("模板不能超过 15 MB，请缩小其中的图片后再试。");
  const strange = strangeFile(bytes);
  if (strange !== null) throw new RefusedTemplate(strange);
  const parts = unpacked(bytes);
  refuseStrangers(Object.keys(parts));
  for (const [name, content] of Object.entries(parts)) {
    if (isXml(name, content)) refuseDangers(name, textOf(content));
  }
  return withoutAttachedTemplate(parts);
}

/** Text of a part; only UTF-8 is written by any office suite. */
export function textOf(part: Uint8Array | undefined): string {
  return new TextDecoder().decode(part ?? new Uint8Array());
}

/** By its name or its first sign: content types may call any part XML. */
function isXml(name: string, content: Uint8Array): boolean {
  return /\.(xml|rels)$/i.test(name) || /^\W{0,4}</.test(textOf(content.subarray(0, 8)));
}

function unpacked(bytes: Uint8Array): DocxParts {
  try {
    return unpackedParts(bytes, boundedDirectory(bytes, LIMITS, "解压后的内容过大，不像正常的文档"));
  } catch (error) {
    if (error instanceof RefusedFile) throw new RefusedTemplate(`模板无法打开：${error.message}。`, { cause: error });
    throw error;
  }
}

function refuseStrangers(names: readonly string[]): void {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/vbaProject|vbaData|\/activeX\//i)) throw new RefusedTemplate(macros);
  if (has(/^word\/document\.xml$/)) return;
  if (has(/^xl\//)) throw new RefusedTemplate(`这是表格文件（.xlsx），${needed}`);
  if (has(/^ppt\//)) throw new RefusedTemplate(`这是演示文稿（.pptx），${needed}`);
  if (has(/^content\.xml$/)) throw new RefusedTemplate(`这是 OpenDocument 文件（.odt），请另存为 .docx 再选。`);
  throw new RefusedTemplate(`这不是 Word 文档，${needed}`);
}

const needed = "模板应为 Word 文档（.docx）。";
const macros = "模板里有宏（.docm），不能使用。请另存为不带宏的 .docx 再选。";

function refuseDangers(name: string, xml: string): void {
  // An entity can grow without end or read a file; no office suite writes one.
  // Written in UTF-16 it would hide from this search.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml) || xml.includes("\0")) {
    throw new RefusedTemplate(`模板的“${name}”里有实体声明，不能使用。请在 Word 中新建文档，把内容复制过去后再选。`);
  }
  if (/^\[Content_Types\]\.xml$/i.test(name)) {
    if (/macroEnabled/i.test(xml)) throw new RefusedTemplate(macros);
    if (/wordprocessingml\.template\.main/.test(xml)) {
      throw new RefusedTemplate("这是 Word 的模板文件（.dotx），请另存为 .docx 再选。");
    }
  }
  if (name.endsWith(".rels")) refuseOutside(xml);
  if (/INCLUDEPICTURE|INCLUDETEXT|\bDDE|\bDATABASE\b|\bIMPORT\b/i.test(fieldCodes(xml))) throw outside();
}

/** What the fields of Word are told to do, without the marks between their runs and without addresses. */
function fieldCodes(xml: string): string {
  const codes = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/g)];
  const joined = codes.map(([, code = "", short = ""]) => code + short).join("");
  return joined.replace(/&quot;/g, '"').replace(/"[^"]*"/g, '""');
}

/** Links that a person clicks are fine; what is loaded when the paper is opened is not. */
function refuseOutside(rels: string): void {
  for (const [relation] of rels.matchAll(/<Relationship\b[^>]*>/g)) {
    const isOutside = /TargetMode\s*=\s*["']External/i.test(relation);
    if (isOutside && !/\/(hyperlink|attachedTemplate)["']/.test(relation)) throw outside();
    if (/\/aFChunk["']/.test(relation)) throw outside();
  }
}

function outside(): RefusedTemplate {
  return new RefusedTemplate("模板里有从别处读取的内容（链接的图片、文档或数据），不能使用。请改为嵌入后再选。");
}

/** Word notes the template that a document was made from, by its path on that machine, and looks for it. */
function withoutAttachedTemplate(parts: DocxParts): DocxParts {
  const settings = "word/settings.xml";
  const rels = "word/_rels/settings.xml.rels";
  if (parts[rels] === undefined) return parts;
  const cut = (name: string, pattern: RegExp): Uint8Array =>
    new TextEncoder().encode(textOf(parts[name]).replace(pattern, ""));
  return {
    ...parts,
    [rels]: cut(rels, /<Relationship\b[^>]*\/attachedTemplate["'][^>]*\/>/g),
    ...(parts[settings] === undefined ? {} : { [settings]: cut(settings, /<w:attachedTemplate\b[^>]*\/>/g) }),
  };
}
