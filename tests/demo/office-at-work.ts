import type { Page } from "playwright";
import type { Summary } from "../../src-core/report/summary";
import { answerFolderDialog, answerOpenDialog } from "../e2e/answer-dialogs";
import type { StartedApp } from "../e2e/start-app";
import { goldenInspectorNames } from "../fixtures/golden-round";
import { circular } from "../fixtures/golden-round/circular";
import { type DemoFolders, filesIn } from "./folders";
import { say } from "./progress";
import { resizeWindow, takeScreen } from "./screens";

/** The office before the inspection: register, round with its sample, division, one assignment workbook an inspector. */
export async function handOut(
  office: StartedApp,
  folders: DemoFolders,
  register: string,
  sample: string,
): Promise<void> {
  const { app, page } = office;
  await page.getByTestId("role-office").check();
  await page.getByTestId("person-name").fill("省办张三");
  await answerOpenDialog(app, [register]);
  await page.getByTestId("start-import").click();
  await page.getByTestId("register-preview").waitFor();
  await takeScreen(page, folders, "11-省办-台账预览");
  await page.getByTestId("confirm-register").click();
  await page.getByTestId("register-table").waitFor();
  await takeScreen(page, folders, "12-省办-台账");
  say("台账已导入");

  await page.getByTestId("step-sample").click();
  await page.getByTestId("round-year").fill("2020");
  await page.getByTestId("round-period").getByText("第一季度").click();
  await answerOpenDialog(app, [sample]);
  await page.getByTestId("read-sample").click();
  await page.getByTestId("sample-reading").waitFor();
  await takeScreen(page, folders, "13-省办-新建轮次");
  await page.getByTestId("confirm-round").click();
  await page.getByTestId("sample-matrix").waitFor();
  await takeScreen(page, folders, "14-省办-抽查");
  say("轮次已建立");

  await page.getByTestId("step-division").click();
  await page.getByTestId("inspector-names").fill(goldenInspectorNames.join("\n"));
  await page.getByTestId("confirm-division").click();
  await answerFolderDialog(app, folders.assignments);
  await page.getByTestId("export-assignments").click();
  await page.locator(".ant-notification-notice-success").waitFor();
  await takeScreen(page, folders, "15-省办-分配");
}

/** The office afterwards: all score workbooks at once, then who has returned what. */
export async function takeBack(office: StartedApp, folders: DemoFolders): Promise<void> {
  const { app, page } = office;
  const files = filesIn(folders.scores);
  await page.getByTestId("step-returns").click();
  await answerOpenDialog(app, files);
  await page.getByTestId("import-scores").click();
  await page.getByTestId("returns-preview").waitFor();
  await takeScreen(page, folders, "21-省办-合并预览");
  await page.getByTestId("confirm-returns").click();
  await page.getByTestId("returns-table").waitFor();
  await takeScreen(page, folders, "22-省办-回收");
  await page.getByTestId("step-conflicts").click();
  await takeScreen(page, folders, "23-省办-冲突");
  say(`已合并 ${files.length} 份评分表`);
}

/** The results, with the figures that the screen shows. */
export async function readResults({ page }: StartedApp, folders: DemoFolders): Promise<Summary> {
  await page.getByTestId("step-results").click();
  await page.getByTestId("summary").waitFor();
  const summary = await readSummary(page);
  await takeScreen(page, folders, "24-省办-结果");
  return summary;
}

/** The annexes, the rows of two of them arranged as printed. */
export async function publishAnnexes(office: StartedApp, folders: DemoFolders): Promise<void> {
  const { app, page } = office;
  await page.getByTestId("step-annexes").click();
  await page.getByTestId("annex-tab-1").click();
  await takeScreen(page, folders, "25-省办-附件1");
  await arrangeAsPrinted(
    page,
    3,
    circular.annex3.map((row) => row.code),
    folders,
    "26-省办-附件3",
  );
  const printed = circular.annex4.map((row) => [row.no, row.owner, row.type, row.account].join("\t"));
  await arrangeAsPrinted(page, 4, printed, folders, "27-省办-附件4");
  await answerFolderDialog(app, folders.annexes);
  await page.getByTestId("export-annexes").click();
  await page.getByText("已导出附件").first().waitFor();
  await resizeWindow(app, 1920, 1080);
  await takeScreen(page, folders, "30-省办-附件4-大屏");
  await resizeWindow(app, 1366, 768);
  say(`附件已导出：${filesIn(folders.annexes).length} 个`);
}

/** Pastes the printed list, as a clerk would take it from last draft. */
async function arrangeAsPrinted(
  page: Page,
  no: 3 | 4,
  lines: readonly string[],
  folders: DemoFolders,
  screen: string,
): Promise<void> {
  await page.getByTestId(`annex-tab-${no}`).click();
  await page.getByTestId("open-list-order").click();
  await page.getByTestId("list-text").fill(lines.join("\n"));
  await page.getByTestId("list-matched").getByText(`对上 ${lines.length} / ${lines.length} 行`).waitFor();
  await page.getByTestId("apply-list").click();
  await page.getByText("手工排定的顺序，已保存").waitFor();
  await takeScreen(page, folders, screen);
  await page.getByTestId("open-list-order").click();
}

/** What the screen of results says, figure by figure. */
async function readSummary(page: Page): Promise<Summary> {
  const count = async (testId: string): Promise<number> => {
    const found = page.getByTestId(testId);
    if ((await found.count()) === 0) return 0;
    return Number((((await found.textContent()) ?? "").match(/[\d,]+/)?.[0] ?? "0").replaceAll(",", ""));
  };
  const rate = async (kind: string): Promise<string> =>
    (await page.getByTestId(`summary-${kind}-rate`).textContent()) ?? "";
  const [running = 0, total = 0] = (
    ((await page.getByTestId("step-register").textContent()) ?? "").match(/\d[\d,]*/g) ?? []
  )
    .map((text) => Number(text.replaceAll(",", "")))
    .slice(-2);
  const side = async (kind: string) => ({
    sampled: await count(`summary-${kind}-sampled`),
    problems: await count(`summary-${kind}-problems`),
    passRate: await rate(kind),
  });
  return {
    sites: { running, ...(await side("site")) },
    accounts: { total, ...(await side("account")) },
    complete: (await page.getByTestId("summary").getAttribute("data-complete")) === "true",
    missing: await count("summary-missing"),
    conflicts: await count("summary-conflicts"),
    unscorable: await count("summary-unscorable"),
    awaitingEvidence: await count("summary-awaiting"),
  };
}
