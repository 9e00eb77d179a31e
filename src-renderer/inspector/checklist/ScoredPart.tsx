import { Button } from "antd";
import { useState } from "react";
import { bonusGroupsFor, deductionGroupsFor, isScored } from "../../../src-core/standard/pack-items";
import { formatPoints } from "../../../src-core/units";
import { bonusWords } from "../../ui/bonus-words";
import { unanswered } from "../answers/deeds";
import type { TargetView } from "../use-target-view";
import { GroupSection } from "./GroupSection";
import type { Answering } from "./use-item-answering";

interface PartProps {
  readonly view: TargetView;
  readonly isClosed: boolean;
  readonly answering: Answering;
  readonly onClearRest: () => void;
}

/** Deductions and bonus of a portal; folded away, answers kept, once a veto has decided. */
export function ScoredPart(props: PartProps) {
  const { view } = props;
  const { pack, target, verdict } = view;
  if (!isScored(pack, target)) {
    return (
      <p className="part-note" data-testid="not-scored">
        扣分、加分<strong>不适用</strong>：{bonusWords(pack, target, verdict).why}
      </p>
    );
  }
  return verdict.hits.length > 0 ? <FoldedPart {...props} /> : <OpenPart {...props} />;
}

function FoldedPart(props: PartProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="folded-part" data-testid="closed-by-veto">
      <p className="part-note">
        扣分、加分<strong>不再评（已否决）</strong>：单项否决命中一项就不合格。已填的扣分答案保留，不计分。
        <Button size="small" type="link" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? "收起" : "看已填的"}
        </Button>
      </p>
      {isOpen && <OpenPart {...props} isClosed />}
    </div>
  );
}

function OpenPart({ view, isClosed, answering, onClearRest }: PartProps) {
  const { pack, target, answers, verdict } = view;
  const deductions = deductionGroupsFor(pack, target);
  const items = deductions.flatMap((group) => group.items);
  const open = unanswered(items, answers).length;
  const full = deductions.reduce((sum, group) => sum + group.points.value, 0);
  return (
    <>
      <header className="part-head">
        <h2>扣分</h2>
        <span className="muted">
          {items.length} 项，共 {full / 100} 分{open > 0 ? `，${open} 项没答` : "，都答了"}
        </span>
        <span className="spacer" />
        <Button size="small" disabled={open === 0 || isClosed} onClick={onClearRest} data-testid="clear-deductions">
          其余未发现 <kbd className="key-hint">M</kbd>
        </Button>
      </header>
      {target.kind === "site" && target.noServices && pack.site.noServices !== null && (
        <p className="part-note">
          本单位不对外提供办事服务，“办事服务”不评，其余得分乘 {pack.site.noServices.numerator}/
          {pack.site.noServices.denominator}。
        </p>
      )}
      {deductions.map((group) => (
        <GroupSection
          key={group.id}
          view={view}
          group={group}
          side="deduction"
          isClosed={isClosed}
          answering={answering}
        />
      ))}
      <BonusPart view={view} isClosed={isClosed} answering={answering} onClearRest={onClearRest} verdict={verdict} />
    </>
  );
}

function BonusPart({ view, isClosed, answering, onClearRest, verdict }: PartProps & Pick<TargetView, "verdict">) {
  const { pack, target } = view;
  const groups = bonusGroupsFor(pack, target);
  const { bonus } = verdict;
  const words = bonusWords(pack, target, verdict);
  if (bonus.kind !== "open" || words.kind === "notApplicable") {
    return (
      <p className="part-note" data-testid="bonus-not-open" data-bonus={words.kind}>
        加分<strong>{words.short}</strong>：{words.why}
      </p>
    );
  }
  const isDone = bonus.answered === bonus.of;
  return (
    <>
      <header className="part-head" data-testid="bonus-open" data-bonus={words.kind}>
        <h2>加分</h2>
        <span className="muted">
          <strong>{words.short}</strong>，最多加 {formatPoints(pack.site.totals.bonus.value)} 分。{words.why}
        </span>
        <span className="spacer" />
        <Button size="small" disabled={isDone || isClosed} onClick={onClearRest} data-testid="clear-bonuses">
          其余不加分 <kbd className="key-hint">M</kbd>
        </Button>
      </header>
      {groups.map((group) => (
        <GroupSection key={group.id} view={view} group={group} side="bonus" isClosed={isClosed} answering={answering} />
      ))}
    </>
  );
}
