import { App as AntApp, Button, Input, Radio } from "antd";
import { useState } from "react";
import { SidePanel } from "../frame/SidePanel";
import "./departments.css";
import { useRound } from "../OfficeProvider";
import { type DepartmentKind, departmentKindNames, isTyped, sourceInWords } from "./row-fields";
import { fieldsOf, formOf, type RowForm, readForm } from "./row-form";
import { useDepartments } from "./use-departments";

/** One row of a department's table, typed by hand: a new one, or one that was read and is corrected. */
export function RowPanel(props: { of: DepartmentKind; id: string | null; onClose: () => void }) {
  const { of, id, onClose } = props;
  const view = useRound();
  const { message } = AntApp.useApp();
  const { put, remove } = useDepartments();
  const row = id === null ? null : ([...view[of]].find((one) => one.id === id) ?? null);
  const [form, setForm] = useState(() => formOf(of, row));
  const [isTaken, setTaken] = useState(false);
  const [wasTried, setTried] = useState(false);
  const reading = readForm(of, form);
  const faults = reading.kind === "faulty" && wasTried ? reading.faults : new Map<string, string>();
  const change = (next: Partial<RowForm>): void => {
    setForm({ ...form, ...next });
    setTaken(false);
  };
  const keep = async (): Promise<void> => {
    setTried(true);
    if (reading.kind === "faulty") return;
    const outcome = await put(reading.row, id);
    setTaken(outcome === "taken");
    if (outcome !== "kept") return;
    void message.success(`已${id === null ? "添加" : "修改"}“${form.unit.trim()}”，可以撤销`);
    onClose();
  };
  const drop = async (): Promise<void> => {
    if (id === null) return;
    await remove(of, id);
    void message.success(`已删除“${id}”，可以撤销`);
    onClose();
  };
  return (
    <SidePanel title={id === null ? `添加一行：${departmentKindNames[of]}` : id} onClose={onClose} testId="row-panel">
      {row !== null && (
        <p className="muted words">
          来源：{sourceInWords(row.source)}
          {!isTyped(row.source) && "。保存后这一行记作手工录入。"}
        </p>
      )}
      <form
        className="row-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label="单位" fault={isTaken ? "表里已经有这个单位" : faults.get("unit")}>
          <Input
            value={form.unit}
            maxLength={200}
            autoFocus
            onChange={(event) => change({ unit: event.target.value })}
            aria-label="单位"
            data-testid="row-unit"
          />
        </Field>
        {of === "suggestions" && (
          <Field label="列在" fault={undefined}>
            <Radio.Group
              optionType="button"
              value={form.group}
              onChange={(event) => change({ group: event.target.value })}
              options={[
                { value: "department", label: "直属单位" },
                { value: "region", label: "地区" },
              ]}
              aria-label="列在"
            />
          </Field>
        )}
        {fieldsOf(of).map(({ key, label }) => (
          <Field key={key} label={label} fault={faults.get(key)}>
            <Input
              value={form.counts[key] ?? ""}
              inputMode="numeric"
              maxLength={9}
              className="figures"
              onChange={(event) => change({ counts: { ...form.counts, [key]: event.target.value } })}
              aria-label={label}
              data-testid={`row-${key}`}
            />
          </Field>
        ))}
        <p className="muted">没有的空着不填。</p>
        <div className="panel-actions">
          <Button type="primary" htmlType="submit" data-testid="keep-row">
            {id === null ? "添加这一行" : "保存这一行"}
          </Button>
          {id !== null && (
            <Button danger onClick={() => void drop()} data-testid="remove-row">
              删除这一行
            </Button>
          )}
        </div>
      </form>
    </SidePanel>
  );
}

function Field(props: { label: string; fault: string | undefined; children: React.ReactNode }) {
  return (
    <div className="row-field">
      <span className="row-label">{props.label}</span>
      {props.children}
      {props.fault !== undefined && (
        <span className="is-bad" role="alert">
          {props.fault}
        </span>
      )}
    </div>
  );
}
