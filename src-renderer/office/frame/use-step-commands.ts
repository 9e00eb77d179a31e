import { useEffect, useRef } from "react";

/** What the keys and menu commands do on a step. */
export interface StepCommands {
  readonly import?: (() => void) | undefined;
  readonly export?: (() => void) | undefined;
  readonly search?: (() => void) | undefined;
  readonly undo?: (() => void) | undefined;
}

const keyOf: Record<string, keyof StepCommands> = { o: "import", s: "export", k: "search", z: "undo" };

/**
 * Binds Ctrl+O, Ctrl+S, Ctrl+K and Ctrl+Z, and the menu's commands of the same meaning, to the step that is shown. In a
 * field of text Ctrl+Z stays the field's own.
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
      if (key === "undo" && isTyping(event.target)) return;
      event.preventDefault();
      latest.current[key]?.();
    };
    window.addEventListener("keydown", onKey);
    const stop = window.xunjian.onMenuCommand((command) => {
      if (command === "undo" && isTyping(document.activeElement)) document.execCommand("undo");
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

function isTyping(element: EventTarget | null): boolean {
  return element instanceof HTMLElement && element.closest("input,textarea,[contenteditable]") !== null;
}
