import { plainHead } from "../../../src-core/report/annex-table";
import { documentOf } from "./package";
import { signature } from "./signature";
import { row, rowAcross, type TableColumn, table } from "./table";
import { paragraph, run, sizes, tag } from "./xml";

/** The template of the circular that comes with the app; the office may edit it in Word. */
export function circularTemplate(): Uint8Array {
  return documentOf(`${text}${annexes}`);
}

const blank = paragraph("");
const body = (field: string): string => paragraph(run(field, "body"), { firstLineChars: 200 });

const text = [
  blank,
  paragraph(run("{标题}", "title", sizes.title), { align: "center", line: 640 }),
  paragraph(run("{发文字号}", "body"), { align: "center" }),
  paragraph(run("{主送机关}", "body"), { align: "left" }),
  tag("{#引言}"),
  body("{文字}"),
  tag("{/引言}"),
  tag("{#章节}"),
  paragraph(run("{标题}", "heading"), { firstLineChars: 200, keepsNext: true }),
  tag("{#段落}"),
  paragraph(`${run("{小标题}", "lead")}${run("{文字}", "body")}`, { firstLineChars: 200 }),
  tag("{/段落}"),
  tag("{/章节}"),
  tag("{#结尾}"),
  body("{文字}"),
  tag("{/结尾}"),
  tag("{#联系方式}"),
  body("{文字}"),
  tag("{/联系方式}"),
  blank,
  tag("{#附件清单}"),
  paragraph(run("{引导}{序号}. {名称}", "body"), { firstLineChars: 200, align: "left" }),
  tag("{/附件清单}"),
  blank,
  blank,
  ...signature,
  paragraph(run("（{公开方式}）", "body"), { firstLineChars: 200 }),
].join("");

const column = (cell: string, share: number, align: "left" | "center" = "center"): TableColumn => ({
  cell,
  share,
  align,
});
const heads = (texts: readonly string[]) => texts.map(plainHead);

/** An annex on a page of its own; it vanishes with its page where it is not printed. */
function annexPage(name: string, content: string): string {
  return [
    tag(`{#${name}}`),
    paragraph(run("{附件号}", "heading"), { align: "left", isNewPage: true, keepsNext: true }),
    paragraph("", { keepsNext: true }),
    paragraph(run("{标题}", "title", sizes.title), { align: "center", line: 640, keepsNext: true }),
    paragraph(run("{说明}", "lead", sizes.table), { align: "center", line: 400, keepsNext: true }),
    content,
    tag(`{/${name}}`),
  ].join("");
}

function listed(columns: readonly TableColumn[]): string {
  // A condition takes away a whole row only where it begins and ends in different cells.
  const none = columns.map((one, index) => ({ ...one, cell: index === 1 ? "无" : "" }));
  return `${row(columns, "{#行}", "{/行}")}${row(none, "{^行}", "{/行}")}`;
}

const regions = [
  column("{序号}", 6),
  column("{地区}", 22),
  column("{运行网站总数}", 9),
  column("{市级门户}", 7),
  column("{市级部门}", 7),
  column("{县级门户}", 11),
  column("{县级以下}", 11),
  column("{抽查网站数}", 8),
  column("{问题网站数}", 9),
];
const counties = regions.filter((_, index) => index !== 3 && index !== 4);
const ends = heads(["抽查网站数", "存在突出问题网站数"]);
const countyHead = { text: "县级及以下政府网站数", parts: heads(["县级门户", "县级以下"]) };
const starts = heads(["序号", "{地区栏名}", "运行网站总数"]);
const bands = [column("{得分}", 12), column("{名单}", 60, "left")];
const sites = [
  column("{序号}", 6),
  column("{所属地方或部门}", 14),
  column("{网站名称}", 22),
  column("{突出问题}", 18),
  column("{网站标识码}", 15),
  column("{备注}", 7),
];
const accounts = [
  column("{序号}", 7),
  column("{所属地方或部门}", 18),
  column("{类型}", 11),
  column("{新媒体名称}", 23),
  column("{突出问题}", 41),
];
const departments = [
  column("{序号}", 6),
  column("{部门}", 22),
  ...["{总数}", "{政策解读}", "{建议提案}", "{重点领域}", "{已按时办结}", "{暂未办结}"].map((cell) => column(cell, 9)),
];
const units = [
  column("{序号}", 6),
  column("{受理单位}", 24),
  ...["{受理办结}", "{未办结}", "{办结率}", "{平均时长}"].map((cell) => column(cell, 12)),
];
const rechecked = [
  column("{序号}", 6),
  column("{所属地方或部门}", 13),
  column("{类型}", 10),
  column("{名称}", 19),
  column("{原有问题}", 18),
  column("{复查结果}", 18),
];

const annexes = [
  annexPage(
    "附件1",
    [
      tag("{#有市级}"),
      table(
        [...starts, { text: "市级政府网站数", parts: heads(["门户", "部门"]) }, countyHead, ...ends],
        regions,
        row(regions, "{#行}", "{/行}"),
      ),
      tag("{/有市级}"),
      tag("{^有市级}"),
      table([...starts, countyHead, ...ends], counties, row(counties, "{#行}", "{/行}")),
      tag("{/有市级}"),
    ].join(""),
  ),
  annexPage("附件2", table(heads(["得分", "政府网站名称"]), bands, listed(bands))),
  annexPage(
    "附件3",
    table(heads(["序号", "所属地方或部门", "网站名称", "存在的突出问题", "网站标识码", "备注"]), sites, listed(sites)),
  ),
  annexPage(
    "附件4",
    table(heads(["序号", "所属地方或部门", "类型", "政务新媒体名称", "存在的突出问题"]), accounts, listed(accounts)),
  ),
  annexPage(
    "附件5",
    table(
      [
        ...heads(["序号", "部门"]),
        {
          text: "主动公开信息(条)",
          parts: [plainHead("总数"), { text: "其中:", parts: heads(["政策解读材料", "建议提案办理", "重点领域信息"]) }],
        },
        { text: "依申请公开信息(条)", parts: heads(["已按时办结", "暂未办结"]) },
      ],
      departments,
      listed(departments),
    ),
  ),
  annexPage(
    "附件6",
    table(
      heads(["序号", "受理单位", "受理办结(条)", "未办结(条)", "办结率", "办结平均时长(工作日)"]),
      units,
      `${rowAcross(units, "{#组}{组名}", "heading")}${row(units, "{#行}", "{/行}{/组}")}`,
    ),
  ),
  annexPage(
    "复查",
    table(
      heads(["序号", "所属地方或部门", "类型", "名称", "上次存在的突出问题", "复查结果"]),
      rechecked,
      listed(rechecked),
    ),
  ),
].join("");
