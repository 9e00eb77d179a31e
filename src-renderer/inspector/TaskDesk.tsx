import type { InputRef } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { StoredSheet, StoredTask } from "../db/stored";
import { EmptyState } from "../ui/EmptyState";
import { itemAnswers } from "./answers/item-answer";
import type { Sheets } from "./answers/sheet-shelf";
import { BottomBar } from "./BottomBar";
import { Checklist } from "./checklist/Checklist";
import { forgetUnread } from "./checklist/unread-numbers";
import { useDesk } from "./desk-state";
import { useExport } from "./export/use-export";
import { ListHead } from "./list/ListHead";
import { TargetList } from "./list/TargetList";
import { countRows, filterRows } from "./list/target-rows";
import { ScorePanel } from "./score/ScorePanel";
import { TaskContext, useTask } from "./task-context";
import { type DeskNow, useDeskDeeds } from "./use-desk-deeds";
import { useDeskKeys } from "./use-desk-keys";
import { usePlace } from "./use-place";
import { useTargetView } from "./use-target-view";
import { useRows, useSheets } from "./use-task-rows";
import { useWriter } from "./use-writer";

/** One task on the desk: its targets, the checklist of one of them, and what it comes to. */
export function TaskDesk({ task }: { task: StoredTask }) {
  const { shelf, writer } = useWriter(task);
  const sheets = useSheets(shelf, writer);
  useEffect(() => forgetUnread, []);
  const onDesk = useMemo(() => ({ task, writer }), [task, writer]);
  if (sheets === null) return null;
  if (sheets.size === 0) {
    return <EmptyState title="这份任务里没有对象" detail="请向省办要一份新的任务表，再导入一次。" />;
  }
  return (
    <TaskContext.Provider value={onDesk}>
      <Desk sheets={sheets} />
    </TaskContext.Provider>
  );
}

function Desk({ sheets }: { sheets: Sheets }) {
  const { task, writer } = useTask();
  const { all, shown } = useRows(task, writer, sheets);
  const now = useRef<DeskNow>({ sheets, rows: shown });
  now.current = { sheets, rows: shown };
  const checklist = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<InputRef>(null);
  const deeds = useDeskDeeds(now, checklist);
  const exportScore = useExport();
  const [isChoosing, setChoosing] = useState(false);
  const onChoose = useCallback(() => setChoosing(true), []);
  const onSearchDone = useCallback(() => {
    const [first] = filterRows(now.current.rows, useDesk.getState().filter, null);
    if (first !== undefined) deeds.select(first.target.id);
    list.current?.focus();
  }, [deeds]);
  const counts = useMemo(() => countRows(all), [all]);
  const { awaiting } = counts;
  const onExport = useCallback(
    (onlyDone: boolean) => void exportScore(onlyDone, onlyDone ? 0 : awaiting),
    [exportScore, awaiting],
  );
  usePlace(task, sheets);
  useDeskKeys(deeds, { search, list, checklist }, onChoose);
  const targetId = useDesk((desk) => desk.targetId);
  const sheet = targetId === null ? undefined : sheets.get(targetId);
  return (
    <div className="desk">
      <nav className="desk-list" aria-label="检查对象名单">
        <ListHead
          all={all}
          shown={shown.length}
          settings={task.round.settings}
          search={search}
          onSearchDone={onSearchDone}
        />
        <TargetList
          rows={shown}
          selected={targetId}
          box={list}
          onSelect={deeds.select}
          onEnter={() => checklist.current?.focus({ preventScroll: true })}
        />
      </nav>
      {sheet !== undefined && <OpenTarget sheet={sheet} now={now} checklist={checklist} deeds={deeds} />}
      <BottomBar
        all={counts.all}
        done={counts.done}
        awaiting={awaiting}
        deeds={deeds}
        isChoosing={isChoosing}
        onChoosing={setChoosing}
        onExport={onExport}
      />
    </div>
  );
}

function OpenTarget(props: {
  sheet: StoredSheet;
  now: React.RefObject<DeskNow>;
  checklist: React.RefObject<HTMLElement | null>;
  deeds: ReturnType<typeof useDeskDeeds>;
}) {
  const { sheet, now, checklist, deeds } = props;
  const { writer } = useTask();
  const view = useTargetView(sheet);
  const { targetId } = sheet;
  const current = useCallback(
    () => itemAnswers(now.current.sheets.get(targetId)?.records ?? [], writer.edits.getState().get(targetId)),
    [now, writer, targetId],
  );
  return (
    <>
      <Checklist
        view={view}
        box={checklist}
        current={current}
        onClearVetoes={deeds.clearVetoes}
        onClearRest={deeds.clearRest}
      />
      <ScorePanel view={view} onJump={deeds.jump} />
    </>
  );
}
