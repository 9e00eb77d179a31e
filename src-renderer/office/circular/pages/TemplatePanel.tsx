import { ExportOutlined, FileWordOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { App as AntApp, Button } from "antd";
import { useState } from "react";
import type { TemplateFault } from "../../../../src-core/circular/paper-data";
import { useJob } from "../../../state/job-state";
import { SidePanel } from "../../frame/SidePanel";
import { useSaveFiles } from "../../frame/use-save-files";
import { useCircularDesk } from "../desk";
import { TemplateFaults } from "./PagesView";
import { useTemplate } from "./use-template";

/** The template that lays the circular out: the one that comes with the app, or the office's own, edited in Word or WPS. */
export function TemplatePanel({ onClose }: { onClose: () => void }) {
  const { fields } = useCircularDesk();
  const { template, keep, forget } = useTemplate();
  const { message, modal } = AntApp.useApp();
  const saveFiles = useSaveFiles();
  const run = useJob((state) => state.run);
  const [refused, setRefused] = useState<{ name: string; faults: readonly TemplateFault[] } | null>(null);
  const choose = async (): Promise<void> => {
    const outcome = await run("读取模板", (jobId) => window.xunjian.chooseTemplate({ jobId, fields: [...fields] }));
    if (outcome === undefined) void message.warning("上一件事还在进行，请等它完成或先取消。");
    if (outcome?.kind === "failed") void message.error(`没有读成：${outcome.message}`);
    if (outcome?.kind !== "template") return;
    if (outcome.faults.length > 0) {
      setRefused(outcome);
      return;
    }
    setRefused(null);
    await keep(outcome.name, outcome.template);
    void message.success(`已用“${outcome.name}”作模板`);
  };
  const restore = (): void => {
    modal.confirm({
      title: "恢复随附模板？",
      content: `不再用“${template?.name ?? ""}”，软件里不再保留它。要留着，请先导出。`,
      okText: "恢复随附模板",
      cancelText: "不恢复",
      onOk: async () => {
        await forget();
        setRefused(null);
      },
    });
  };
  return (
    <SidePanel title="通报模板" onClose={onClose} testId="template-panel">
      <p className="panel-note" data-testid="template-name">
        现在用：<strong>{template === null ? "随附模板（GB/T 9704-2012 版式）" : `“${template.name}”`}</strong>
      </p>
      <div className="panel-actions">
        <Button icon={<FileWordOutlined />} onClick={() => void choose()} data-testid="choose-template">
          用自己的模板…
        </Button>
        <Button disabled={template === null} onClick={restore} data-testid="restore-template">
          恢复随附模板
        </Button>
      </div>
      {refused !== null && (
        <>
          <p>读了“{refused.name}”，仍用原来的模板。</p>
          <TemplateFaults faults={refused.faults} />
        </>
      )}
      <h3>怎样改版式</h3>
      <ol className="template-steps">
        <li>导出模板，用 Word 或 WPS 打开，改字体、文字和版式。</li>
        <li>
          花括号里的字段（如 <span className="code">{"{网站抽查数}"}</span>）由软件填写，可以移动、复制、删去；
          <span className="code">{"{#章节}"}</span> 到 <span className="code">{"{/章节}"}</span>{" "}
          之间的内容按各部分重复。
        </li>
        <li>保存后在这里选它。写错的字段会指出在哪里，不会采用。</li>
      </ol>
      <div className="panel-actions">
        <Button
          icon={<ExportOutlined />}
          onClick={() =>
            void saveFiles("写模板", "已导出模板，可以用 Word 或 WPS 修改", (jobId) =>
              window.xunjian.saveTemplate({ jobId, template: template?.template ?? null }),
            )
          }
          data-testid="export-template"
        >
          导出模板
        </Button>
        <Button
          icon={<UnorderedListOutlined />}
          onClick={() =>
            void saveFiles("写字段表", `已导出字段表，共 ${fields.length} 个字段`, (jobId) =>
              window.xunjian.saveFieldList({ jobId, fields: [...fields] }),
            )
          }
          data-testid="export-fields"
        >
          导出字段表（{fields.length} 个）
        </Button>
      </div>
    </SidePanel>
  );
}
