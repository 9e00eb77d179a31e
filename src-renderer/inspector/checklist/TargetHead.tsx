import { CopyOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { memo, useCallback, useRef, useState } from "react";
import { regionName } from "../../../src-core/register/settings";
import { accountLevelNames, type Target } from "../../../src-core/register/target";
import { REMARK_ITEM, STATUS_ITEM, type UnscorableReason, unscorableReasons } from "../../../src-core/scoring/answer";
import { copyText } from "../../ui/copy-text";
import { remarkChange, statusChange } from "../answers/deeds";
import { answerOf } from "../answers/item-answer";
import { kindName } from "../list/target-rows";
import { useTask } from "../task-context";
import type { TargetView } from "../use-target-view";
import { GrowingText } from "./WordsFields";

const CAN_BE_INSPECTED = "可以检查";
type StatusChoice = UnscorableReason | typeof CAN_BE_INSPECTED;
const statusOptions: { value: StatusChoice; label: string }[] = [
  { value: CAN_BE_INSPECTED, label: CAN_BE_INSPECTED },
  ...unscorableReasons.map((reason): { value: StatusChoice; label: string } => ({
    value: reason,
    label: `无法检查：${reason}`,
  })),
];

/** Which target this is, whether it can be inspected at all, and a free note on it. */
export function TargetHead({ view }: { view: TargetView }) {
  const { task, writer } = useTask();
  const { target, answers } = view;
  const status = answerOf(answers, STATUS_ITEM);
  const remark = answerOf(answers, REMARK_ITEM);
  const chosen: StatusChoice = status.value.kind === "unscorable" ? status.value.reason : CAN_BE_INSPECTED;
  const now = useRef(view);
  now.current = view;
  const choose = useCallback(
    (choice: StatusChoice): void => {
      const { target: seen, answers: given } = now.current;
      writer.answer(seen.id, [statusChange(given, choice === CAN_BE_INSPECTED ? null : choice)]);
    },
    [writer],
  );
  return (
    <header className="target-head">
      <div className="target-title">
        <h1 title={target.name} data-testid="target-title">
          {target.name}
        </h1>
        <StatusSelect chosen={chosen} onChoose={choose} />
      </div>
      <TargetFacts target={target} region={regionName(task.round.settings, target.regionCode)} />
      {chosen !== CAN_BE_INSPECTED && (
        <div className="labelled-text">
          <span>说明</span>
          <GrowingText
            label="无法检查的说明"
            placeholder="什么时候、怎么发现的，迁到哪里或改成什么名称"
            value={status.note}
            isClosed={false}
            testId={`note-${STATUS_ITEM}`}
            onLeave={() => writer.finishTyping()}
            onText={(note, isComposing) =>
              writer.type(target.id, { itemId: STATUS_ITEM, value: status.value, note, link: status.link }, isComposing)
            }
          />
        </div>
      )}
      <Remark
        key={target.id}
        note={remark.note}
        onText={(note, isComposing) => writer.type(target.id, remarkChange(note), isComposing)}
        onLeave={() => writer.finishTyping()}
      />
    </header>
  );
}

/** Drawn anew only when the choice changes, not with every answer. */
const StatusSelect = memo((props: { chosen: StatusChoice; onChoose: (choice: StatusChoice) => void }) => (
  <Select
    aria-label="能否检查"
    className={props.chosen === CAN_BE_INSPECTED ? "status-choice" : "status-choice is-set"}
    value={props.chosen}
    options={statusOptions}
    onChange={props.onChoose}
    popupMatchSelectWidth={false}
    data-testid="status-choice"
  />
));

const TargetFacts = memo(({ target, region }: { target: Target; region: string }) => {
  const address = target.kind === "site" ? target.url : target.handle;
  return (
    <p className="target-facts">
      {target.kind === "site" && <span className="code">{target.code}</span>}
      <span>{kindName(target)}</span>
      {target.kind === "account" && <span>{accountLevelNames[target.level]}</span>}
      <span>{region === target.belongsTo ? region : `${region} · ${target.belongsTo}`}</span>
      {target.owner !== null && <span>{target.owner}</span>}
      {address !== null && (
        <span className="target-address">
          <span className="code selectable">{address}</span>
          <Button
            size="small"
            type="text"
            icon={<CopyOutlined />}
            aria-label={target.kind === "site" ? "复制网址" : "复制账号"}
            onClick={() => copyText(address)}
          />
        </span>
      )}
    </p>
  );
});

function Remark(props: { note: string; onText: (note: string, isComposing: boolean) => void; onLeave: () => void }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && props.note === "") {
    return (
      <Button className="remark-open" size="small" type="text" onClick={() => setOpen(true)} data-testid="open-remark">
        ＋ 对象备注
      </Button>
    );
  }
  return (
    <div className="labelled-text">
      <span>备注</span>
      <GrowingText
        label="对象备注"
        placeholder="对这个对象的说明，随评分表一起交回"
        value={props.note}
        isClosed={false}
        testId={`note-${REMARK_ITEM}`}
        onText={props.onText}
        onLeave={props.onLeave}
      />
    </div>
  );
}
