import { annexReference } from "./annex-references";
import type { Paragraph, Run } from "./circular-draft";
import { printedComparisons } from "./comparison-phrases";
import type { DraftContext } from "./draft-context";
import { sampledClause } from "./inspected-sites";
import { joined, paragraphOf, sentence } from "./runs";

/** Accounts sampled and failed, their rate and how it changed, and by platform where the office prints it. */
export function inspectedAccounts(context: DraftContext): readonly Paragraph[] {
  const { figures, period, input } = context;
  if (figures.count("accounts.total") === 0 && figures.count("accounts.sampled") === 0) return [];
  if (figures.count("accounts.sampled") === 0) return [paragraphOf(sentence(`${period}没有抽查政务新媒体。`))];
  return [
    paragraphOf(
      sentence(
        sampledClause(context, "accounts"),
        problemClause(context),
        "合格率",
        figures.run("accounts.passRate"),
        printedComparisons(figures, input.round.id, input.circular, "accounts"),
        "。",
        byPlatform(context),
      ),
    ),
  ];
}

/** Failed accounts are counted in 个 (layout.json, units). */
function problemClause({ figures, annexes }: DraftContext): readonly Run[] {
  const problems = figures.count("accounts.problems");
  if (problems === 0) return sentence("未发现存在突出问题的政务新媒体，");
  const isAll = problems > 1 && problems === figures.count("accounts.sampled");
  return sentence(
    isAll ? "所检查的" : "存在突出问题的政务新媒体",
    figures.run("accounts.problems"),
    isAll ? "个政务新媒体全部存在突出问题" : "个",
    annexReference(annexes, "problemAccounts", "名单"),
    "，",
  );
}

function byPlatform({ input, figures }: DraftContext): readonly Run[] {
  if (!input.circular.printsPlatforms) return [];
  const platforms = input.circular.platforms.filter((name) => figures.count(`accounts.platform.${name}.sampled`) > 0);
  if (platforms.length === 0) return [];
  const clauses = platforms.map((name) =>
    sentence(
      name,
      figures.run(`accounts.platform.${name}.sampled`),
      "家，合格率",
      figures.run(`accounts.platform.${name}.passRate`),
    ),
  );
  return sentence("其中：", joined(clauses, "；"), "。");
}
