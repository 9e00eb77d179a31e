import { useId, useState } from "react";
import type { ExplainedLine } from "../../src-core/scoring/explain";
import { allItems } from "../../src-core/standard/pack-items";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { formatPoints } from "../../src-core/units";
import { ruleText, sideWords } from "./rule-text";

type Jump = ((itemId: string) => void) | null;

/** One item that took off or gave points; its number opens rule, limit and article. */
export function TraceLineRow({ line, pack, onJump }: { line: ExplainedLine; pack: StandardPack; onJump: Jump }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const figure = line.counted === 0 ? "0" : `${sideWords[line.side].sign}${formatPoints(line.counted)}`;
  return (
    <li data-testid={`trace-${line.itemId}`}>
      <div className="trace-row">
        <ItemName itemId={line.itemId} name={line.name} onJump={onJump} />
        <button
          type="button"
          className="trace-figure figures"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${line.name} ${figure}，${isOpen ? "收起" : "看规则和依据"}`}
          onClick={() => setOpen(!isOpen)}
          data-testid={`open-${line.itemId}`}
        >
          {figure}
        </button>
      </div>
      <p className="muted">{line.words}</p>
      <dl id={id} hidden={!isOpen} className="trace-detail">
        <Detail line={line} pack={pack} onJump={onJump} />
      </dl>
    </li>
  );
}

function Detail({ line, pack, onJump }: { line: ExplainedLine; pack: StandardPack; onJump: Jump }) {
  const items = allItems(pack);
  const item = items.find(({ id }) => id === line.itemId);
  const inPlace = items.find(({ id }) => id === line.excludedBy);
  const isUnconfirmed = item?.points.verified === false;
  return (
    <>
      <dt>指标组</dt>
      <dd>
        {line.side === "bonus" && "加分 · "}
        {line.groupName}
      </dd>
      <dt>规则</dt>
      <dd>{item === undefined ? "" : ruleText(item, line.side)}</dd>
      <dt>上限</dt>
      <dd>
        {formatPoints(line.limit)} 分
        {line.capped ? `，${formatPoints(line.raw)} 分只计 ${formatPoints(line.limit)} 分` : "，没有超过"}
        {isUnconfirmed && <span className="waits">（分值待核）</span>}
      </dd>
      {inPlace !== undefined && (
        <>
          <dt>不重复计</dt>
          <dd>
            只计“
            <ItemName itemId={inPlace.id} name={inPlace.name} onJump={onJump} />”
          </dd>
        </>
      )}
      <dt>依据</dt>
      <dd>{line.source}</dd>
    </>
  );
}

function ItemName({ itemId, name, onJump }: { itemId: string; name: string; onJump: Jump }) {
  if (onJump === null) return <span>{name}</span>;
  return (
    <button type="button" className="trace-jump" onClick={() => onJump(itemId)}>
      {name}
    </button>
  );
}
