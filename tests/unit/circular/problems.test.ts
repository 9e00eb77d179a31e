import { describe, expect, it } from "vitest";
import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import type { Target } from "../../../src-core/register/target";
import { results, type TargetResult } from "../../../src-core/report/results";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import { CLEAR } from "../../../src-core/scoring/answer";
import { allItems } from "../../../src-core/standard/pack-items";
import { centipoints } from "../../../src-core/units";
import { anAccount, aRecord, aRound, aSite } from "../../fixtures/builders";
import { SMALL_PACK } from "../../fixtures/small-pack";
import { ledgerOf, vetoAnswers } from "../report/some-results";
import type { HandFigure } from "./hand-figures";
import { readSection } from "./read-draft";
import { draftOf, someCircular } from "./some-input";

type Findings = Readonly<Record<string, AnswerValue>>;

/** Everything answered: clear, but for what is named. */
function resultOf(target: Target, findings: Findings): readonly TargetResult[] {
  const items = target.kind === "site" ? allItems(SMALL_PACK) : [];
  const answers = new Map<string, AnswerValue>([
    ...items.map(({ id }) => [id, CLEAR] as const),
    ...Object.entries(findings),
  ]);
  const asked = [...answers].map(([itemId, value]) => aRecord({ targetId: target.id, itemId, value }));
  const round = aRound({ sample: [target.id] });
  return results(round, [target], ledgerOf([...vetoAnswers(target, findings), ...asked]));
}

function problemText(
  targets: readonly (readonly [Target, Findings])[],
  figures: Readonly<Record<string, HandFigure>> = {},
  circular: Partial<CircularSettings> = {},
): readonly string[] {
  const found = targets.flatMap(([target, findings]) => resultOf(target, findings));
  const { draft } = draftOf(figures, { results: found, circular: someCircular(circular) });
  return readSection(draft, "problems");
}

const portal = (no: number, name: string) => aSite({ code: `990101000${no}`, name });
const once = { kind: "count", count: 1 } as const;
const unreachable = { "site-unreachable": { kind: "conditions", ids: ["over-week"] } } as const;

describe("the drafted problems", () => {
  const three: readonly (readonly [Target, Findings])[] = [
    [portal(1, "甲"), { "policy-files": once, guides: once }],
    [portal(2, "乙"), { "policy-files": { kind: "count", count: 3 }, overview: { kind: "found" } }],
    [portal(3, "丙"), { "policy-files": once, overview: { kind: "found" } }],
  ];
  const losing = { "portals.inspected": 3, "portals.losing.policy-files": 3, "portals.losing.guides": 1 };

  it("name for each item those that lost most, ties in the customary order", () => {
    expect(problemText(three, losing)).toEqual([
      "政府门户网站内容和功能有短板。发布解读方面，全部政府门户网站在“政策文件”方面失分（如乙、甲）。",
      "办事服务方面，三成以上的政府门户网站在“办事指南”方面失分（甲）。",
    ]);
  });

  it("join the items of a group that one word fits, and give an item the office's own phrase", () => {
    const figures = { ...losing, "portals.inspected": 4, "portals.losing.overview": 3, "portals.losing.guides": 0 };
    expect(problemText(three, figures, { exampleCount: 1 })).toEqual([
      "政府门户网站内容和功能有短板。发布解读方面，超过70%的政府门户网站在“概况信息”（如乙）、“政策文件”（如乙）方面失分。",
    ]);
    expect(problemText(three, figures, { exampleCount: 0, itemPhrases: { overview: "概况信息不准确" } })).toEqual([
      "政府门户网站内容和功能有短板。发布解读方面，超过70%的政府门户网站概况信息不准确；超过70%的政府门户网站在“政策文件”方面失分。",
    ]);
  });

  it("say nothing of an item that no word fits", () => {
    expect(problemText(three, { ...losing, "portals.inspected": 50 })).toEqual([
      "本季度检查中没有发现需要通报的问题。",
    ]);
  });

  it("call the only portal that was inspected neither all nor most", () => {
    const figures = { "portals.inspected": 1, "portals.losing.guides": 1 };
    expect(problemText(three.slice(0, 1), figures)).toEqual([
      "政府门户网站内容和功能有短板。办事服务方面，所检查的政府门户网站在“办事指南”方面失分（甲）。",
    ]);
  });

  it("name failed sites and accounts by what they failed on, most frequent first", () => {
    const stale = { "account-stale": { kind: "conditions", ids: ["two-weeks"] } } as const;
    const both = { ...stale, "account-interaction": { kind: "conditions", ids: ["no-channel"] } } as const;
    const failed: readonly (readonly [Target, Findings])[] = [
      [portal(1, "甲"), unreachable],
      [anAccount({ handle: "a", name: "甲发布", order: 1 }), both],
      [anAccount({ handle: "b", name: "甲发布", platform: "抖音", order: 2 }), stale],
    ];
    expect(problemText(failed, { "sites.problems": 1, "accounts.problems": 2 })).toEqual([
      "（一）政府网站存在突出问题。1家政府网站检查不合格，问题是站点无法访问（甲）。",
      "（二）政务新媒体存在突出问题。2个政务新媒体检查不合格，主要是未及时更新（微信“甲发布”、抖音“甲发布”）、缺有效互动渠道菜单功能（微信“甲发布”）。",
    ]);
  });

  it("word a portal below the pass mark as the standard does", () => {
    const low = {
      leaders: { kind: "points", points: centipoints(3000) },
      "policy-files": { kind: "count", count: 4 },
    } as const;
    expect(problemText([[portal(1, "甲"), low]], { "sites.problems": 1 })).toEqual([
      "政府网站存在突出问题。1家政府网站检查不合格，问题是评分不合格（甲）。",
    ]);
  });

  it("are left out where nothing has come back yet", () => {
    expect(problemText([])).toEqual([]);
  });

  it("open each share to its figure", () => {
    const { draft } = draftOf(losing, { results: three.flatMap(([target, findings]) => resultOf(target, findings)) });
    const runs = draft.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.runs));
    expect(runs.filter(({ figure }) => figure?.startsWith("portals.share."))).toEqual([
      { text: "全部", figure: "portals.share.policy-files" },
      { text: "三成以上", figure: "portals.share.guides" },
    ]);
  });
});
