import rawPack from "../../resources/standards/guoban-2019.json";
import type { Target } from "../../src-core/register/target";
import { type Answers, type AnswerValue, CLEAR } from "../../src-core/scoring/answer";
import type { Proven } from "../../src-core/scoring/proof";
import { scoreTarget } from "../../src-core/scoring/score-target";
import { allItems } from "../../src-core/standard/pack-items";
import type { Item, StandardPack } from "../../src-core/standard/pack-schema";
import { parsePack } from "../../src-core/standard/parse-pack";
import { centipoints } from "../../src-core/units";
import { aSite } from "../fixtures/builders";

/**
 * Scoring 10,000 portals in one run, with trace and evidence, against a bare loop that reads every answer of every portal
 * out of its map and adds a number, in turn, in one process: `npm run bench:score`.
 */
const portals = Number(process.env.PORTALS ?? 10_000);
const rounds = Number(process.env.RUNS ?? 15);

interface Portal {
  readonly target: Target;
  readonly answers: Answers;
  readonly proven: Proven;
}

function pack(): StandardPack {
  const parsed = parsePack(rawPack);
  if (parsed.kind === "faulty") throw new Error(parsed.faults.map((fault) => fault.message).join("; "));
  return parsed.pack;
}

function findingOf({ rule, points }: Item, seed: number): AnswerValue {
  switch (rule.kind) {
    case "fixed":
      return { kind: "found" };
    case "graded":
      return { kind: "level", levelId: rule.levels[seed % rule.levels.length]?.id ?? "" };
    case "sampled":
      return { kind: "count", count: 1 + (seed % rule.size.value) };
    case "judged":
      return { kind: "points", points: centipoints(1 + (seed % points.value)) };
    case "perOccurrence":
      return { kind: "count", count: 1 + (seed % 9) };
  }
}

/** Answers of the i-th portal: about every fifth item found, every fortieth portal vetoed, every fiftieth without services. */
function portalOf(standard: StandardPack, i: number): Portal {
  const items = allItems(standard);
  const answers = new Map<string, AnswerValue>(standard.site.vetoes.map(({ id }) => [id, CLEAR]));
  items.forEach((item, j) => {
    const seed = (i * 31 + j * 17) % 101;
    answers.set(item.id, seed % 5 === i % 5 ? findingOf(item, seed) : CLEAR);
  });
  if (i % 40 === 0) answers.set("site-unreachable", { kind: "conditions", ids: ["over-week"] });
  const proven = new Set(items.filter((_, j) => (i + j) % 3 > 0).map(({ id }) => id));
  return { target: aSite({ noServices: i % 50 === 0, order: i + 1 }), answers, proven };
}

const standard = pack();
const ids = [...standard.site.vetoes, ...allItems(standard)].map(({ id }) => id);
const all = Array.from({ length: portals }, (_, i) => portalOf(standard, i));

function scoreAll(): number {
  let sum = 0;
  for (const { target, answers, proven } of all) sum += scoreTarget(standard, target, answers, proven).points ?? 0;
  return sum;
}

function bareLoop(): number {
  let sum = 0;
  for (const { answers } of all) for (const id of ids) if (answers.get(id)?.kind !== "clear") sum += 1;
  return sum;
}

function timed(run: () => number): number {
  const began = performance.now();
  if (run() < 0) throw new Error("nothing was scored");
  return performance.now() - began;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const inWords = (values: readonly number[]): string =>
  `median ${median(values).toFixed(1)} ms (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;

const bare: number[] = [];
const scored: number[] = [];
for (let warm = 0; warm < 3; warm += 1) {
  bareLoop();
  scoreAll();
}
for (let round = 0; round < rounds; round += 1) {
  bare.push(timed(bareLoop));
  scored.push(timed(scoreAll));
}
console.log(`${portals} portals, ${ids.length} vetoes and items each, ${rounds} rounds`);
console.log(`bare loop: ${inWords(bare)}`);
console.log(`scored with trace: ${inWords(scored)}, ${((1000 * median(scored)) / portals).toFixed(1)} µs a portal`);
console.log(`ratio: ${(median(scored) / median(bare)).toFixed(2)}`);
