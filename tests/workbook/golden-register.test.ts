import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { matchSample } from "../../src-core/exchange/match-sample";
import type { FileReading } from "../../src-core/exchange/read-file";
import { readFile } from "../../src-main/workbook/read-file";
import { writeWorkbook } from "../../src-main/workbook/write-workbook";
import {
  goldenRegister,
  goldenSampledTargets,
  goldenSettings,
  registerWorkbookSpec,
  sampleWorkbookSpec,
} from "../fixtures/golden-round";
import { workFolder } from "./openpyxl";

const folder = workFolder();
afterAll(() => folder.remove());

describe("readFile of the golden round", () => {
  let register: FileReading;
  let sample: FileReading;
  beforeAll(async () => {
    const options = { settings: goldenSettings, readAs: null };
    const paths = [
      folder.put("register.xlsx", await writeWorkbook(registerWorkbookSpec())),
      folder.put("sample.xlsx", await writeWorkbook(sampleWorkbookSpec())),
    ] as const;
    register = await readFile(paths[0], options);
    sample = await readFile(paths[1], options);
  });

  it("gives the register back, target for target", () => {
    expect(register.problems).toEqual([]);
    expect(register.notices).toEqual([]);
    expect(register.content).toEqual({ kind: "register", targets: goldenRegister, stopped: [] });
  });

  it("gives the sample back, target for target", () => {
    expect(sample).toMatchObject({ kind: "sample", good: goldenSampledTargets.length, problems: [], notices: [] });
    if (sample.content.kind !== "sample") throw new Error(sample.content.kind);
    const { ids, problems } = matchSample(sample.content.rows, goldenRegister);
    expect(problems).toEqual([]);
    expect([...ids].sort()).toEqual(goldenSampledTargets.map(({ id }) => id).sort());
  });
});
