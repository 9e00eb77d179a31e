import { type DepartmentKind, isTyped, namedCounts, unitOf } from "../departments/row-fields";
import { ScrollBox } from "../frame/ScrollBox";
import { useRound } from "../OfficeProvider";
import { LevelFrame } from "./LevelFrame";

/** One row of a department's table: all its numbers, and where they were read. */
export function RowLevel(props: {
  of: DepartmentKind;
  id: string;
  isTop: boolean;
  isDeep: boolean;
  onLeave: () => void;
}) {
  const papers = useRound();
  const row = [...papers.disclosure, ...papers.suggestions].find(
    (one) => one.id === props.id && (props.of === "suggestions") === "unit" in one,
  );
  return (
    <LevelFrame
      title={row === undefined ? props.id : unitOf(row)}
      isTop={props.isTop}
      isDeep={props.isDeep}
      onLeave={props.onLeave}
    >
      <ScrollBox className="side-body" label="这一行">
        {row === undefined ? (
          <p className="is-missing">这一行已经不在表中。</p>
        ) : (
          <dl className="facts" data-testid="department-row">
            {namedCounts(row).map(({ label, value }) => (
              <Fact key={label} label={label} value={value === null ? "空白（没有）" : String(value)} />
            ))}
            <Fact label="来自文件" value={isTyped(row.source) ? "手工录入" : row.source.file} />
            {!isTyped(row.source) && <Fact label="工作表" value={row.source.sheet} />}
            {!isTyped(row.source) && <Fact label="单元格" value={row.source.cell === "" ? "–" : row.source.cell} />}
          </dl>
        )}
      </ScrollBox>
    </LevelFrame>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="figures">{value}</dd>
    </>
  );
}
