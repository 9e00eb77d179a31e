import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { ScrollBox } from "./ScrollBox";
import "./side-panel.css";
import { useEscape } from "./use-escape";

/** What explains the row that is open. Esc closes it. */
export function SidePanel(props: { title: ReactNode; onClose: () => void; testId?: string; children: ReactNode }) {
  const { onClose } = props;
  useEscape(onClose);
  return (
    <div className="side-panel" data-testid={props.testId}>
      <header>
        <h2>{props.title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭 Esc" onClick={onClose} />
      </header>
      <ScrollBox className="side-body" label="详情">
        {props.children}
      </ScrollBox>
    </div>
  );
}
