import { CheckCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { ProblemList } from "../../ui/ProblemList";
import { figure } from "../counted";
import { fileKindName } from "./workbook-kinds";

/**
 * What each file turned out to be: its kind, its good rows, and every problem with its place.
 *
 * @param props.refused why a file is nothing for this step, whatever good rows it has; null where it is
 */
export function FileCards(props: {
  files: readonly FileReading[];
  note?: (file: FileReading) => ReactNode;
  refused?: (file: FileReading) => string | null;
}) {
  return (
    <ul className="file-cards" aria-label="读到的文件">
      {props.files.map((file) => {
        const refusal = props.refused?.(file) ?? null;
        return (
          <li key={`${file.path}${file.hash}`} data-testid="file-card">
            <header>
              {file.problems.length === 0 && refusal === null ? (
                <CheckCircleFilled className="mark-done" />
              ) : (
                <ExclamationCircleFilled className="mark-attention" />
              )}
              <strong className="ellipsis" title={file.path}>
                {file.name}
              </strong>
              <span className="muted">{fileKindName(file)}</span>
              {refusal === null && (
                <span className="figures">
                  良好 {figure(file.good)} 行
                  {file.problems.length > 0 && (
                    <span className="is-missing"> · 有问题 {figure(file.problems.length)} 处</span>
                  )}
                </span>
              )}
            </header>
            {refusal !== null && (
              <p className="is-missing" data-testid="wrong-kind">
                {refusal}
              </p>
            )}
            {props.note?.(file)}
            {refusal === null && <ProblemList problems={file.problems} notices={file.notices} />}
          </li>
        );
      })}
    </ul>
  );
}
