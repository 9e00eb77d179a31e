import { join } from "node:path";
import { expect } from "@playwright/test";
import { answerFolderDialog, answerOpenDialog } from "./answer-dialogs";
import { filesIn, type OfficeFolder, writeConflict, writeScores } from "./office-files";
import type { StartedApp } from "./start-app";

/**
 * Brings the office to the golden round with all its scores merged, by two inspectors: 378 sites, 356 accounts.
 *
 * @returns a score workbook that contradicts what was merged, not yet taken
 */
export async function mergeGoldenRound({ app, page }: StartedApp, files: OfficeFolder): Promise<string> {
  await page.getByTestId("role-office").click();
  await page.getByTestId("person-name").fill("省办甲");
  await page.getByTestId("start-empty").click();
  await answerOpenDialog(app, [files.register]);
  await page.getByTestId("import-register").click();
  await page.getByTestId("confirm-register").click();
  await page.getByTestId("step-sample").click();
  await openGoldenRound({ app, page }, files, "第一季度");
  await divideAmong({ app, page }, ["检查员甲", "检查员乙"], files.assignments);
  const scores = filesIn(files.assignments).map((_, index) => join(files.scores, `评分表${index + 1}.xlsx`));
  const other = join(files.root, "另一台电脑.xlsx");
  for (const [index, assignment] of filesIn(files.assignments).entries()) {
    const document = await writeScores(assignment, scores[index] ?? "");
    if (index === 0) await writeConflict(document, other);
  }
  await mergeFiles({ app, page }, scores);
  await expect(page.getByTestId("returns-figures")).toContainText("734 / 734");
  return other;
}

/** Opens a round of 2020 of the golden sample. */
export async function openGoldenRound(
  { app, page }: Pick<StartedApp, "app" | "page">,
  files: OfficeFolder,
  period: string,
): Promise<void> {
  await page.getByTestId("round-year").fill("2020");
  await page.getByTestId("round-period").getByText(period).click();
  await answerOpenDialog(app, [files.sample]);
  await page.getByTestId("read-sample").click();
  await page.getByTestId("confirm-round").click();
  await expect(page.getByTestId("round-select")).toContainText(`2020年${period}`);
}

/** Divides the sample and writes the assignment workbooks. */
export async function divideAmong(
  { app, page }: Pick<StartedApp, "app" | "page">,
  names: readonly string[],
  folder: string,
): Promise<void> {
  await page.getByTestId("step-division").click();
  await page.getByTestId("inspector-names").fill(names.join("\n"));
  await page.getByTestId("confirm-division").click();
  await answerFolderDialog(app, folder);
  await page.getByTestId("export-assignments").click();
  await expect(page.getByTestId("step-division")).toHaveAttribute("data-state", "done");
}

export async function mergeFiles(
  { app, page }: Pick<StartedApp, "app" | "page">,
  paths: readonly string[],
): Promise<void> {
  await page.getByTestId("step-returns").click();
  await answerOpenDialog(app, paths);
  await page.getByTestId("import-scores").click();
  await page.getByTestId("confirm-returns").click();
  await expect(page.getByTestId("returns-preview")).toBeHidden();
}
