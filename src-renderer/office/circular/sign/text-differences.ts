import type { CircularDraft, Paragraph, SectionKey } from "../../../../src-core/circular/circular-draft";
import { plainText } from "../../../../src-core/circular/runs";
import type { IssueDifference } from "../../../../src-core/signing/issued-circular";

const sectionNames: readonly (readonly [SectionKey, string])[] = [
  ["experience", "经验做法"],
  ["problems", "主要问题"],
  ["requirements", "下一步工作要求"],
];

/**
 * What the text of a circular says otherwise than it was signed, paragraph by paragraph. Section one is left aside: it says
 * figures only, and those are compared one by one.
 */
export function textDifferences(issued: CircularDraft, now: CircularDraft): readonly IssueDifference[] {
  return [
    ...lines("标题", issued.title, now.title),
    ...lines("发文字号", issued.documentNumber, now.documentNumber),
    ...lines("主送机关", issued.addressee, now.addressee),
    ...paragraphs("引言", issued.opening, now.opening),
    ...sectionNames.flatMap(([key, name]) => paragraphs(name, ofSection(issued, key), ofSection(now, key))),
    ...paragraphs("结尾", issued.closing, now.closing),
    ...lines("联系方式", issued.contact.join("，"), now.contact.join("，")),
    ...lines("发文机关", issued.issuer, now.issuer),
    ...lines("成文日期", issued.date, now.date),
  ];
}

function ofSection({ sections }: CircularDraft, key: SectionKey): readonly Paragraph[] {
  return sections.find((section) => section.key === key)?.paragraphs ?? [];
}

function lines(place: string, before: string, after: string): readonly IssueDifference[] {
  return before === after ? [] : [{ place, before, after }];
}

/** Paragraphs that begin and end alike are left out, so that one that was put in does not move all behind it. */
function paragraphs(name: string, issued: readonly Paragraph[], now: readonly Paragraph[]): readonly IssueDifference[] {
  const [before, after] = [issued.map(words), now.map(words)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) =>
    lines(`${name}第${start + index + 1}段`, old[index] ?? "", fresh[index] ?? ""),
  ).flat();
}

function words({ lead, runs }: Paragraph): string {
  return lead + plainText(runs);
}
