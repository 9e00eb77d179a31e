import { Radio } from "antd";
import type { UnitConflict } from "../../../src-core/exchange/department-tables/join-rows";
import { choiceKey, useDepartmentsScreen } from "./departments-state";
import { type DepartmentKind, type DepartmentRow, namedCounts, sourceInWords } from "./row-fields";

/** A unit of which files say different things, side by side: a person takes one. */
export function ConflictChoice(props: { of: DepartmentKind; conflict: UnitConflict<DepartmentRow> }) {
  const { of, conflict } = props;
  const { chosen, choose } = useDepartmentsScreen();
  const { unit, candidates } = conflict;
  const labels = candidates[0] === undefined ? [] : namedCounts(candidates[0]).map(({ label }) => label);
  const choice = chosen.get(choiceKey(of, unit));
  return (
    <fieldset className="unit-conflict" data-testid={`conflict-${of}-${unit}`}>
      <legend>
        {unit}：{candidates.length} 份不同，用哪一份？
      </legend>
      <Radio.Group
        value={choice ?? null}
        onChange={(event) => choose(of, unit, Number(event.target.value))}
        aria-label={`${unit}用哪一份`}
      >
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">来自文件</th>
              {labels.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates.map((row, index) => (
              <tr key={sourceInWords(row.source)}>
                <th scope="row">
                  <Radio value={index} data-testid={`take-${index}`}>
                    {sourceInWords(row.source)}
                  </Radio>
                </th>
                {namedCounts(row).map(({ label, value }) => (
                  <td key={label} className={differs(candidates, label) ? "is-missing" : ""}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Radio.Group>
    </fieldset>
  );
}

function differs(rows: readonly DepartmentRow[], label: string): boolean {
  const values = rows.map((row) => namedCounts(row).find((count) => count.label === label)?.value);
  return new Set(values).size > 1;
}
