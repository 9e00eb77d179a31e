import { Button, Segmented } from "antd";
import { isAwaitingEvidence, type ResultState } from "../../../src-core/report/results";
import { countBy, figure } from "../counted";
import { Choice } from "../frame/Choice";
import { SearchField } from "../frame/SearchField";
import type { useSearch } from "../frame/use-search";
import { useRound } from "../OfficeProvider";
import { regionLabel } from "../register/register-columns";
import { noResultFilters, type Outcome, outcomeOf, peopleOf, useResultsScreen } from "./results-state";

const outcomes: readonly (readonly [Outcome, string])[] = [
  ["problem", "不合格"],
  ["pass", "合格"],
  ["unscorable", "无法检查"],
  ["open", "还没有结果"],
];
export const resultStateNames: Readonly<Record<ResultState, string>> = {
  missing: "缺",
  inProgress: "进行中",
  conflict: "冲突",
  done: "已完成",
};
const states = ["missing", "inProgress", "conflict", "done"] as const;
const stateChoices = [...states, "awaiting", "edited"] as const;

/** What of the results is shown, and how much that hides. */
export function ResultFilters({ shown, search }: { shown: number; search: ReturnType<typeof useSearch> }) {
  const { results, round, nameOf, assignments } = useRound();
  const { filters, filter, only } = useResultsScreen();
  const kinds = countBy(results, (result) => result.target.kind);
  const own = results.filter((result) => filters.kind === null || result.target.kind === filters.kind);
  const byOutcome = countBy(own, outcomeOf);
  const byState = countBy(own, (result) => result.state);
  const byRegion = countBy(own, (result) => result.target.regionCode);
  const people = [...new Set([...assignments.map((row) => row.inspectorId), ...results.flatMap(peopleOf)])];
  return (
    <div className="filter-line">
      <Segmented<"all" | "site" | "account">
        value={filters.kind ?? "all"}
        onChange={(value) => filter({ kind: value === "all" ? null : value })}
        options={[
          { value: "all", label: `全部 ${figure(results.length)}` },
          { value: "site", label: `网站 ${figure(kinds.get("site") ?? 0)}` },
          { value: "account", label: `新媒体 ${figure(kinds.get("account") ?? 0)}` },
        ]}
      />
      <SearchField value={filters.text} onChange={(text) => filter({ text })} label="搜索对象" inputRef={search.ref} />
      <Choice
        label="结论"
        value={filters.outcome}
        onChange={(outcome) => filter({ outcome: outcomes.find(([key]) => key === outcome)?.[0] ?? null })}
        options={outcomes.map(([value, label]) => ({ value, label, count: byOutcome.get(value) ?? 0 }))}
        testId="filter-outcome"
      />
      <Choice
        label="状态"
        value={filters.state}
        onChange={(state) => filter({ state: stateChoices.find((key) => key === state) ?? null })}
        options={[
          ...states.map((value) => ({ value, label: resultStateNames[value], count: byState.get(value) ?? 0 })),
          { value: "awaiting", label: "待补证据", count: own.filter(isAwaitingEvidence).length },
          { value: "edited", label: "表格中修改过的", count: own.filter((result) => result.isEdited).length },
        ]}
        testId="filter-state"
      />
      <Choice
        label="地区"
        value={filters.region}
        onChange={(region) => filter({ region })}
        options={[round.settings.province, ...round.settings.regions]
          .filter(({ code }) => byRegion.has(code))
          .map(({ code }) => ({
            value: code,
            label: regionLabel(round.settings, code),
            count: byRegion.get(code) ?? 0,
          }))}
        testId="filter-region"
      />
      <Choice
        label="检查员"
        value={filters.inspector}
        onChange={(inspector) => filter({ inspector })}
        options={people.map((id) => ({ value: id, label: nameOf(id) }))}
        testId="filter-inspector"
      />
      {shown < results.length && (
        <span className="shown" data-testid="results-shown">
          显示 {figure(shown)} / {figure(results.length)}
          <Button type="link" size="small" onClick={() => only(noResultFilters)}>
            显示全部
          </Button>
        </span>
      )}
    </div>
  );
}
