/** Text as it stands in XML. */
export function xmlText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Faces of GB/T 9704-2012. */
export const faces = {
  title: "方正小标宋简体",
  heading: "黑体",
  lead: "楷体_GB2312",
  body: "仿宋_GB2312",
  number: "宋体",
} as const;
export type Face = keyof typeof faces;

/** Half-points: 二号 44, 三号 32, 四号 28, 小四 24, 五号 21. */
export const sizes = { title: 44, body: 32, foot: 28, table: 24, small: 21 } as const;

/** Twentieths of a point. */
const CLOSER = -5;
/** A character of the body, in twentieths of a point. */
const CHARACTER = 315;

/** Words in one face. @param size in half-points */
export function run(text: string, face: Face, size: number = sizes.body): string {
  const name = faces[face];
  const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
  // 28 characters in 156 mm: a little closer than their own width. A grid of characters would say the same, but
  // LibreOffice lays it out far too wide.
  const closer = size === sizes.body ? `<w:spacing w:val="${CLOSER}"/>` : "";
  return `<w:r><w:rPr>${fonts}${closer}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

export interface ParagraphLook {
  readonly align?: "left" | "center" | "right" | "both";
  /** First line, in hundredths of a character. */
  readonly firstLineChars?: number;
  readonly leftChars?: number;
  readonly rightChars?: number;
  /** Twentieths of a point; exact. 0: as high as the words. */
  readonly line?: number;
  readonly isNewPage?: boolean;
  readonly keepsNext?: boolean;
  /** Half-points of the paragraph's own mark: how high it stands where it is empty. */
  readonly markSize?: number;
}

/** 22 lines on 225 mm. */
export const LINE = 579;

export function paragraph(runs: string, look: ParagraphLook = {}): string {
  const { align = "both", firstLineChars = 0, leftChars = 0, rightChars = 0, line = LINE } = look;
  const side = (name: string, chars: number): string =>
    chars === 0 ? "" : ` w:${name}Chars="${chars}" w:${name}="${Math.round((chars * CHARACTER) / 100)}"`;
  const sides = `${side("left", leftChars)}${side("right", rightChars)}${side("firstLine", firstLineChars)}`;
  const indent = sides === "" ? "" : `<w:ind${sides}/>`;
  const spacing =
    line === 0
      ? `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0"/>`
      : `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
  const flags = `${look.keepsNext === true ? "<w:keepNext/>" : ""}${look.isNewPage === true ? "<w:pageBreakBefore/>" : ""}`;
  const { markSize } = look;
  const mark = markSize === undefined ? "" : `<w:rPr><w:sz w:val="${markSize}"/><w:szCs w:val="${markSize}"/></w:rPr>`;
  return `<w:p><w:pPr>${flags}${spacing}${indent}<w:jc w:val="${align}"/>${mark}</w:pPr>${runs}</w:p>`;
}

/** A tag of a repeated part, in a paragraph of its own, which vanishes. */
export function tag(text: string): string {
  return paragraph(run(text, "body"), { line: 0 });
}
