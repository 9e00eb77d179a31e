import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { SaveReportOutcome, SaveReportRequest } from "../../src-core/bridge";
import type { AnnexTable } from "../../src-core/report/annex-table";
import { goldenPaper } from "../fixtures/golden-paper";
import { hasLibreOffice } from "../workbook/libreoffice";
import { answerFolderDialog, answerMessageBox, answerOpenDialog, answerSaveDialog } from "./answer-dialogs";
import { faultyTemplate } from "./faulty-template";
import { type StartedApp, startApp } from "./start-app";

/** Papers by the verbs of the bridge, in the real app. */
let started: StartedApp;
const root = mkdtempSync(join(tmpdir(), "xunjian-papers-"));
const golden = goldenPaper();
const reads = existsSync("/usr/bin/pdftotext");

test.beforeAll(async () => {
  started = await startApp();
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

function call<T>(verb: string, argument?: unknown): Promise<T> {
  return started.page.evaluate(([name, value]) => Reflect.get(window, "xunjian")[name](value), [
    verb,
    argument,
  ] as const);
}

function folder(name: string): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  return path;
}

function request(jobId: string, more: Partial<SaveReportRequest>): SaveReportRequest {
  return { jobId, forms: ["circular"], annexes: [], paper: null, listing: null, paperName: "通报", ...more };
}

function pagesOf(path: string): readonly string[] {
  const text = execFileSync("/usr/bin/pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1);
}

test("names the program that makes PDFs where one is installed, and null where none is", async () => {
  expect(await call("paperConverter")).toBe(hasLibreOffice ? "LibreOffice" : null);
});

test("writes annexes, their PDFs, the circular, its PDF and the figures in one go, and tells each file's hash", async () => {
  const target = folder("all");
  await answerFolderDialog(started.app, target);
  await started.page.evaluate(() => {
    const told: unknown[] = [];
    Reflect.set(window, "told", told);
    Reflect.get(window, "xunjian").onProgress((at: unknown) => told.push(at));
  });
  const { annexes, paper, report } = golden;
  const listing = { title: "数字来源", figures: report.figures, rows: [] };
  const forms = ["annexWorkbooks", "annexPdf", "circular", "circularPdf", "figures"] as const;
  const outcome = await call<SaveReportOutcome>("saveReport", request("all", { forms, annexes, paper, listing }));
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  const annexNames = [1, 2, 3, 4, 5, 6].flatMap((no) => [`附件${no}.pdf`, `附件${no}.xlsx`]);
  const names = ["数字来源.xlsx", "通报.docx", ...(hasLibreOffice ? ["通报.pdf"] : []), ...annexNames];
  expect(readdirSync(target).sort()).toEqual([...names].sort());
  expect(outcome.notes).toEqual(hasLibreOffice ? [] : [expect.stringContaining("没有找到 LibreOffice 或 WPS")]);
  for (const { name, hash } of outcome.papers) {
    expect(
      createHash("sha256")
        .update(readFileSync(join(target, name)))
        .digest("hex"),
    ).toBe(hash);
  }
  const told: { done: number; total: number }[] = await started.page.evaluate(() => Reflect.get(window, "told"));
  expect(told.every(({ done }, index) => done >= (told[index - 1]?.done ?? 0))).toBe(true);
  expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
});

if (hasLibreOffice && reads)
  test("makes the circular's PDF with the title, the figures and an annex on a page of its own", async () => {
    const pages = pagesOf(join(root, "all", "通报.pdf"));
    expect(pages[0]).toContain("江西省人民政府办公厅关于");
    expect(pages.join("").replace(/\s/g, "")).toContain("合格率98.94%");
    for (const no of [1, 2, 3, 4, 5, 6]) {
      expect(pages.filter((page) => new RegExp(`^\\s*附件 ?${no}\\s*$`, "m").test(page))).toHaveLength(1);
    }
    expect(pages.map((page) => /— ?(\d+) ?—/.exec(page)?.[1])).toEqual(pages.map((_, index) => String(index + 1)));
  });

test("prints a long annex on several pages, each with the header and its own number", async () => {
  const target = folder("long");
  await answerFolderDialog(started.app, target);
  const rows = Array.from({ length: 150 }, (_, index) => [index + 1, `第${index + 1}家<script>网站`]);
  const header = ["序号", "网站名称"].map((text) => ({ text, parts: [] }));
  const annex: AnnexTable = { no: 3, title: "名单", header, rows, draft: "还缺 19 个" };
  const outcome = await call<SaveReportOutcome>(
    "saveReport",
    request("long", { forms: ["annexPdf"], annexes: [annex] }),
  );
  expect(outcome).toMatchObject({ kind: "saved", paths: [join(target, "附件3（草稿）.pdf")] });
  const path = join(target, "附件3（草稿）.pdf");
  const count = [...readFileSync(path, "latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  expect(count).toBeGreaterThan(2);
  const windows = await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
  if (!reads) return;
  const pages = pagesOf(path);
  expect(pages).toHaveLength(count);
  expect(pages.map((page) => /— ?(\d+) ?—/.exec(page)?.[1])).toEqual(pages.map((_, index) => String(index + 1)));
  expect(pages.every((page) => page.includes("网站名称"))).toBe(true);
  expect(pages.at(-1)).toContain("第150家<script>网站");
  expect(pages[0]).toContain("附件3（草稿：还缺 19 个）");
});

test("asks before it replaces files, and leaves them as they are when refused", async () => {
  const target = folder("standing");
  writeFileSync(join(target, "通报.docx"), "别人的");
  await answerFolderDialog(started.app, target);
  await answerMessageBox(started.app, 1);
  const outcome = await call<SaveReportOutcome>("saveReport", request("standing", { paper: golden.paper }));
  expect(outcome).toEqual({ kind: "cancelled" });
  expect(readFileSync(join(target, "通报.docx"), "utf8")).toBe("别人的");
});

test("writes nothing when it is stopped while pages are printed", async () => {
  const target = folder("stopped");
  await answerFolderDialog(started.app, target);
  const { annexes, paper } = golden;
  const outcome = await started.page.evaluate(
    (argument) => {
      const bridge = Reflect.get(window, "xunjian");
      bridge.onProgress(({ jobId, done }: { jobId: string; done: number }) => {
        if (jobId === "stopped" && done === 1) void bridge.cancelJob({ jobId });
      });
      return bridge.saveReport(argument);
    },
    request("stopped", { forms: ["annexPdf", "circular"], annexes, paper }),
  );
  expect(outcome).toEqual({ kind: "cancelled" });
  expect(readdirSync(target)).toEqual([]);
});

test("shows a paper before it is exported, and says what is wrong with a template instead", async () => {
  const shown = await started.page.evaluate(async (paper) => {
    const outcome = await Reflect.get(window, "xunjian").previewPaper({ jobId: "preview", paper });
    return { kind: outcome.kind, begin: String.fromCharCode(...outcome.bytes.slice(0, 2)) };
  }, golden.paper);
  expect(shown).toEqual({ kind: "paper", begin: "PK" });
  const template = readFileSync(faultyTemplate(root)).toString("base64");
  const faulty = await call("previewPaper", { jobId: "preview", paper: { ...golden.paper, template } });
  expect(faulty).toMatchObject({ kind: "faulty", faults: [{ field: "{网站抽查书}" }] });
});

test("reads a template that the person chooses, with its faults, and refuses what is none", async () => {
  const { fields } = golden.paper;
  await answerOpenDialog(started.app, [faultyTemplate(root)]);
  expect(await call("chooseTemplate", { jobId: "choose", fields })).toMatchObject({
    kind: "template",
    name: "写错的模板.docx",
    faults: [{ field: "{网站抽查书}", place: expect.stringContaining("正文第 2 段") }],
  });
  const picture = join(root, "图片.docx");
  writeFileSync(picture, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await answerOpenDialog(started.app, [picture]);
  expect(await call("chooseTemplate", { jobId: "choose", fields })).toEqual({
    kind: "failed",
    message: expect.stringContaining("图片"),
  });
  await answerOpenDialog(started.app, []);
  expect(await call("chooseTemplate", { jobId: "choose", fields })).toEqual({ kind: "cancelled" });
});

test("saves the template that comes with the app, which can be chosen again, and the list of fields", async () => {
  const { fields } = golden.paper;
  const path = join(root, "模板.docx");
  await answerSaveDialog(started.app, join(root, "模板"));
  expect(await call("saveTemplate", { jobId: "save", template: null })).toEqual({ kind: "saved", paths: [path] });
  expect(readFileSync(path).equals(readFileSync("resources/templates/circular.docx"))).toBe(true);
  await answerOpenDialog(started.app, [path]);
  expect(await call("chooseTemplate", { jobId: "choose", fields })).toMatchObject({ kind: "template", faults: [] });
  const list = join(root, "字段.xlsx");
  await answerSaveDialog(started.app, list);
  expect(await call("saveFieldList", { jobId: "list", fields })).toEqual({ kind: "saved", paths: [list] });
  expect(readFileSync(list).subarray(0, 2).toString()).toBe("PK");
});
