import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { Target } from "../../../src-core/register/target";
import type { TargetId } from "../../../src-core/units";
import { ScrollBox } from "../frame/ScrollBox";
import { useRound } from "../OfficeProvider";
import { ResultPanel } from "../results/ResultPanel";
import { classLabel, codeLabel } from "../sample/sample-columns";
import { LevelFrame } from "./LevelFrame";

/** One target: how its result came about, each answer with who gave it, when, and the file it came in. */
export function TargetLevel(props: {
  id: TargetId;
  /** What it was opened from. */
  from: string;
  isTop: boolean;
  isDeep: boolean;
  onLeave: () => void;
}) {
  const { id, isTop, isDeep, onLeave } = props;
  const { results, register } = useRound();
  const level = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTop) level.current?.querySelector<HTMLElement>(".side-body")?.focus({ preventScroll: true });
  }, [isTop]);
  const result = results.find(({ target }) => target.id === id);
  if (result === undefined) {
    const target = register.find((one) => one.id === id);
    return (
      <LevelFrame title={target?.name ?? id} isTop={isTop} isDeep={isDeep} onLeave={onLeave}>
        <ScrollBox className="side-body" label="详情">
          {target === undefined ? <Unknown id={id} /> : <Undrawn target={target} />}
        </ScrollBox>
      </LevelFrame>
    );
  }
  return (
    <div ref={level} className={isTop ? "figure-level" : "figure-level is-below"} data-testid="figure-level">
      {isDeep && (
        <p className="figure-back">
          <Button
            type="text"
            size="small"
            icon={<ArrowLeftOutlined />}
            onClick={onLeave}
            title="Esc"
            data-testid="figure-back"
          >
            返回{props.from === "" ? "" : `“${props.from}”`}
          </Button>
        </p>
      )}
      <ResultPanel result={result} onClose={onLeave} />
    </div>
  );
}

function Undrawn({ target }: { target: Target }) {
  return (
    <>
      <dl className="facts">
        <dt>{target.kind === "site" ? "网站标识码" : "类型、账号"}</dt>
        <dd className="code">{target.kind === "site" ? target.code : `${target.platform} ${codeLabel(target)}`}</dd>
        <dt>类别</dt>
        <dd>{classLabel(target)}</dd>
        <dt>所属</dt>
        <dd>{target.belongsTo === "" ? "–" : target.belongsTo}</dd>
        <dt>主办单位</dt>
        <dd>{target.owner ?? "–"}</dd>
      </dl>
      <p className="muted">本轮没有抽查，按台账计数。</p>
    </>
  );
}

function Unknown({ id }: { id: TargetId }) {
  return (
    <p className="is-missing">
      本轮的台账里没有这个对象（<span className="code">{id}</span>），只按抽查名单计数。
    </p>
  );
}
