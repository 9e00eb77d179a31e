import { z } from "zod";
import { issueInWords } from "../issue-in-words";
import { type UnscorableReason, unscorableReasons } from "../scoring/answer";
import { jsonPath } from "./scan-json";

/**
 * A file of answers from another program (xunjian-answers): the answers of one target or of several, to be scored by a
 * standard. resources/examples/README.md explains it field by field.
 *
 * @example { "format": "xunjian-answers", "formatVersion": 1, "targets": [
 *   { "kind": "site", "siteClass": "countyPortal", "answers": { "site-unreachable": "clear", "services-guides": 3 } } ] }
 */
const ANSWERS_FORMAT = "xunjian-answers";

const kindWords = ["site", "网站", "政府网站", "account", "新媒体", "政务新媒体"] as const;
const SITE_WORDS: readonly string[] = ["site", "网站", "政府网站"];

const id = z.union([z.string().min(1).max(400), z.int().nonnegative().transform(String)]);

const targetSchema = z.strictObject({
  id: id.optional(),
  name: z.string().min(1).max(500).optional(),
  kind: z.enum(kindWords, "应为 site（网站）或 account（新媒体）"),
  /** A key (countyPortal) or a word (县级门户网站); read later, with the code. */
  siteClass: z.string().min(1).max(100).nullable().optional(),
  noServices: z.boolean("应为 true 或 false").default(false),
  platform: z.string().min(1).max(100).optional(),
  /** By id or name of the item, as it came (a schema would lose a key "__proto__"); each is read by its item's rule. */
  answers: z.custom<Readonly<Record<string, unknown>>>(isObject, "应为对象（花括号）：指标编号和答案").default({}),
  unscorable: z
    .enum(unscorableReasons, `应为 ${unscorableReasons.join("、")} 之一`)
    .nullable()
    .optional(),
  /** For people; passed over. */
  comment: z.string().optional(),
});

/** One target of an answers file, its answers not yet read. */
export interface AnswersTarget {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly kind: "site" | "account";
  readonly siteClass?: string | null | undefined;
  readonly noServices: boolean;
  readonly platform?: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly unscorable?: UnscorableReason | null | undefined;
  /** Numbers as the file has them (1.50, 1e400), by the answer's key, where a program prints them otherwise. */
  readonly written?: ReadonlyMap<string, string> | undefined;
}

/** One place of the list: the target, or why it is none. */
export type AnswersEntry =
  | { readonly kind: "target"; readonly target: AnswersTarget }
  | {
      readonly kind: "faulty";
      readonly id: string | null;
      readonly name: string | null;
      readonly faults: readonly string[];
    };

export type AnswersFile =
  | { readonly kind: "answers"; readonly entries: readonly AnswersEntry[] }
  | { readonly kind: "unknown"; readonly message: string };

const headSchema = z.looseObject({
  format: z.literal(ANSWERS_FORMAT, `format 应为 ${ANSWERS_FORMAT}`).optional(),
  formatVersion: z.literal(1, "本程序只认识 formatVersion 1，请升级程序").optional(),
});
const bareSchema = z.looseObject({}).refine((raw) => "kind" in raw || "answers" in raw);
const named = z.looseObject({ id: id.optional().catch(undefined), name: z.string().optional().catch(undefined) });

/** Numbers as they were written, by `jsonPath`. */
type Written = ReadonlyMap<string, string>;
type Path = readonly (string | number)[];
const AS_PRINTED: Written = new Map();

/**
 * Reads the form of an answers file: a list under `targets`, one target beside `format`, a bare target, or a bare list.
 *
 * @param raw parsed JSON, not trusted
 * @param written numbers of the text that a program prints otherwise (`readJsonText`)
 */
export function parseAnswersFile(raw: unknown, written: Written = AS_PRINTED): AnswersFile {
  const listed = (list: readonly unknown[], path: Path): AnswersFile => {
    return { kind: "answers", entries: list.map((one, i) => entryOf(one, written, [...path, i])) };
  };
  if (Array.isArray(raw)) return listed(raw, []);
  const head = headSchema.safeParse(raw);
  if (!head.success) return { kind: "unknown", message: head.error.issues.map(issueInWords).join("；") };
  if (hasPrototype(raw)) return { kind: "unknown", message: "有不认识的内容：__proto__" };
  const { format, formatVersion, comment, targets, ...rest } = head.data;
  if (targets === undefined) {
    if (bareSchema.safeParse(rest).success) return { kind: "answers", entries: [entryOf(rest, written, [])] };
    return { kind: "unknown", message: "没有 targets，也没有 kind 和 answers" };
  }
  const list = z.array(z.unknown()).safeParse(targets);
  if (!list.success) return { kind: "unknown", message: "targets 应为数组" };
  const extra = Object.keys(rest);
  if (extra.length > 0) return { kind: "unknown", message: `有不认识的内容：${extra.join("、")}` };
  return listed(list.data, ["targets"]);
}

function entryOf(raw: unknown, written: Written, path: Path): AnswersEntry {
  const parsed = targetSchema.safeParse(withKind(raw));
  if (parsed.success && !hasPrototype(raw)) {
    const kind = SITE_WORDS.includes(parsed.data.kind) ? "site" : "account";
    const target = { ...parsed.data, kind } as const;
    return {
      kind: "target",
      target: written.size === 0 ? target : { ...target, written: writtenIn(target, written, path) },
    };
  }
  const who = named.safeParse(raw);
  const faults = (parsed.error?.issues ?? []).map((issue) => {
    const field = issue.path.join(".");
    return field === "" ? issueInWords(issue) : `${field}：${issueInWords(issue)}`;
  });
  if (hasPrototype(raw)) faults.push("有不认识的内容：__proto__");
  return { kind: "faulty", id: who.data?.id ?? null, name: who.data?.name ?? null, faults: [...new Set(faults)] };
}

function writtenIn({ answers }: Pick<AnswersTarget, "answers">, written: Written, path: Path): Written {
  return new Map(
    Object.keys(answers).flatMap((key): [string, string][] => {
      const place = [...path, "answers", key];
      const number = written.get(jsonPath(place)) ?? written.get(jsonPath([...place, "value"]));
      return number === undefined ? [] : [[key, number]];
    }),
  );
}

function isObject(raw: unknown): boolean {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** JSON may have such a key; assigning it would set the prototype, so schemas drop it without a word. */
function hasPrototype(raw: unknown): boolean {
  return typeof raw === "object" && raw !== null && Object.hasOwn(raw, "__proto__");
}

/** Only a site has a class, only an account a platform: that says the kind where it is left out. */
function withKind(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || "kind" in raw) return raw;
  if ("siteClass" in raw === "platform" in raw) return raw;
  return { ...raw, kind: "siteClass" in raw ? "site" : "account" };
}
