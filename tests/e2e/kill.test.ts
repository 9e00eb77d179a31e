import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "playwright";
import { aSite, aTask } from "../fixtures/builders";
import { killTree } from "./kill-tree";
import { type StartedApp, startApp } from "./start-app";
import { writeTaskFile } from "./task-file";

/**
 * What the screen called saved is on the disk, whenever the app is killed. Somebody answers as fast as the screen takes it,
 * notes down each answer for which the mark said 已保存, and is cut off by SIGKILL at a moment drawn from a seed.
 * KILLS=1000 KILL_SEED=7 for a long run.
 */
const KILLS = Number(process.env.KILLS ?? 5);
const SEED = Number(process.env.KILL_SEED ?? 20_200_401);

const portals = Array.from({ length: 6 }, (_, n) => aSite({ code: `990101000${n + 1}`, name: `甲西县${n + 1}号门户` }));
const random = seededRandom(SEED);
const root = mkdtempSync(join(tmpdir(), "xunjian-kill-"));
const dataFolder = join(root, "data");
/** By target and field: what the screen said is saved. */
const saved = new Map<string, string>();
let turn = 0;

test.afterAll(() => rmSync(root, { recursive: true, force: true }));

test(`every answer that the screen called saved is there after ${KILLS} kills`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const file = await writeTaskFile(root, "任务分配表.xlsx", aTask({ targets: portals }));
  await firstStart(file);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const started = await startApp({ dataFolder });
    await started.page.getByTestId("checklist").waitFor();
    const before = saved.size;
    const pending = await answerUntilKilled(started, 300 + Math.floor(random() * 2500));
    await check(pending, `kill ${kill}, seed ${SEED}`);
    expect(saved.size, "answers were given before the kill").toBeGreaterThanOrEqual(before);
  }
  expect(saved.size).toBeGreaterThan(5);
});

interface Deed {
  readonly key: string;
  readonly field: string;
  readonly value: string;
}

async function firstStart(file: string): Promise<void> {
  const { page, close } = await startApp({ dataFolder, files: [file] });
  await page.getByTestId("start-import").click();
  await page.getByTestId("import-take").click();
  await page.getByTestId("checklist").waitFor();
  await close();
}

/** @returns the deed that was under way when the app died: it may have arrived or not */
async function answerUntilKilled({ app, page }: StartedApp, afterMs: number): Promise<Deed | null> {
  const pid = app.process().pid;
  if (pid === undefined) throw new Error("the app has no process");
  const gone = new Promise<void>((resolve) => app.once("close", () => resolve()));
  setTimeout(() => killTree(pid), afterMs);
  let pending: Deed | null = null;
  try {
    for (;;) {
      const target = portals[Math.floor(random() * portals.length)];
      if (target === undefined) continue;
      await page.getByTestId(`target-row-${target.id}`).click();
      pending = nextDeed(target.id);
      await answerAndWaitForMark(page, pending);
      saved.set(pending.key, pending.value);
      pending = null;
    }
  } catch (error) {
    if (!/closed|crashed|destroyed/i.test(String(error))) throw error;
  }
  await gone;
  return pending;
}

/** Always another value than before, so that an answer that got lost cannot look like one that arrived. */
function nextDeed(targetId: string): Deed {
  turn += 1;
  const fields = ["item-policy-files-count", "item-guides-count", "item-leaders-points", "note-overview"];
  const field = fields[Math.floor(random() * fields.length)] ?? "note-overview";
  const value = field === "note-overview" ? `第 ${turn} 次备注` : String((turn % 29) + 1);
  return { key: `${targetId} ${field}`, field, value };
}

/** Types a value and waits until the mark says 已保存 after it. */
async function answerAndWaitForMark(page: Page, { field, value }: Deed): Promise<void> {
  if (field === "note-overview") {
    const words = page.getByTestId("words-overview");
    if ((await words.count()) > 0) await words.dispatchEvent("click");
  }
  await page.getByTestId(field).fill(value, { timeout: 5000 });
  await page.waitForFunction(
    () => document.querySelector('[data-testid="saved-mark"]')?.getAttribute("data-state") === "saved",
    undefined,
    { polling: 5, timeout: 10_000 },
  );
}

/** Opens the app again and looks at every answer that it had called saved. */
async function check(pending: Deed | null, hint: string): Promise<void> {
  const { page, close } = await startApp({ dataFolder });
  try {
    await page.getByTestId("checklist").waitFor();
    for (const target of portals) await checkTarget(page, target.id, pending, hint);
  } finally {
    await close();
  }
}

async function checkTarget(page: Page, targetId: string, pending: Deed | null, hint: string): Promise<void> {
  await page.getByTestId(`target-row-${targetId}`).click();
  await expect(page.getByTestId("checklist")).toHaveAttribute("data-target", targetId);
  for (const [key, value] of saved) {
    const [ofTarget, field = ""] = key.split(" ");
    if (ofTarget !== targetId) continue;
    const found = await page.getByTestId(field).inputValue({ timeout: 5000 });
    const allowed = pending?.key === key ? [value, pending.value] : [value];
    expect(allowed, `${key} (${hint})`).toContain(found);
    saved.set(key, found);
  }
}

/** Park and Miller's generator: the same seed, the same moments. */
function seededRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
