import { writeFileSync, readFileSync, existsSync } from "node:fs";
import { test } from "vitest";
import guoban from "../../../resources/standards/guoban-2019.json" with { type: "json" };
import { parseTaskWorkbook } from "../../../src-core/exchange/task-workbook/parse-task-workbook";
import { taskWorkbookSpec } from "../../../src-core/exchange/task-workbook/task-workbook-spec";
import { applicableIds } from "../../../src-core/standard/pack-items";
import { parsePack } from "../../../src-core/standard/parse-pack";
import { targetId } from "../../../src-core/units";
import { readWorkbook } from "../../../src-main/workbook/read-workbook";
import { writeWorkbook } from "../../../src-main/workbook/write-workbook";
import { aRecord, aRound, aSite, aTask, anAccount } from "../../fixtures/builders";

test("tmp", async () => {
  const parsed = parsePack(guoban);
  if (parsed.kind === "faulty") throw new Error("x");
  const pack = parsed.pack;
  const sites = Array.from({ length: 32 }, (_, i) => aSite({ code: String(9901010001 + i), name: `网站${i}`, siteClass: i % 3 ? "belowCounty" : "countyPortal", order: i }));
  const accounts = Array.from({ length: 30 }, (_, i) => anAccount({ handle: i % 2 ? `h${i}` : null, name: `账号${i}`, order: i }));
  const targets = [...sites, ...accounts];
  const sample = Array.from({ length: 734 }, (_, i) => targetId(`微信|某某账号名称${i}|某某县人民政府办公室`));
  const round = aRound({ standard: pack, sample: [...targets.map((t) => t.id), ...sample] });
  const records = targets.flatMap((t) => [...applicableIds(pack, t)].map((itemId) => aRecord({ targetId: t.id, itemId })));
  for (const kind of ["assignment", "score"] as const) {
    const document = aTask({ kind, targets, round, records: kind === "score" ? records : [] });
    for (let k = 0; k < 3; k++) {
    const t0 = performance.now();
    const spec = taskWorkbookSpec(document);
    const t1 = performance.now();
    const bytes = await writeWorkbook(spec);
    const t2 = performance.now();
    const reading = readWorkbook(bytes);
    const t3 = performance.now();
    if (reading.kind !== "sheets") throw new Error("x");
    const r = parseTaskWorkbook(reading.sheets);
    const t4 = performance.now();
    console.log(kind, records.length, bytes.length, "spec", t1 - t0, "write", t2 - t1, "read", t3 - t2, "parse", t4 - t3, r.good, r.problems.length, r.notices.length, reading.sheets.at(-2)?.name, spec.sheets.at(-1)?.rows.length);
    writeFileSync(`/tmp/tw-${kind}.xlsx`, bytes);
    }
  }
  for (const f of ["/tmp/tw-filled.xlsx", "/tmp/tw-score2.xlsx"]) if (existsSync(f)) {
    const reading = readWorkbook(readFileSync(f));
    if (reading.kind !== "sheets") throw new Error("x");
    const r = parseTaskWorkbook(reading.sheets);
    console.log(f, r.good, r.problems, r.notices, r.document?.records.slice(0, 5));
  }
});
