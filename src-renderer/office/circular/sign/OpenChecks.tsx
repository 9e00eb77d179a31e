import { Input } from "antd";
import type { Check } from "../../../../src-core/report/report-model";
import type { AcceptedCheck } from "../../../../src-core/signing/issued-circular";

/** Reasons by the id of the check. */
export type Reasons = Readonly<Record<string, string>>;
const LONGEST = 300;

/** Checks that do not agree, each with the reason why the paper is signed all the same; one reason may do for all. */
export function OpenChecks(props: {
  checks: readonly Check[];
  reasons: Reasons;
  deed: "签发" | "更正";
  onChange: (reasons: Reasons) => void;
}) {
  const { checks, reasons, onChange } = props;
  if (checks.length === 0) return null;
  const forAll = (text: string): void => onChange(Object.fromEntries(checks.map(({ id }) => [id, text])));
  return (
    <section>
      <h3 className="is-bad">
        {checks.length} 处不符，写明为什么仍然{props.deed}
      </h3>
      {checks.length > 1 && (
        <Input
          placeholder="一个理由用于全部，也可以在下面逐条写"
          aria-label="用于全部不符之处的理由"
          maxLength={LONGEST}
          onChange={(event) => forAll(event.target.value)}
          data-testid="reason-for-all"
        />
      )}
      <ul className="open-checks">
        {checks.map(({ id, name, message }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p className="muted">{message}</p>
            <Input
              value={reasons[id] ?? ""}
              onChange={(event) => onChange({ ...reasons, [id]: event.target.value })}
              maxLength={LONGEST}
              placeholder="理由"
              aria-label={`${name}，仍然${props.deed}的理由`}
              status={(reasons[id] ?? "").trim() === "" ? "error" : ""}
              data-testid={`reason-${id}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether each check has its reason. */
export function isAcknowledged(checks: readonly Check[], reasons: Reasons): boolean {
  return checks.every(({ id }) => (reasons[id] ?? "").trim() !== "");
}

/** The checks with their reasons, as the snapshot keeps them. */
export function acceptedChecks(checks: readonly Check[], reasons: Reasons): readonly AcceptedCheck[] {
  return checks.map(({ id, name }) => ({ check: id, name, reason: (reasons[id] ?? "").trim() }));
}
