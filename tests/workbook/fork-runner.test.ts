import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EMPTY_LEDGER, storeLedger } from "../../src-core/merge/ledger";
import { forkRunner } from "../../src-main/workbook/fork-runner";
import type { WorkbookReply } from "../../src-main/workbook/workbook-job";
import { aRound, aSite } from "../fixtures/builders";
import { builtProcess } from "./built-process";
import { workFolder } from "./openpyxl";

const folder = workFolder();
let script = "";
let built = "";
beforeAll(async () => {
  ({ script, folder: built } = await builtProcess());
});
afterAll(() => {
  folder.remove();
  rmSync(built, { recursive: true, force: true });
});

const quietly = (): void => undefined;
const readJob = (...paths: string[]) => ({ kind: "read", paths, settings: null, readAs: null }) as const;
const goodFile = (name: string): string => folder.put(name, "网站名称,网站标识码\n甲,9901010001\n");

describe("forkRunner", () => {
  it("reads files one by one with progress, bad ones among good ones", async () => {
    const labels: string[] = [];
    const paths = [goodFile("一.csv"), folder.put("二.xlsx", ""), goodFile("三.csv")];
    const reply = await forkRunner({ script }).run(
      readJob(...paths),
      ({ done, total, label }) => labels.push(`${done}/${total} ${label}`),
      new AbortController().signal,
    );
    expect(labels).toEqual(["0/3 一.csv", "1/3 二.xlsx", "2/3 三.csv", "3/3 "]);
    if (reply.kind !== "read") throw new Error(JSON.stringify(reply));
    expect(reply.files.map(({ kind, good }) => [kind, good])).toEqual([
      ["register", 1],
      ["unknown", 0],
      ["register", 1],
    ]);
  });

  it("writes assignments, annexes and ledgers that it reads back", async () => {
    const round = aRound();
    const site = aSite();
    const ledger = {
      format: "xunjian-ledger",
      formatVersion: 1,
      round,
      register: [site],
      ledger: storeLedger(EMPTY_LEDGER),
    } as const;
    const files = [
      {
        path: join(folder.path, "出", "附件3.xlsx"),
        content: { kind: "annex", table: { no: 3, title: "名单", header: [{ text: "序号", parts: [] }], rows: [[1]] } },
      },
      { path: join(folder.path, "出", "ledger.json"), content: { kind: "ledger", document: ledger } },
    ] as const;
    const written = await forkRunner({ script }).run({ kind: "write", files }, quietly, new AbortController().signal);
    const papers = files.map(({ path }) => ({
      name: basename(path),
      hash: createHash("sha256").update(readFileSync(path)).digest("hex"),
    }));
    expect(written).toEqual({ kind: "written", paths: files.map(({ path }) => path), papers });
    expect(readdirSync(join(folder.path, "出")).sort()).toEqual(["ledger.json", "附件3.xlsx"]);
    expect(readFileSync(files[0].path).subarray(0, 2).toString()).toBe("PK");
    const back = await forkRunner({ script }).run(readJob(files[1].path), quietly, new AbortController().signal);
    expect(back).toMatchObject({ files: [{ kind: "ledger", problems: [], content: { document: ledger } }] });
  });

  it("says why a file could not be saved", async () => {
    const blocked = folder.put("挡路", "x");
    const table = { no: 1, title: "表", header: [], rows: [] };
    const files = [{ path: join(blocked, "附件1.xlsx"), content: { kind: "annex", table } }] as const;
    const reply = await forkRunner({ script }).run({ kind: "write", files }, quietly, new AbortController().signal);
    expect(reply).toMatchObject({ kind: "failed", message: expect.stringContaining("无法保存“附件1.xlsx”") });
  });

  it("ends the process when the person cancels", async () => {
    const cancel = new AbortController();
    const running = forkRunner({ script }).run(readJob(goodFile("甲.csv")), () => cancel.abort(), cancel.signal);
    expect(await running).toEqual({ kind: "failed", message: "已取消" });
    expect(await forkRunner({ script }).run(readJob(), quietly, cancel.signal)).toMatchObject({ message: "已取消" });
  });

  it("fails in words when the process dies or hangs before it began", async () => {
    const run = (source: string, timeoutMs: number): Promise<WorkbookReply> =>
      forkRunner({ script: folder.put("假.mjs", source), timeoutMs }).run(
        readJob("x"),
        quietly,
        new AbortController().signal,
      );
    expect(await run("process.exit(134);", 60_000)).toEqual({
      kind: "failed",
      message: "处理表格时进程意外退出，可能是文件异常或内存不足",
    });
    expect(await run("setInterval(() => 0, 1000);", 300)).toMatchObject({
      message: expect.stringContaining("没有完成，已停止"),
    });
  });

  it("reads the others when one file needs more memory than there may be", async () => {
    const cell = "x".repeat(50);
    const big = folder.put("大.csv", `网站名称,网站标识码\n${`${cell},${cell}\n`.repeat(190_000)}`);
    const totals = new Set<number>();
    const reply = await forkRunner({ script, memoryMegabytes: 40 }).run(
      readJob(goodFile("前.csv"), big, goodFile("后.csv")),
      ({ total }) => totals.add(total),
      new AbortController().signal,
    );
    expect(totals).toEqual(new Set([3]));
    if (reply.kind !== "read") throw new Error(JSON.stringify(reply));
    expect(reply.files.map(({ name, good }) => [name, good])).toEqual([
      ["前.csv", 1],
      ["大.csv", 0],
      ["后.csv", 1],
    ]);
    expect(reply.files[1]?.problems).toMatchObject([
      { code: "file-unreadable", expected: "处理“大.csv”时进程意外退出，可能是文件异常或内存不足" },
    ]);
  });
});
