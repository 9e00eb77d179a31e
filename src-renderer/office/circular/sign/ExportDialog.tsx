import { Modal } from "antd";
import { figureListing } from "../../../../src-core/report/list-figures";
import { useCircularDesk } from "../desk";
import { circularRequest } from "../pages/paper-bytes";
import { useTemplate } from "../pages/use-template";
import { FormBoxes, useForms } from "./FormBoxes";
import { tablesAs } from "./report-forms";
import { useDifferences } from "./use-differences";
import { useSaveReport } from "./use-save-report";
import "./sign.css";

/** 导出通报: says in figures what will be written; a draft is marked as one. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const desk = useCircularDesk();
  const { report, round, paper, fields, input } = desk;
  const differences = useDifferences();
  const { template } = useTemplate();
  const save = useSaveReport();
  const draft = report.draft ?? (differences.length > 0 ? "签发后有变化，还没有更正" : null);
  const annexes = tablesAs(report, draft);
  const { choices, forms, toggle, files } = useForms(annexes.length, report.figures.length);
  const isDraft = draft !== null;
  const write = async (): Promise<void> => {
    onClose();
    await save("写通报", isDraft ? "已导出通报草稿" : "已导出通报", {
      forms,
      annexes,
      paper: circularRequest(paper, fields, template?.template ?? null),
      listing: figureListing(input, report, round.ledger),
      paperName: isDraft ? "通报（草稿）" : "通报",
    });
  };
  return (
    <Modal
      open
      title="导出通报"
      okText={files === 0 ? "没有选" : `导出 ${files} 个文件…`}
      okButtonProps={{ disabled: files === 0, "data-testid": "confirm-export" }}
      cancelText="先不导出"
      onOk={() => void write()}
      onCancel={onClose}
    >
      <p>{round.round.name}，写到您选的文件夹里：</p>
      <FormBoxes choices={choices} forms={forms} onToggle={toggle} />
      {draft !== null && (
        <p className="is-missing" data-testid="export-draft-note">
          {report.draft === null ? draft : `结果未齐：${draft}`}。文件名和附件表内都注明“草稿”，不会盖掉签发的。
        </p>
      )}
      {report.textFaults.length > 0 && (
        <p className="is-bad">文稿里有 {report.textFaults.length} 处写错的字段，会原样印出来，请先在“文稿”里改正。</p>
      )}
    </Modal>
  );
}
