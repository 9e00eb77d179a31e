import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { circularPaper } from "../../src-core/circular/fill-paper";
import { report } from "../../src-core/report/report";
import { results } from "../../src-core/report/results";
import { issueOf } from "../../src-core/signing/issue-of";
import { isoTime } from "../../src-core/units";
import { readWorkbook } from "../../src-main/workbook/read-workbook";
import annex5 from "../fixtures/circular-2020q1/annex5.json" with { type: "json" };
import { goldenReportInput } from "../fixtures/golden-round/circular-input";
import { goldenLedger, goldenRegister, goldenRound } from "../unit/report/golden-ledger";
import { expectAccessible } from "./accessible";
import { answerFolderDialog, answerOpenDialog } from "./answer-dialogs";
import { writeGoldenDisclosure, writeGoldenSuggestions } from "./department-files";
import { mergeGoldenRound } from "./golden-office";
import { filesIn, type OfficeFolder, officeFolder } from "./office-files";
import { type StartedApp, startApp } from "./start-app";

/** The annexes of a round that was signed, each step on what the one before left. */
test.describe.configure({ mode: "serial" });

let started: StartedApp;
let page: Page;
let files: OfficeFolder;
const root = mkdtempSync(join(tmpdir(), "xunjian-issued-"));
const tables = join(root, "tables");
const size = { width: 1366, height: 768 };

test.beforeAll(async () => {
  mkdirSync(tables);
  files = await officeFolder(join(root, "files"));
  started = await startApp({ size });
  page = started.page;
  await mergeGoldenRound(started, files);
  await answerOpenDialog(started.app, [...writeGoldenDisclosure(tables), writeGoldenSuggestions(tables)]);
  await page.getByTestId("step-annexes").click();
  await page.keyboard.press("Control+O");
  await page.getByTestId("confirm-departments").click();
  await expect(page.getByTestId("annex-tab-5")).toBeVisible();
  await sign(page);
});

test.afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

test("shows the annexes of a signed round as they were signed, and says so", async () => {
  await expect(page.getByTestId("annexes-issued")).toContainText("已签发（2020年4月2日），以下是签发时的附件");
  await expect(page.getByTestId("annex-tab-4")).toContainText("新媒体 57");
  await page.getByTestId("annex-tab-5").click();
  await expect(page.getByTestId("annex-5").locator("tbody tr")).toHaveCount(annex5.length);
  await expect(page.getByTestId("import-departments")).toBeHidden();
  await expectAccessible(page);
});

test("keeps what was signed while the rows of now become others", async () => {
  await page.getByTestId("annexes-as-now").click();
  await page.getByTestId("edit-省药监局").click();
  await page.getByTestId("remove-row").click();
  await expect(page.getByTestId("annex-tab-5")).toContainText(`信息公开 ${annex5.length - 1}`);
  await page.getByTestId("annexes-as-issued").click();
  await expect(page.getByTestId("annex-tab-5")).toContainText(`信息公开 ${annex5.length}`);
  await expect(page.getByTestId("annex-5")).toContainText("省药监局");
});

test("opens signed figures that still stand so, and none that have changed since", async () => {
  const changed = page.getByTestId("annex-5").locator("tbody tr").nth(1);
  await expect(changed).toContainText("省药监局");
  await expect(changed.getByRole("button")).toHaveCount(0);
  await page.getByTestId("annex-tab-1").click();
  await page.getByTestId("cell-1-7").click();
  await expect(page.getByTestId("figure-count")).toContainText("38 个对象");
  await page.keyboard.press("Escape");
});

test("exports what is shown: what was signed, not what is there now", async () => {
  await answerFolderDialog(started.app, files.annexes);
  await page.getByTestId("export-annexes").click();
  await expect
    .poll(() => filesIn(files.annexes).map((path) => basename(path)))
    .toEqual([1, 2, 3, 4, 5, 6].map((no) => `附件${no}.xlsx`));
  const reading = readWorkbook(readFileSync(join(files.annexes, "附件5.xlsx")));
  if (reading.kind !== "sheets") throw new Error(reading.kind);
  expect(reading.sheets[0]?.rows.flat()).toContain("省药监局");
});

/** Signs the golden round as the store keeps it. What the screen shows follows from the row. */
async function sign(window: Page): Promise<void> {
  const input = goldenReportInput(results(goldenRound, goldenRegister, goldenLedger()));
  const whole = report(input);
  const issue = issueOf({
    input,
    report: whole,
    paper: circularPaper(input, whole),
    papers: [],
    sources: [],
    at: isoTime("2020-04-02T02:00:00.000Z"),
    by: "省办甲",
    no: 1,
    reason: null,
  });
  await window.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("xunjian");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("issued", "readwrite");
          writing.objectStore("issued").add(row);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    JSON.parse(JSON.stringify(issue)),
  );
  await window.reload();
}
