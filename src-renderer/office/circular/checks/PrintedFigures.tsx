import { CheckCircleFilled, CloseCircleFilled, DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useMemo, useState } from "react";
import type { Figure } from "../../../../src-core/report/figure";
import type { Check } from "../../../../src-core/report/report-model";
import { useCircularDesk } from "../desk";

const LONGEST = 40;

/** Figures as a printed draft has them: typed by the office, held against the counted ones at once, never used. */
export function PrintedFigures() {
  const { circular, figures, report, edit, openFigure } = useCircularDesk();
  const { printedFigures } = circular;
  const checks = useMemo(() => new Map(report.checks.map((check) => [check.id, check])), [report.checks]);
  const put = (id: string, text: string): void =>
    edit(`printed ${id}`, { printedFigures: { ...printedFigures, [id]: text } });
  const remove = (id: string): void => {
    const { [id]: _removed, ...rest } = printedFigures;
    edit("", { printedFigures: rest });
  };
  const typed = Object.keys(printedFigures);
  return (
    <section className="checks-part" aria-label="印好的稿子上的数字">
      <h2>
        印好的稿子上的数字 <span className="figures">{typed.length} 个</span>
      </h2>
      <p className="muted">把送审稿上的数字填在这里，与按结果算出的当场比较。只用来核对，不会写进通报。</p>
      {typed.length > 0 && (
        <table className="printed" data-testid="printed-figures">
          <thead>
            <tr>
              <th scope="col">数字</th>
              <th scope="col">稿子上</th>
              <th scope="col">按结果</th>
              <th scope="col">比较</th>
              <th scope="col">
                <span className="muted">删</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {typed.map((id) => (
              <PrintedRow
                key={id}
                id={id}
                figure={figures.get(id)}
                text={printedFigures[id] ?? ""}
                check={checks.get(`printed-${id}`)}
                onChange={(text) => put(id, text)}
                onRemove={() => remove(id)}
                onOpen={() => openFigure(id)}
              />
            ))}
          </tbody>
        </table>
      )}
      <AddPrinted onAdd={put} />
    </section>
  );
}

function PrintedRow(props: {
  id: string;
  figure: Figure | undefined;
  text: string;
  check: Check | undefined;
  onChange: (text: string) => void;
  onRemove: () => void;
  onOpen: () => void;
}) {
  const { figure, text, check } = props;
  const name = figure?.field ?? props.id;
  return (
    <tr data-testid={`printed-row-${props.id}`}>
      <th scope="row">
        {name}
        <span className="muted"> {figure?.meaning ?? "现在没有这个数字"}</span>
      </th>
      <td>
        <Input
          value={text}
          onChange={(event) => props.onChange(event.target.value)}
          maxLength={LONGEST}
          aria-label={`${name}，稿子上`}
          style={{ width: 120 }}
        />
      </td>
      <td className="figures">
        {figure !== undefined && (
          <button type="button" className="figure-link" onClick={props.onOpen}>
            {figure.text}
          </button>
        )}
      </td>
      <td>{check !== undefined && <Compared check={check} />}</td>
      <td>
        <Button
          type="text"
          danger
          icon={<DeleteOutlined />}
          aria-label={`不再核对${name}`}
          title="可以撤销"
          onClick={props.onRemove}
        />
      </td>
    </tr>
  );
}

function Compared({ check }: { check: Check }) {
  if (check.state === "agrees") {
    return (
      <span>
        <CheckCircleFilled className="mark-done" /> 相符
      </span>
    );
  }
  return (
    <span className={check.state === "differs" ? "is-bad" : "is-missing"}>
      <CloseCircleFilled /> {check.state === "differs" ? "不符" : "请看"}：{check.message}
    </span>
  );
}

/** Picks a figure by its name and types what the draft prints for it. */
function AddPrinted({ onAdd }: { onAdd: (id: string, text: string) => void }) {
  const { report, circular } = useCircularDesk();
  const [id, setId] = useState<string | null>(null);
  const [text, setText] = useState("");
  const options = report.figures
    .filter((figure) => circular.printedFigures[figure.id] === undefined)
    .map((figure) => ({ value: figure.id, label: `${figure.field}（${figure.meaning}）` }));
  const add = (): void => {
    if (id === null || text.trim() === "") return;
    onAdd(id, text.trim());
    setId(null);
    setText("");
  };
  return (
    <div className="settings-line printed-add">
      <Select<string>
        showSearch={{ optionFilterProp: "label" }}
        value={id}
        options={options}
        onChange={setId}
        placeholder="选一个数字，可以输入几个字查找"
        aria-label="要核对的数字"
        style={{ width: 340 }}
        data-testid="printed-pick"
      />
      <Input
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={add}
        maxLength={LONGEST}
        placeholder="稿子上怎么写，如 84.27%"
        aria-label="稿子上的写法"
        style={{ width: 220 }}
        data-testid="printed-text"
      />
      <Button disabled={id === null || text.trim() === ""} onClick={add} data-testid="printed-add">
        核对
      </Button>
    </div>
  );
}
