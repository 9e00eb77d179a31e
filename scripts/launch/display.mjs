import { run } from "../setup/command.mjs";
import { withVirtualDisplay } from "./virtual-display.mjs";

/** Whether windows can be shown to somebody; other systems than Linux always have a desktop. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs a program that opens windows: on the desktop, or where there is none on a virtual one. */
export function runWithDisplay(program, args, { env }) {
  if (hasDisplay()) return run(program, args, { env });
  return withVirtualDisplay((display) => run(program, args, { env: { ...env, ...display } }));
}
