import { Fragment, useMemo, useState } from "react";
import {
  type ChangeCounts,
  type FieldChange,
  type PackChange,
  summariseChanges,
} from "../../../src-core/standard/compare-packs";
import { figure } from "../counted";
import { ScrollBox } from "../frame/ScrollBox";

type Filter = keyof ChangeCounts;
const filters = [
  ["added", "新增"],
  ["removed", "删除"],
  ["points", "分值"],
  ["wording", "用语"],
  ["other", "其他"],
  ["confirmation", "核对"],
] as const satisfies readonly (readonly [Filter, string])[];

const partNames: Readonly<Record<PackChange["part"], string>> = {
  head: "总则",
  siteVeto: "单项否决 · 网站",
  accountVeto: "单项否决 · 新媒体",
  deductionGroup: "扣分指标组",
  deduction: "扣分",
  bonusGroup: "加分指标组",
  bonus: "加分",
};
const kindNames: Readonly<Record<PackChange["kind"], string>> = {
  added: "新增",
  removed: "删除",
  changed: "有变化",
  moved: "换了位置",
};

/** The difference between two versions, item by item, old and new side by side; filtered by what it is about. */
export function DifferenceTable(props: {
  changes: readonly PackChange[];
  beforeName: string;
  afterName: string;
  onJump?: (change: PackChange) => void;
}) {
  const { changes, onJump } = props;
  const [filter, setFilter] = useState<Filter | null>(null);
  const counts = useMemo(() => summariseChanges(changes), [changes]);
  const shown = useMemo(() => changes.flatMap((change) => shownChange(change, filter)), [changes, filter]);
  return (
    <>
      <fieldset className="difference-filters" data-testid="difference-counts">
        <legend className="sr-only">只看一种差异</legend>
        <FilterButton
          label={`全部 ${figure(changes.length)} 项`}
          isOn={filter === null}
          onClick={() => setFilter(null)}
        />
        {filters.map(([key, label]) => (
          <FilterButton
            key={key}
            label={`${label} ${figure(counts[key])}`}
            isOn={filter === key}
            isDisabled={counts[key] === 0}
            onClick={() => setFilter(key)}
            testId={`difference-${key}`}
          />
        ))}
      </fieldset>
      <ScrollBox className="difference-scroll" label="逐项差异">
        <table className="difference" data-testid="difference">
          <thead>
            <tr>
              <th scope="col">内容</th>
              <th scope="col">{props.beforeName}</th>
              <th scope="col">{props.afterName}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <Fragment key={`${change.part}/${change.id}`}>
                <tr className={`difference-item is-${change.kind}`}>
                  <th scope="rowgroup" colSpan={3}>
                    <span className="difference-kind">{kindNames[change.kind]}</span>
                    <span className="muted">
                      {partNames[change.part]}
                      {change.groupName !== "" && ` · ${change.groupName}`}
                    </span>
                    {onJump === undefined || change.kind === "removed" ? (
                      <strong>{change.name}</strong>
                    ) : (
                      <button type="button" className="figure-link" onClick={() => onJump(change)}>
                        {change.name || "（没有名称）"}
                      </button>
                    )}
                  </th>
                </tr>
                {change.fields.map((field) => (
                  <FieldRow key={field.field} field={field} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="muted">没有差异。</p>}
      </ScrollBox>
    </>
  );
}

function FieldRow({ field }: { field: FieldChange }) {
  return (
    <tr data-testid={`field-${field.field}`}>
      <th scope="row">{field.label}</th>
      <td className="was">{field.before || "–"}</td>
      <td className="is">{field.after || "–"}</td>
    </tr>
  );
}

/** What of an entry a filter leaves: fields that are about it. */
function shownChange(change: PackChange, filter: Filter | null): readonly PackChange[] {
  if (filter === null) return [change];
  if (filter === "added" || filter === "removed") return change.kind === filter ? [change] : [];
  if (change.kind === "added" || change.kind === "removed") return [];
  const fields = change.fields.filter(({ aspect }) =>
    filter === "other" ? aspect !== "points" && aspect !== "wording" && aspect !== "confirmation" : aspect === filter,
  );
  return fields.length === 0 ? [] : [{ ...change, fields }];
}

function FilterButton(props: {
  label: string;
  isOn: boolean;
  isDisabled?: boolean;
  onClick: () => void;
  testId?: string;
}) {
  return (
    <button
      type="button"
      className={props.isOn ? "filter-chip on figures" : "filter-chip figures"}
      aria-pressed={props.isOn}
      disabled={props.isDisabled ?? false}
      onClick={props.onClick}
      data-testid={props.testId}
    >
      {props.label}
    </button>
  );
}
