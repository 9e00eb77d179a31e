import { Radio } from "antd";
import type { ReactNode } from "react";
import { figure } from "../counted";
import { ConflictChoice } from "./ConflictChoice";
import { useDepartmentsScreen } from "./departments-state";
import type { TableWish } from "./departments-wish";
import {
  countsInWords,
  type DepartmentKind,
  type DepartmentRow,
  departmentKindNames,
  isTyped,
  namedCounts,
  sourceInWords,
  unitOf,
} from "./row-fields";

/** What becomes of one of the two tables: figures, what is to be chosen, and the units behind each figure. */
export function TablePreview<R extends DepartmentRow>(props: {
  of: DepartmentKind;
  wish: TableWish<R>;
  /** Things in all files that were not read. */
  problems: number;
}) {
  const { of, wish, problems } = props;
  const { change, absent, conflicts } = wish;
  return (
    <section className="table-preview" data-testid={`preview-${of}`}>
      <h3>{departmentKindNames[of]}</h3>
      <dl className="figure-row">
        <Count label="新增" value={change.added.length} testId={`${of}-added`} />
        <Count label="有变化" value={change.changed.length} testId={`${of}-changed`} />
        <Count
          label="没有变化"
          value={change.unchanged - (absent.length - change.removed.length)}
          testId={`${of}-same`}
        />
        <Count label="原有、本次没有" value={absent.length} testId={`${of}-absent`} />
        {conflicts.length > 0 && <Count label="两份不同" value={conflicts.length} testId={`${of}-conflicts`} />}
      </dl>
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.unit} of={of} conflict={conflict} />
      ))}
      {absent.length > 0 && <AbsentChoice of={of} absent={absent} problems={problems} />}
      <Units title="有变化" count={change.changed.length}>
        {change.changed.map(({ before, after }) => (
          <li key={after.id}>
            <span>
              {unitOf(after)}
              {isTyped(before.source) && <span className="is-missing">　原来是手工录入</span>}
            </span>
            <span className="change figures">{changesInWords(before, after)}</span>
          </li>
        ))}
      </Units>
      <Units title="新增" count={change.added.length}>
        {change.added.map((row) => (
          <li key={row.id}>
            <span>{unitOf(row)}</span>
            <span className="change">
              <span className="figures">{countsInWords(row)}</span>
              <span className="muted">　{sourceInWords(row.source)}</span>
            </span>
          </li>
        ))}
      </Units>
    </section>
  );
}

function Count({ label, value, testId }: { label: string; value: number; testId: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures" data-testid={testId}>
        {figure(value)}
      </dd>
    </div>
  );
}

/** What becomes of units that the files do not name: one department's file must not remove the others. */
function AbsentChoice(props: { of: DepartmentKind; absent: readonly DepartmentRow[]; problems: number }) {
  const { of, absent, problems } = props;
  const { how, decide } = useDepartmentsScreen();
  return (
    <div className="absent-choice" data-testid={`absent-${of}`}>
      <p className="form-line">
        <span>本次没有的 {figure(absent.length)} 个：</span>
        <Radio.Group
          optionType="button"
          value={how[of]}
          onChange={(event) => decide(of, event.target.value)}
          options={[
            { value: "merge", label: "保留" },
            { value: "replace", label: "删去" },
          ]}
          aria-label="本次没有的"
        />
        <span className="muted">
          {how[of] === "merge" ? "文件里只有一部分单位时这样选。" : "文件是全部单位的总表时这样选。"}
        </span>
      </p>
      {problems > 0 && how[of] === "replace" && (
        <p className="is-missing">文件中有 {figure(problems)} 处没有读取，那些单位也会被删去，请先改正文件。</p>
      )}
      <Units title="本次没有的" count={absent.length}>
        {absent.map((row) => (
          <li key={row.id}>
            <span>{unitOf(row)}</span>
            <span className="change muted">{sourceInWords(row.source)}</span>
          </li>
        ))}
      </Units>
    </div>
  );
}

/** 主动公开信息：12 → 15. */
function changesInWords(before: DepartmentRow, after: DepartmentRow): string {
  const were = new Map(namedCounts(before).map(({ label, value }) => [label, value]));
  const changed = namedCounts(after).filter(({ label, value }) => were.get(label) !== value);
  const words = changed.map(({ label, value }) => `${label}：${inWords(were.get(label) ?? null)} → ${inWords(value)}`);
  return words.length > 0 ? words.join("；") : "所属的组";
}

const inWords = (value: number | null): string => (value === null ? "空" : String(value));

function Units({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details className="target-lines" open={count <= 12}>
      <summary>
        {title} {figure(count)} 个
      </summary>
      <ul className="plain-list">{children}</ul>
    </details>
  );
}
