import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FileReading, SampleRow } from "../../../src-core/exchange/read-file";
import { anAccount, aRecord, aSite, aTask } from "../../fixtures/builders";
import { aCommandLine, aFolder, officeFiles, withOffice } from "./fake-context";

const sites = ["9901010001", "9901010002", "9902000001"].map((code, index) => aSite({ code, order: index + 1 }));
const register = { kind: "register", content: { kind: "register", targets: [...sites, anAccount()] } } as const;
const row = (code: string): SampleRow => ({
  kind: "site",
  code,
  platform: null,
  handle: null,
  name: null,
  owner: null,
  sheet: "网站",
  cell: "A3",
});
const sample = (rows: readonly SampleRow[], title = "2020年第一季度抽查名单"): Partial<FileReading> => ({
  kind: "sample",
  content: { kind: "sample", rows, title },
});
const drawn = sample(sites.map((site) => row(site.code)));

async function assigned(files: Record<string, Partial<FileReading>>, names: string, out: string, ...more: string[]) {
  const line = aCommandLine({ ...officeFiles, "r.xlsx": register, "s.xlsx": drawn, ...files });
  const lists = ["--register", "r.xlsx", "--sample", "s.xlsx"];
  const result = await line.run(
    "assign",
    ...lists,
    "--inspectors",
    names,
    "--out",
    out,
    ...withOffice,
    "--json",
    ...more,
  );
  const documents = result.written.flatMap(({ content }) => (content.kind === "task" ? [content.document] : []));
  return { ...result, documents, answer: result.out === "" ? null : JSON.parse(result.out) };
}

test("writes an assignment workbook an inspector and answers with the contract", async () => {
  const out = await aFolder();
  const { code, answer, documents } = await assigned({}, "甲,乙", out);
  expect(code).toBe(0);
  expect(answer).toEqual({
    round: "2020Q1",
    files: [
      { file: join(out, "任务分配表-2020Q1-甲.xlsx"), inspector: "甲", targets: 2 },
      { file: join(out, "任务分配表-2020Q1-乙.xlsx"), inspector: "乙", targets: 1 },
    ],
    problems: [],
  });
  expect(documents.map(({ kind, round, records }) => [kind, round.name, round.sample.length, records])).toEqual([
    ["assignment", "2020年第一季度", 3, []],
    ["assignment", "2020年第一季度", 3, []],
  ]);
});

test("gives two people of one name different ids and files, the same ones on every run", async () => {
  const out = await aFolder();
  const first = await assigned({}, "张伟，张伟", out);
  const again = await assigned({}, "张伟,张伟", out);
  const ids = first.documents.map((document) => document.inspector.id);
  expect(new Set(ids).size).toBe(2);
  expect(again.documents).toEqual(first.documents);
  expect(first.answer.files[1].file).toBe(join(out, "任务分配表-2020Q1-张伟-2.xlsx"));
});

test("hands out the good rows of a sample and ends with 1 where a row is not in the register", async () => {
  const files = { "s.xlsx": sample([row("9901010001"), row("9909999999")]) };
  const { code, answer } = await assigned(files, "甲", await aFolder());
  expect(code).toBe(1);
  expect(answer.files).toMatchObject([{ inspector: "甲", targets: 1 }]);
  expect(answer.problems).toMatchObject([{ file: "s.xlsx", sheet: "网站", cell: "A3", code: "target-unknown" }]);
});

test("takes the round that is given before the one in the title", async () => {
  const { answer } = await assigned({}, "甲", await aFolder(), "--round", "2020q2");
  expect(answer.round).toBe("2020Q2");
});

test("takes the quarter of today and says so where the sample does not say its period", async () => {
  const files = { "s.xlsx": sample([row("9901010001")], "抽查名单") };
  const { code, answer, said, written } = await assigned(files, "甲", await aFolder());
  expect([code, answer.round, written.length]).toEqual([0, "2026Q4", 1]);
  expect(said).toContain("--round");
});

test("ends with 1 and writes nothing where no target is left", async () => {
  const { code, answer, written } = await assigned(
    { "s.xlsx": sample([]) },
    "甲",
    await aFolder(),
    "--round",
    "2020Q1",
  );
  expect([code, written]).toEqual([1, []]);
  expect(answer.problems).toMatchObject([{ file: "s.xlsx", code: "nothing-to-assign" }]);
});

test("replaces its own blank workbook, but not one that somebody began to fill in", async () => {
  const out = await aFolder();
  const [own, filled] = ["甲", "乙"].map((name) => join(out, `任务分配表-2020Q1-${name}.xlsx`));
  if (own === undefined || filled === undefined) throw new Error("two files");
  for (const path of [own, filled, join(out, "别的.xlsx")]) await writeFile(path, "x");
  const task = (records: readonly ReturnType<typeof aRecord>[]): Partial<FileReading> => ({
    kind: "assignment",
    content: { kind: "task", document: aTask({ records }) },
  });
  const { code, answer, said } = await assigned({ [own]: task([]), [filled]: task([aRecord()]) }, "甲,乙", out);
  expect(code).toBe(1);
  expect(answer.files.map((file: { inspector: string }) => file.inspector)).toEqual(["甲"]);
  expect(answer.problems).toMatchObject([{ file: filled, code: "file-exists" }]);
  expect(said).toContain("别的.xlsx");
});

test("ends with 1 and hands out nothing where a list is not what it was given for, or cannot be read", async () => {
  const wrongKind = await assigned({ "r.xlsx": drawn }, "甲", await aFolder());
  expect([wrongKind.code, wrongKind.written]).toEqual([1, []]);
  expect(wrongKind.answer.problems).toMatchObject([{ file: "r.xlsx", code: "kind-unexpected", value: "sample" }]);
  const unread: Partial<FileReading> = {
    problems: [{ code: "file-encrypted", sheet: "", cell: "", column: "", value: "", expected: "" }],
  };
  const encrypted = await assigned({ "s.xlsx": unread }, "甲", await aFolder());
  expect(encrypted.code).toBe(1);
  expect(encrypted.answer).toMatchObject({ files: [], problems: [{ file: "s.xlsx", code: "file-encrypted" }] });
});
