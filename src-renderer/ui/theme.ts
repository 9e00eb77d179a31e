import type { ThemeConfig } from "antd";

/** One accent, calm surfaces, dense rows. Red only for 否决 and errors, amber for what waits, green sparingly. */
export const theme: ThemeConfig = {
  cssVar: {},
  token: {
    colorPrimary: "#1f5f8b",
    colorInfo: "#1f5f8b",
    colorLink: "#1f5f8b",
    colorError: "#b3261e",
    colorWarning: "#9a6200",
    colorSuccess: "#2e6b3f",
    colorText: "#1d2329",
    colorTextSecondary: "#4a545e",
    colorTextTertiary: "#606a74",
    colorTextPlaceholder: "#68727b",
    colorBgLayout: "#f4f5f6",
    colorBorder: "#cdd3d8",
    colorBorderSecondary: "#e1e5e8",
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 32,
    fontFamily:
      '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
    fontFamilyCode: 'Consolas, "Cascadia Mono", "Noto Sans Mono CJK SC", "DejaVu Sans Mono", monospace',
    motionDurationMid: "0.1s",
    motionDurationSlow: "0.12s",
  },
  components: {
    Table: {
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 10,
      headerBg: "#eef1f3",
      headerColor: "#3b454e",
      rowHoverBg: "#f0f5f9",
    },
    Button: { primaryShadow: "none", defaultShadow: "none" },
    Layout: { headerBg: "#ffffff", siderBg: "#ffffff" },
  },
};
