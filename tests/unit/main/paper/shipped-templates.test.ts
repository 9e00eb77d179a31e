import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { correctionFields } from "../../../../src-core/circular/correction-paper";
import { checkTemplate } from "../../../../src-main/paper/check-template";
import { fillTemplate } from "../../../../src-main/paper/fill-template";
import { circularTemplate } from "../../../../src-main/paper/template/circular-template";
import { correctionTemplate } from "../../../../src-main/paper/template/correction-template";
import { goldenPaper } from "../../../fixtures/golden-paper";

const { paper } = goldenPaper();

test.each([
  ["circular.docx", circularTemplate()],
  ["correction.docx", correctionTemplate()],
])("lies in resources/templates/%s as scripts/make-templates.mjs writes it", (name, bytes) => {
  expect(readFileSync(`resources/templates/${name}`).equals(bytes)).toBe(true);
});

test("uses only fields that the office's list of fields has", () => {
  expect(checkTemplate(circularTemplate(), paper.fields)).toEqual([]);
  expect(checkTemplate(correctionTemplate(), correctionFields)).toEqual([]);
});

function filledXml(data: typeof paper.data): string {
  const filled = fillTemplate(circularTemplate(), paper.fields, data);
  if (filled.kind === "faulty") throw new Error(JSON.stringify(filled.faults));
  return strFromU8(unzipSync(filled.bytes)["word/document.xml"] ?? new Uint8Array());
}

describe("the circular", () => {
  const xml = filledXml(paper.data);

  test("is filled with every annex on a page of its own and no brace left", () => {
    expect(xml).not.toMatch(/[{}]/);
    expect(xml).not.toContain("undefined");
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(6);
  });

  test("loses an annex with its page where it is not printed", () => {
    const without = filledXml({ ...paper.data, 附件5: [], 附件6: [] });
    expect(without.match(/<w:pageBreakBefore\/>/g)).toHaveLength(4);
    expect(without).not.toContain("(统计时段");
  });

  test("is laid out as GB/T 9704-2012 says: A4, 37 and 28 mm, 22 lines on 225 mm, page numbers at the outside", () => {
    const tenths = (name: string): number =>
      Math.round((Number(new RegExp(`w:${name}="(\\d+)"`).exec(xml.slice(xml.indexOf("<w:pgSz")))?.[1]) / 1440) * 254);
    const [width, height, top, left, right, bottom] = ["w", "h", "top", "left", "right", "bottom"].map(tenths);
    expect([width, height, top, left]).toEqual([2100, 2970, 370, 280]);
    expect(2100 - (left ?? 0) - (right ?? 0)).toBe(1560);
    expect(2970 - (top ?? 0) - (bottom ?? 0)).toBe(2250);
    const lines = [...xml.matchAll(/w:line="(\d+)" w:lineRule="exact"/g)].map(([, line]) => Number(line));
    const usual = lines.filter((line) => line === 579).length;
    expect(Math.floor(((225 / 25.4) * 1440) / 579)).toBe(22);
    expect(usual).toBeGreaterThan(lines.length / 2);
    const parts = unzipSync(circularTemplate());
    expect(strFromU8(parts["word/settings.xml"] ?? new Uint8Array())).toContain("<w:evenAndOddHeaders/>");
    expect(strFromU8(parts["word/footer1.xml"] ?? new Uint8Array())).toContain('<w:jc w:val="right"/>');
    expect(strFromU8(parts["word/footer2.xml"] ?? new Uint8Array())).toContain('<w:jc w:val="left"/>');
  });
});
