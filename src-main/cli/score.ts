import { type AnswersEntry, parseAnswersFile } from "../../src-core/exchange/answers-file";
import { answersReader } from "../../src-core/exchange/answers-target";
import { explainVerdict } from "../../src-core/scoring/explain";
import { scoreTarget, unjudged } from "../../src-core/scoring/score-target";
import { unconfirmedCount } from "../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import { standardRef } from "../../src-core/standard/parse-pack";
import { type CliContext, type ExitCode, UsageError } from "./cli-context";
import { readStandard } from "./office-data";
import { readAnswersText } from "./read-answers";
import { type JsonAnswerProblem, type ScoreAnswer, targetInJson } from "./score-answer";
import { scoreInWords } from "./score-words";

export interface ScoreOptions {
  readonly standard: string;
  readonly answers: string;
  readonly json?: boolean | undefined;
}

/** `score`: verdict, points and trace of each target of an answers file, by a standard. */
export async function score(context: CliContext, { standard, answers, json }: ScoreOptions): Promise<ExitCode> {
  const pack = await readStandard(context, standard);
  const { value, written } = await readAnswersText(answers);
  const file = parseAnswersFile(value, written);
  if (file.kind === "unknown") throw new UsageError(`--answers ${answers} 不是答案文件。${file.message}`);
  const answer = scoredEntries(pack, file.entries);
  context.out(json === true ? JSON.stringify(answer, null, 1) : scoreInWords(answer));
  return answer.problems.length === 0 ? 0 : 1;
}

/** Scores the targets of an answers file, in its order. */
function scoredEntries(pack: StandardPack, entries: readonly AnswersEntry[]): ScoreAnswer {
  const read = answersReader(pack);
  const targets: ScoreAnswer["targets"][number][] = [];
  const problems: JsonAnswerProblem[] = [];
  const notices: JsonAnswerProblem[] = repeatedTargets(entries);
  if (entries.length === 0) problems.push(ofTarget({ target: 0, id: null, name: null }, "no-targets", "没有检查对象"));
  for (const [index, entry] of entries.entries()) {
    const { id = null, name = null } = entry.kind === "target" ? entry.target : entry;
    const place = { target: index + 1, id, name };
    if (entry.kind === "faulty") {
      problems.push(...entry.faults.map((message) => ofTarget(place, "target-invalid", message)));
      continue;
    }
    const given = read(entry.target);
    problems.push(...given.problems.map((fault) => ({ ...place, ...fault })));
    notices.push(...given.notices.map((fault) => ({ ...place, ...fault })));
    const verdict = given.isKnown
      ? scoreTarget(pack, given.target, given.answers, given.proven)
      : unjudged(given.target, given.answers);
    const explained = explainVerdict(pack, given.target, verdict);
    targets.push(targetInJson(pack, { ...place, kind: entry.target.kind }, verdict, explained));
  }
  const { hash } = standardRef(pack);
  const head = { id: pack.id, version: pack.version, title: pack.title, hash, unconfirmed: unconfirmedCount(pack) };
  return { standard: head, targets, problems, notices };
}

type Place = Pick<JsonAnswerProblem, "target" | "id" | "name">;

function ofTarget(place: Place, code: JsonAnswerProblem["code"], expected: string, value = ""): JsonAnswerProblem {
  return { ...place, item: "", itemName: "", code, value, expected };
}

/** Targets whose id stands before in the file: each is scored by itself, and somebody should know. */
function repeatedTargets(entries: readonly AnswersEntry[]): JsonAnswerProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const { id = null, name = null } = entry.kind === "target" ? entry.target : entry;
    if (id === null) return [];
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index + 1);
      return [];
    }
    const words = `编号与第 ${before} 个对象相同，两个对象各自评分`;
    return [ofTarget({ target: index + 1, id, name }, "target-twice", words, id)];
  });
}
