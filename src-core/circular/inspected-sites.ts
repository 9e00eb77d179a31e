import { formatPoints } from "../units";
import { annexReference } from "./annex-references";
import type { Paragraph, Run } from "./circular-draft";
import { printedComparisons } from "./comparison-phrases";
import { presentBands, sharesPhrase } from "./compositions";
import type { DraftContext } from "./draft-context";
import { joined, paragraphOf, sentence } from "./runs";

/** Sites sampled and failed, their rate and how it changed, by group, and the high scorers. */
export function inspectedSites(context: DraftContext): readonly Paragraph[] {
  const { figures, period } = context;
  if (figures.count("sites.running") === 0 && figures.count("sites.sampled") === 0) return [];
  if (figures.count("sites.sampled") === 0) return [paragraphOf(sentence(`${period}没有抽查政府网站。`))];
  return [
    paragraphOf(
      sentence(
        sampledClause(context, "sites"),
        problemClause(context),
        "合格率",
        figures.run("sites.passRate"),
        printedComparisons(figures, context.input.round.id, context.input.circular, "sites"),
        "。",
        byGroup(context),
        highScorers(context),
      ),
    ),
  ];
}

/** 本季度共抽查政府网站378家， or 本季度检查了全部538家政府网站， with the share and those that could not be inspected. */
export function sampledClause(context: DraftContext, side: "sites" | "accounts"): readonly Run[] {
  const { figures, input, period } = context;
  const what = side === "sites" ? "政府网站" : "政务新媒体";
  const sampled = figures.run(`${side}.sampled`);
  const unscorable = figures.count(`${side}.unscorable`);
  return sentence(
    isWhole(context, side)
      ? sentence(`${period}对全部`, sampled, `家${what}进行了检查`)
      : sentence(`${period}共抽查${what}`, sampled, "家"),
    unscorable > 0 ? sentence("（含因关停、迁移等原因无法检查的", figures.run(`${side}.unscorable`), "家）") : "",
    "，",
    input.circular.printsSampleShare && !isWhole(context, side)
      ? sentence("抽查比例", figures.run(`${side}.sampleShare`), "，")
      : "",
  );
}

/** Whether all of the register was drawn, and nothing else. */
function isWhole({ input }: DraftContext, side: "sites" | "accounts"): boolean {
  const sample = new Set(input.round.sample);
  const own = input.register.filter((target) => target.kind === (side === "sites" ? "site" : "account"));
  return own.length > 1 && own.every((target) => sample.has(target.id));
}

function problemClause({ figures, annexes }: DraftContext): readonly Run[] {
  const problems = figures.count("sites.problems");
  if (problems === 0) return sentence("未发现存在突出问题的政府网站，");
  const isAll = problems > 1 && problems === figures.count("sites.sampled");
  return sentence(
    isAll ? "所检查的" : "存在突出问题的政府网站",
    figures.run("sites.problems"),
    isAll ? "家政府网站全部存在突出问题" : "家",
    annexReference(annexes, "problemSites", "名单"),
    "，",
  );
}

/** The groups that something was sampled of; nothing where every one of them is the whole sample. */
function byGroup({ input, figures }: DraftContext): readonly Run[] {
  const groups = input.circular.siteGroups.filter(({ key }) => figures.count(`sites.group.${key}.sampled`) > 0);
  const total = figures.count("sites.sampled");
  if (groups.every(({ key }) => figures.count(`sites.group.${key}.sampled`) === total)) return [];
  const clauses = groups.map(({ key, name }) =>
    sentence(
      `${name}`,
      figures.run(`sites.group.${key}.sampled`),
      "家，合格率",
      figures.run(`sites.group.${key}.passRate`),
    ),
  );
  return sentence("其中：", joined(clauses, "；"), "。");
}

function highScorers(context: DraftContext): readonly Run[] {
  const { figures, annexes, input } = context;
  const { bands } = input.circular;
  const bandsWith = presentBands(figures, input.circular);
  const count = figures.count("highScorers.count");
  if (count === 0) {
    const [lowest] = bands.map((band) => band.from).sort((a, b) => a - b);
    if (lowest === undefined || figures.count("portals.inspected") === 0) return [];
    return sentence(`没有政府门户网站得分达到${formatPoints(lowest)}分。`);
  }
  const [only] = bandsWith;
  const inBands =
    bandsWith.length === 1 && only !== undefined
      ? `得分${count > 1 ? "均" : ""}在${only.name}`
      : sentence("其中：", sharesPhrase(figures, bandsWith, "家"));
  return sentence(
    "检查得分较高的政府网站",
    figures.run("highScorers.count"),
    "家",
    annexReference(annexes, "highScorers", "名单"),
    "，",
    inBands,
    "。",
  );
}
