import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { electronBinary } from "./electron-binary";
import { type StartedApp, startApp, startArguments } from "./start-app";

let started: StartedApp;

test.beforeAll(async () => {
  started = await startApp();
});

test.afterAll(() => started.close());

const someSettings = {
  format: "xunjian-settings",
  formatVersion: 1,
  province: { code: "990000", name: "某省", annexLabel: "省政府及省直各部门", scope: "全省" },
  regions: [{ code: "990100", name: "某市", shortName: "某", counties: [] }],
};

test("gives the page the functions of the bridge and nothing of Node or Electron", async () => {
  const found = await started.page.evaluate(() => ({
    origin: window.origin,
    isSecure: window.isSecureContext,
    node: ["require", "process", "module", "Buffer", "global", "electron", "ipcRenderer"].filter((n) => n in window),
    bridge: Object.keys(Reflect.get(window, "xunjian")).sort(),
  }));
  expect(found).toEqual({
    origin: "xunjian://app",
    isSecure: true,
    node: [],
    bridge: [
      "appInfo",
      "cancelJob",
      "chooseTemplate",
      "onFilesOpened",
      "onMenuCommand",
      "onProgress",
      "paperConverter",
      "pathOfDroppedFile",
      "previewPaper",
      "readWorkbooks",
      "revealFile",
      "saveAnnexes",
      "saveAssignments",
      "saveFieldList",
      "saveReport",
      "saveScoreWorkbook",
      "saveStandard",
      "saveTemplate",
      "takeOpenedFiles",
    ],
  });
});

test("rejects arguments that are not of the bridge, and says nothing about why", async () => {
  const refusals = await started.page.evaluate(async () => {
    const bridge = Reflect.get(window, "xunjian");
    const tries: [string, unknown][] = [
      ["cancelJob", { jobId: "a", more: 1 }],
      ["cancelJob", "a"],
      ["cancelJob", undefined],
      ["readWorkbooks", { jobId: "a", paths: ["/etc/passwd"], dialogTitle: "", settings: {}, readAs: null }],
      ["saveAssignments", { jobId: "a", documents: [] }],
      ["saveAnnexes", { jobId: "a", annexes: [{ no: 1 }] }],
      ["revealFile", { path: "" }],
      ["saveReport", { jobId: "a", forms: [], annexes: [], paper: null, listing: null, paperName: "通报" }],
      ["saveReport", { jobId: "a", forms: ["exe"], annexes: [], paper: null, listing: null, paperName: "通报" }],
      ["previewPaper", { jobId: "a", paper: { kind: "circular", data: { 标题: 1 }, fields: [], template: null } }],
      ["previewPaper", { jobId: "a", paper: { kind: "circular", data: {}, fields: [], template: "/etc/passwd" } }],
      ["chooseTemplate", { jobId: "a", fields: [], path: "/etc/passwd" }],
      ["saveTemplate", { jobId: "a", template: "不是 base64" }],
      ["saveFieldList", { jobId: "a", fields: [{ name: "" }] }],
    ];
    return Promise.all(
      tries.map(([verb, argument]) =>
        bridge[verb](argument).then(
          () => "taken",
          (error: Error) => error.message,
        ),
      ),
    );
  });
  expect(refusals).toHaveLength(14);
  for (const refusal of refusals) expect(refusal).toMatch(/^Error invoking remote method '[^']+': Error: 请求无效$/);
});

test("reads no file that the person has not given", async () => {
  const outcome = await started.page.evaluate((settings) => {
    const request = { jobId: "stranger", paths: ["/etc/passwd"], dialogTitle: "", settings, readAs: null };
    return Reflect.get(window, "xunjian").readWorkbooks(request);
  }, someSettings);
  expect(outcome).toMatchObject({ kind: "failed" });
});

test("knows the path of a file from the person's hand, and of no other", async () => {
  const { page } = started;
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("input"), { type: "file" })));
  const input = page.locator("body > input[type=file]");
  await input.setInputFiles(join(process.cwd(), "package.json"));
  const paths = await input.evaluate((element) => {
    const file = element instanceof HTMLInputElement ? element.files?.[0] : undefined;
    const bridge = Reflect.get(window, "xunjian");
    const made = new File(["x"], "/etc/passwd");
    element.remove();
    return [file, made, { path: "/etc/passwd" }].map((each) => bridge.pathOfDroppedFile(each));
  });
  expect(paths).toEqual([join(process.cwd(), "package.json"), "", ""]);
  const outcome = await page.evaluate(
    ([settings, path]) => {
      const request = { jobId: "dropped", paths: [path], dialogTitle: "", settings, readAs: null };
      return Reflect.get(window, "xunjian").readWorkbooks(request);
    },
    [someSettings, paths[0]] as const,
  );
  expect(outcome).toMatchObject({ kind: "read", files: [{ path: paths[0] }] });
});

test("hands the file of a second start over to the running app and ends", async () => {
  const folder = mkdtempSync(join(tmpdir(), "xunjian-second-"));
  const file = join(folder, "任务分配表.xlsx");
  writeFileSync(file, "");
  const told = started.page.evaluate(
    () => new Promise<void>((resolve) => Reflect.get(window, "xunjian").onFilesOpened(() => resolve())),
  );
  await promisify(execFile)(electronBinary(), [...startArguments(started.dataFolder), file], { cwd: process.cwd() });
  await told;
  const taken = await started.page.evaluate(async () => {
    const bridge = Reflect.get(window, "xunjian");
    return [await bridge.takeOpenedFiles(), await bridge.takeOpenedFiles()];
  });
  expect(taken).toEqual([[file], []]);
  rmSync(folder, { recursive: true });
});
