import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readJsonText } from "../../../src-core/exchange/json-text";
import { packSchema } from "../../../src-core/standard/pack-schema";
import { parsePack } from "../../../src-core/standard/parse-pack";

const examples = resolve(import.meta.dirname, "../../../resources/examples");
const text = readFileSync(resolve(examples, "standard.md"), "utf8");

test("the standard that the documentation begins with is sound", () => {
  const json = readJsonText(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "");
  if (json.kind === "broken") throw new Error(json.message);
  expect(json.twice).toEqual([]);
  const parsed = parsePack(json.value);
  expect(parsed.kind === "faulty" ? parsed.faults : []).toEqual([]);
});

test("the documentation names every field of a standard and of its parts", () => {
  const json = readJsonText(readFileSync(resolve(examples, "../standards/practice.json"), "utf8"));
  if (json.kind === "broken") throw new Error(json.message);
  const fields = new Set(Object.keys(packSchema.shape));
  const below = [json.value];
  for (const one of below) {
    if (typeof one !== "object" || one === null) continue;
    if (!Array.isArray(one)) for (const key of Object.keys(one)) fields.add(key);
    below.push(...Object.values(one));
  }
  const unnamed = [...fields].filter((field) => !new RegExp(`\\b${field}\\b`).test(text));
  expect(unnamed).toEqual([]);
});
