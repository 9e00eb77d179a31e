import { WarningFilled } from "@ant-design/icons";
import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import { answerWords } from "../../../src-core/standard/entry-words";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { sayTime } from "../../ui/say-time";

/** Two copies of this task answered differently: both are shown, the person answers again, and that replaces both. */
export function ConflictNotice({ pack, rivals }: { pack: StandardPack; rivals: readonly AnswerRecord[] }) {
  return (
    <div className="conflict-notice" data-testid="conflict">
      <p>
        <WarningFilled /> 导入的评分表和本机答得不一样，请重新选一次：
      </p>
      <ul>
        {rivals.map((rival) => (
          <li key={rival.revision}>
            <strong>{answerWords([pack], rival.itemId, rival.value)}</strong>
            <span className="muted">
              {rival.at === null ? " 表格中填写" : ` ${sayTime(rival.at)}`}
              {rival.note !== "" && `，备注：${rival.note}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
