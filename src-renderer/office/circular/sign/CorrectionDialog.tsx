import { Input, Modal } from "antd";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { printedTables } from "../../../../src-core/signing/issue-of";
import { useSession } from "../../../state/WorkspaceProvider";
import { ScrollBox } from "../../frame/ScrollBox";
import { Field } from "../../standard/forms/fields";
import { useCircularDesk } from "../desk";
import { usePaperPreview } from "../pages/use-paper-preview";
import { correctionRequest } from "./correction-request";
import { FormBoxes, useForms } from "./FormBoxes";
import { acceptedChecks, isAcknowledged, OpenChecks, type Reasons } from "./OpenChecks";
import { tallDialog } from "./tall-dialog";
import { useDifferences } from "./use-differences";
import { useIssue } from "./use-issue";
import "../pages/pages.css";
import "./sign.css";

/** 更正: why, what becomes what, the 更正说明 as it will be written; then it and the corrected papers are written. */
export function CorrectionDialog({ onClose }: { onClose: () => void }) {
  const { report, issues } = useCircularDesk();
  const { profile } = useSession();
  const differences = useDifferences();
  const [by, setBy] = useState(typeof profile === "object" ? profile.name : "");
  const [reason, setReason] = useState("");
  const [reasons, setReasons] = useState<Reasons>({});
  const { correct, draftIssue, isWorking } = useIssue();
  const known = new Set(issues.flatMap(({ accepted = [] }) => accepted.map(({ check }) => check)));
  const differs = report.checks.filter(({ id, state }) => state === "differs" && !known.has(id));
  const annexes = printedTables(report);
  const { choices, forms, toggle, files } = useForms(annexes.length, report.figures.length);
  const typed = useDeferredValue(reason);
  const former = issues.at(-1);
  const request = useMemo(() => {
    const drafted = draftIssue(by, typed);
    return former === undefined || drafted === null ? null : correctionRequest(former, drafted, differences);
  }, [former, draftIssue, by, typed, differences]);
  const isReady =
    reason.trim() !== "" && by.trim() !== "" && forms.includes("circular") && isAcknowledged(differs, reasons);
  const deed = async (): Promise<void> => {
    const isDone = await correct({
      by: by.trim(),
      reason: reason.trim(),
      forms,
      accepted: acceptedChecks(differs, reasons),
    });
    if (isDone) onClose();
  };
  return (
    <Modal
      open
      width="min(1180px, 94vw)"
      {...tallDialog}
      title={`更正 ${differences.length} 处`}
      okText={`更正，写出更正说明和 ${files} 个更正后的文件…`}
      okButtonProps={{ disabled: !isReady || isWorking, loading: isWorking, "data-testid": "confirm-correction" }}
      cancelText="先不更正"
      onOk={() => void deed()}
      onCancel={onClose}
    >
      <div className="correction-form" data-testid="correction-form">
        <div className="sign-form">
          <Field label="更正原因（写进更正说明）">
            <Input.TextArea
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              autoSize={{ minRows: 2, maxRows: 5 }}
              maxLength={500}
              status={reason.trim() === "" ? "error" : ""}
              autoFocus
              data-testid="correction-reason"
            />
          </Field>
          <Field label="更正人">
            <Input
              value={by}
              onChange={(event) => setBy(event.target.value)}
              maxLength={40}
              status={by.trim() === "" ? "error" : ""}
              style={{ width: 180 }}
              data-testid="correction-by"
            />
          </Field>
          <OpenChecks checks={differs} reasons={reasons} deed="更正" onChange={setReasons} />
          <FormBoxes choices={choices} forms={forms} onToggle={toggle} />
          <p className="muted">先选更正说明放在哪个文件夹，再选更正后的通报和附件放在哪里。原来签发的记录不变。</p>
        </div>
        {request !== null && <CorrectionPreview request={request} />}
      </div>
    </Modal>
  );
}

function CorrectionPreview({ request }: { request: Parameters<typeof usePaperPreview>[0] }) {
  const place = useRef<HTMLDivElement>(null);
  const state = usePaperPreview(request, place);
  return (
    <ScrollBox label="更正说明的样子" className="correction-preview">
      {state.kind === "failed" && <p className="is-bad">更正说明没有写成：{state.message}</p>}
      {state.kind === "faulty" && <p className="is-bad">更正说明的模板有问题。</p>}
      <div ref={place} className="paper-place" data-testid="correction-preview" data-state={state.kind} />
    </ScrollBox>
  );
}
