import { expect, test } from "vitest";
import guoban from "../../../resources/standards/guoban-2019.json" with { type: "json" };
import { parseTaskWorkbook } from "../../../src-core/exchange/task-workbook/parse-task-workbook";
import { entriesOf } from "../../../src-core/exchange/task-workbook/task-entries";
import { taskWorkbookSpec } from "../../../src-core/exchange/task-workbook/task-workbook-spec";
import type { AnswerValue } from "../../../src-core/scoring/answer";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { parsePack } from "../../../src-core/standard/parse-pack";
import { centipoints } from "../../../src-core/units";
import { readWorkbook } from "../../../src-main/workbook/read-workbook";
import { writeWorkbook } from "../../../src-main/workbook/write-workbook";
import { anAccount, aRecord, aRound, aSite, aTask } from "../../fixtures/builders";

function shippedPack(): StandardPack {
  const parsed = parsePack(guoban);
  if (parsed.kind === "faulty") throw new Error("the shipped standard is faulty");
  return parsed.pack;
}

/** One answer of every form that the standard can take, each with a note that is awkward in a cell. */
function everyAnswer(pack: StandardPack) {
  const answerTo = (entry: ReturnType<typeof entriesOf>[number]): AnswerValue => {
    if (entry.kind === "veto") return { kind: "conditions", ids: entry.veto.conditions.map((c) => c.id) };
    if (entry.kind === "status" || entry.kind === "remark") return { kind: "clear" };
    const { rule, points } = entry.item;
    if (rule.kind === "fixed") return { kind: "found" };
    if (rule.kind === "perOccurrence") return { kind: "count", count: 3 };
    if (rule.kind === "judged") return { kind: "points", points: centipoints(points.value - 29) };
    if (rule.kind === "sampled") return { kind: "count", count: 1 };
    return { kind: "level", levelId: rule.levels[0]?.id ?? "" };
  };
  const notes = ["=1+1", "甲\n乙", " 空格 ", "_x000D_", "'单引号", ""];
  return entriesOf(pack, "site").map((entry, i) =>
    aRecord({
      itemId: entry.id,
      value: answerTo(entry),
      note: notes[i % notes.length] ?? "",
      link: "http://a.invalid/?a=1&b=2",
    }),
  );
}

test("reads a workbook that was really written with the shipped standard back to the same document", async () => {
  const pack = shippedPack();
  const targets = [
    aSite(),
    aSite({ code: "9901010002", siteClass: "belowCounty" }),
    anAccount(),
    anAccount({ handle: null, name: "=甲" }),
  ];
  const round = aRound({ standard: pack, sample: targets.map((target) => target.id) });
  for (const records of [[], everyAnswer(pack)]) {
    const document = aTask({ kind: records.length === 0 ? "assignment" : "score", targets, round, records });
    const reading = readWorkbook(await writeWorkbook(taskWorkbookSpec(document)));
    if (reading.kind !== "sheets") throw new Error(reading.kind);
    expect(parseTaskWorkbook(reading.sheets)).toMatchObject({ document, problems: [], notices: [] });
  }
});
