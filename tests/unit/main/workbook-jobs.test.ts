import { describe, expect, test } from "vitest";
import shippedSettings from "../../../resources/settings/jiangxi.json";
import standard from "../../../resources/standards/guoban-2019.json";
import type { ReadRequest } from "../../../src-core/bridge";
import { type TaskDocument, taskDocumentSchema } from "../../../src-core/exchange/task-document";
import type { AnnexTable } from "../../../src-core/report/annex-table";
import { divisionCode } from "../../../src-core/units";
import { readWorkbooks } from "../../../src-main/jobs/read-workbooks";
import { saveAnnexes, saveAssignments, saveScoreWorkbooks, saveStandard } from "../../../src-main/jobs/save-workbooks";
import type { WorkbookTools } from "../../../src-main/jobs/workbook-tools";
import { grantedPaths } from "../../../src-main/security/granted-paths";
import type { WorkbookJob, WorkbookReply } from "../../../src-main/workbook/workbook-job";
import { SMALL_PACK } from "../../fixtures/small-pack";

/** A person who chooses what the test says, and a runner that does what it is asked. */
interface Situation {
  readonly files?: readonly string[] | null;
  readonly saveAs?: string | null;
  readonly folder?: string | null;
  readonly existing?: readonly string[];
  readonly replaces?: boolean;
  readonly reply?: WorkbookReply;
}

function tools({ files = null, saveAs = null, folder = null, existing = [], replaces = false, reply }: Situation) {
  const questions: string[] = [];
  const jobs: WorkbookJob[] = [];
  const granted = grantedPaths();
  const made: WorkbookTools = {
    granted,
    fileExists: (path) => existing.includes(path),
    dialogs: {
      askFiles: () => Promise.resolve(files),
      askTemplate: () => Promise.resolve(files?.[0] ?? null),
      askFolder: () => Promise.resolve(folder),
      askSaveFile: (_title, name) => Promise.resolve(saveAs?.replace("*", name) ?? null),
      confirmReplace: (question) => {
        questions.push(question);
        return Promise.resolve(replaces);
      },
      tell: () => Promise.resolve(),
      offerReopening: () => Promise.resolve(false),
    },
    runner: {
      run: (job) => {
        jobs.push(job);
        if (reply !== undefined) return Promise.resolve(reply);
        if (job.kind === "read") return Promise.resolve({ kind: "read", files: [] });
        if (job.kind !== "write") return Promise.resolve({ kind: "failed", message: "没有准备" });
        return Promise.resolve({ kind: "written", paths: job.files.map((file) => file.path), papers: [] });
      },
    },
  };
  return { made, questions, jobs, granted };
}

const running = { signal: new AbortController().signal, onProgress: () => undefined };
const stopped = { signal: AbortSignal.abort(), onProgress: () => undefined };
const aDocument = (kind: "assignment" | "score", name: string): TaskDocument =>
  taskDocumentSchema.parse({
    kind,
    round: { id: "2020Q1", name: "2020年第一季度", standard, settings: shippedSettings, sample: [] },
    inspector: { id: `id-${name}`, name },
    targets: [],
    records: [],
  });
const annex = (no: number): AnnexTable => ({ no, title: "表", header: [], rows: [] });

describe("readWorkbooks", () => {
  const request: ReadRequest = {
    jobId: "j",
    paths: null,
    dialogTitle: "导入台账",
    readAs: null,
    settings: {
      format: "xunjian-settings",
      formatVersion: 1,
      province: { code: divisionCode("990000"), name: "某省", annexLabel: "省直", scope: "全省" },
      regions: [],
    },
  };

  test("reads the files that the person chose, and lets the page read them again", async () => {
    const { made, jobs } = tools({ files: ["/a.xlsx"] });
    expect(await readWorkbooks(request, made, running)).toEqual({ kind: "read", files: [] });
    expect(await readWorkbooks({ ...request, paths: ["/a.xlsx"], readAs: "sample" }, made, running)).toMatchObject({
      kind: "read",
    });
    expect(jobs.map((job) => job.kind === "read" && job.paths)).toEqual([["/a.xlsx"], ["/a.xlsx"]]);
  });

  test("says cancelled and reads nothing when the person chose nothing or the job was stopped", async () => {
    const { made, jobs } = tools({ files: null });
    expect(await readWorkbooks(request, made, running)).toEqual({ kind: "cancelled" });
    expect(await readWorkbooks(request, tools({ files: ["/a.xlsx"] }).made, stopped)).toEqual({ kind: "cancelled" });
    expect(jobs).toEqual([]);
  });

  test("refuses all when one of the named files was never given by the person", async () => {
    const { made, jobs, granted } = tools({});
    granted.grant(["/a.xlsx"]);
    const outcome = await readWorkbooks({ ...request, paths: ["/a.xlsx", "/etc/passwd"] }, made, running);
    expect(outcome).toEqual({ kind: "failed", message: expect.stringContaining("/etc/passwd") });
    expect(jobs).toEqual([]);
  });

  test("passes on why a process failed", async () => {
    const { made } = tools({ files: ["/a.xlsx"], reply: { kind: "failed", message: "内存" } });
    expect(await readWorkbooks(request, made, running)).toEqual({ kind: "failed", message: "内存" });
  });
});

describe("saveAnnexes", () => {
  test("writes one file an annex into the folder, and lets the page show it", async () => {
    const { made, granted, questions } = tools({ folder: "/out" });
    const paths = ["/out/附件1.xlsx", "/out/附件3.xlsx"];
    expect(await saveAnnexes([annex(1), annex(3)], made, running)).toEqual({ kind: "saved", paths });
    expect(granted.has("/out/附件1.xlsx")).toBe(true);
    expect(questions).toEqual([]);
  });

  test("asks once, with the number, before it replaces files, and writes nothing when refused", async () => {
    const existing = ["/out/附件1.xlsx", "/out/附件3.xlsx"];
    const { made, questions, jobs } = tools({ folder: "/out", existing, replaces: false });
    expect(await saveAnnexes([annex(1), annex(3), annex(4)], made, running)).toEqual({ kind: "cancelled" });
    expect(questions).toEqual(["文件夹里已有 2 个同名文件，是否替换？"]);
    expect(jobs).toEqual([]);
  });

  test("replaces files when the person says so", async () => {
    const { made } = tools({ folder: "/out", existing: ["/out/附件1.xlsx"], replaces: true });
    expect(await saveAnnexes([annex(1)], made, running)).toMatchObject({ kind: "saved" });
  });

  test("says cancelled when no folder was chosen or the job was stopped", async () => {
    expect(await saveAnnexes([annex(1)], tools({}).made, running)).toEqual({ kind: "cancelled" });
    expect(await saveAnnexes([annex(1)], tools({ folder: "/out" }).made, stopped)).toEqual({ kind: "cancelled" });
  });
});

describe("saveAssignments", () => {
  test("writes one file an inspector, two of one name apart", async () => {
    const { made } = tools({ folder: "/out" });
    const documents = ["甲", "乙", "甲"].map((name) => aDocument("assignment", name));
    const names = ["任务分配表-2020Q1-甲.xlsx", "任务分配表-2020Q1-乙.xlsx", "任务分配表-2020Q1-甲-2.xlsx"];
    expect(await saveAssignments(documents, made, running)).toEqual({
      kind: "saved",
      paths: names.map((name) => `/out/${name}`),
    });
  });
});

describe("saveScoreWorkbooks", () => {
  test("proposes a name made of the round and the inspector, and writes where the person says", async () => {
    const { made } = tools({ saveAs: "/out/*" });
    expect(await saveScoreWorkbooks([aDocument("score", "甲")], made, running)).toEqual({
      kind: "saved",
      paths: ["/out/评分表-2020Q1-甲.xlsx"],
    });
  });

  test("puts the ending behind a name without one, and asks when that replaces a file", async () => {
    const existing = ["/out/我的.xlsx"];
    const { made, questions, jobs } = tools({ saveAs: "/out/我的", existing, replaces: false });
    expect(await saveScoreWorkbooks([aDocument("score", "甲")], made, running)).toEqual({ kind: "cancelled" });
    expect(questions).toEqual(["“/out/我的.xlsx”已经存在，是否替换？"]);
    expect(jobs).toEqual([]);
  });

  test("does not ask again about a name that the system has asked about", async () => {
    const { made, questions } = tools({ saveAs: "/out/a.xlsx", existing: ["/out/a.xlsx"] });
    expect(await saveScoreWorkbooks([aDocument("score", "甲")], made, running)).toMatchObject({ kind: "saved" });
    expect(questions).toEqual([]);
  });

  test("writes nothing when the person chose no place", async () => {
    const { made, jobs } = tools({ saveAs: null });
    expect(await saveScoreWorkbooks([aDocument("score", "甲")], made, running)).toEqual({ kind: "cancelled" });
    expect(jobs).toEqual([]);
  });
});

describe("saveStandard", () => {
  test("proposes a name made of the standard and its version, for the workbook and for JSON", async () => {
    const workbook = tools({ saveAs: "/out/*" });
    expect(await saveStandard(SMALL_PACK, "workbook", workbook.made, running)).toEqual({
      kind: "saved",
      paths: ["/out/检查标准-测试检查指标-第1版.xlsx"],
    });
    const json = tools({ saveAs: "/out/*" });
    expect(await saveStandard(SMALL_PACK, "json", json.made, running)).toEqual({
      kind: "saved",
      paths: ["/out/small-v1.json"],
    });
    expect(json.jobs).toMatchObject([{ kind: "write", files: [{ content: { kind: "standard", as: "json" } }] }]);
  });

  test("puts the ending of its form behind a name without one", async () => {
    const { made } = tools({ saveAs: "/out/我的" });
    expect(await saveStandard(SMALL_PACK, "json", made, running)).toMatchObject({ paths: ["/out/我的.json"] });
  });
});
