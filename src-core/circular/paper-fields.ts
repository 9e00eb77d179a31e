import type { OfficeSettings } from "../register/settings";
import type { StandardPack } from "../standard/pack-schema";
import type { CircularSettings } from "./circular-settings";
import { figureFields } from "./figure-fields";
import type { PaperField } from "./paper-data";

/**
 * All fields and repeated parts that a template of this office may use, with their meaning.
 *
 * @param standard of the round, so that figures of single items ({解读比例失分比例}) are among them
 */
export function paperFields(
  office: OfficeSettings,
  circular: CircularSettings,
  standard: StandardPack | null = null,
): readonly PaperField[] {
  const fields = [
    ...headFields,
    ...phraseFields,
    ...figureFields(office, circular, standard).map(
      ({ field, meaning }): PaperField => ({ name: field, kind: "figure", meaning, parts: [] }),
    ),
    ...textLists,
    ...figureLists,
    ...annexLists,
  ];
  // An office may call two classes alike: the first is meant then, as in the office's texts.
  return [...new Map([...fields].reverse().map((field) => [field.name, field])).values()].reverse();
}

const headFields: readonly PaperField[] = [
  text("标题", "通报的标题"),
  text("发文字号", "没有时为空"),
  text("主送机关", "各市、县（区）人民政府，……："),
  text("检查时段", "2020年第一季度"),
  text("范围", "全省，按单位设置"),
  text("本级", "省、自治区或市"),
  text("地区名称", "单位设置中的省名或市名"),
  text("检查标准", "本轮所用检查标准的名称"),
  text("标准出处", "本轮所用检查标准的出处"),
  text("门户网站名称", "附件5标题中的门户网站"),
  text("建言栏目名称", "附件6标题中的栏目"),
  text("统计时段", "2019年12月至2020年2月；未填写时为空"),
  text("台账时间", "2020年2月；未填写时为空"),
  text("整改期限", "2020年4月15日；未填写时为“规定期限”"),
  text("联系人", "没有时为空"),
  text("联系电话", "没有时为空"),
  text("电子邮箱", "没有时为空"),
  text("发文机关", "落款的单位"),
  text("成文日期", "2020年4月2日；未填写时为空"),
  text("公开方式", "此件主动公开"),
  text("网站情况附件", "附件1；没有这份附件时为空"),
  text("高分名单附件", "附件2；没有这份附件时为空"),
  text("问题网站附件", "附件3；没有这份附件时为空"),
  text("问题新媒体附件", "附件4；没有这份附件时为空"),
  text("信息公开附件", "附件5；没有这份附件时为空"),
  text("建言办理附件", "附件6；没有这份附件时为空"),
  text("复查附件", "附件7；没有这份附件时为空"),
];

const phraseFields: readonly PaperField[] = [
  text("网站同比说法", "同比提高1.33个百分点、同比持平，或同比无可比数据"),
  text("网站环比说法", "环比下降1.33个百分点、环比持平，或环比无可比数据；年度检查时为空"),
  text("新媒体同比说法", "同“网站同比说法”"),
  text("新媒体环比说法", "同“网站环比说法”"),
  text("网站构成", "各类政府网站的数量，用顿号隔开，没有的类别不写"),
  text("新媒体构成", "各级政务新媒体的数量，用顿号隔开，没有的级别不写"),
  text("平台构成", "各平台政务新媒体的数量，用顿号隔开，没有的平台不写"),
];

const paragraph = [text("小标题", "（一）总体情况。没有时为空"), text("文字", "一段文字")];
const section = [text("标题", "一、基本情况"), list("段落", "这一部分的各段", paragraph)];
const line = [text("文字", "一段文字")];
const counts = [
  text("名称", "名称"),
  text("总数", "台账中的数量"),
  text("抽查数", "抽查的数量"),
  text("问题数", "存在突出问题的数量"),
  text("合格率", "没有抽查时为“—”"),
];

const textLists: readonly PaperField[] = [
  list("引言", "引言的各段", line),
  list("章节", "通报的各部分，没有内容的不在其中", section),
  list("基本情况", "第一部分，单独使用", section),
  list("经验做法", "第二部分，单独使用；没有时为空", section),
  list("主要问题", "第三部分，单独使用；没有时为空", section),
  list("下一步工作要求", "第四部分，单独使用；没有时为空", section),
  list("结尾", "整改期限和报送要求的各段", line),
  list("联系方式", "联系人、联系电话、电子邮箱，没有填写的不在其中", line),
  list("附件清单", "各份附件的序号和名称", [
    text("引导", "第一份前面的“附件：”，以后各份是同样宽的空白"),
    text("序号", "1"),
    text("名称", "附件的名称"),
  ]),
];

const figureLists: readonly PaperField[] = [
  list("各类网站", "台账中有的各类政府网站", [text("名称", "类别"), text("数量", "运行的网站数")]),
  list("各级新媒体", "台账中有的各级政务新媒体", [text("名称", "级别"), text("数量", "政务新媒体数")]),
  list("各组", "设置中单独统计的各组政府网站", counts),
  list("各平台", "台账中有的各个平台", counts),
  list("各分数段", "有网站的各个分数段", [text("名称", "110-120分"), text("数量", "网站数")]),
  list("失分情况", "有门户网站失分的各项指标，失分多的在前", [
    text("指标", "指标名称"),
    text("门户数", "失分的门户网站数"),
    text("比例", "占检查门户的比例"),
    text("说法", "绝大多数、超过60%；没有合适的说法时为空"),
  ]),
];

const annexLists: readonly PaperField[] = [
  annex("附件1", "政府网站运行和检查情况", [
    text("地区栏名", "地区一栏的名称：省级/设区市"),
    list("有市级", "有市级网站的两栏时有一份，单个市的通报没有", []),
    list("行", "各地区，末行为合计", [
      text("序号", "合计行为空"),
      text("地区", "省级/设区市"),
      text("运行网站总数", "数量"),
      text("市级门户", "省级的行为空"),
      text("市级部门", "省级的行为空"),
      text("县级门户", "省级的行为空"),
      text("县级以下", "省级的行为空"),
      text("抽查网站数", "数量"),
      text("问题网站数", "存在突出问题网站数"),
    ]),
  ]),
  annex("附件2", "检查得分较高的政府门户网站名单", [
    list("行", "各分数段", [
      text("得分", "110-120分"),
      text("名单", "市级、县级各一段，分行"),
      list("段落", "市级、县级各一段", line),
    ]),
  ]),
  annex("附件3", "检查发现突出问题的政府网站名单", [
    list("行", "各网站", [
      text("序号", "从1起"),
      text("所属地方或部门", "所属地方或部门"),
      text("网站名称", "网站名称"),
      text("突出问题", "存在的突出问题"),
      text("网站标识码", "十位标识码"),
      text("备注", "留空"),
    ]),
  ]),
  annex("附件4", "检查发现突出问题的政务新媒体名单", [
    list("行", "各政务新媒体", [
      text("序号", "从1起"),
      text("所属地方或部门", "所属地方或部门"),
      text("类型", "平台"),
      text("新媒体名称", "政务新媒体名称"),
      text("突出问题", "存在的突出问题"),
    ]),
  ]),
  annex("附件5", "政府信息公开情况", [
    list("行", "各部门", [
      text("序号", "从1起"),
      text("部门", "部门"),
      text("总数", "主动公开信息总数"),
      text("政策解读", "政策解读材料"),
      text("建议提案", "建议提案办理"),
      text("重点领域", "重点领域信息"),
      text("已按时办结", "依申请公开信息已按时办结"),
      text("暂未办结", "依申请公开信息暂未办结"),
    ]),
  ]),
  annex("附件6", "留言办理情况", [
    list("组", "省直单位、设区市", [
      text("组名", "一、省直单位"),
      list("行", "各受理单位", [
        text("序号", "每组从1起"),
        text("受理单位", "受理单位"),
        text("受理办结", "条数"),
        text("未办结", "条数"),
        text("办结率", "整数百分比"),
        text("平均时长", "办结平均时长，工作日"),
      ]),
    ]),
  ]),
  annex("复查", "上期突出问题的复查情况", [
    list("行", "上期通报的各个网站和政务新媒体", [
      text("序号", "从1起"),
      text("所属地方或部门", "所属地方或部门"),
      text("类型", "政府网站，或平台"),
      text("名称", "网站或政务新媒体名称"),
      text("原有问题", "上期存在的突出问题"),
      text("复查结果", "已整改、仍存在的问题，或未复查"),
    ]),
  ]),
];

/** An annex is a list of one entry where it is printed and of none where it is not, so that its page goes with it. */
function annex(name: string, title: string, rows: readonly PaperField[]): PaperField {
  return list(name, `${title}：这份附件印发时有一份，不印发时没有`, [
    text("附件号", "附件3"),
    text("标题", "表的标题"),
    text("说明", "标题下的统计时段；没有时为空"),
    ...rows,
  ]);
}

function text(name: string, meaning: string): PaperField {
  return { name, kind: "text", meaning, parts: [] };
}

function list(name: string, meaning: string, parts: readonly PaperField[]): PaperField {
  return { name, kind: "list", meaning, parts };
}
