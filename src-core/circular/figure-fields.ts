import type { OfficeSettings } from "../register/settings";
import { accountLevels, siteClasses } from "../register/target";
import type { ItemGroup, StandardPack } from "../standard/pack-schema";
import type { CircularSettings } from "./circular-settings";

/** A figure before it is counted: its id, the field that stands for it, and what it is. */
export interface FigureField {
  readonly id: string;
  readonly field: string;
  readonly meaning: string;
}

/**
 * The figures that a circular of these settings has, whatever the round comes to.
 *
 * @param standard null: without those of single items ({解读比例失分比例}), which belong to the round's own standard
 */
export function figureFields(
  office: OfficeSettings,
  circular: CircularSettings,
  standard: StandardPack | null,
): readonly FigureField[] {
  return [
    ...siteFields(office, circular),
    ...accountFields(office, circular),
    ...scorerFields(circular),
    ...(standard === null ? [] : itemFields(standard.site.deductions)),
    ...departmentFields,
    ...recheckFields,
  ];
}

function siteFields(office: OfficeSettings, circular: CircularSettings): readonly FigureField[] {
  const scope = office.province.scope;
  return [
    field("sites.running", "网站总数", `${scope}运行的政府网站数，按台账`),
    ...siteClasses.map((name) => {
      const said = circular.classNames[name];
      return field(`sites.class.${name}`, `${said}数`, `其中${said}数`);
    }),
    ...sideFields("sites", "网站", "政府网站"),
    ...circular.siteGroups.flatMap(({ key, name }) => [
      field(`sites.group.${key}.running`, `${name}总数`, `运行的${name}数`),
      ...countFields(`sites.group.${key}`, name, name),
    ]),
  ];
}

function accountFields(office: OfficeSettings, circular: CircularSettings): readonly FigureField[] {
  return [
    field("accounts.total", "新媒体总数", `${office.province.scope}政务新媒体数，按台账`),
    ...accountLevels.map((level) => {
      const said = circular.levelNames[level];
      return field(`accounts.level.${level}`, `${said}新媒体数`, `其中${said}政务新媒体数`);
    }),
    ...sideFields("accounts", "新媒体", "政务新媒体"),
    ...circular.platforms.flatMap((name) => [
      field(`accounts.platform.${name}.total`, `${name}总数`, `${name}平台的政务新媒体数`),
      ...countFields(`accounts.platform.${name}`, name, `${name}平台的政务新媒体`),
    ]),
  ];
}

function sideFields(id: string, prefix: string, what: string): readonly FigureField[] {
  const [sampled, problems, passRate] = countFields(id, prefix, what);
  return [
    ...(sampled === undefined ? [] : [sampled]),
    field(`${id}.sampleShare`, `${prefix}抽查比例`, `抽查的${what}占全部${what}的比例`),
    ...(problems === undefined ? [] : [problems]),
    field(`${id}.passed`, `${prefix}合格数`, `抽查合格的${what}数`),
    ...(passRate === undefined ? [] : [passRate]),
    field(`${id}.unscorable`, `${prefix}无法检查数`, `抽查到但无法检查的${what}数`),
    field(`${id}.yearOnYear`, `${prefix}同比`, `${what}合格率与上年同期相差几个百分点，不带正负号`),
    field(`${id}.periodOnPeriod`, `${prefix}环比`, `${what}合格率与上一期相差几个百分点，不带正负号`),
  ];
}

function countFields(id: string, prefix: string, what: string): readonly FigureField[] {
  return [
    field(`${id}.sampled`, `${prefix}抽查数`, `抽查的${what}数`),
    field(`${id}.problems`, `${prefix}问题数`, `存在突出问题的${what}数`),
    field(`${id}.passRate`, `${prefix}合格率`, `${what}合格率`),
  ];
}

function scorerFields({ bands }: CircularSettings): readonly FigureField[] {
  return [
    field("highScorers.count", "高分网站数", "检查得分较高的政府网站数"),
    ...bands.map(({ label }, index) =>
      field(`highScorers.band.${index}.count`, `${label}网站数`, `得分在${label}的政府网站数`),
    ),
    field("portals.inspected", "门户检查数", "抽查并检查完毕的政府门户网站数，无法检查的不计"),
  ];
}

/** An item that is named like another has its group before it. */
function itemFields(groups: readonly ItemGroup[]): readonly FigureField[] {
  const names = groups.flatMap((group) => group.items.map((item) => item.name));
  return groups.flatMap((group) =>
    group.items.flatMap((item) => {
      const isShared = names.filter((name) => name === item.name).length > 1;
      const name = isShared ? `${group.name}${item.name}` : item.name;
      return [
        field(`portals.losing.${item.id}`, `${name}失分门户数`, `在“${item.name}”上失分的政府门户网站数`),
        field(`portals.share.${item.id}`, `${name}失分比例`, `在“${item.name}”上失分的门户占检查门户的比例`),
      ];
    }),
  );
}

const departmentFields: readonly FigureField[] = [
  field("disclosure.departments", "公开部门数", "公开了信息的部门数"),
  field("disclosure.total", "主动公开数", "主动公开信息条数"),
  field("disclosure.interpretation", "政策解读数", "其中政策解读材料条数"),
  field("disclosure.proposals", "建议提案数", "其中建议提案办理条数"),
  field("disclosure.keyAreas", "重点领域数", "其中重点领域信息条数"),
  field("disclosure.closingDepartments", "办结申请部门数", "办结了政府信息公开申请的部门数"),
  field("disclosure.closed", "办结申请数", "按时办结的政府信息公开申请件数"),
  field("disclosure.open", "暂未办结申请数", "暂未办结的政府信息公开申请件数"),
  field("disclosure.onTimeRate", "申请按时办结率", "按时办结的申请占全部申请的比例"),
  field("suggestions.departments", "建言办理部门数", "办结了留言的部门数"),
  field("suggestions.regions", "建言办理地区数", "办结了留言的地区数"),
  field("suggestions.closed", "建言办结数", "办结的留言条数"),
  field("suggestions.open", "建言未办结数", "未办结的留言条数"),
  field("suggestions.closeRate", "建言办结率", "办结的留言占全部留言的比例"),
];

const recheckFields: readonly FigureField[] = [
  ...recheckOf("sites", "复查网站", "政府网站"),
  ...recheckOf("accounts", "复查新媒体", "政务新媒体"),
];

function recheckOf(side: string, prefix: string, what: string): readonly FigureField[] {
  return [
    field(`recheck.${side}.total`, `${prefix}数`, `上期存在突出问题、本期应复查的${what}数`),
    field(`recheck.${side}.mended`, `${prefix}已整改数`, `复查合格的${what}数`),
    field(`recheck.${side}.still`, `${prefix}仍有问题数`, `复查仍存在突出问题的${what}数`),
    field(`recheck.${side}.unchecked`, `${prefix}未复查数`, `没有复查到的${what}数`),
  ];
}

function field(id: string, name: string, meaning: string): FigureField {
  return { id, field: name, meaning };
}
