import { type DocxParts, textOf } from "./docx-parts";

/** A paragraph of a template, where it stands, and where each of its characters lies in the part. */
export interface TemplateParagraph {
  readonly part: string;
  /** 正文第 3 段, 表格 2 第 1 行, 页脚. */
  readonly place: string;
  readonly text: string;
  /** The table or text box that it stands in, "" for none: a repeated part must not leave it. */
  readonly container: string;
  /** Place of each character of `text` in the part, so that fields of nested paragraphs keep their order. */
  readonly offsets: readonly number[];
}

/** Parts with text that fields may stand in, and how people call them. */
const namedParts: readonly (readonly [part: RegExp, name: string])[] = [
  [/^word\/document\.xml$/, ""],
  [/^word\/header\d*\.xml$/, "页眉"],
  [/^word\/footer\d*\.xml$/, "页脚"],
  [/^word\/footnotes\.xml$/, "脚注"],
  [/^word\/endnotes\.xml$/, "尾注"],
  [/^word\/comments\.xml$/, "批注"],
  [/^docProps\/(core|app|custom)\.xml$/, "文档属性"],
];

/** All text of a template, part by part. */
export function templateText(parts: DocxParts): readonly TemplateParagraph[] {
  return Object.keys(parts).flatMap((part) => {
    const found = namedParts.find(([pattern]) => pattern.test(part));
    return found === undefined ? [] : paragraphsOf(part, found[1], textOf(parts[part]));
  });
}

/** Marks and texts of XML; marks may hold > in their values. */
const TOKEN = /<(\/?)([A-Za-z][\w:.-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<[!?][^>]*>|[^<]+/g;
const TEXT = new Set(["w:t", "a:t", "m:t", "vt:lpwstr", "vt:lpstr", "dc:title", "dc:subject", "dc:description"]);

interface OpenParagraph {
  readonly place: string;
  readonly container: string;
  text: string;
  readonly offsets: number[];
}

interface Where {
  paragraphs: number;
  tables: number;
  rows: number;
  depth: number;
  /** How many containers have begun so far, and those that are open. */
  begun: number;
  readonly containers: number[];
}

function paragraphsOf(part: string, name: string, xml: string): readonly TemplateParagraph[] {
  const done: TemplateParagraph[] = [];
  const open: OpenParagraph[] = [];
  const where: Where = { paragraphs: 0, tables: 0, rows: 0, depth: 0, begun: 0, containers: [] };
  const outside = begun(name, where);
  let isText = false;
  for (const token of xml.matchAll(TOKEN)) {
    const [whole, slash, mark, rest = ""] = token;
    if (mark === undefined) {
      if (isText && !whole.startsWith("<")) addText(open.at(-1) ?? outside, whole, token.index);
      continue;
    }
    const isEnd = slash === "/";
    const isEmpty = rest.endsWith("/");
    if (TEXT.has(mark)) isText = !isEnd && !isEmpty;
    else if (mark === "w:tbl") moveTable(where, isEnd);
    else if (mark === "w:txbxContent") moveContainer(where, isEnd);
    else if (mark === "w:tr" && !isEnd && where.depth === 1) where.rows++;
    else if (mark === "w:p" && isEnd) close(open.pop(), part, done);
    else if (mark === "w:p") {
      if (open.length === 0 && where.depth === 0) where.paragraphs++;
      if (!isEmpty) open.push(begun(name, where));
    }
  }
  close(outside, part, done);
  return done;
}

function begun(name: string, where: Where): OpenParagraph {
  return { place: placeOf(name, where), container: where.containers.join("/"), text: "", offsets: [] };
}

function moveContainer(where: Where, isEnd: boolean): void {
  if (isEnd) where.containers.pop();
  else where.containers.push(++where.begun);
}

function moveTable(where: Where, isEnd: boolean): void {
  moveContainer(where, isEnd);
  where.depth += isEnd ? -1 : 1;
  if (isEnd || where.depth !== 1) return;
  where.tables++;
  where.rows = 0;
}

function placeOf(name: string, { paragraphs, tables, rows, depth }: Where): string {
  if (depth > 0) return `${name}表格 ${tables} 第 ${rows} 行`;
  return name === "" ? `正文第 ${paragraphs} 段` : name;
}

function close(paragraph: OpenParagraph | undefined, part: string, done: TemplateParagraph[]): void {
  if (paragraph !== undefined && paragraph.text !== "") done.push({ part, ...paragraph });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function addText(paragraph: OpenParagraph, raw: string, at: number): void {
  for (const piece of raw.matchAll(/&(#x?[0-9a-fA-F]+|\w+);|[\s\S]/gu)) {
    const text = piece[1] === undefined ? piece[0] : entity(piece[1]);
    for (const unit of text.split("")) {
      paragraph.text += unit;
      paragraph.offsets.push(at + piece.index);
    }
  }
}

function entity(code: string): string {
  if (!code.startsWith("#")) return ENTITIES[code] ?? "";
  const value = Number(code.startsWith("#x") ? `0x${code.slice(2)}` : code.slice(1));
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : "";
}
