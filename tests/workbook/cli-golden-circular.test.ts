import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { readWorkbook } from "../../src-main/workbook/read-workbook";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import annex1 from "../fixtures/circular-2020q1/annex1.json";
import annex2 from "../fixtures/circular-2020q1/annex2.json";
import annex3 from "../fixtures/circular-2020q1/annex3.json";
import annex4 from "../fixtures/circular-2020q1/annex4.json";
import annex5 from "../fixtures/circular-2020q1/annex5.json";
import annex6 from "../fixtures/circular-2020q1/annex6.json";
import facts from "../fixtures/circular-2020q1/facts.json";
import layout from "../fixtures/circular-2020q1/layout.json";
import {
  disclosureFiles,
  goldenPrintedFigures,
  goldenSettingsFile,
  suggestionsFile,
} from "../fixtures/golden-round/circular-files";
import { goldenByHand, mergeByHand } from "./golden-by-hand";
import { hasLibreOffice, pdfPages } from "./libreoffice";
import { python } from "./openpyxl";
import { jsonOf, runXunjian } from "./run-xunjian";

/**
 * The golden circular from workbooks alone: a list of what runs, what was drawn, twelve score workbooks, thirty-seven small
 * workbooks of departments and one table of suggestions; `assign`, `merge`, `report`.
 */
type Cell = string | number | null;
let folder = "";
let answer: Awaited<ReturnType<typeof report>>;
let figures: Awaited<ReturnType<typeof figuresIn>>;
const five = disclosureFiles();
const six = suggestionsFile();

beforeAll(async () => {
  const round = await goldenByHand();
  folder = round.folder;
  await mergeByHand(folder, round.scores, "merged");
  await mkdir(join(folder, "departments"));
  for (const { name, spec } of [...five, six]) {
    await writeFile(join(folder, "departments", name), await writeWorkbook(spec));
  }
  const settings = goldenSettingsFile({ printedFigures: goldenPrintedFigures });
  await writeFile(join(folder, "settings.json"), JSON.stringify(settings));
  answer = await report("out");
  figures = await figuresIn("out");
}, 180_000);

async function report(out: string) {
  const at = (name: string) => `departments/${name}`;
  const departments = ["--disclosure", ...five.map(({ name }) => at(name)), "--suggestions", at(six.name)];
  const rest = ["--ledger", "merged/ledger.json", "--settings", "settings.json", ...departments];
  return jsonOf(await runXunjian(["report", ...rest, "--out", out, "--json"], folder), 0);
}

const figuresIn = async (out: string) => JSON.parse(await readFile(join(folder, out, "figures.json"), "utf8"));
const annexPath = (no: number) => join(folder, "out/annexes", `附件${no}.xlsx`);

/** Title, what stands under it, and rows below the header, as printed. */
interface Printed {
  readonly title: string;
  readonly under: string | null;
  readonly headerRows: number;
  readonly rows: readonly (readonly Cell[])[];
}

const suggestionRows = (rows: typeof annex6.departments) =>
  rows.map((row) => [row.no, row.unit, row.closed, row.open === 0 ? null : row.open, row.rate, row.averageWorkingDays]);
const across = (text: string): readonly Cell[] => [text, null, null, null, null, null];

const printed: Readonly<Record<number, Printed>> = {
  1: {
    title: layout.annexes[1].title,
    under: null,
    headerRows: 2,
    rows: annex1.map((row) => [
      row.no,
      row.region,
      row.running,
      row.cityPortals,
      row.cityDepartments,
      row.countyPortals,
      row.belowCounty,
      row.sampled,
      row.problems,
    ]),
  },
  2: {
    title: layout.annexes[2].title,
    under: null,
    headerRows: 1,
    rows: annex2.map(({ band, groups }) => [
      band,
      groups.map((names, i) => `${groups.length > 1 ? ["一、", "二、"][i] : ""}${names.join("、")}`).join("\n"),
    ]),
  },
  3: {
    title: layout.annexes[3].title,
    under: null,
    headerRows: 1,
    rows: annex3.map((row) => [row.no, row.region, row.site, row.problem, row.code, null]),
  },
  4: {
    title: layout.annexes[4].title,
    under: null,
    headerRows: 1,
    rows: annex4.map((row) => [row.no, row.owner, row.type, row.account, row.problem]),
  },
  5: {
    title: layout.annexes[5].title,
    under: layout.annexes[5].under,
    headerRows: 3,
    rows: annex5.map((row) => [
      row.no,
      row.department,
      row.total,
      row.interpretation,
      row.proposals,
      row.keyAreas,
      row.closed,
      row.open,
    ]),
  },
  6: {
    title: layout.annexes[6].title,
    under: layout.annexes[6].under,
    headerRows: 1,
    rows: [
      across("一、省直单位"),
      ...suggestionRows(annex6.departments),
      across("二、设区市"),
      ...suggestionRows(annex6.cities),
    ],
  },
};
const numbers = [1, 2, 3, 4, 5, 6] as const;

/** The cells of an annex, from its label on, without the rows of its header. */
function bodyOf(no: number, cells: readonly (readonly Cell[])[]): Omit<Printed, "headerRows"> & { label: Cell } {
  const { headerRows, under, rows } = printed[no] ?? { headerRows: 1, under: null, rows: [] };
  const width = rows[0]?.length ?? 0;
  const top = under === null ? 2 : 3;
  return {
    label: cells[0]?.[0] ?? null,
    title: String(cells[1]?.[0] ?? ""),
    under: under === null ? null : String(cells[2]?.[0] ?? ""),
    rows: cells.slice(top + headerRows).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
  };
}

function expected(no: number) {
  const { title, under, rows } = printed[no] ?? { title: "", under: null, rows: [] };
  return { label: `附件${no}`, title, under, rows };
}

/** The cells of a workbook's first sheet as openpyxl reads them. */
const CELLS = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps([[cell.value for cell in row] for row in sheet.iter_rows()]))
`;

test.each(numbers)(
  "writes annex %i cell by cell as it was printed, read back by SheetJS and by openpyxl",
  async (no) => {
    const reading = readWorkbook(await readFile(annexPath(no)));
    if (reading.kind !== "sheets") throw new Error("not a workbook");
    const rows = (reading.sheets[0]?.rows ?? []).map((row) => row.map((value) => toCell(value)));
    expect(bodyOf(no, rows)).toEqual(expected(no));
    const byPython = python(CELLS, annexPath(no));
    if (!isTable(byPython)) throw new Error("no table");
    expect(bodyOf(no, byPython)).toEqual(expected(no));
  },
);

const toCell = (value: unknown): Cell => (typeof value === "string" || typeof value === "number" ? value : null);
const isTable = (value: unknown): value is Cell[][] => Array.isArray(value) && value.every((row) => Array.isArray(row));

/** The words of a .docx, a paragraph a line. */
async function wordsOf(path: string): Promise<string> {
  const xml = strFromU8(unzipSync(await readFile(path))["word/document.xml"] ?? new Uint8Array());
  return xml
    .split("</w:p>")
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(""))
    .join("\n");
}

const { sites, accounts, disclosure, suggestions } = facts;
const inWords: readonly (readonly [string, string])[] = [
  ["the title", facts.title],
  ["the day of issue", "2020年4月2日"],
  ["the day by which all is to be mended", "于2020年4月15日前"],
  ["the month of the register", "截至2020年2月"],
  ["the sites that run", `政府网站共${sites.running}家`],
  ["the province's portal", `省政府门户网站${sites.byClass.provincePortal}家`],
  ["the province's departments", `省政府部门网站${sites.byClass.provinceDepartments}家`],
  ["cities' portals", `设区市政府门户网站${sites.byClass.cityPortals}家`],
  ["cities' departments", `设区市政府部门网站${sites.byClass.cityDepartments}家`],
  ["counties' portals", `县（市、区）政府门户网站${sites.byClass.countyPortals}家`],
  ["other sites", `其他网站${sites.byClass.other}家`],
  ["the sites drawn", `抽查政府网站${sites.sampled}家`],
  ["the sites that failed", `存在突出问题的政府网站${sites.problems}家`],
  ["the sites' rate and its change", `合格率${sites.passRate}，同比提高${sites.yearOnYear.slice(1, -1)}个百分点`],
  [
    "departments apart",
    `省政府部门网站${sites.provinceDepartments.sampled}家，合格率${sites.provinceDepartments.passRate}`,
  ],
  ["cities and counties apart", `市县政府网站${sites.cityAndCounty.sampled}家，合格率${sites.cityAndCounty.passRate}`],
  ["portals apart", `政府门户网站${sites.portals.sampled}家，合格率${sites.portals.passRate}`],
  ["the accounts", `政务新媒体共${accounts.total}家`],
  [
    "the accounts by level",
    `省级${accounts.byClass.province}家、市级${accounts.byClass.city}家、县级${accounts.byClass.county}家`,
  ],
  ["the accounts drawn", `抽查政务新媒体${accounts.sampled}家`],
  ["the accounts that failed", `存在突出问题的政务新媒体${accounts.problems}个`],
  ["the accounts' rate as it follows from 57", `合格率${accounts.passRateComputedFrom57}`],
  ["its change likewise", `环比下降${accounts.quarterOnQuarterComputed.slice(1, -1)}个百分点`],
  ["what was published", `主动公开信息${disclosure.totalPublished}条`],
  [
    "requests closed",
    `${disclosure.departmentsThatClosedRequests}个部门按时办结政府信息公开申请${disclosure.requestsClosed}件，按时办结率${disclosure.onTime}`,
  ],
  [
    "suggestions",
    `${suggestions.departments}个部门、${suggestions.cities}个设区市办结“我向省长建言”留言${suggestions.closed}条`,
  ],
];

test.each(inWords)("says in circular.docx %s", async (_, words) => {
  expect(await wordsOf(join(folder, "out/circular.docx"))).toContain(words);
});

test.each(facts.shares)(
  "words the share of portals that lose points on $item in circular.docx: $portals",
  async ({ item, portals }) => {
    const words = await wordsOf(join(folder, "out/circular.docx"));
    expect(words).toMatch(new RegExp(`${portals}的?政府门户网站在“${item}”`, "u"));
  },
);

test("prints neither of the two figures that do not follow from the lists", async () => {
  const words = await wordsOf(join(folder, "out/circular.docx"));
  expect(words).not.toContain("84.27");
  expect(words).not.toContain("3.82");
});

test("points at both printed figures that do not follow, in the answer and in figures.json, and ends with 0", () => {
  for (const checks of [answer.checks, figures.checks]) {
    const differing = checks.filter((check: { state: string }) => check.state === "differs");
    expect(differing.map((check: { id: string }) => check.id)).toEqual(
      Object.keys(goldenPrintedFigures).map((id) => `printed-${id}`),
    );
  }
  const said = answer.checks.map((check: { message: string }) => check.message).join("\n");
  for (const words of ["84.27%", "83.99%", "-3.82", "4.10"]) expect(said).toContain(words);
});

test("answers without a problem, and names what it wrote", async () => {
  expect(answer).toMatchObject({ round: "2020Q1", draft: null, problems: [], notices: [] });
  expect(answer.files.flatMap((file: { problems: unknown[] }) => file.problems)).toEqual([]);
  const names = [...numbers.map((no) => `annexes/附件${no}.xlsx`), "circular.docx", "数字来源.xlsx", "figures.json"];
  expect(answer.written).toEqual(names.map((name) => join("out", name)));
  expect((await readdir(join(folder, "out"))).sort()).toEqual(
    ["annexes", "circular.docx", "figures.json", "数字来源.xlsx"].sort(),
  );
  expect(answer.figures).toBe(figures.figures.length);
});

test("names in figures.json the hash of every other file", async () => {
  for (const { name, hash } of figures.files) {
    const bytes = await readFile(join(folder, "out", name));
    expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(hash);
  }
  expect(figures.files).toHaveLength(8);
});

test("opens in figures.json every figure and cell to rows that are there, a failed one to its answer and its file", () => {
  const rows = new Map<string, { findings: unknown[]; files: string[]; inspectors: string[] }>(
    figures.rows.map((row: { id: string }) => [row.id, row]),
  );
  const known = new Set(figures.figures.map((figure: { id: string }) => figure.id));
  const bases = [
    ...figures.figures.map((figure: { basis: unknown }) => figure.basis),
    ...figures.annexes.flatMap((annex: { rows: { basis: unknown }[][] }) =>
      annex.rows.flat().map((cell) => cell.basis),
    ),
  ].filter((basis) => basis !== null);
  expect(bases.length).toBeGreaterThan(800);
  for (const basis of bases) {
    const prefix = basis.kind === "rows" ? `${basis.of}/` : "";
    const isThere = (id: string) => (basis.kind === "figures" ? known.has(id) : rows.has(`${prefix}${id}`));
    expect((basis.ids ?? []).filter((id: string) => !isThere(id))).toEqual([]);
  }
  for (const { code } of annex3) {
    const row = rows.get(code);
    expect(row?.findings.length).toBeGreaterThan(0);
    expect(row?.inspectors).toHaveLength(1);
    expect(row?.files).toHaveLength(1);
  }
});

/** Sheets of a workbook, each with its filter and the last of its rows. */
const SHEETS = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[s.title, s.auto_filter.ref, s.max_row, [c.value for c in s[s.max_row]]] for s in book.worksheets]))
`;

test("lists every figure in 数字来源.xlsx, and every row with the workbook it came from, under filters", () => {
  const sheets = python(SHEETS, join(folder, "out/数字来源.xlsx"));
  const last = annex6.cities.at(-1);
  expect(sheets).toEqual([
    ["数字", `A3:G${figures.figures.length + 3}`, figures.figures.length + 3, expect.anything()],
    ["明细", `A3:I${figures.rows.length + 3}`, figures.rows.length + 3, expect.arrayContaining([last?.unit])],
  ]);
  const row = figures.rows.at(-1);
  expect(row).toMatchObject({ id: `suggestions/${last?.unit}`, name: last?.unit });
  expect(row.files).toEqual(["建言办理情况.xlsx（Sheet1 B26）"]);
});

test("writes the same again over what it wrote before, byte for byte", async () => {
  const before = await readFile(join(folder, "out/figures.json"), "utf8");
  await report("out");
  expect(await readFile(join(folder, "out/figures.json"), "utf8")).toBe(before);
});

test("opens in LibreOffice, workbooks and circular, and comes to pages", async () => {
  if (!hasLibreOffice) return;
  const papers = [
    ...numbers.map((no) => annexPath(no)),
    join(folder, "out/circular.docx"),
    join(folder, "out/数字来源.xlsx"),
  ];
  const pages = await pdfPages(papers, join(folder, "pdf"));
  expect(pages.map((count) => count > 0)).toEqual(papers.map(() => true));
  // The circular holds its six annexes.
  expect(pages[6]).toBeGreaterThan(8);
}, 180_000);
