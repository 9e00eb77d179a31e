import { strToU8, zipSync } from "fflate";
import type { PaperField } from "../../../../src-core/circular/paper-data";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A .docx of these body elements; `parts` adds parts or replaces them. */
export function aDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = {
    "[Content_Types].xml": contentTypes(`${WORD}.document.main+xml`),
    "_rels/.rels": `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

export function contentTypes(main: string): string {
  return `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/></Types>`;
}

export function relations(...list: readonly string[]): string {
  return `<Relationships xmlns="${RELS}">${list.join("")}</Relationships>`;
}

export function footer(text: string): string {
  return `<w:ftr ${W}>${p(text)}</w:ftr>`;
}

/** A paragraph whose text Word has split into these runs. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r><w:proofErr w:type="spellStart"/>`).join("")}</w:p>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `<w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join("")}</w:tr>`;
  return `<w:tbl>${rows.map(row).join("")}</w:tbl>`;
}

const text = (name: string): PaperField => ({ name, kind: "text", meaning: name, parts: [] });
const list = (name: string, ...parts: readonly PaperField[]): PaperField => ({
  name,
  kind: "list",
  meaning: name,
  parts,
});

export const fields: readonly PaperField[] = [
  text("标题"),
  text("发文字号"),
  text("网站抽查数"),
  list("章节", text("标题"), list("段落", text("文字"))),
  list("附件3", text("附件号"), list("行", text("序号"), text("网站名称"))),
];
