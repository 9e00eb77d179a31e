import { describe, expect, it } from "vitest";
import type { CircularSettings } from "../../../src-core/circular/circular-settings";
import type { HandFigure } from "./hand-figures";
import { readSection } from "./read-draft";
import { aDisclosureRow, aSuggestionRow, draftOf, someAnnexes, someCircular } from "./some-input";

const annexes = someAnnexes(["sites", "highScorers", "problemSites", "problemAccounts", "disclosure", "suggestions"]);

function disclosureText(figures: Readonly<Record<string, HandFigure>>, circular: Partial<CircularSettings> = {}) {
  const over = { circular: someCircular(circular), disclosure: [aDisclosureRow()] };
  return readSection(draftOf(figures, over, annexes).draft, "situation").at(-1);
}

function suggestionText(figures: Readonly<Record<string, HandFigure>>, circular: Partial<CircularSettings> = {}) {
  const over = { circular: someCircular(circular), suggestions: [aSuggestionRow()] };
  return readSection(draftOf(figures, over, annexes).draft, "situation").at(-1);
}

describe("what the departments published", () => {
  const published = { "disclosure.departments": 2, "disclosure.total": 30 };

  it("names the kinds that were published, and the requests that were closed", () => {
    const figures = {
      ...published,
      "disclosure.interpretation": 0,
      "disclosure.keyAreas": 12,
      "disclosure.closingDepartments": 1,
      "disclosure.closed": 3,
      "disclosure.open": 1,
      "disclosure.onTimeRate": "75%",
    } as const;
    expect(disclosureText(figures, { statistics: { from: "2020-03", to: "2020-05" } })).toBe(
      "省政府门户网站政府信息公开情况。2020年3月至5月，省政府门户网站公开2个部门的主动公开信息30条（详见附件5），其中：重点领域信息12条。1个部门按时办结政府信息公开申请3件，暂未办结1件，按时办结率75%。",
    );
  });

  it("says nothing of requests where there were none, and only of open ones where none was closed", () => {
    expect(disclosureText(published)).toBe(
      "省政府门户网站政府信息公开情况。省政府门户网站公开2个部门的主动公开信息30条（详见附件5）。",
    );
    expect(disclosureText({ ...published, "disclosure.open": 4 })).toBe(
      "省政府门户网站政府信息公开情况。省政府门户网站公开2个部门的主动公开信息30条（详见附件5）。政府信息公开申请暂未办结4件。",
    );
  });

  it("says that nothing was published", () => {
    expect(disclosureText({ "disclosure.total": 0 })).toBe(
      "省政府门户网站政府信息公开情况。省政府门户网站没有部门主动公开政府信息（详见附件5）。",
    );
  });
});

describe("what became of citizens' messages", () => {
  const heading = "网民留言办理情况。";

  it("names the units, the mailbox and what is open", () => {
    const figures = {
      "suggestions.departments": 15,
      "suggestions.regions": 7,
      "suggestions.closed": 70,
      "suggestions.open": 7,
      "suggestions.closeRate": "91%",
    } as const;
    expect(suggestionText(figures, { mailboxName: "民声直通" })).toBe(
      `“民声直通”留言办理情况。15个部门、7个设区市办结“民声直通”留言70条（详见附件6），未办结7条，办结率91%。`,
    );
  });

  it("copes with a mailbox without a name, and with units of one group", () => {
    const figures = { "suggestions.regions": 1, "suggestions.closed": 2, "suggestions.closeRate": "100%" } as const;
    expect(suggestionText(figures)).toBe(`${heading}1个设区市办结网民留言2条（详见附件6），办结率100%。`);
  });

  it("says that none was closed, or that there was none", () => {
    expect(suggestionText({ "suggestions.open": 3 })).toBe(`${heading}网民留言尚未办结3条（详见附件6）。`);
    expect(suggestionText({})).toBe(`${heading}没有需要办理的网民留言（详见附件6）。`);
  });
});
