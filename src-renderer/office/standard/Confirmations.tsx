import { CheckOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { type PackNumber, withConfirmed } from "../../../src-core/standard/pack-numbers";
import type { Rule } from "../../../src-core/standard/pack-schema";
import { useSession } from "../../state/WorkspaceProvider";
import { confirmationWords } from "./NumberMark";
import {
  entryNumbers,
  groupNumbers,
  numberLabel,
  numberWords,
  openKeys,
  type PackEntry,
  type Part,
} from "./pack-entry";
import { useStandardScreen } from "./standard-state";
import type { Draft } from "./use-draft";

/** The numbers of an entry: who confirmed which and when, and the ways to confirm one, all of the item, all of the group. */
export function Confirmations({ draft, entry }: { draft: Draft; entry: PackEntry }) {
  const confirmer = useConfirmer();
  const mark = useMark(draft);
  const numbers = entryNumbers(draft.pack, entry);
  if (numbers.length === 0) return null;
  const part: Part = "part" in entry ? entry.part : "deductions";
  const rule = entry.kind === "item" ? entry.item.rule : null;
  const whole = "group" in entry ? openKeys(groupNumbers(draft.pack, entry.group)) : [];
  const own = openKeys(numbers);
  const isNamed = confirmer.name !== "";
  return (
    <section className="confirmations">
      <h3>分值核对</h3>
      <div className="confirmer">
        <span>核对人</span>
        <Input
          aria-label="核对人"
          size="small"
          value={confirmer.typed}
          onChange={(event) => confirmer.set(event.target.value)}
          status={isNamed ? "" : "error"}
          data-testid="confirmer"
        />
        {!isNamed && <span className="is-bad">写上姓名才能核对</span>}
      </div>
      <ul className="number-list">
        {numbers.map((one) => (
          <NumberLine key={one.key} one={one} part={part} rule={rule} isNamed={isNamed} mark={mark} />
        ))}
      </ul>
      <div className="panel-actions">
        {own.length > 1 && (
          <Button size="small" disabled={!isNamed} onClick={() => mark(own, true)} data-testid="confirm-item">
            本项 {own.length} 处都核对无误
          </Button>
        )}
        {"group" in entry && whole.length > 0 && (
          <Button size="small" disabled={!isNamed} onClick={() => mark(whole, true)} data-testid="confirm-group">
            “{entry.group.name}”全组 {whole.length} 处都核对无误
          </Button>
        )}
      </div>
    </section>
  );
}

function NumberLine(props: {
  one: PackNumber;
  part: Part;
  rule: Rule | null;
  isNamed: boolean;
  mark: (keys: readonly string[], isConfirmed: boolean) => void;
}) {
  const { one, part, rule, isNamed, mark } = props;
  const { verified } = one.number;
  const label = numberLabel(one, part, rule);
  return (
    <li data-testid={`number-${one.key}`} data-verified={verified}>
      <span>
        {label} <strong className="figures">{numberWords(one, rule)}</strong>
      </span>
      {verified ? (
        <Button size="small" onClick={() => mark([one.key], false)} aria-label={`收回对“${label}”的核对`}>
          收回
        </Button>
      ) : (
        <Button
          size="small"
          icon={<CheckOutlined />}
          disabled={!isNamed}
          onClick={() => mark([one.key], true)}
          aria-label={`“${label}”核对无误`}
        >
          核对无误
        </Button>
      )}
      <span className={verified ? "muted" : "is-missing"}>{confirmationWords(one)}</span>
    </li>
  );
}

/** Who confirms: what was typed here, else the person of this copy. */
function useConfirmer() {
  const { profile } = useSession();
  const { confirmer, set } = useStandardScreen();
  const own = profile === undefined || profile === "loading" ? "" : profile.name;
  const typed = confirmer ?? own;
  return { typed, name: typed.trim(), set: (text: string) => set({ confirmer: text }) };
}

/** Marks numbers of the draft as confirmed by the person named, today, or takes that back. */
function useMark({ edit }: Draft) {
  const { ambient } = useSession();
  const { name } = useConfirmer();
  return (keys: readonly string[], isConfirmed: boolean): void => {
    if (isConfirmed && name === "") return;
    const by = isConfirmed ? { name, at: ambient.now() } : null;
    edit("", (pack) => withConfirmed(pack, new Set(keys), by));
  };
}
