import type { TemplateParagraph } from "./template-text";

/** A field as it stands in a template. */
export interface TemplateTag {
  /** value {网站抽查数} · open {#附件3} · without {^附件3}: what is printed where there is none · close {/附件3} */
  readonly kind: "value" | "open" | "without" | "close";
  readonly name: string;
  /** {#附件3} */
  readonly written: string;
  readonly place: string;
  readonly part: string;
  readonly container: string;
  readonly offset: number;
}

/** Braces that are no field as it must be written. */
export interface BrokenTag {
  readonly kind: "broken";
  readonly why: "unclosed" | "unopened" | "empty" | "wide" | "strange";
  readonly written: string;
  readonly place: string;
  readonly part: string;
  readonly container: string;
  readonly offset: number;
}

/** Fields and braces of a paragraph. Word may have split them over any runs; the text of the paragraph is whole. */
export function tagsOf(paragraph: TemplateParagraph): readonly (TemplateTag | BrokenTag)[] {
  const found = [...paragraph.text.matchAll(/\{[^{}]*\}?|\}|｛[^｛｝{}]{0,60}｝/gu)];
  return found.map((match) => {
    const [written] = match;
    const at = {
      written: excerpt(written, 40),
      place: `${paragraph.place}“${around(paragraph.text, match.index, written.length)}”`,
      part: paragraph.part,
      container: paragraph.container,
      offset: paragraph.offsets[match.index] ?? 0,
    };
    const why = brokenBy(written);
    return why === null ? { ...at, ...read(written.slice(1, -1).trim()) } : { ...at, kind: "broken", why };
  });
}

function brokenBy(written: string): BrokenTag["why"] | null {
  if (written.startsWith("｛")) return "wide";
  if (written === "}") return "unopened";
  if (!written.endsWith("}")) return "unclosed";
  const inner = written.slice(1, -1).trim();
  if (inner === "" || inner === "#" || inner === "^") return "empty";
  // {@…} would print marks as they are, {=…} would change the braces.
  return /^[@=%?!$&*>]/.test(inner) ? "strange" : null;
}

function read(inner: string): Pick<TemplateTag, "kind" | "name"> {
  if (inner.startsWith("#")) return { kind: "open", name: inner.slice(1).trim() };
  if (inner.startsWith("^")) return { kind: "without", name: inner.slice(1).trim() };
  if (inner.startsWith("/")) return { kind: "close", name: inner.slice(1).trim() };
  const whole = /^-w:(?:tr|p)\s+(.+)$/.exec(inner);
  return whole?.[1] === undefined ? { kind: "value", name: inner } : { kind: "open", name: whole[1].trim() };
}

/** Enough of the paragraph around a place to be found by Word's search. */
function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - 8);
  const to = Math.min(text.length, at + Math.min(length, 40) + 8);
  return `${from > 0 ? "……" : ""}${text.slice(from, to)}${to < text.length ? "……" : ""}`;
}

function excerpt(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}……` : text;
}
