import { ArrowLeftOutlined, CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import { useEscape } from "../frame/use-escape";

/** One step of the way down, with the way back. What can be walked in it has the focus while it lies on top. */
export function LevelFrame(props: {
  title: string;
  isTop: boolean;
  /** There is a step before this one. */
  isDeep: boolean;
  onLeave: () => void;
  children: ReactNode;
}) {
  const { title, isTop, isDeep, onLeave } = props;
  const level = useRef<HTMLDivElement>(null);
  useEscape(onLeave);
  useEffect(() => {
    if (isTop) level.current?.querySelector<HTMLElement>("[role=grid], .side-body")?.focus({ preventScroll: true });
  }, [isTop]);
  return (
    <div ref={level} className={isTop ? "figure-level" : "figure-level is-below"} data-testid="figure-level">
      <header className="figure-head">
        {isDeep && (
          <Button type="text" icon={<ArrowLeftOutlined />} aria-label="返回 Esc" title="返回 Esc" onClick={onLeave} />
        )}
        <h2>{title}</h2>
        {!isDeep && (
          <Button type="text" icon={<CloseOutlined />} aria-label="关闭 Esc" title="关闭 Esc" onClick={onLeave} />
        )}
      </header>
      {props.children}
    </div>
  );
}
