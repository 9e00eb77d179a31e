import { type AskedItem, answerWithPoints, itemTitle } from "../../../src-core/standard/entry-words";
import type { InspectorId } from "../../../src-core/units";
import { sayTime } from "../../ui/say-time";
import { useRound } from "../OfficeProvider";
import { classLabel, codeLabel } from "../sample/sample-columns";
import type { ConflictView, DecidedView } from "./conflict-views";

/** Who was silent; somebody who also gave the answer was so in another of their own sheets. */
function silentNames({ silentIds, sides }: ConflictView, nameOf: (id: InspectorId) => string): string {
  const speakers = new Set(sides.flatMap((side) => side.records.map((record) => record.inspectorId)));
  return silentIds.map((id) => (speakers.has(id) ? `${nameOf(id)}的另一份评分表` : nameOf(id))).join("、");
}

/** Which target and item it is about, and what was decided before. */
export function ConflictHead({ view, asked }: { view: ConflictView | DecidedView; asked: AskedItem }) {
  const { nameOf, round } = useRound();
  const decision = "decision" in view ? view.decision : null;
  return (
    <>
      <header>
        <h2>{view.target.name}</h2>
        <span className="muted">
          {classLabel(view.target)} <span className="code">{codeLabel(view.target)}</span>
        </span>
        <p>
          <span className="muted">{itemPart(asked)}</span> <strong>{itemTitle(asked)}</strong>
        </p>
      </header>
      {view.silentIds.length > 0 && (
        <p className="decided silent" data-testid="silent">
          {silentNames(view, nameOf)}
          也评完了这个对象，但结论来自别的项目（单项否决或无法检查），没有评到这一项。请逐项裁决：成立的采用，不成立的在“重新判定”里改。
        </p>
      )}
      {decision !== null && (
        <p className="decided" data-testid="decision">
          {nameOf(decision.inspectorId)}
          {decision.at !== null && `　${sayTime(decision.at)}`}　裁为“
          {answerWithPoints(round.standard, decision.itemId, decision.value)}”，理由：
          {decision.reason}
          <span className="muted">　要改就重新裁决，原来的仍留痕。</span>
        </p>
      )}
    </>
  );
}

/** 单项否决, 扣分 · 发布解读, 加分 · 创新发展. */
function itemPart(asked: AskedItem): string {
  if (asked.kind === "veto") return "单项否决";
  if (!("item" in asked)) return "检查对象";
  return `${asked.kind === "deduction" ? "扣分" : "加分"} · ${asked.groupName}`;
}
