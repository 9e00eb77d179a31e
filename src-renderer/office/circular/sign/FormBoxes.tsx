import { Checkbox } from "antd";
import { useEffect, useState } from "react";
import { type ReportForm, reportForms } from "../../../../src-core/bridge";
import { type FormChoice, fileCount, formChoices } from "./report-forms";

/** Which papers are written: all that can be made, until something is taken off. */
export function useForms(annexes: number, figures: number) {
  const [converter, setConverter] = useState<string | null>(null);
  const [left, setLeft] = useState<readonly ReportForm[]>([]);
  useEffect(() => {
    let isGone = false;
    window.xunjian
      .paperConverter()
      .then((found) => !isGone && setConverter(found))
      .catch((error: unknown) => console.error(error));
    return () => {
      isGone = true;
    };
  }, []);
  const choices = formChoices(annexes, figures, converter);
  const possible = choices.filter(({ obstacle }) => obstacle === null).map(({ form }) => form);
  const forms = reportForms.filter((form) => possible.includes(form) && !left.includes(form));
  const toggle = (form: ReportForm, isWanted: boolean): void =>
    setLeft(isWanted ? left.filter((other) => other !== form) : [...left, form]);
  return { choices, forms, toggle, files: fileCount(forms, annexes) };
}

export function FormBoxes(props: {
  choices: readonly FormChoice[];
  forms: readonly ReportForm[];
  onToggle: (form: ReportForm, isWanted: boolean) => void;
}) {
  return (
    <ul className="form-boxes">
      {props.choices.map(({ form, label, obstacle }) => (
        <li key={form}>
          <Checkbox
            checked={props.forms.includes(form)}
            disabled={obstacle !== null}
            onChange={(event) => props.onToggle(form, event.target.checked)}
            data-testid={`form-${form}`}
          >
            {label}
          </Checkbox>
          {obstacle !== null && <p className="muted">{obstacle}</p>}
        </li>
      ))}
    </ul>
  );
}
