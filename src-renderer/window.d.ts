import type { Bridge } from "../src-core/bridge";

declare global {
  interface Window {
    /** What main offers, exposed by the preload. */
    readonly xunjian: Bridge;
  }
}
