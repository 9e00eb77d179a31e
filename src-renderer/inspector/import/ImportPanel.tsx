import { CloseOutlined, WarningFilled } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useEffect, useRef } from "react";
import type { Target } from "../../../src-core/register/target";
import { EmptyState } from "../../ui/EmptyState";
import { ProblemList } from "../../ui/ProblemList";
import { type ImportCandidate, useImportStep } from "./import-state";
import { effectText, kindTitle, standardText, switchBackText, wrongKindText } from "./import-words";
import { distinctTargets, useSwitchBack, useTakeTasks, useTakeToWork } from "./use-import";

/** What a file is and what taking it will do, before anything is stored. Enter takes it, Esc leaves everything as it is. */
export function ImportPanel({ onPick }: { onPick: () => void }) {
  const { step, show } = useImportStep();
  const take = useTakeTasks();
  const takeToWork = useTakeToWork();
  const first = useRef<HTMLButtonElement>(null);
  // Choosing something of a file leaves the focus where it is; other files take it.
  const shown = step.kind === "preview" ? step.candidates[0]?.reading : step;
  useEffect(() => {
    if (shown !== undefined) first.current?.focus();
  }, [shown]);
  useEffect(() => {
    if (step.kind === "idle") return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") show({ kind: "idle" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [step, show]);
  if (step.kind === "idle") return null;
  const candidates = step.kind === "preview" ? step.candidates : [];
  const hasForeign = candidates.some(({ isForeign }) => isForeign);
  const own = candidates.flatMap(({ document, isForeign }) => (isForeign ? [] : (document ?? [])));
  const count = distinctTargets(own);
  return (
    <section className="import-panel" role="dialog" aria-label="导入任务表" data-testid="import-panel">
      <header>
        <h2>导入任务表</h2>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label="关闭，什么也不导入"
          onClick={() => show({ kind: "idle" })}
        />
      </header>
      <div className="import-body">
        {step.kind === "failed" && <EmptyState title="文件没有读成" detail={step.message} />}
        {candidates.map((candidate) => (
          <Candidate key={`${candidate.reading.path}${candidate.reading.hash}`} candidate={candidate} />
        ))}
      </div>
      <footer>
        {hasForeign && (
          <Button ref={first} type="primary" onClick={() => void takeToWork(candidates)} data-testid="import-to-work">
            到自己的工作里导入
          </Button>
        )}
        {count > 0 && !hasForeign && (
          <Button ref={first} type="primary" onClick={() => void take(candidates)} data-testid="import-take">
            导入 {count} 个对象
          </Button>
        )}
        <Button ref={count > 0 || hasForeign ? null : first} onClick={onPick} data-testid="import-other">
          换一个文件…
        </Button>
        <Button onClick={() => show({ kind: "idle" })} data-testid="import-cancel">
          不导入
        </Button>
      </footer>
    </section>
  );
}

function Candidate({ candidate }: { candidate: ImportCandidate }) {
  const { reading, document } = candidate;
  return (
    <article className="candidate">
      <p className="candidate-file">
        <strong className="ellipsis" title={reading.path}>
          {reading.name}
        </strong>
        <span className="muted">{kindTitle(reading.kind)}</span>
      </p>
      {document === null ? (
        <p className="wrong-kind" data-testid="wrong-kind">
          <WarningFilled /> {wrongKindText(candidate)}
        </p>
      ) : (
        <TaskFacts candidate={candidate} />
      )}
      <ProblemList problems={reading.problems} notices={reading.notices} />
    </article>
  );
}

function TaskFacts({ candidate }: { candidate: ImportCandidate }) {
  const { document, reading, isOlderWanted = false } = candidate;
  const switchBack = useSwitchBack();
  if (document === null) return null;
  const { round, inspector, targets, records } = document;
  const answered = new Set(records.map((record) => record.targetId)).size;
  const standardChange = standardText(candidate);
  const older = switchBackText(candidate);
  return (
    <>
      <dl className="import-facts">
        <dt>轮次</dt>
        <dd>{round.name}</dd>
        <dt>检查员</dt>
        <dd>{inspector.name}</dd>
        <dt>对象</dt>
        <dd className="figures">{countText(targets)}</dd>
        {answered > 0 && (
          <>
            <dt>带来的答案</dt>
            <dd className="figures">{answered} 个对象</dd>
          </>
        )}
        <dt>指标</dt>
        <dd>{round.standard.title}</dd>
      </dl>
      <p className={candidate.isForeign ? "wrong-kind" : "effect"} data-testid="import-effect">
        {effectText(candidate)}
      </p>
      {standardChange !== "" && (
        <p className="effect" data-testid="import-standard">
          {standardChange}
        </p>
      )}
      {older !== null && (
        <p className="effect">
          <Checkbox
            checked={isOlderWanted}
            onChange={({ target }) => void switchBack(reading.hash, target.checked)}
            data-testid="import-older"
          >
            {older}
          </Checkbox>
        </p>
      )}
    </>
  );
}

function countText(targets: readonly Target[]): string {
  const sites = targets.filter((target) => target.kind === "site").length;
  const accounts = targets.length - sites;
  const parts = [sites > 0 ? `网站 ${sites} 个` : "", accounts > 0 ? `新媒体 ${accounts} 个` : ""];
  return `${targets.length} 个（${parts.filter(Boolean).join("，")}）`;
}
