import { type DragEvent, type ReactNode, useRef, useState } from "react";

/** Takes files that are dropped anywhere on a step; says what letting go will do. */
export function DropZone(props: {
  onFiles?: ((paths: readonly string[]) => void) | undefined;
  hint: string;
  children: ReactNode;
}) {
  const { onFiles } = props;
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const enter = (event: DragEvent): void => {
    if (onFiles === undefined || !hasFiles(event)) return;
    depth.current += 1;
    setOver(true);
  };
  const leave = (): void => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const paths = [...event.dataTransfer.files].map((file) => window.xunjian.pathOfDroppedFile(file));
    const known = paths.filter((path) => path !== "");
    if (known.length > 0) onFiles?.(known);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button and Ctrl+O are the first
    <div
      className="drop-zone"
      onDragEnter={enter}
      onDragLeave={leave}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => hasFiles(event) && drop(event)}
    >
      {props.children}
      {isOver && <div className="drop-hint">{props.hint}</div>}
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes("Files");
}
