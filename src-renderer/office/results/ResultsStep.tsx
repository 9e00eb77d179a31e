import { useMemo } from "react";
import { StepFrame } from "../frame/StepFrame";
import { useSearch } from "../frame/use-search";
import { useStepCommands } from "../frame/use-step-commands";
import { useRound } from "../OfficeProvider";
import { DataTable } from "../table/DataTable";
import { ResultFilters } from "./ResultFilters";
import { ResultPanel } from "./ResultPanel";
import { resultColumns } from "./result-columns";
import { isResultShown, useResultsScreen } from "./results-state";
import { SummaryFigures } from "./SummaryFigures";
import "./results.css";

/** 结果: what every sampled target came to, and the figures of the circular with the rows behind them. */
export function ResultsStep() {
  const view = useRound();
  const { results, round } = view;
  const { filters, open, setOpen } = useResultsScreen();
  const search = useSearch();
  useStepCommands({ search: search.focus });
  const columns = useMemo(() => resultColumns(view), [view]);
  const rows = useMemo(() => results.filter((result) => isResultShown(result, filters)), [results, filters]);
  const opened = results.find((result) => result.target.id === open);
  return (
    <StepFrame
      title="结果"
      figures={round.name}
      filters={
        <>
          <SummaryFigures />
          <ResultFilters shown={rows.length} search={search} />
        </>
      }
      side={opened !== undefined && <ResultPanel result={opened} onClose={() => setOpen(null)} />}
    >
      <DataTable
        label="结果"
        columns={columns}
        rows={rows}
        rowKey={(result) => result.target.id}
        openKey={open}
        onOpen={(result) => setOpen(result.target.id)}
        rowTestId={(result) => `result-${result.target.id}`}
        testId="results-table"
      />
    </StepFrame>
  );
}
