import { Checkbox, Input, Modal } from "antd";
import { useState } from "react";
import { dayWords } from "../../../../src-core/circular/day-words";
import { printedTables } from "../../../../src-core/signing/issue-of";
import { useSession } from "../../../state/WorkspaceProvider";
import { figure } from "../../counted";
import { Field } from "../../standard/forms/fields";
import { useCircularDesk } from "../desk";
import { CheckedField } from "../settings/fields";
import { readDay } from "../settings/read-typed";
import { FormBoxes, useForms } from "./FormBoxes";
import { acceptedChecks, isAcknowledged, OpenChecks, type Reasons } from "./OpenChecks";
import { tallDialog } from "./tall-dialog";
import { useIssue } from "./use-issue";
import "./sign.css";

/** 签发: what is still open, what is frozen, who signs on which day; then the papers are written and the snapshot is kept. */
export function SignDialog({ onClose }: { onClose: () => void }) {
  const desk = useCircularDesk();
  const { report, round, circular } = desk;
  const { profile, ambient } = useSession();
  const [by, setBy] = useState(typeof profile === "object" ? profile.name : "");
  const [day, setDay] = useState(circular.issueDate ?? localDay(ambient.now()));
  const [reasons, setReasons] = useState<Reasons>({});
  const [isSeen, setSeen] = useState(false);
  const annexes = printedTables(report);
  const { choices, forms, toggle, files } = useForms(annexes.length, report.figures.length);
  const { sign, isWorking } = useIssue();
  const differs = report.checks.filter(({ state }) => state === "differs");
  const notes = report.checks.filter(({ state }) => state === "note").length;
  const obstacle = signObstacle(report.draft, report.textFaults.length);
  const isReady =
    obstacle === null && by.trim() !== "" && isAcknowledged(differs, reasons) && isSeen && forms.includes("circular");
  const deed = async (): Promise<void> => {
    const isDone = await sign({ by: by.trim(), day, forms, accepted: acceptedChecks(differs, reasons) });
    if (isDone) onClose();
  };
  return (
    <Modal
      open
      width={640}
      {...tallDialog}
      title={`签发${round.round.name}通报`}
      okText={`签发，写出 ${files} 个文件…`}
      okButtonProps={{ disabled: !isReady || isWorking, loading: isWorking, "data-testid": "confirm-sign" }}
      cancelText="先不签发"
      onOk={() => void deed()}
      onCancel={onClose}
    >
      <div className="sign-form" data-testid="sign-form">
        {obstacle !== null && (
          <p className="is-bad" role="alert">
            {obstacle}
          </p>
        )}
        <OpenChecks checks={differs} reasons={reasons} deed="签发" onChange={setReasons} />
        {notes > 0 && <p className="is-missing">另有 {notes} 项请看一眼，见“核对”。</p>}
        <section>
          <h3>签发之后不再变的</h3>
          <p className="figures" data-testid="frozen">
            {figure(round.results.length)} 个对象的检查结果、{figure(report.figures.length)} 个数字、{annexes.length}{" "}
            个附件、通报全文，和 {figure(round.imports.length)}{" "}
            个评分文件的校验码。以后再合并评分表、改设置，都不改已签发的；要改的，用“更正”。
          </p>
        </section>
        <div className="form-pair">
          <Field label="签发人">
            <Input
              value={by}
              onChange={(event) => setBy(event.target.value)}
              maxLength={40}
              status={by.trim() === "" ? "error" : ""}
              style={{ width: 180 }}
              data-testid="sign-by"
            />
          </Field>
          <CheckedField
            label="成文日期"
            words={dayWords(day)}
            read={readDay}
            write={dayWords}
            onChange={setDay}
            width={180}
            testId="sign-day"
          />
        </div>
        <section>
          <h3>写出的文件，校验码一并记下</h3>
          <FormBoxes choices={choices} forms={forms} onToggle={toggle} />
          {!forms.includes("circular") && <p className="is-bad">签发要写出通报.docx。</p>}
        </section>
        <Checkbox checked={isSeen} onChange={(event) => setSeen(event.target.checked)} data-testid="sign-seen">
          文稿、附件和版面都看过了，签发不能撤销
        </Checkbox>
      </div>
    </Modal>
  );
}

/** A circular with missing results or broken fields is not one yet. */
function signObstacle(draft: string | null, faults: number): string | null {
  if (draft !== null) return `结果未齐：${draft}，还不能签发。可以先导出草稿。`;
  return faults === 0 ? null : `文稿里有 ${faults} 处写错的字段，请先改正再签发。`;
}

/** The day at this place: papers are dated by the calendar on the wall. */
function localDay(time: string): string {
  const date = new Date(time);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
