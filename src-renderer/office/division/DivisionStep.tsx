import { ExportOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useMemo } from "react";
import type { AssignmentEntry } from "../../../src-core/merge/ledger";
import { divideSample } from "../../../src-core/sampling/divide-sample";
import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { StepFrame } from "../frame/StepFrame";
import { useStepCommands } from "../frame/use-step-commands";
import { useRound } from "../OfficeProvider";
import { DivisionTable } from "./DivisionTable";
import { peopleOf, renamedIn, useDivisionDraft } from "./division-state";
import { useDivisionDeeds } from "./use-division-deeds";

/** 分配: who scores what. Names are typed or pasted, the division is seen at once and stored on a word. */
export function DivisionStep() {
  const { round, targets, assignments, imports } = useRound();
  const { ambient } = useSession();
  const draft = useDivisionDraft();
  const stored = useMemo(
    () => assignments.map((row) => ({ id: row.inspectorId, name: row.inspectorName })),
    [assignments],
  );
  const isDraft = draft.roundId === round.id;
  const text = isDraft ? draft.text : stored.map((person) => person.name).join("\n");
  const people = isDraft ? draft.people : stored;
  const isRedivided = people.map((p) => p.id).join() !== stored.map((p) => p.id).join();
  const renamed = renamedIn(people, stored);
  const isChanged = isRedivided || renamed.length > 0;
  const preview = useMemo((): readonly AssignmentEntry[] => {
    if (isRedivided) return divideSample(targets, people, round.settings);
    const names = new Map(people.map((person) => [person.id, person.name]));
    return assignments.map((row) => ({ ...row, inspectorName: names.get(row.inspectorId) ?? row.inspectorName }));
  }, [isRedivided, targets, people, round.settings, assignments]);
  const { store, exportTasks } = useDivisionDeeds();
  const canExport = !isChanged && assignments.length > 0;
  useStepCommands({ export: canExport ? () => void exportTasks() : undefined });
  return (
    <StepFrame
      title="分配"
      figures={`${round.name} · ${figure(targets.length)} 个对象${people.length === 0 ? "待分配" : `分给 ${people.length} 位检查员`}`}
      actions={
        <>
          {isChanged && (
            <Button onClick={draft.reset} data-testid="reset-division">
              不改了
            </Button>
          )}
          {isChanged && (
            <Button
              type="primary"
              disabled={people.length === 0}
              onClick={() => store(preview, renamed.length)}
              data-testid="confirm-division"
            >
              {deedLabel(assignments.length === 0, isRedivided, people.length, renamed.length)}
            </Button>
          )}
          <Button
            type={isChanged ? "default" : "primary"}
            icon={<ExportOutlined />}
            disabled={!canExport}
            title={canExport ? "每位检查员一个工作簿  Ctrl+S" : "先确认分配"}
            onClick={() => void exportTasks()}
            data-testid="export-assignments"
          >
            导出任务表{canExport && ` ${assignments.length} 个`}
          </Button>
        </>
      }
    >
      <div className="division">
        <div className="names">
          <label htmlFor="inspector-names">检查员姓名</label>
          <Input.TextArea
            id="inspector-names"
            value={text}
            onChange={(event) =>
              draft.set({
                roundId: round.id,
                text: event.target.value,
                people: peopleOf(event.target.value, people, stored, ambient.newId),
              })
            }
            placeholder={"一行一位，可以从表格里整列粘贴"}
            spellCheck={false}
            data-testid="inspector-names"
          />
          <p className="muted">
            {people.length === 0 ? "填好后右边立即显示怎么分。" : `共 ${people.length} 位。`}
            同名的两个人写两行。
          </p>
          {renamed.length > 0 && (
            <p role="status" data-testid="renamed">
              改名：{renamed.map(({ was, name }) => `${was} → ${name}`).join("、")}
              ；要换成另一个人请先删掉再加。
            </p>
          )}
          {imports.length > 0 && isRedivided && (
            <p className="is-missing" role="alert">
              已收到 {imports.length} 个评分表。重新分配后，收到的结果都保留；换了检查员的对象要重新发任务表。
            </p>
          )}
        </div>
        <DivisionTable preview={preview} isDraft={isChanged} />
      </div>
    </StepFrame>
  );
}

function deedLabel(isFirst: boolean, isRedivided: boolean, people: number, renamed: number): string {
  if (isFirst) return `确认分配给 ${people} 人`;
  return isRedivided ? `按 ${people} 人重新分配` : `确认改名 ${renamed} 人`;
}
