import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright";
import { targetId } from "../../src-core/units";
import { answerSaveDialog } from "../e2e/answer-dialogs";
import { type StartedApp, startApp } from "../e2e/start-app";
import { goldenAnswers, type ProvenAnswer } from "../fixtures/golden-round";
import type { DemoFolders } from "./folders";
import { say } from "./progress";
import { takeScreen } from "./screens";

/** One inspector: opens the assignment by a double click, scores every target on the screen, hands in the score workbook. */
export async function scoreOnLaptop(folders: DemoFolders, assignment: string, isFilmed: boolean): Promise<void> {
  const name = path.basename(assignment, ".xlsx").split("-").slice(2).join("-");
  const dataFolder = path.join(folders.laptops, name);
  const started = await startApp({ dataFolder, files: [assignment], size: { width: 1366, height: 768 } });
  try {
    await signIn(started.page, name, isFilmed ? folders : null);
    const count = await scoreAll(started.page, isFilmed ? folders : null);
    await handIn(started, path.join(folders.scores, path.basename(assignment).replace("任务分配表", "评分表")));
    say(`${name} 评完 ${count} 个对象，已导出评分表`);
  } finally {
    await started.close();
  }
}

async function signIn(page: Page, name: string, film: DemoFolders | null): Promise<void> {
  await page.getByTestId("first-start").waitFor();
  if (film !== null) await takeScreen(page, film, "01-首次启动");
  await page.getByTestId("person-name").fill(name);
  await page.getByTestId("start-empty").click();
  await page.getByTestId("import-take").waitFor();
  if (film !== null) await takeScreen(page, film, "02-检查员-导入任务表");
  await page.getByTestId("import-take").click();
  await page.getByTestId("checklist").waitFor();
}

async function scoreAll(page: Page, film: DemoFolders | null): Promise<number> {
  const filmed = new Set<string>();
  const seen = new Set<string>();
  for (;;) {
    const id = await page.getByTestId("checklist").getAttribute("data-target");
    if (id === null || seen.has(id)) return seen.size;
    seen.add(id);
    const answers = goldenAnswers(targetId(id));
    await scoreOne(page, answers);
    if (film !== null) await filmOne(page, film, answers, filmed);
    await page.keyboard.press("Control+Enter");
  }
}

async function scoreOne(page: Page, answers: ReadonlyMap<string, ProvenAnswer>): Promise<void> {
  for (const [itemId, { value, note, link }] of answers) {
    const isBonus = itemId.startsWith("bonus-");
    if (value.kind === "clear" || isBonus) continue;
    await answer(page, itemId, value);
    if (note !== "") await page.getByTestId(`note-${itemId}`).fill(note);
    if (link !== "") await page.getByTestId(`link-${itemId}`).fill(link);
  }
  await page.getByTestId("checklist").focus();
  await page.keyboard.press("n");
  await page.keyboard.press("m");
  const bonuses = [...answers].filter(([itemId]) => itemId.startsWith("bonus-"));
  for (const [itemId, { value, link }] of bonuses) {
    if (value.kind === "clear") continue;
    await answer(page, itemId, value);
    if (link !== "") await page.getByTestId(`link-${itemId}`).fill(link);
  }
  if (bonuses.length === 0) return;
  await page.getByTestId("checklist").focus();
  await page.keyboard.press("m");
}

async function answer(page: Page, itemId: string, value: ProvenAnswer["value"]): Promise<void> {
  switch (value.kind) {
    case "conditions":
      await page.getByTestId(`veto-${itemId}-hit`).click();
      for (const id of value.ids) await page.getByTestId(`veto-${itemId}`).getByTestId(`condition-${id}`).check();
      return;
    case "found":
      await page.getByTestId(`item-${itemId}-found`).click();
      return;
    case "level":
      await page.getByTestId(`item-${itemId}-level-${value.levelId}`).click();
      return;
    case "count":
      await page.getByTestId(`item-${itemId}-count`).fill(String(value.count));
      return;
    case "points":
      await page.getByTestId(`item-${itemId}-points`).fill(String(value.points / 100));
      return;
    default:
      throw new Error(`nobody answers ${itemId} with ${value.kind}`);
  }
}

/** One picture of each kind of checklist: a portal, a vetoed target, an account. */
async function filmOne(
  page: Page,
  film: DemoFolders,
  answers: ReadonlyMap<string, ProvenAnswer>,
  filmed: Set<string>,
): Promise<void> {
  const isVetoed = [...answers.values()].some(({ value }) => value.kind === "conditions");
  const isPortal = [...answers.keys()].some((itemId) => itemId.startsWith("publish-"));
  const kind = isVetoed ? "否决" : isPortal ? "门户" : "其他";
  if (filmed.has(kind)) return;
  filmed.add(kind);
  await page.locator('[data-testid="saved-mark"][data-state="saved"]').waitFor();
  await takeScreen(page, film, `03-检查员-评分-${kind}`);
}

async function handIn({ app, page }: StartedApp, file: string): Promise<void> {
  await page.locator('[data-testid="saved-mark"][data-state="saved"]').waitFor();
  await answerSaveDialog(app, file);
  await page.getByTestId("export-score").click();
  await page.getByTestId("export-all").click();
  await page.getByTestId("saved-path").waitFor();
  if (!fs.existsSync(file)) throw new Error(`said to be saved, but is not there: ${file}`);
}
