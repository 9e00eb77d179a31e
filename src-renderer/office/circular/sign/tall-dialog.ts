/** A dialog with much in it: its head and its buttons stay in sight on a small screen, what is between scrolls. */
export const tallDialog = {
  style: { top: 24 },
  styles: { body: { maxHeight: "calc(100vh - 176px)", overflowY: "auto", paddingRight: 8 } },
} as const;
