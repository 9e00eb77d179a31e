import { expect, test } from "vitest";
import type { SaveReportRequest } from "../../../src-core/bridge";
import type { AnnexTable } from "../../../src-core/report/annex-table";
import type { PaperTools } from "../../../src-main/jobs/paper-tools";
import { saveReport } from "../../../src-main/jobs/save-report";
import type { Conversion } from "../../../src-main/paper/paper-converter";
import { grantedPaths } from "../../../src-main/security/granted-paths";
import type { FileToWrite, WorkbookReply } from "../../../src-main/workbook/workbook-job";

interface Situation {
  readonly folder?: string | null;
  readonly existing?: readonly string[];
  readonly filled?: WorkbookReply;
  readonly conversion?: Conversion;
  readonly unprintable?: number;
}

const pdf = Uint8Array.from([37]);

function tools({ folder = "/out", existing = [], filled, conversion, unprintable }: Situation) {
  const written: FileToWrite[] = [];
  const asked: string[] = [];
  let fills = 0;
  const made: PaperTools = {
    granted: grantedPaths(),
    fileExists: (path) => existing.includes(path),
    dialogs: {
      askFiles: () => Promise.resolve(null),
      askTemplate: () => Promise.resolve(null),
      askFolder: (title) => {
        asked.push(title);
        return Promise.resolve(folder);
      },
      askSaveFile: () => Promise.resolve(null),
      confirmReplace: () => Promise.resolve(false),
      tell: () => Promise.resolve(),
      offerReopening: () => Promise.resolve(false),
    },
    runner: {
      run: (job, onProgress) => {
        if (job.kind === "fill") {
          fills++;
          return Promise.resolve(filled ?? { kind: "filled", bytes: Uint8Array.from([80, 75]) });
        }
        if (job.kind !== "write") return Promise.reject(new Error(job.kind));
        written.push(...job.files);
        onProgress({ done: job.files.length, total: job.files.length, label: "" });
        const paths = job.files.map(({ path }) => path);
        return Promise.resolve({ kind: "written", paths, papers: paths.map((name) => ({ name, hash: "h" })) });
      },
    },
    printAnnex: ({ no }) => (no === unprintable ? Promise.reject(new Error("坏")) : Promise.resolve(pdf)),
    converter: {
      find: () => Promise.resolve("LibreOffice"),
      convert: () => Promise.resolve(conversion ?? { kind: "pdf", bytes: pdf }),
    },
  };
  return { made, written, asked, fills: () => fills };
}

const annex = (no: number, draft: string | null = null): AnnexTable => ({
  no,
  title: "表",
  header: [],
  rows: [],
  draft,
});
const all: SaveReportRequest = {
  jobId: "j",
  forms: ["annexWorkbooks", "annexPdf", "circular", "circularPdf", "figures"],
  annexes: [annex(1), annex(3)],
  paper: { kind: "circular", data: {}, fields: [], template: null },
  listing: { title: "数字来源", figures: [], rows: [] },
  paperName: "通报",
};
const told: { readonly done: number; readonly total: number }[] = [];
const running = { signal: new AbortController().signal, onProgress: (at: (typeof told)[number]) => void told.push(at) };

test("asks for a folder once and writes every form into it, the circular filled once for both of its forms", async () => {
  const { made, written, asked, fills } = tools({});
  told.length = 0;
  const outcome = await saveReport(all, made, running);
  const names = ["附件1.xlsx", "附件3.xlsx", "附件1.pdf", "附件3.pdf", "通报.docx", "通报.pdf", "数字来源.xlsx"];
  const paths = names.map((name) => `/out/${name}`);
  expect(outcome).toEqual({ kind: "saved", paths, papers: paths.map((name) => ({ name, hash: "h" })), notes: [] });
  expect(asked).toHaveLength(1);
  expect(fills()).toBe(1);
  expect(written.map(({ content }) => content.kind)).toEqual([
    "annex",
    "annex",
    "bytes",
    "bytes",
    "bytes",
    "bytes",
    "figures",
  ]);
  expect(made.granted.has("/out/通报.pdf")).toBe(true);
  expect(told.map(({ done }) => done)).toEqual([0, 1, 2, 3, 11]);
  expect(new Set(told.map(({ total }) => total))).toEqual(new Set([11]));
});

test("marks every file of a draft, whoever named it", async () => {
  const { made } = tools({});
  const draft = { ...all, annexes: [annex(1, "还缺 1 个")] };
  const names = [
    "附件1（草稿）.xlsx",
    "附件1（草稿）.pdf",
    "通报（草稿）.docx",
    "通报（草稿）.pdf",
    "数字来源（草稿）.xlsx",
  ];
  const paths = names.map((name) => `/out/${name}`);
  expect(await saveReport(draft, made, running)).toMatchObject({ paths });
  expect(await saveReport({ ...draft, paperName: "通报（草稿）" }, made, running)).toMatchObject({ paths });
});

test("writes the rest and says what to do where no program makes the circular's PDF, or where it fails", async () => {
  const none = tools({ conversion: { kind: "none" } });
  const forms = ["circular", "circularPdf"] as const;
  expect(await saveReport({ ...all, forms }, none.made, running)).toMatchObject({
    paths: ["/out/通报.docx"],
    notes: [expect.stringMatching(/没有找到 LibreOffice 或 WPS.*请用 Word 或 WPS 打开“通报.docx”.*分页以 Word 为准/)],
  });
  const failing = tools({ conversion: { kind: "failed", message: "LibreOffice 没有转换成功" } });
  expect(await saveReport({ ...all, forms }, failing.made, running)).toMatchObject({
    paths: ["/out/通报.docx"],
    notes: [expect.stringContaining("LibreOffice 没有转换成功")],
  });
});

test("writes the rest and says which annex could not be printed", async () => {
  const { made } = tools({ unprintable: 3 });
  expect(await saveReport({ ...all, forms: ["annexPdf"] }, made, running)).toMatchObject({
    paths: ["/out/附件1.pdf"],
    notes: [expect.stringMatching(/^附件3没有排成 PDF（坏）/)],
  });
});

test("writes nothing at all where the template has faults, and names them", async () => {
  const faults = [{ field: "{某}", place: "正文第 2 段", message: "没有“某”这个字段" }];
  const { made, written } = tools({ filled: { kind: "faulty", faults } });
  expect(await saveReport(all, made, running)).toEqual({
    kind: "failed",
    message: "通报模板有 1 处要改，没有导出。正文第 2 段 {某}：没有“某”这个字段",
  });
  expect(written).toEqual([]);
});

test("writes nothing where the person chose no folder, would replace no file, or stopped", async () => {
  const unchosen = tools({ folder: null });
  expect(await saveReport(all, unchosen.made, running)).toEqual({ kind: "cancelled" });
  const standing = tools({ existing: ["/out/通报.docx"] });
  expect(await saveReport(all, standing.made, running)).toEqual({ kind: "cancelled" });
  const stopped = tools({});
  const job = { signal: AbortSignal.abort(), onProgress: () => undefined };
  expect(await saveReport(all, stopped.made, job)).toEqual({ kind: "cancelled" });
  expect([...unchosen.written, ...standing.written, ...stopped.written]).toEqual([]);
});
