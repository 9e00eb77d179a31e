import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { circularSettingsSchema } from "../../../src-core/circular/circular-settings";
import { circularOfFile, defaultCircular } from "../../../src-core/circular/default-circular";
import { report } from "../../../src-core/report/report";
import { allItems } from "../../../src-core/standard/pack-items";
import { roundId } from "../../../src-core/units";
import { readJsonDocument } from "../../../src-main/workbook/read-json-document";
import { aRound } from "../../fixtures/builders";
import { goldenPack } from "../../fixtures/golden-round";

const examples = resolve(import.meta.dirname, "../../../resources/examples");
const text = readFileSync(resolve(examples, "circular.md"), "utf8");
const round = roundId("2026H1");
/** Long texts after the office's level, which the documentation does not repeat. */
const texts = ["opening", "experience", "requirements"];

function example() {
  const { content, problems } = readJsonDocument(readFileSync(resolve(examples, "circular.json"), "utf8"));
  if (content.kind !== "settings" || !content.circular) throw new Error(JSON.stringify(problems));
  return { settings: content.settings, circular: content.circular };
}

test("the documentation explains every field of the circular's settings, once, and no other", () => {
  const explained = [...text.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
  expect(explained.sort()).toEqual(Object.keys(circularSettingsSchema.shape).sort());
});

test("the documentation gives the defaults that the program takes", () => {
  const block = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "");
  const defaults = Object.entries(defaultCircular(example().settings, round)).filter(([key]) => !texts.includes(key));
  expect(block).toEqual(Object.fromEntries(defaults));
});

test("the example is read as it stands, and its texts name no field that does not exist", () => {
  const { settings, circular } = example();
  const said = circularOfFile(settings, round, circular);
  const own = { ...aRound({ id: round, name: "2026年上半年" }), settings };
  const made = report({ round: own, register: [], results: [], circular: said, disclosure: [], suggestions: [] });
  expect(made.textFaults).toEqual([]);
  expect(said.printedFigures).toEqual(circular.printedFigures);
  const known = new Set(made.figures.map((figure) => figure.id));
  expect(Object.keys(said.printedFigures).filter((id) => !known.has(id))).toEqual([]);
});

test("the snippets of the documentation are what the settings take", () => {
  const snippets = [...text.matchAll(/\n\n((?: {4}[{ ].*\n)+)/g)].map((match): unknown => JSON.parse(match[1] ?? ""));
  const [past, problem] = snippets;
  expect(snippets).toHaveLength(2);
  const circular = { ...defaultCircular(example().settings, round), pastRounds: [past], pastProblems: [problem] };
  expect(circularSettingsSchema.safeParse(circular).error?.issues ?? []).toEqual([]);
  const [item = ""] = /\{ "([a-z-]+)": "政策文件解读比例不高" \}/.exec(text)?.slice(1) ?? [];
  expect(allItems(goldenPack).map(({ id }) => id)).toContain(item);
});
