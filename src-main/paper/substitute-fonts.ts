/** Faces of official papers, and what stands in for each where it is not installed, the likest first. */
const substitutes: readonly (readonly [face: string, others: readonly string[]])[] = [
  ["仿宋_GB2312", ["仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC"]],
  ["楷体_GB2312", ["楷体", "KaiTi", "STKaiti", "Noto Serif CJK SC", "Source Han Serif SC"]],
  ["方正小标宋简体", ["宋体", "SimSun", "STSong", "Noto Serif CJK SC", "Source Han Serif SC"]],
  ["宋体", ["SimSun", "STSong", "Noto Serif CJK SC", "Source Han Serif SC"]],
  ["黑体", ["SimHei", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC"]],
];

/** Where fontconfig keeps the settings of the system; other systems have none. */
export const SYSTEM_FONTS = "/etc/fonts/fonts.conf";

/**
 * Settings of fontconfig, which LibreOffice asks on Linux: the system's own, and what stands in for missing faces. Without
 * them it takes one face for all, wider than any official one.
 */
export function fontSettings(): string {
  const aliases = substitutes.map(
    ([face, others]) =>
      `<alias binding="same"><family>${face}</family><accept>${others.map((name) => `<family>${name}</family>`).join("")}</accept></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">${SYSTEM_FONTS}</include>${aliases.join("")}</fontconfig>\n`;
}
