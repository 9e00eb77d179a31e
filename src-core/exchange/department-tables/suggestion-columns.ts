import { anyUnit, column, type DepartmentColumn, serial, words } from "./column";

const handlingUnit = [
  "受理单位",
  "受理部门",
  "办理单位",
  "办理部门",
  "承办单位",
  "承办部门",
  "主办单位",
  "答复单位",
  "答复部门",
  "回复单位",
  "回复部门",
  "办结单位",
];

/** Columns of annex 6. */
export const suggestionColumns: readonly DepartmentColumn[] = [
  serial,
  column("unit", "受理单位", words(handlingUnit, { isTelling: true }), words(anyUnit)),
  column(
    "closed",
    "受理办结",
    words(["受理办结", "受理办结数", "受理已办结", "已受理办结"], { isTelling: true }),
    words(["已办结", "办结", "办结数", "按时办结", "已按时办结", "办结件", "已答复", "答复数", "已回复", "回复数"]),
  ),
  column(
    "open",
    "未办结",
    words(["未办结", "暂未办结", "尚未办结", "未办结件", "未答复", "未回复", "在办", "在办件", "正在办理", "待办"]),
  ),
  column(
    "received",
    "受理总数",
    words(["受理总数", "受理数", "受理", "受理件", "收到", "收到数", "收到留言", "来信总数", "留言总数", "收件数"]),
  ),
  column("rate", "办结率", words(["办结率", "答复率", "回复率", "办理率", "按时办结率"], { isTelling: true })),
  column(
    "average",
    "办结平均时长",
    words(
      [
        "办结平均时长",
        "平均办结时长",
        "平均办理时长",
        "办理平均时长",
        "办结平均时间",
        "平均办结时间",
        "平均办理时间",
        "平均办结天数",
        "平均办理天数",
        "平均办理工作日",
        "平均工作日",
        "平均时长",
        "平均用时",
        "办结平均用时",
        "平均答复时长",
      ],
      { isTelling: true },
    ),
  ),
];

/** Columns of lists of single messages. */
export const messageColumns: readonly DepartmentColumn[] = [
  serial,
  column("unit", "受理单位", words(handlingUnit), words(anyUnit)),
  column(
    "receivedDay",
    "受理日期",
    words(
      ["受理", "收到", "来信", "来件", "留言", "提交", "登记", "接收", "交办", "转办", "接件"].flatMap((word) => [
        `${word}日期`,
        `${word}时间`,
      ]),
      { isTelling: true },
    ),
  ),
  column(
    "closedDay",
    "办结日期",
    words(
      ["办结", "答复", "回复", "反馈", "办理完成"].flatMap((word) => [`${word}日期`, `${word}时间`]),
      { isTelling: true },
    ),
  ),
  column(
    "status",
    "状态",
    words(["办结状态", "办理状态", "状态", "答复状态", "回复状态", "当前状态", "是否办结", "是否答复", "办理进度"]),
  ),
];
