import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { jsonOf, runPython, runXunjian } from "./run-xunjian";

/** The built command line with a standard: exported, edited with openpyxl, imported, compared. */
const SHIPPED = resolve("resources/standards/guoban-2019.json");
let folder = "";
const run = (...args: readonly string[]) => runXunjian(["standard", ...args], folder);
const json = async (code: number, ...args: readonly string[]) => jsonOf(await run(...args, "--json"), code);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xunjian-standard-"));
  jsonOf(await run("export", SHIPPED, "--out", "exported.xlsx", "--json"), 0);
  const script = resolve("tests/workbook/edit-standard.py");
  const edited = await runPython([script, "exported.xlsx", "edited.xlsx"], folder);
  expect(edited.code, edited.said).toBe(0);
}, 120_000);

test("checks a standard, says how many numbers are open, and what is no standard", async () => {
  const answer = await json(0, "check", SHIPPED);
  expect(answer).toMatchObject({ standard: { id: "guoban-2019", version: 1 }, base: null, problems: [] });
  expect(answer.standard.unconfirmed).toBeGreaterThan(0);
  await writeFile(join(folder, "list.csv"), "网站名称,网站标识码\n县一,3611280006\n");
  expect(await json(1, "check", "list.csv")).toMatchObject({ standard: null, problems: [{ code: "kind-unexpected" }] });
  expect((await run("check", "edited.xlsx")).out).toContain("guoban-2019 第 2 版");
});

test("finds no difference between a standard and its workbook", async () => {
  const answer = await json(0, "diff", SHIPPED, "exported.xlsx");
  expect(answer).toMatchObject({ summary: { added: 0, removed: 0, points: 0 }, changes: [] });
  expect((await run("diff", SHIPPED, "exported.xlsx")).out).toContain("内容没有不同");
});

test("imports what openpyxl edited as the next version, with the right difference", async () => {
  const answer = await json(0, "import", "edited.xlsx", "--base", SHIPPED, "--out", "v2.json");
  expect(answer).toMatchObject({
    out: "v2.json",
    standard: { id: "guoban-2019", version: 2, succeeds: { version: 1, hash: answer.base.hash } },
    summary: { added: 1, removed: 0, points: 3, wording: 1, other: 0, confirmation: 3 },
  });
  const told = answer.changes.map((change: { kind: string; part: string; name: string }) => {
    return `${change.kind} ${change.part} ${change.name}`;
  });
  expect(told).toEqual([
    "changed head 总则",
    "changed siteVeto 首页不更新",
    "changed deduction 办事指南",
    "added deduction 好差评",
  ]);
  const pack = JSON.parse(await readFile(join(folder, "v2.json"), "utf8"));
  const verifiedAt = "2026-11-25T04:00:00.000Z";
  expect(pack.site.failBelow).toEqual({ value: 7200, verified: true, verifiedBy: "王五", verifiedAt });
  const services = pack.site.deductions.find((group: { id: string }) => group.id === "services");
  expect(services.items.map((item: { name: string }) => item.name).slice(0, 3)).toEqual([
    "服务事项分类",
    "办事指南",
    "好差评",
  ]);
  expect(services.items[2]).toMatchObject({
    points: { value: 200, verified: false },
    rule: { kind: "graded", levels: [{ name: "不能评价" }, { name: "评价没有回应", points: { value: 100 } }] },
  });

  const difference = await json(0, "diff", SHIPPED, "v2.json");
  expect(difference.changes).toEqual(answer.changes);
  const words = (await run("diff", SHIPPED, "v2.json")).out;
  expect(words).toContain("新增 1 项，删除 0 项；改动：分值 3 处，通报用语 1 处，其他 0 处，核对 3 处");
  expect(words).toContain("满分：10分 → 8分");
});

test("imports a workbook again as what it was, to the letter", async () => {
  const first = await json(0, "import", "edited.xlsx", "--out", "again.json");
  const written = await readFile(join(folder, "again.json"), "utf8");
  const second = await json(0, "import", "edited.xlsx", "--out", "again.json");
  expect(second.standard.hash).toBe(first.standard.hash);
  expect(await readFile(join(folder, "again.json"), "utf8")).toBe(written);
  const confirmed = second.changes.flatMap((change: { fields: readonly { after: string }[] }) =>
    change.fields.filter(({ after }) => after.includes("王五")),
  );
  expect(confirmed[0]?.after).toMatch(/^已核（王五，2026年11月\d+日）$/);
});

/** A copy of the exported workbook after some lines of openpyxl. */
async function changed(name: string, lines: string): Promise<string> {
  const script = `import openpyxl\nbook = openpyxl.load_workbook("exported.xlsx")\n${lines}\nbook.save("${name}")`;
  const result = await runPython(["-c", script], folder);
  expect(result.code, result.said).toBe(0);
  return name;
}
const UNHIDE = `for name, count in (("总则", 1), ("指标", 2), ("单项否决", 2), ("档次", 2)):
    sheet = book[name]
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    sheet.delete_cols(1, count)`;

test("imports a workbook whose hidden columns were deleted as the standard itself", async () => {
  const file = await changed("unhidden.xlsx", UNHIDE);
  const answer = await json(0, "import", file, "--out", "unhidden.json");
  expect(answer).toMatchObject({ standard: { version: 1 }, changes: [], problems: [] });
  expect(answer.standard.hash).toBe(answer.base.hash);
  const codes = answer.notices.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(["id-restored", "id-restored", "id-restored"]);
});

test("imports a workbook without its hidden sheet as a version of its own, or against --base as the next", async () => {
  const file = await changed("lost.xlsx", `${UNHIDE}\ndel book["_xunjian"]\nbook["指标"]["E3"].value = "概况"`);
  const alone = await json(0, "import", file, "--out", "alone.json");
  expect(alone).toMatchObject({ base: null, standard: { id: "guoban-2019", version: 2, succeeds: null } });
  expect(alone.notices[0].message).toContain("--base");
  const answer = await json(0, "import", file, "--base", SHIPPED, "--out", "based.json");
  expect(answer).toMatchObject({
    standard: { version: 2, succeeds: { version: 1 } },
    summary: { added: 0, removed: 0 },
  });
  expect(answer.changes.map(({ id }: { id: string }) => id)).toEqual(["publish-overview"]);
  expect(answer.base.hash).toBe(answer.standard.succeeds.hash);
});

test("refuses a --base that is another standard than a workbook without its hidden sheet names", async () => {
  const file = await changed("orphan.xlsx", 'del book["_xunjian"]');
  const other = { ...JSON.parse(await readFile(SHIPPED, "utf8")), id: "another" };
  await writeFile(join(folder, "another.json"), JSON.stringify(other));
  const answer = await json(1, "import", file, "--base", "another.json", "--out", "no.json");
  expect(answer).toMatchObject({ out: null, standard: null, problems: [{ code: "standard-differs" }] });
  await expect(readFile(join(folder, "no.json"))).rejects.toThrow("ENOENT");
});

test("names a formula that nobody has calculated, and totals and notes that it leaves out", async () => {
  const unsolved = await changed("unsolved.xlsx", 'book["指标"]["K3"].value = "=4+1"');
  const answer = await json(1, "import", unsolved, "--out", "unsolved.json");
  expect(answer.problems).toMatchObject([{ cell: "K3", message: expect.stringContaining("公式没有结果") }]);
  const foot =
    'book["指标"]["G31"].value = "合计"\nbook["指标"]["K31"].value = 100\nbook["指标"]["C33"].value = "注：无"';
  const totals = await json(0, "import", await changed("foot.xlsx", foot), "--out", "foot.json");
  expect(totals.changes).toEqual([]);
  expect(totals.notices.map(({ code }: { code: string }) => code)).toEqual(["total-row-skipped", "note-row-skipped"]);
});

test("fails in words where a folder can never be made, and names a file too many", async () => {
  const answer = await json(1, "export", SHIPPED, "--out", "/proc/x/y.xlsx");
  expect(answer).toMatchObject({ out: null, problems: [{ code: "file-unwritable" }] });
  const result = await run("check", SHIPPED, "exported.xlsx");
  expect(result.code).toBe(2);
  expect(result.said).toContain("多余的参数：exported.xlsx");
});

test("imports an unedited workbook as the standard itself", async () => {
  const answer = await json(0, "import", "exported.xlsx", "--out", "same.json");
  expect(answer).toMatchObject({ standard: { version: 1 }, changes: [] });
  expect(JSON.parse(await readFile(join(folder, "same.json"), "utf8"))).toMatchObject({
    version: 1,
    id: "guoban-2019",
  });
});

test("names the cell of a fault and writes nothing", async () => {
  const broken = `import openpyxl
book = openpyxl.load_workbook("exported.xlsx")
book["指标"]["K3"].value = 4.125
book.save("broken.xlsx")`;
  expect((await runPython(["-c", broken], folder)).code).toBe(0);
  const answer = await json(1, "import", "broken.xlsx", "--out", "broken.json");
  expect(answer).toMatchObject({ out: null, standard: null, changes: [] });
  expect(answer.problems).toMatchObject([
    { file: "broken.xlsx", sheet: "指标", cell: "K3", code: "value-invalid", value: "4.125" },
  ]);
  await expect(readFile(join(folder, "broken.json"))).rejects.toThrow("ENOENT");
});

test("writes over the same standard only, and never over an edited workbook or another version", async () => {
  await json(0, "export", SHIPPED, "--out", "twice.xlsx");
  await json(0, "export", SHIPPED, "--out", "twice.xlsx");
  const before = await readFile(join(folder, "edited.xlsx"));
  const answer = await json(1, "export", SHIPPED, "--out", "edited.xlsx");
  expect(answer).toMatchObject({ out: null, problems: [{ file: "edited.xlsx", code: "file-exists" }] });
  expect(await readFile(join(folder, "edited.xlsx"))).toEqual(before);
  await writeFile(join(folder, "taken.json"), await readFile(SHIPPED));
  const refused = await json(1, "import", "edited.xlsx", "--out", "taken.json");
  expect(refused.problems).toMatchObject([{ code: "file-exists" }]);
  expect(await readFile(join(folder, "taken.json"))).toEqual(await readFile(SHIPPED));
});

test("refuses a base that the workbook was not exported from, and wrong uses", async () => {
  const other = { ...JSON.parse(await readFile(SHIPPED, "utf8")), version: 7 };
  await writeFile(join(folder, "v7.json"), JSON.stringify(other));
  const answer = await json(1, "import", "edited.xlsx", "--base", "v7.json", "--out", "x.json");
  expect(answer).toMatchObject({ out: null, problems: [{ code: "standard-differs" }] });
  expect(answer.problems[0].message).toContain("guoban-2019 第 7 版");
  for (const args of [
    ["export", SHIPPED, "--out", "a.json"],
    ["import", "edited.xlsx", "--out", "a.xlsx"],
    ["diff", SHIPPED],
    [],
  ]) {
    expect((await run(...args)).code).toBe(2);
  }
});
