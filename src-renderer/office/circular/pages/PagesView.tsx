import { Spin } from "antd";
import { useMemo, useRef } from "react";
import type { PaperData, PaperField, TemplateFault } from "../../../../src-core/circular/paper-data";
import { ScrollBox } from "../../frame/ScrollBox";
import { circularRequest } from "./paper-bytes";
import { usePaperPreview } from "./use-paper-preview";
import { useTemplate } from "./use-template";
import "./pages.css";

/** 版面: the real .docx as it will be written, before it is exported. */
export function PagesView({ data, fields }: { data: PaperData; fields: readonly PaperField[] }) {
  const { template, isLoading } = useTemplate();
  const place = useRef<HTMLDivElement>(null);
  const own = template?.template ?? null;
  const request = useMemo(
    () => (isLoading ? null : circularRequest(data, fields, own)),
    [isLoading, data, fields, own],
  );
  const state = usePaperPreview(request, place);
  return (
    <div className="pages-view">
      <p className="band pages-note">
        这是将要写出的通报.docx 的样子。分页以 Word / WPS 为准：这里的字体和换行与装了公文字体的电脑可能不同。
      </p>
      {state.kind === "loading" && (
        <p className="pages-wait">
          <Spin size="small" /> 正在写出通报…
        </p>
      )}
      {state.kind === "failed" && (
        <p className="is-bad pages-wait" role="alert">
          没有写成：{state.message}
        </p>
      )}
      {state.kind === "faulty" && <TemplateFaults faults={state.faults} />}
      <ScrollBox className="pages-scroll" label="通报版面">
        <div ref={place} className="paper-place" data-testid="paper-preview" data-state={state.kind} />
      </ScrollBox>
    </div>
  );
}

/** What is wrong with a template, and where. */
export function TemplateFaults({ faults }: { faults: readonly TemplateFault[] }) {
  return (
    <div role="alert" className="template-faults" data-testid="template-faults">
      <p className="is-bad">这个模板有 {faults.length} 处问题，没有采用：</p>
      <ul className="entry-faults is-bad">
        {faults.map(({ field, place, message }) => (
          <li key={`${place}${field}${message}`}>
            {place}
            {field !== "" && <span className="code"> {field}</span>}：{message}
          </li>
        ))}
      </ul>
    </div>
  );
}
