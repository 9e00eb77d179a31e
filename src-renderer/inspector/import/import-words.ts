import type { WorkbookKind } from "../../../src-core/exchange/problem";
import { problemMessage } from "../../../src-core/exchange/problem-message";
import { versionName } from "../../../src-core/standard/version-name";
import type { ImportEffect } from "../../db/task-import";
import { canSwitchBack } from "../../db/task-standard";
import type { ImportCandidate } from "./import-state";

const kindNames: Readonly<Record<WorkbookKind, string>> = {
  register: "台账",
  sample: "抽查名单",
  assignment: "任务分配表",
  score: "评分表",
  disclosure: "信息公开统计表",
  suggestions: "网民留言统计表",
  standard: "检查指标",
  package: "评分包",
  ledger: "汇总文件",
  unknown: "看不出是哪一种表",
};

/** What a file is, in words. */
export const kindTitle = (kind: WorkbookKind): string => kindNames[kind];

/** Why a file is nothing for an inspector, and what to do. */
export function wrongKindText({ reading }: ImportCandidate): string {
  switch (reading.kind) {
    case "register":
    case "sample":
    case "disclosure":
    case "suggestions":
    case "ledger":
    case "standard":
      return `这是${kindTitle(reading.kind)}，由省办使用，检查员用不到。请导入省办发来的任务分配表；如果您在省办工作，请在右上角切换到“省办”再导入。`;
    case "assignment":
    case "score":
      return "这份表的内容读不出来，没有导入。请向省办要一份新的任务分配表。";
    default: {
      // What is wrong with the file says more than what it is not.
      const [problem] = reading.problems;
      if (problem !== undefined) return `没有导入。${problemMessage(problem)}`;
      return "这不是任务分配表，没有导入。请选省办发来的任务分配表（.xlsx）。";
    }
  }
}

/** What taking a file will do, in figures. */
export function effectText({ effect, isKnownTask, isForeign }: ImportCandidate): string {
  if (effect === null) return "";
  if (isForeign) return FOREIGN_TEXT;
  const { added, known } = effect;
  const answers = answersText(effect);
  if (!isKnownTask) return `新建这份任务，加入 ${added} 个对象${answers}。`;
  if (added === 0) return `这 ${known} 个对象本机都有，已填的答案保留${answers}。`;
  return `加入 ${added} 个新对象；本机已有的 ${known} 个保留已填的答案${answers}。`;
}

/** What becomes of the task's standard, in a sentence; "" where it stays and nothing is to be said. */
export function standardText({ effect, document, isForeign }: ImportCandidate): string {
  if (effect === null || document === null || isForeign) return "";
  const { before, after } = effect.versions;
  const brought = document.round.standard.version;
  const unfit = effect.unfit === 0 ? "已填的答案都适用" : `${effect.unfit} 个答案不再适用，已保留，见各对象`;
  switch (effect.standard) {
    case "same":
      return "";
    case "newer":
      return `检查标准由${versionName({ version: before })}换成${versionName({ version: after })}：${unfit}。`;
    case "replaced":
      return `省办换了检查标准（“${document.round.standard.title}”${versionName({ version: after })}）：${unfit}。`;
    case "older-kept": {
      const older = versionName({ version: brought });
      const kept = `这份表用的是以前的检查标准（${older}），仍按${versionName({ version: after })}评分：${unfit}。`;
      return document.kind === "assignment" ? `${kept}如果省办已改回${older}，请选下面的“改用”。` : kept;
    }
    case "switched-back":
      return `按您选的，检查标准由${versionName({ version: before })}改为这份任务表的${versionName({ version: after })}：${unfit}。`;
    case "other-kept":
      return `这份表用的是另一种检查标准（“${document.round.standard.title}”${versionName({ version: brought })}），仍按本机的标准评分：${unfit}。`;
  }
}

/** What the inspector may choose where the office's workbook has an earlier standard; null where there is nothing to choose. */
export function switchBackText({ effect, document, isForeign }: ImportCandidate): string | null {
  if (effect === null || document === null || isForeign || !canSwitchBack(document, effect.standard)) return null;
  return `改用这份任务表的${versionName(document.round.standard)}`;
}

const FOREIGN_TEXT =
  "这不是示例数据，是真实的任务，不会导入到示例里。按“到自己的工作里导入”会离开试用（示例数据留着），在您自己的工作里打开这个文件。";

function answersText({ newRecords, conflicts }: ImportEffect): string {
  const joined = newRecords > 0 ? `；并入 ${newRecords} 条答案` : "";
  if (conflicts.items === 0) return joined;
  return `${joined}；${conflicts.targets} 个对象有 ${conflicts.items} 项答得不一样，导入后请再选`;
}
