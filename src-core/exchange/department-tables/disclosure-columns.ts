import { anyUnit, column, type DepartmentColumn, serial, words } from "./column";

const PROACTIVE = /主动公开/;
const REQUESTED = /申请/;

/** Columns of annex 5. */
export const disclosureColumns: readonly DepartmentColumn[] = [
  serial,
  column("unit", "部门", words([...anyUnit, "公开单位", "公开部门", "发布单位"])),
  column(
    "total",
    "主动公开信息总数",
    words(["总数", "总计", "合计", "小计", "总条数", "总量", "数量", "条数"], { below: PROACTIVE, isTelling: true }),
    words(
      [
        "主动公开信息总数",
        "主动公开总数",
        "主动公开政府信息总数",
        "主动公开信息",
        "主动公开政府信息",
        "主动公开",
        "主动公开数",
        "主动公开信息数",
        "主动公开总条数",
        "主动公开合计",
      ],
      { isTelling: true },
    ),
    words(["公开信息总数", "信息公开总数", "公开总数", "信息总数", "发布信息总数", "总数", "总条数"], {
      notBelow: REQUESTED,
    }),
  ),
  column(
    "interpretation",
    "政策解读材料",
    words(["政策解读材料", "政策解读", "解读材料", "政策解读信息", "政策解读类", "解读信息", "解读"], {
      isTelling: true,
    }),
  ),
  column(
    "proposals",
    "建议提案办理",
    words(
      [
        "建议提案办理",
        "建议提案",
        "建议提案办理信息",
        "建议提案办理结果",
        "建议提案办理情况",
        "建议提案答复",
        "提案办理",
        "提案",
        "人大建议政协提案办理",
        "人大建议和政协提案办理",
        "人大代表建议和政协提案办理",
        "人大代表建议政协提案办理",
      ],
      { isTelling: true },
    ),
  ),
  column(
    "keyAreas",
    "重点领域信息",
    words(["重点领域信息", "重点领域", "重点领域信息公开", "重点领域公开", "重点领域政府信息"], { isTelling: true }),
  ),
  column(
    "closed",
    "已按时办结",
    words(["已按时办结", "按时办结", "已办结", "办结", "办结数", "已答复", "按期办结"], {
      below: REQUESTED,
      isTelling: true,
    }),
    words(
      ["依申请公开已按时办结", "依申请公开办结", "依申请公开已办结", "依申请公开按时办结", "申请办结", "申请已办结"],
      { isTelling: true },
    ),
    words(["已按时办结", "按时办结"], { isTelling: true }),
    words(["按期办结", "已办结", "办结", "办结数"]),
  ),
  column(
    "open",
    "暂未办结",
    words(["暂未办结", "未办结", "尚未办结", "在办", "正在办理"], { below: REQUESTED, isTelling: true }),
    words(["依申请公开暂未办结", "依申请公开未办结", "申请未办结", "申请暂未办结"], { isTelling: true }),
    words(["暂未办结", "未办结", "尚未办结", "在办"]),
  ),
];
