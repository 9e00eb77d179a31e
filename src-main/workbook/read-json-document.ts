import { z } from "zod";
import { circularInFileSchema } from "../../src-core/circular/circular-settings";
import { readJsonText } from "../../src-core/exchange/json-text";
import type { Problem } from "../../src-core/exchange/problem";
import { ledgerDocumentSchema } from "../../src-core/exchange/read-file";
import { issueInWords } from "../../src-core/issue-in-words";
import { officeSettingsSchema } from "../../src-core/register/settings";
import { parsePack } from "../../src-core/standard/parse-pack";
import type { ContentReading } from "./read-file";

const headSchema = z.looseObject({ format: z.string(), formatVersion: z.unknown() });
const OUR_VERSION = 1;
const MOST_PROBLEMS = 50;
/** Whoever makes a standard wants to see all that is wrong with it. */
const MOST_FAULTS = 1000;
const NOT_OURS = "不是政务巡检的合并结果、检查标准或单位设置文件";

/** Reads a JSON file of ours: a ledger, a standard pack or an office's settings. */
export function readJsonDocument(text: string): ContentReading {
  const read = readJsonText(text);
  if (read.kind === "broken") return unknown([problem("file-unreadable", "", read.message)]);
  const raw = read.value;
  const head = headSchema.safeParse(raw);
  if (!head.success) return unknown([problem("kind-unknown", "", NOT_OURS)]);
  const { format, formatVersion } = head.data;
  if (typeof formatVersion === "number" && formatVersion > OUR_VERSION)
    return unknown([problem("format-newer", format, "")]);
  const faults = [...read.twice, ...(read.deep === null ? [] : [read.deep])];
  if (faults.length > 0) return faultyText(format, faults);
  switch (format) {
    case "xunjian-ledger":
      return ledger(raw);
    case "xunjian-standard":
      return standard(raw);
    case "xunjian-settings":
      return settings(raw);
    default:
      return unknown([problem("kind-unknown", format, NOT_OURS)]);
  }
}

/** Sound JSON of which nobody can say what was meant. */
function faultyText(format: string, faults: readonly string[]): ContentReading {
  const isStandard = format === "xunjian-standard";
  const code = isStandard ? "standard-faulty" : format === "xunjian-settings" ? "settings-faulty" : "file-unreadable";
  const reading = unknown(faults.map((words) => problem(code, "", words)));
  return isStandard ? { ...reading, kind: "standard" } : reading;
}

function ledger(raw: unknown): ContentReading {
  const result = ledgerDocumentSchema.safeParse(raw);
  if (!result.success) return unknown(issuesOf(result.error, "file-unreadable"));
  const good = result.data.ledger.records.length;
  return { kind: "ledger", good, content: { kind: "ledger", document: result.data }, problems: [], notices: [] };
}

function standard(raw: unknown): ContentReading {
  const result = parsePack(raw);
  if (result.kind === "pack") {
    const content = { kind: "standard", pack: result.pack, base: null } as const;
    return { kind: "standard", good: 1, content, problems: [], notices: [] };
  }
  const faults = result.faults.slice(0, MOST_FAULTS);
  const problems = faults.map(({ itemId, message }) => problem("standard-faulty", itemId, message));
  return { kind: "standard", good: 0, content: { kind: "nothing" }, problems, notices: [] };
}

const circularPartSchema = z.looseObject({ circular: z.unknown() }).partial();

/**
 * Settings have no kind of their own in the published list of kinds. What they say about the circular is kept apart: the
 * settings of an office are pinned in its rounds, its circular is not.
 */
function settings(raw: unknown): ContentReading {
  const { circular: saidOfCircular, ...ofOffice } = circularPartSchema.parse(raw);
  const office = officeSettingsSchema.safeParse(ofOffice);
  const circular = circularInFileSchema.safeParse(saidOfCircular ?? {});
  if (!office.success || !circular.success) {
    const ofCircular = circular.success ? [] : issuesOf(circular.error, "settings-faulty", ["circular"]);
    const problems = [...(office.success ? [] : issuesOf(office.error, "settings-faulty")), ...ofCircular];
    return unknown(problems.slice(0, MOST_PROBLEMS));
  }
  const said = saidOfCircular === undefined || saidOfCircular === null ? null : circular.data;
  const content = { kind: "settings", settings: office.data, circular: said } as const;
  return { kind: "unknown", good: 1, content, problems: [], notices: [] };
}

/** @param below the part of the document that was parsed by itself */
function issuesOf(error: z.ZodError, code: Problem["code"], below: readonly string[] = []): readonly Problem[] {
  return error.issues
    .slice(0, MOST_PROBLEMS)
    .map((issue) => problem(code, [...below, ...issue.path].join("."), issueInWords(issue)));
}

function unknown(problems: readonly Problem[]): ContentReading {
  return { kind: "unknown", good: 0, content: { kind: "nothing" }, problems, notices: [] };
}

function problem(code: Problem["code"], value: string, expected: string): Problem {
  return { code, sheet: "", cell: "", column: "", value, expected };
}
