import { useMemo } from "react";
import type { AnswerRecord } from "../../../src-core/merge/answer-record";
import type { StandingAnswer } from "../../../src-core/merge/standing-answers";
import type { Target } from "../../../src-core/register/target";
import { carrier, type UnfitAnswer } from "../../../src-core/standard/carry-over";
import { answerWithPoints, answerWords, entryNameIn } from "../../../src-core/standard/entry-words";
import { applicableIds } from "../../../src-core/standard/pack-items";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { sayTime } from "../../ui/say-time";
import { useRound } from "../OfficeProvider";
import { formerStandards } from "../returns/switched-standard";

/** Every answer that stands, findings first, with who, when, the note and the file it came from. */
export function AnswerLines({ target, standings }: { target: Target; standings: readonly StandingAnswer[] }) {
  const view = useRound();
  const { round, nameOf, fileNames, ledger } = view;
  const packs = useMemo(() => [round.standard, ...formerStandards(view)], [round.standard, view]);
  const carry = useMemo(() => carrier(round.standard, packs.slice(1)), [round.standard, packs]);
  const unfitOf = ({ itemId, value }: AnswerRecord): UnfitAnswer | null =>
    carry(target, new Map([[itemId, value]])).unfit[0] ?? null;
  const order = [...applicableIds(round.standard, target)];
  const lines = [...standings].sort(
    (a, b) => findingRank(a) - findingRank(b) || order.indexOf(a.itemId) - order.indexOf(b.itemId),
  );
  return (
    <>
      <h3>答案 {lines.length} 项</h3>
      {lines.length === 0 && <p className="muted">还没有收到。</p>}
      <ul className="answer-lines">
        {lines.map((standing) => {
          const { itemId } = standing;
          return (
            <li key={itemId}>
              <p>
                <strong>{entryNameIn(packs, itemId)}</strong>
                {standing.value === null && <span className="is-missing">　有冲突，待裁决</span>}
              </p>
              {standing.heads.map((head) => (
                <p key={head.revision} className="answer-line">
                  <AnswerText packs={packs} head={head} unfit={unfitOf(head)} />
                  {head.note !== "" && <span className="words">　{head.note}</span>}
                  {head.link !== "" && <span className="words code">　{head.link}</span>}
                  <span className="muted">
                    {nameOf(head.inspectorId)}
                    {head.at !== null && ` · ${sayTime(head.at)}`}
                    {head.origin === "decision"
                      ? ` · 裁决：${head.reason}`
                      : ` · ${fileNames(ledger.origins.get(head.revision) ?? []).join("、")}`}
                    {head.origin === "edited" && " · 表格中修改"}
                  </span>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The answer with what it comes to; one that the standard takes no longer in the words of its own, and why it does not count. */
function AnswerText(props: { packs: readonly StandardPack[]; head: AnswerRecord; unfit: UnfitAnswer | null }) {
  const { packs, head, unfit } = props;
  const { itemId, value } = head;
  const [pack] = packs;
  if (unfit === null && pack !== undefined) {
    return <span className={value.kind === "clear" ? "" : "is-finding"}>{answerWithPoints(pack, itemId, value)}</span>;
  }
  return (
    <>
      <span>{answerWords(packs, itemId, value)}</span>
      {unfit !== null && (
        <span className="is-missing" data-testid={`unfit-${itemId}`}>
          {unfit.counts === "no" ? `　不再适用，不计分：${unfit.why}` : `　部分不再适用：${unfit.words}，${unfit.why}`}
        </span>
      )}
    </>
  );
}

/** Conflicts, findings, then what was found to be in order. */
function findingRank({ value }: StandingAnswer): number {
  if (value === null) return 0;
  return value.kind === "clear" || value.kind === "none" ? 2 : 1;
}
