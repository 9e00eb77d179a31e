import type { TextPart } from "./circular-settings";
import type { OfficeLevel } from "./office-level";

/** What the office's own texts begin with; they are edited before they are signed. */
export function defaultOpening({ word }: OfficeLevel, closingUnit: string): string {
  return `按照国务院办公厅关于政府网站与政务新媒体检查工作的有关要求，${word}政府${closingUnit}组织开展了{检查时段}{范围}政府网站与政务新媒体检查。现将有关情况通报如下：`;
}

/** 四、下一步工作要求 */
export function defaultRequirements({ word, level }: OfficeLevel, closingUnit: string): readonly TextPart[] {
  const places =
    level === "province" ? "各地、各部门" : level === "municipality" ? "各区、各部门" : "各县（市、区）、各部门";
  return [
    {
      heading: "压实主体责任",
      text: `${places}要落实政府网站与政务新媒体的主管、主办责任，明确分管负责人和具体承办人员，把日常巡查、内容更新、安全防护纳入经常性工作。对检查中发现的问题，主管单位要督促主办单位逐项核实、查明原因，做到责任到人、整改到位。`,
    },
    {
      heading: "抓好问题整改",
      text: `对{检查时段}检查发现的问题，有关单位要立即整改，并举一反三开展自查，防止同类问题再次发生。整改情况纳入后续检查范围，逾期没有整改或者整改后再次出现同类问题的，予以通报批评。`,
    },
    {
      heading: "提升服务水平",
      text: `${places}要围绕企业和群众的实际需求，及时发布权威信息，加强政策解读，规范办事指南，认真办理答复群众留言。对长期不更新、无力维护的网站和政务新媒体，要按规定关停或者整合，关停整合情况及时报${word}政府${closingUnit}。`,
    },
  ];
}

/** 二、经验做法: left out of the paper until the office has written it. */
export const defaultExperience: readonly TextPart[] = [
  { heading: "", text: "" },
  { heading: "", text: "" },
  { heading: "", text: "" },
];
