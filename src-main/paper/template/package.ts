import { strToU8, zipSync } from "fflate";
import { faces, LINE, paragraph, sizes } from "./xml";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Twentieths of a point of so many millimetres. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/**
 * A .docx in the layout of GB/T 9704-2012: A4, type area 156 × 225 mm below 37 mm and beside 28 mm, 22 lines of 28
 * characters, page numbers — 1 — at the outer foot. Equal bodies give equal bytes.
 *
 * @param body paragraphs and tables in XML
 */
export function documentOf(body: string): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relationships([["rId1", "officeDocument", "word/document.xml"]]),
    "word/document.xml": part("document", `<w:body>${body}${section}</w:body>`),
    "word/_rels/document.xml.rels": relationships([
      ["rId1", "styles", "styles.xml"],
      ["rId2", "settings", "settings.xml"],
      ["rId3", "fontTable", "fontTable.xml"],
      ["rId4", "footer", "footer1.xml"],
      ["rId5", "footer", "footer2.xml"],
    ]),
    "word/styles.xml": styles,
    "word/settings.xml": part(
      "settings",
      '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>',
    ),
    "word/fontTable.xml": fontTable,
    "word/footer1.xml": part("ftr", pageNumber("right")),
    "word/footer2.xml": part("ftr", pageNumber("left")),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  // A zip has no place for "no time": the first that it can say.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

function part(root: string, content: string): string {
  return `${HEAD}<w:${root} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${root}>`;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

const overrides = [
  ["document", "document.main"],
  ["styles", "styles"],
  ["settings", "settings"],
  ["fontTable", "fontTable"],
  ["footer1", "footer"],
  ["footer2", "footer"],
] as const;
const contentTypes = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
  .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`)
  .join("")}</Types>`;

const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(37)}" w:right="${mm(26)}" w:bottom="${mm(35)}" w:left="${mm(28)}" w:header="${mm(15)}" w:footer="${mm(25)}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;

const bodyFonts = `<w:rFonts w:ascii="${faces.body}" w:hAnsi="${faces.body}" w:eastAsia="${faces.body}" w:cs="${faces.body}"/>`;
const styles = part(
  "styles",
  `<w:docDefaults><w:rPrDefault><w:rPr>${bodyFonts}<w:kern w:val="2"/><w:sz w:val="${sizes.body}"/><w:szCs w:val="${sizes.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>`,
);

/** What a machine without the official faces takes in their place. */
const substitutes: Readonly<Record<string, string>> = {
  [faces.title]: "宋体",
  [faces.heading]: "SimHei",
  [faces.lead]: "楷体",
  [faces.body]: "仿宋",
  [faces.number]: "SimSun",
};
const fontTable = part(
  "fonts",
  Object.entries(substitutes)
    .map(
      ([name, other]) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join(""),
);

/** — 1 —, one character in from the outer edge. */
function pageNumber(align: "left" | "right"): string {
  const fonts = `<w:rPr><w:rFonts w:ascii="${faces.number}" w:hAnsi="${faces.number}" w:eastAsia="${faces.number}"/><w:sz w:val="${sizes.foot}"/></w:rPr>`;
  const words = (text: string): string => `<w:r>${fonts}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const field = (kind: string): string => `<w:r>${fonts}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = `<w:r>${fonts}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>`;
  const runs = `${words("— ")}${field("begin")}${code}${field("separate")}${words("1")}${field("end")}${words(" —")}`;
  const indent = align === "left" ? { leftChars: 100 } : { rightChars: 100 };
  return paragraph(runs, { align, line: 0, ...indent });
}
