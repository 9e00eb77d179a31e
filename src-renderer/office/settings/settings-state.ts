import { create } from "zustand";
import type { OfficeSettings } from "../../../src-core/register/settings";

/** What the panel shows: the settings, the choice of another office, or a list of names to order regions by. */
export type SettingsView = "settings" | "office" | "order";

interface SettingsScreen {
  readonly view: SettingsView;
  /** What stood before each change of this sitting; null for the settings that came with the app. */
  readonly past: readonly (OfficeSettings | null)[];
  readonly show: (view: SettingsView) => void;
  readonly remember: (before: OfficeSettings | null) => void;
  readonly forgetLast: () => void;
  readonly reset: () => void;
}

const blank = { view: "settings", past: [] } as const;

/** What is in progress in the panel 本办设置. */
export const useSettingsScreen = create<SettingsScreen>()((set) => ({
  ...blank,
  show: (view) => set({ view }),
  remember: (before) => set(({ past }) => ({ past: [...past.slice(-99), before] })),
  forgetLast: () => set(({ past }) => ({ past: past.slice(0, -1) })),
  reset: () => set(blank),
}));
