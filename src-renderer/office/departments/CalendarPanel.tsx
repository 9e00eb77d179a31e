import { DeleteOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Input, Radio } from "antd";
import { useMemo, useState } from "react";
import { isIsoDay } from "../../../src-core/calendar/iso-day";
import { calendarYears, plainCalendar } from "../../../src-core/calendar/work-calendar";
import { saveCircular } from "../../db/circular-edits";
import { useSession } from "../../state/WorkspaceProvider";
import { SidePanel } from "../frame/SidePanel";
import { useSave } from "../frame/use-save";
import { useRound } from "../OfficeProvider";
import "./departments.css";
import { dayInWords, daysOfYear, runInWords } from "./known-days";

type Said = "holiday" | "workday";
const saidNames: Readonly<Record<Said, string>> = { holiday: "放假", workday: "上班" };

/** 工作日历: holidays and shifted working days as announced, and what the office corrects; lists of messages are counted by it. */
export function CalendarPanel({ onClose }: { onClose: () => void }) {
  const { round, circular } = useRound();
  const { db, ambient } = useSession();
  const save = useSave();
  const known = useMemo(calendarYears, []);
  const [year, setYear] = useState(() => Math.min(Math.max(Number(round.id.slice(0, 4)), known.first), known.last + 1));
  const runs = useMemo(() => daysOfYear(plainCalendar(), year), [year]);
  const { holidays, workdays } = circular.calendar;
  const keep = (calendar: typeof circular.calendar): void =>
    void save(() => saveCircular(db, ambient, round, { calendar }));
  const without = (list: readonly string[], day: string): string[] => list.filter((one) => one !== day);
  const add = (day: string, said: Said): void =>
    keep({
      holidays: said === "holiday" ? [...without(holidays, day), day].sort() : without(holidays, day),
      workdays: said === "workday" ? [...without(workdays, day), day].sort() : without(workdays, day),
    });
  const remove = (day: string): void => keep({ holidays: without(holidays, day), workdays: without(workdays, day) });
  const own = [
    ...holidays.map((day) => ({ day, said: "holiday" as const })),
    ...workdays.map((day) => ({ day, said: "workday" as const })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <SidePanel title="工作日历" onClose={onClose} testId="calendar-panel">
      <p className="muted">
        导入留言明细时，办结平均时长按它数工作日。随程序的日历有 {known.first}—{known.last}{" "}
        年的放假和调休，以后的年份只知道周末。改动之后要重新导入明细才会重数。
      </p>
      <h3>本办更正 {own.length} 天</h3>
      <NewDay onAdd={add} />
      <ul className="plain-list figures" data-testid="calendar-own">
        {own.map(({ day, said }) => (
          <li key={day}>
            <span>
              {day.slice(0, 4)}年{dayInWords(day)}
            </span>
            <span>
              {saidNames[said]}
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`去掉 ${day}`}
                onClick={() => remove(day)}
              />
            </span>
          </li>
        ))}
      </ul>
      <h3>随程序的日历</h3>
      <p className="year-line">
        <Button size="small" icon={<LeftOutlined />} aria-label="上一年" onClick={() => setYear(year - 1)} />
        <strong className="figures">{year} 年</strong>
        <Button size="small" icon={<RightOutlined />} aria-label="下一年" onClick={() => setYear(year + 1)} />
        {(year < known.first || year > known.last) && (
          <span className="is-missing" data-testid="calendar-unknown">
            日历没有这一年，请在上面补上
          </span>
        )}
      </p>
      <ul className="plain-list figures" data-testid="calendar-days">
        {runs.map((run) => (
          <li key={run.from}>
            <span>{runInWords(run)}</span>
            <span className={run.kind === "workday" ? "" : "muted"}>{saidNames[run.kind]}</span>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function NewDay({ onAdd }: { onAdd: (day: string, said: Said) => void }) {
  const [day, setDay] = useState("");
  const [said, setSaid] = useState<Said>("holiday");
  const isReady = isIsoDay(day);
  const add = (): void => {
    if (!isReady) return;
    onAdd(day, said);
    setDay("");
  };
  return (
    <div className="day-line">
      <Input
        type="date"
        size="small"
        value={day}
        min="2000-01-01"
        max="2099-12-31"
        onChange={(event) => setDay(event.target.value)}
        onPressEnter={add}
        aria-label="要更正的日期"
        data-testid="calendar-day"
      />
      <Radio.Group
        size="small"
        optionType="button"
        value={said}
        onChange={(event) => setSaid(event.target.value)}
        options={[
          { value: "holiday", label: "放假" },
          { value: "workday", label: "上班" },
        ]}
        aria-label="这一天"
      />
      <Button size="small" disabled={!isReady} onClick={add} data-testid="add-day">
        加上
      </Button>
    </div>
  );
}
