import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useEffect } from "react";
import { ScrollBox } from "./ScrollBox";
import "./side-panel.css";

/** What explains the row that is open. Esc closes it. */
export function SidePanel(props: { title: ReactNode; onClose: () => void; testId?: string; children: ReactNode }) {
  const { onClose } = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onClose]);
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
