import { Checkbox } from "antd";
import { dayWords, monthWords } from "../../../../src-core/circular/day-words";
import { statisticsMonths } from "../../../../src-core/circular/period";
import { useCircularDesk } from "../desk";
import { CheckedField, SettingsSection } from "./fields";
import { optional, readDay, readMonth } from "./read-typed";

/** Days and months that the paper names. */
export function DateFields() {
  const { circular, edit, round } = useCircularDesk();
  const { statistics } = circular;
  const usual = statisticsMonths(round.round.id);
  return (
    <SettingsSection
      id="dates"
      title="日期和统计时段"
      pick={({ issueDate, rectificationDue, registerAsOf, statistics: months }) => ({
        issueDate,
        rectificationDue,
        registerAsOf,
        statistics: months,
      })}
    >
      <CheckedField
        label="成文日期"
        words={dayWords(circular.issueDate)}
        read={optional(readDay)}
        write={dayWords}
        placeholder="例如 2020年4月2日"
        onChange={(issueDate) => edit("issueDate", { issueDate })}
        width={180}
        testId="setting-issue-date"
      />
      <CheckedField
        label="整改期限"
        words={dayWords(circular.rectificationDue)}
        read={optional(readDay)}
        write={dayWords}
        placeholder="例如 2020年4月15日"
        onChange={(rectificationDue) => edit("rectificationDue", { rectificationDue })}
        width={180}
        testId="setting-due"
      />
      <CheckedField
        label="台账截至（不填就不印）"
        words={monthWords(circular.registerAsOf)}
        read={optional(readMonth)}
        write={monthWords}
        onChange={(registerAsOf) => edit("registerAsOf", { registerAsOf })}
        width={180}
        testId="setting-register-month"
      />
      <div className="settings-line">
        <Checkbox
          checked={statistics !== null}
          onChange={(event) => edit("", { statistics: event.target.checked ? usual : null })}
        >
          附件5、6 印统计时段
        </Checkbox>
        {statistics !== null && (
          <>
            <CheckedField
              label="统计时段从"
              isBare
              words={monthWords(statistics.from)}
              read={(text) => monthUpTo(text, statistics.to, "from")}
              write={monthWords}
              onChange={(from) => edit("statistics from", { statistics: { ...statistics, from } })}
              width={140}
              testId="setting-from"
            />
            至
            <CheckedField
              label="统计时段至"
              isBare
              words={monthWords(statistics.to)}
              read={(text) => monthUpTo(text, statistics.from, "to")}
              write={monthWords}
              onChange={(to) => edit("statistics to", { statistics: { ...statistics, to } })}
              width={140}
              testId="setting-to"
            />
          </>
        )}
      </div>
    </SettingsSection>
  );
}

function monthUpTo(text: string, other: string, end: "from" | "to") {
  const reading = readMonth(text);
  if ("why" in reading) return reading;
  const isOrdered = end === "from" ? reading.value <= other : reading.value >= other;
  return isOrdered ? reading : { why: "开始的月份不能晚于结束的月份" };
}
