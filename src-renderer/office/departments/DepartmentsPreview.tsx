import { App as AntApp, Button } from "antd";
import { useMemo } from "react";
import { plainCalendar, workCalendar } from "../../../src-core/calendar/work-calendar";
import type { FileReading } from "../../../src-core/exchange/read-file";
import { figure } from "../counted";
import { FileCards } from "../frame/FileCards";
import { useEscape } from "../frame/use-escape";
import { useRound } from "../OfficeProvider";
import { useDepartmentsScreen } from "./departments-state";
import { type DepartmentsWish, departmentsWish, whyRefused } from "./departments-wish";
import "./departments.css";
import type { DepartmentKind } from "./row-fields";
import { TablePreview } from "./TablePreview";
import { useDepartments } from "./use-departments";

/** What taking the departments' files would change, before anything is stored. */
export function DepartmentsPreview(props: { files: readonly FileReading[]; onTaken: (of: DepartmentKind) => void }) {
  const { files } = props;
  const { disclosure, suggestions, circular } = useRound();
  const { how, chosen, show } = useDepartmentsScreen();
  const { message } = AntApp.useApp();
  const { take } = useDepartments();
  const wish = useMemo(() => {
    const reading = workCalendar(circular.calendar);
    const calendar = reading.kind === "calendar" ? reading.calendar : plainCalendar();
    return departmentsWish(files, { disclosure, suggestions }, { how, chosen }, calendar);
  }, [files, disclosure, suggestions, circular.calendar, how, chosen]);
  useEscape(() => show(null));
  const isNothing = !wish.disclosure.isThere && !wish.suggestions.isThere;
  const confirm = async (): Promise<void> => {
    if (!(await take(wish))) return;
    show(null);
    props.onTaken(wish.disclosure.isThere ? "disclosure" : "suggestions");
    void message.success(`已导入${tablesInWords(wish)}，可以撤销`);
  };
  return (
    <div className="preview" data-testid="departments-preview">
      <h2>核对后再导入</h2>
      {isNothing && <p className="is-missing">这些文件里没有信息公开统计，也没有建言办理统计，请另选。</p>}
      {wish.disclosure.isThere && <TablePreview of="disclosure" wish={wish.disclosure} problems={wish.problems} />}
      {wish.suggestions.isThere && <TablePreview of="suggestions" wish={wish.suggestions} problems={wish.problems} />}
      <div className="preview-actions">
        <Button
          type="primary"
          autoFocus
          disabled={isNothing}
          onClick={() => void confirm()}
          data-testid="confirm-departments"
        >
          {isNothing ? "导入" : deedInWords(wish)}
        </Button>
        <Button onClick={() => show(null)} title="Esc" data-testid="cancel-departments">
          不导入
        </Button>
        <span className="muted">{noteOf(wish)}</span>
      </div>
      <FileCards files={files.filter(isWrong)} refused={whyRefused} />
      <GoodFiles files={files.filter((file) => !isWrong(file))} />
    </div>
  );
}

function deedInWords(wish: DepartmentsWish): string {
  return `${wish.problems > 0 ? "只导入良好的：" : "导入"}${tablesInWords(wish)}`;
}

/** 信息公开 26 个单位、建言办理 70 个单位，删去 2 个. */
function tablesInWords({ disclosure, suggestions }: DepartmentsWish): string {
  const parts = [
    ...(disclosure.isThere ? [`信息公开 ${figure(broughtBy(disclosure))} 个单位`] : []),
    ...(suggestions.isThere ? [`建言办理 ${figure(broughtBy(suggestions))} 个单位`] : []),
  ];
  const removed = disclosure.change.removed.length + suggestions.change.removed.length;
  return `${parts.join("、")}${removed > 0 ? `，删去 ${figure(removed)} 个` : ""}`;
}

function broughtBy({ change, absent }: DepartmentsWish["disclosure"] | DepartmentsWish["suggestions"]): number {
  const kept = absent.length - change.removed.length;
  return change.added.length + change.changed.length + change.unchanged - kept;
}

function noteOf({ disclosure, suggestions }: DepartmentsWish): string {
  const open = disclosure.open + suggestions.open;
  if (open > 0) return `还有 ${figure(open)} 个单位没有选用哪一份，这次不导入它们。`;
  return "导入后可以撤销。";
}

/** Has something that was not read, or is nothing for these tables. */
function isWrong(file: FileReading): boolean {
  return file.problems.length > 0 || whyRefused(file) !== null;
}

/** Files that are all right stand behind the others, and many of them out of the way. */
function GoodFiles({ files }: { files: readonly FileReading[] }) {
  if (files.length <= 5) return <FileCards files={files} />;
  return (
    <details className="target-lines">
      <summary>没有问题的文件 {figure(files.length)} 个</summary>
      <FileCards files={files} />
    </details>
  );
}
