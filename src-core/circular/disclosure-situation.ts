import { annexReference } from "./annex-references";
import type { Paragraph, Run } from "./circular-draft";
import { monthSpanWords } from "./day-words";
import type { DraftContext } from "./draft-context";
import { joined, paragraphOf, sentence } from "./runs";

/** What the departments published, which requests they closed, and what became of citizens' messages (annexes 5 and 6). */
export function disclosureSituation(context: DraftContext): readonly Paragraph[] {
  const { input } = context;
  const paragraphs = [
    ...(input.disclosure.length > 0 ? [sentence(published(context), requests(context))] : []),
    ...(input.suggestions.length > 0 ? [suggestions(context)] : []),
  ];
  // The months belong to both annexes and are said once.
  const months = monthSpanWords(input.circular.statistics);
  return paragraphs.map((runs, index) =>
    paragraphOf(sentence(index === 0 && months !== "" ? `${months}，` : "", runs)),
  );
}

/** Named after what was imported: annex 5, or annex 6 alone. */
export function disclosureHeading({ input }: DraftContext): string {
  const { portalName, mailboxName } = input.circular;
  if (input.disclosure.length > 0) return `${portalName}政府信息公开情况`;
  return mailboxName === "" ? "网民留言办理情况" : `“${mailboxName}”留言办理情况`;
}

function published({ input, figures, annexes }: DraftContext): readonly Run[] {
  const portal = input.circular.portalName;
  const reference = annexReference(annexes, "disclosure", "详");
  if (figures.count("disclosure.total") === 0) return sentence(`${portal}没有部门主动公开政府信息${reference}。`);
  const kinds = [
    { id: "disclosure.interpretation", words: "政策解读材料" },
    { id: "disclosure.proposals", words: "建议提案办理信息" },
    { id: "disclosure.keyAreas", words: "重点领域信息" },
  ].filter(({ id }) => figures.count(id) > 0);
  const parts = joined(
    kinds.map(({ id, words }) => sentence(words, figures.run(id), "条")),
    "、",
  );
  return sentence(
    portal === "" ? "" : `${portal}公开`,
    figures.run("disclosure.departments"),
    portal === "" ? "个部门主动公开政府信息" : "个部门的主动公开信息",
    figures.run("disclosure.total"),
    `条${reference}`,
    kinds.length === 0 ? "" : "，其中：",
    parts,
    "。",
  );
}

function requests({ figures }: DraftContext): readonly Run[] {
  const open = figures.count("disclosure.open");
  if (figures.count("disclosure.closed") === 0) {
    if (open === 0) return [];
    return sentence("政府信息公开申请暂未办结", figures.run("disclosure.open"), "件。");
  }
  return sentence(
    figures.run("disclosure.closingDepartments"),
    "个部门按时办结政府信息公开申请",
    figures.run("disclosure.closed"),
    "件，",
    open > 0 ? sentence("暂未办结", figures.run("disclosure.open"), "件，") : "",
    "按时办结率",
    figures.run("disclosure.onTimeRate"),
    "。",
  );
}

function suggestions({ input, figures, annexes, level }: DraftContext): readonly Run[] {
  const { mailboxName } = input.circular;
  const messages = mailboxName === "" ? "网民留言" : `“${mailboxName}”留言`;
  const reference = annexReference(annexes, "suggestions", "详");
  const open = figures.count("suggestions.open");
  if (figures.count("suggestions.closed") === 0) {
    if (open === 0) return sentence(`没有需要办理的${messages}${reference}。`);
    return sentence(`${messages}尚未办结`, figures.run("suggestions.open"), `条${reference}。`);
  }
  const units = [
    { id: "suggestions.departments", words: "个部门" },
    { id: "suggestions.regions", words: `个${level.below}` },
  ].filter(({ id }) => figures.count(id) > 0);
  return sentence(
    joined(
      units.map(({ id, words }) => sentence(figures.run(id), words)),
      "、",
    ),
    `办结${messages}`,
    figures.run("suggestions.closed"),
    `条${reference}，`,
    open > 0 ? sentence("未办结", figures.run("suggestions.open"), "条，") : "",
    "办结率",
    figures.run("suggestions.closeRate"),
    "。",
  );
}
