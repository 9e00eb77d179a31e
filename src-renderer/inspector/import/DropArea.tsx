import { useEffect, useState } from "react";

/** A file dropped anywhere on the window is read; while it hangs over it, the window says what letting go will do. */
export function DropArea({ onFiles }: { onFiles: (paths: readonly string[]) => void }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const paths = [...(event.dataTransfer?.files ?? [])].map((file) => window.xunjian.pathOfDroppedFile(file));
      const known = paths.filter((path) => path !== "");
      if (known.length > 0) onFiles(known);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [onFiles]);
  if (!isOver) return null;
  return <div className="drop-area">松开即读取任务表，导入前先给您看</div>;
}
