import { useEffect, useRef } from "react";

/** What the keys and menu commands do on a step. */
export interface StepCommands {
  readonly import?: (() => void) | undefined;
  readonly export?: (() => void) | undefined;
  readonly search?: (() => void) | undefined;
  readonly undo?: (() => void) | undefined;
  /** Ctrl+Z and Ctrl+Y take the step's own edits back even in a field of text: what is typed there is one of them. */
  readonly undoesTyping?: boolean | undefined;
}

const keyOf: Record<string, "import" | "export" | "search" | "undo"> = {
  o: "import",
  s: "export",
  k: "search",
  z: "undo",
};

/**
 * Binds Ctrl+O, Ctrl+S, Ctrl+K and Ctrl+Z, and the menu's commands of the same meaning, to the step that is shown. In a
 * field of text Ctrl+Z stays the field's own, but where the step undoes typing too.
 */
export function useStepCommands(commands: StepCommands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = keyOf[event.key.toLowerCase()];
      if (key === undefined || latest.current[key] === undefined) return;
      if (key === "undo" && !latest.current.undoesTyping && isTyping(event.target)) return;
      event.preventDefault();
      latest.current[key]?.();
    };
    window.addEventListener("keydown", onKey);
    const stop = window.xunjian.onMenuCommand((command) => {
      const isOwn = command === "undo" && !latest.current.undoesTyping && isTyping(document.activeElement);
      if (isOwn) document.execCommand("undo");
      else if (command in latest.current) runCommand(latest.current, command);
    });
    return () => {
      window.removeEventListener("keydown", onKey);
      stop();
    };
  }, []);
}

function runCommand(commands: StepCommands, command: string): void {
  if (command === "import" || command === "export" || command === "search" || command === "undo") {
    commands[command]?.();
  }
}

const notTyped = ["checkbox", "radio", "button", "submit"];

/** Whether what has the focus is text that can be typed; a tick or a list to choose from is none. */
function isTyping(element: EventTarget | null): boolean {
  if (element instanceof HTMLInputElement) return !notTyped.includes(element.type) && !element.readOnly;
  return element instanceof HTMLElement && element.closest("textarea,[contenteditable]") !== null;
}
