import { expect, test } from "vitest";
import { orderFromList } from "../../../src-core/report/match-list";
import { anAccount, aSite } from "../../fixtures/builders";
import { accountOfRow } from "../../fixtures/golden-round/accounts";
import { circular } from "../../fixtures/golden-round/circular";

const housing = aSite({ code: "9901000003", name: "甲市住房和城乡建设局门户网" });
const ecology = aSite({ code: "9901000058", name: "甲市生态环境局" });
const portal = aSite({ code: "9901010006", name: "甲西 政府门户网" });
const sites = [housing, ecology, portal];
const idsOf = (...targets: readonly { id: string }[]) => targets.map((target) => target.id);

test("reads a column of names, with or without numbers in front, whatever their width and spaces", () => {
  const { order, unmatched } = orderFromList(
    sites,
    "１．甲西政府门户网\r\n2、甲市生态环境局\n\n（3）甲市住房和城乡建设局门户网",
  );
  expect(order).toEqual(idsOf(portal, ecology, housing));
  expect(unmatched).toEqual([]);
});

test("reads codes, in full-width digits too, before names", () => {
  const { order } = orderFromList(sites, "９９０１００００５８\n1\t甲市\t改了名的网站\t栏目不更新\t9901010006");
  expect(order).toEqual(idsOf(ecology, portal).slice(0, 2));
});

test("reads rows of the printed draft, tabs or spaces between the columns", () => {
  const draft =
    "序号\t所属地方或部门\t网站名称\n1\t甲市\t甲市生态环境局\t站点无法访问\n2 甲市 甲市住房和城乡建设局门户网 栏目不更新";
  const { order, unmatched } = orderFromList(sites, draft);
  expect(order).toEqual(idsOf(ecology, housing));
  expect(unmatched).toEqual(["序号\t所属地方或部门\t网站名称"]);
});

test("takes the longest name where a line holds several", () => {
  const short = anAccount({ handle: "a", name: "甲市统计" });
  const long = anAccount({ handle: "b", name: "甲市统计发布" });
  expect(orderFromList([short, long], "3甲市微信甲市统计发布未及时更新").order).toEqual(idsOf(long));
});

test("tells two accounts of one name apart by the platform in the line, else by the body they belong to", () => {
  const wechat = anAccount({ handle: "a", name: "甲西发布", platform: "微信" });
  const weibo = anAccount({ handle: "b", name: "甲西发布", platform: "新浪微博" });
  const other = anAccount({ handle: "c", name: "甲西发布", platform: "新浪微博", belongsTo: "乙市" });
  const { order, ambiguous } = orderFromList(
    [wechat, weibo, other],
    "1\t乙市\t新浪微博\t甲西发布\n2\t甲市\t微信\t甲西发布\n甲西发布",
  );
  expect(order).toEqual(idsOf(other, wechat));
  expect(ambiguous).toEqual([{ line: "甲西发布", ids: idsOf(wechat, weibo, other) }]);
});

test("names a row once, where the list has it twice", () => {
  expect(orderFromList(sites, "甲市生态环境局\n甲西政府门户网\n甲市生态环境局").order).toEqual(idsOf(ecology, portal));
});

test("reads the printed annex 4 of the circular, names alone or whole rows", () => {
  const rows = circular.annex4.map(accountOfRow);
  const shuffled = [...rows].reverse();
  const whole = circular.annex4.map((row) => [row.no, row.owner, row.type, row.account, row.problem]);
  for (const separator of ["\t", " "]) {
    const read = orderFromList(shuffled, whole.map((cells) => cells.join(separator)).join("\n"));
    expect(read).toEqual({ order: idsOf(...rows), unmatched: [], ambiguous: [] });
  }
});
