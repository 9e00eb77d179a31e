import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { checkTemplate } from "../../src-main/paper/check-template";
import { fillTemplate } from "../../src-main/paper/fill-template";
import { circularTemplate } from "../../src-main/paper/template/circular-template";
import { goldenPaper } from "../fixtures/golden-paper";
import { hasLibreOffice, pdfPages } from "./libreoffice";

const root = mkdtempSync(join(tmpdir(), "xunjian-paper-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const { paper } = goldenPaper();

/** Opens a document in another office suite and saves it again, as a person does who edits it there. */
function savedAgain(path: string, folder: string): Uint8Array {
  const profile = `-env:UserInstallation=${pathToFileURL(join(root, "profile"))}`;
  const args = [
    profile,
    "--headless",
    "--norestore",
    "--convert-to",
    "docx:MS Word 2007 XML",
    "--outdir",
    folder,
    path,
  ];
  execFileSync("/usr/bin/soffice", args, { timeout: 120_000, stdio: "ignore" });
  return readFileSync(join(folder, "template.docx"));
}

function filled(template: Uint8Array): Uint8Array {
  const outcome = fillTemplate(template, paper.fields, paper.data);
  if (outcome.kind === "faulty") throw new Error(JSON.stringify(outcome.faults));
  return outcome.bytes;
}

function wordsOf(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("");
}

if (hasLibreOffice) {
  test("fills a template that another office suite has saved again with the same words", () => {
    const path = join(root, "template.docx");
    writeFileSync(path, circularTemplate());
    const again = savedAgain(path, join(root, "again"));
    expect(checkTemplate(again, paper.fields)).toEqual([]);
    expect(wordsOf(filled(again))).toBe(wordsOf(filled(circularTemplate())));
  });

  test("lays the filled circular out without repair, and without two annexes on fewer pages", async () => {
    const whole = join(root, "whole.docx");
    const shorter = join(root, "shorter.docx");
    writeFileSync(whole, filled(circularTemplate()));
    const without = fillTemplate(circularTemplate(), paper.fields, { ...paper.data, 附件5: [], 附件6: [] });
    if (without.kind === "faulty") throw new Error("faulty");
    writeFileSync(shorter, without.bytes);
    const [all = 0, fewer = 0] = await pdfPages([whole, shorter], root);
    expect(fewer).toBeGreaterThan(4);
    // Annex 5 takes two pages, annex 6 one.
    expect(all - fewer).toBe(3);
  });
}
