import { paragraph, run } from "./xml";

/**
 * Who issues the paper, and when: the date ends four characters from the right, the office stands in the middle above it,
 * where the seal comes (GB/T 9704-2012, 7.3.5.1).
 */
export const signature = ["{发文机关}", "{成文日期}"].map((field, index) =>
  paragraph(run(field, "body"), { align: "center", leftChars: 1350, keepsNext: index === 0 }),
);
