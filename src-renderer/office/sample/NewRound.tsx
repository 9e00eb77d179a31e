import { FileSearchOutlined } from "@ant-design/icons";
import { App as AntApp, Button, InputNumber, Radio } from "antd";
import { useMemo } from "react";
import { periodName } from "../../../src-core/units";
import { openRound } from "../../db/office-store";
import { isStrayPractice } from "../../db/standard-list";
import { useSession } from "../../state/WorkspaceProvider";
import { figure } from "../counted";
import { StepFrame } from "../frame/StepFrame";
import { useReadWorkbooks } from "../frame/use-read-workbooks";
import { useSave } from "../frame/use-save";
import { useStepCommands } from "../frame/use-step-commands";
import { useOffice } from "../OfficeProvider";
import { usualStandard } from "../standard/usual-standard";
import { matchedSample } from "./matched-sample";
import { periodId, periods, quarterOf, useNewRound } from "./new-round-state";
import { SampleReading } from "./SampleReading";
import { StandardChoice } from "./StandardChoice";

/** Sets up a round: its period, its standard, its sample. Stored whole or not at all. */
export function NewRound() {
  const { register, rounds, settings, standards } = useOffice();
  const { db, ambient, goTo } = useSession();
  const { message, modal } = AntApp.useApp();
  const { year, period, standardHash, readings, set, reset } = useNewRound();
  const chosen = standards.find(({ hash }) => hash === standardHash) ?? usualStandard(standards, rounds);
  const read = useReadWorkbooks();
  const save = useSave();
  const now = useMemo(() => quarterOf(new Date(ambient.now())), [ambient]);
  const id = periodId(year ?? now.year, period ?? now.period);
  const taken = rounds.find((stored) => stored.id === id);
  const matched = useMemo(() => matchedSample(readings, register), [readings, register]);
  const readSample = async (paths: readonly string[] | null): Promise<void> => {
    const files = await read({ paths, dialogTitle: "选择抽查名单", readAs: "sample" });
    if (files !== null) set({ readings: files });
  };
  useStepCommands({ import: () => void readSample(null) });
  const open = async (): Promise<void> => {
    if (id === null || chosen === undefined) return;
    const round = { id, name: periodName(id), standard: chosen.pack, settings, sample: matched.ids };
    const done = await save(() => openRound(db, ambient, round, []).then(() => "opened" as const));
    if (done === undefined) return;
    reset();
    goTo({ roundId: id, step: "sample" });
    void message.success(`已建立轮次：${round.name}`);
  };
  const sizes = `网站 ${figure(matched.sites)} 家、新媒体 ${figure(matched.accounts)} 家`;
  const unread = figure(matched.unread);
  const confirm = (): void => {
    if (chosen !== undefined && isStrayPractice(chosen, standards)) {
      modal.confirm({
        title: "用练习标准建立真正的轮次？",
        content: "这个标准只供练习，分值是编出来的，算出的得分不能用来通报。",
        okText: "仍用练习标准",
        okButtonProps: { danger: true, "data-testid": "confirm-practice" },
        cancelText: "另选标准",
        onOk: confirmSample,
      });
    } else confirmSample();
  };
  const confirmSample = (): void => {
    if (matched.unread === 0) return void open();
    modal.confirm({
      title: `名单有 ${unread} 行没有读取，只按读到的建立轮次？`,
      content: `抽查 ${sizes}。没有读取的 ${unread} 行不在本轮次里，建立后不能补。`,
      okText: "只按读到的建立",
      okButtonProps: { "data-testid": "confirm-part" },
      cancelText: "先改名单",
      onOk: open,
    });
  };
  const isReady = id !== null && chosen !== undefined && taken === undefined && matched.ids.length > 0;
  return (
    <StepFrame
      title="新建轮次"
      onFiles={(paths) => void readSample(paths)}
      dropHint="松开鼠标，从这些文件读取抽查名单"
      actions={rounds.length > 0 && <Button onClick={reset}>不建了</Button>}
    >
      <div className="preview form">
        <h2>1　时期</h2>
        <div className="form-line">
          <InputNumber
            value={year ?? now.year}
            onChange={(value) => set({ year: value })}
            min={2000}
            max={2100}
            precision={0}
            suffix="年"
            aria-label="年份"
            style={{ width: 112 }}
            data-testid="round-year"
          />
          <Radio.Group
            optionType="button"
            value={period ?? now.period}
            onChange={(event) => set({ period: event.target.value })}
            options={[...periods]}
            data-testid="round-period"
          />
          {taken !== undefined && (
            <span className="is-bad" role="alert">
              {taken.round.name}已经建立，请另选时期。
            </span>
          )}
        </div>
        <h2>2　检查标准</h2>
        <StandardChoice chosen={chosen} onChange={(hash) => set({ standardHash: hash })} />
        <h2>3　抽查名单</h2>
        <div className="form-line">
          <Button
            type={matched.ids.length === 0 ? "primary" : "default"}
            icon={<FileSearchOutlined />}
            onClick={() => void readSample(null)}
            data-testid="read-sample"
          >
            从名单读取…
          </Button>
          <span className="muted">工作簿里列出抽到的网站（网站标识码）和新媒体；也可以拖到这里。</span>
        </div>
        {readings.length > 0 && <SampleReading files={readings} matched={matched} />}
        <div className="preview-actions">
          <Button
            type={isReady ? "primary" : "default"}
            disabled={!isReady}
            onClick={confirm}
            data-testid="confirm-round"
          >
            {matched.ids.length === 0
              ? "确认建立轮次"
              : matched.unread > 0
                ? `只按读到的 ${figure(matched.sites)} 家 + ${figure(matched.accounts)} 个建立（${unread} 行没有读取）`
                : `确认建立轮次：${sizes}`}
          </Button>
          <span className="muted">
            标准、本办设置、台账和名单随轮次固定下来，以后改动不影响它。没有收到评分表之前可以删除。
          </span>
        </div>
      </div>
    </StepFrame>
  );
}
