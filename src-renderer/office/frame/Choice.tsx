import { Select } from "antd";

/** A filter: everything, or one value; says how many rows each value has. */
export function Choice(props: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
  testId?: string;
}) {
  return (
    <Select
      value={props.value ?? ""}
      onChange={(value) => props.onChange(value === "" ? null : value)}
      options={[
        { value: "", label: `${props.label}：全部` },
        ...props.options.map(({ value, label, count }) => ({
          value,
          label: count === undefined ? label : `${label}（${count.toLocaleString("zh-CN")}）`,
        })),
      ]}
      aria-label={props.label}
      popupMatchSelectWidth={false}
      style={{ minWidth: 128 }}
      className={props.value === null ? "" : "filter-on"}
      data-testid={props.testId}
    />
  );
}
