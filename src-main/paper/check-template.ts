import type { PaperField, TemplateFault } from "../../src-core/circular/paper-data";
import { type DocxParts, docxParts } from "./docx-parts";
import { type Names, namesOf } from "./field-names";
import { nearestName } from "./nearest-name";
import { type BrokenTag, type TemplateTag, tagsOf } from "./template-tags";
import { templateText } from "./template-text";

/**
 * Says what is wrong with a template, and where: fields that do not exist or stand outside of their repeated part,
 * repeated parts that are not closed, opened or cross one another, braces that are no field.
 *
 * @returns [] where it can be filled
 * @throws RefusedTemplate where the file is no template at all
 */
export function checkTemplate(bytes: Uint8Array, fields: readonly PaperField[]): readonly TemplateFault[] {
  return faultsOfParts(docxParts(bytes), fields);
}

/** The same, of a file that is unpacked already. */
export function faultsOfParts(parts: DocxParts, fields: readonly PaperField[]): readonly TemplateFault[] {
  const tags = templateText(parts).flatMap(tagsOf);
  const names = [...new Set(tags.map((tag) => tag.part))];
  const known = namesOf(fields);
  const faults = names.flatMap((part) =>
    faultsOfPart(
      tags.filter((tag) => tag.part === part).sort((a, b) => a.offset - b.offset),
      fields,
      known,
    ),
  );
  // Word keeps the text of a box twice, for old and new versions.
  return [...new Map(faults.map((fault) => [Object.values(fault).join("\n"), fault])).values()];
}

/** A repeated part that is open, and the fields that it brings. */
interface OpenPart {
  readonly tag: TemplateTag;
  readonly fields: readonly PaperField[];
}

function faultsOfPart(
  tags: readonly (TemplateTag | BrokenTag)[],
  fields: readonly PaperField[],
  known: Names,
): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  let open: readonly OpenPart[] = [];
  for (const tag of tags) {
    if (tag.kind === "broken") faults.push(fault(tag, brokenWords(tag, known)));
    else if (tag.kind === "close") {
      const closed = closePart(tag, open);
      open = closed.open;
      faults.push(...closed.faults);
    } else {
      const found = fieldOf(tag.name, open, fields);
      const message = found === undefined ? unknownWords(tag, open, fields, known) : misuse(tag, found);
      if (message !== null) faults.push(fault(tag, message));
      if (tag.kind !== "value") open = [...open, { tag, fields: tag.kind === "open" ? (found?.parts ?? []) : [] }];
    }
  }
  return [...faults, ...open.map(({ tag }) => fault(tag, `没有写结束：请在这一部分的末尾写上 {/${tag.name}}`))];
}

/** The innermost field of this name that is in reach. */
function fieldOf(name: string, open: readonly OpenPart[], fields: readonly PaperField[]): PaperField | undefined {
  const reach = [...open.map((part) => part.fields).reverse(), fields];
  for (const list of reach) {
    const found = list.find((field) => field.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function misuse(tag: TemplateTag, { kind, name }: PaperField): string | null {
  if (tag.kind !== "value" || kind !== "list") return null;
  return `“${name}”是重复的部分，请写作 {#${name}}……{/${name}}，其中写它的字段`;
}

function closePart(
  tag: TemplateTag,
  open: readonly OpenPart[],
): { readonly open: readonly OpenPart[]; readonly faults: readonly TemplateFault[] } {
  const last = open.at(-1);
  if (last === undefined) return { open, faults: [fault(tag, `前面没有 {#${tag.name}}，请补上或删去这一处`)] };
  if (last.tag.name === tag.name || tag.name === "") {
    const isSplit = last.tag.container !== tag.container;
    return { open: open.slice(0, -1), faults: isSplit ? [fault(last.tag, splitWords)] : [] };
  }
  const at = open.findLastIndex((part) => part.tag.name === tag.name);
  if (at < 0) return { open, faults: [fault(tag, `前面没有 {#${tag.name}}，请补上或删去这一处`)] };
  const inner = open.slice(at + 1).map((part) => part.tag.written);
  const message = `和 ${inner.join("、")} 交叉了：里面的部分要先结束，请把 {/${last.tag.name}} 移到这一处之前`;
  return { open: open.slice(0, at), faults: [fault(tag, message)] };
}

const splitWords = "这一部分的开始和结束一个在表格（或文本框）里、一个在外面，请放在同一处";

function unknownWords(
  tag: TemplateTag,
  open: readonly OpenPart[],
  fields: readonly PaperField[],
  known: Names,
): string {
  const { name } = tag;
  const holders = known.holders.get(name) ?? [];
  if (holders.length > 0) {
    const parts = holders.map((path) => path.map((part) => `{#${part}}`).join("")).slice(0, 4);
    return `“${name}”只能写在它所属的重复部分里：${parts.join("、")}`;
  }
  const near = nearestName(name, [...new Set([...open.flatMap((part) => part.fields), ...fields].map((f) => f.name))]);
  const other = near ?? nearestName(name, known.all);
  return other === null ? `没有“${name}”这个字段，请对照字段清单改正` : `没有“${name}”这个字段，是不是“${other}”？`;
}

function brokenWords({ why, written }: BrokenTag, known: Names): string {
  const inner = written.replace(/^[｛{][#^/]?|[｝}]$/gu, "").trim();
  switch (why) {
    case "unclosed":
      return "缺少右花括号 }；一个字段要写在同一段里";
    case "unopened":
      return "缺少左花括号 {";
    case "empty":
      return "花括号里没有字段的名称";
    case "strange":
      return "花括号里只能写字段的名称，重复的部分写 {#名称}……{/名称}";
    case "wide":
      return `字段要用半角花括号，请写作 {${known.all.has(inner) ? inner : "字段名称"}}`;
  }
}

function fault(tag: TemplateTag | BrokenTag, message: string): TemplateFault {
  return { field: tag.written, place: tag.place, message };
}
