import { compareText } from "../compare-text";
import { contentHash } from "../content-hash";
import type { Problem, ProblemCode } from "../exchange/problem";
import type { FileReading } from "../exchange/read-file";
import type { OfficeSettings } from "../register/settings";
import type { Target } from "../register/target";
import type { Register, Round } from "../round";
import type { UnfitOfTarget } from "../standard/carry-over";
import type { StandardPack } from "../standard/pack-schema";
import { versionName } from "../standard/version-name";
import { type RoundId, roundId as roundIdOf, type TargetId } from "../units";
import { chooseStandard, standardFit } from "./choose-standard";
import { joinAll } from "./join-all";
import { leader } from "./leader";
import { type Ledger, ledgerOfFile, loadLedger } from "./ledger";
import { carriedFile, carriedWords } from "./older-standard";

/** What the office says itself; the rest is taken from the hidden sheets of the files. */
export interface MergeGiven {
  readonly register?: Register | undefined;
  readonly sample?: readonly TargetId[] | undefined;
  readonly settings?: OfficeSettings | undefined;
  readonly standard?: StandardPack | undefined;
  readonly roundId?: RoundId | undefined;
}

/** A problem of a file as a whole among the others. */
export type FileProblem = Problem & {
  /** Path of the file's reading. */
  readonly file: string;
};

export interface MergedReadings {
  /** null where no file is left to merge: none told which round, they told different ones equally often, or all are refused. */
  readonly round: Round | null;
  /** As given, else all targets that the files hold: then the numbers of running sites are not known. */
  readonly register: Register;
  readonly isRegisterGiven: boolean;
  /** Sampled targets that the register lacks: they have no result. */
  readonly unknownTargets: readonly TargetId[];
  readonly ledger: Ledger;
  /** What keeps a file, or part of it, out of the results. */
  readonly problems: readonly FileProblem[];
  readonly notices: readonly FileProblem[];
  /** Answers of files scored by an older version that do not fit the round's standard: kept in the ledger, not counted. */
  readonly unfit: readonly (UnfitOfTarget & { readonly file: string })[];
  /** Hashes of the workbooks that were scored by an older version, sorted. */
  readonly olderFiles: readonly string[];
}

/** What one file of answers brings. */
interface Part {
  readonly file: FileReading;
  readonly round: Round;
  readonly standardHash: string;
  readonly settingsHash: string;
  readonly targets: readonly Target[];
  readonly ledger: Ledger;
  /** Hashes of the workbooks it stands for: itself, or those that its ledger was joined from. */
  readonly voters: readonly string[];
  /** Those of them that were scored by the very version of `round.standard`. */
  readonly exactVoters: readonly string[];
}

/**
 * Joins score workbooks, assignment workbooks filled by hand, and ledgers that were joined before. Any order, repetition or
 * grouping of the files gives the same round and ledger. Files of another round or standard are left out and named;
 * where nobody said which round it is, the one of most workbooks counts, and none where two are equally strong. Files scored
 * by a lower version of the round's standard are merged: their answers carry over by item id, what no longer fits is listed.
 *
 * @param files readings of any kind; those that hold no answers are passed over, their problems stand in the reading
 */
export function mergeReadings(files: readonly FileReading[], given: MergeGiven): MergedReadings {
  const parts = files.flatMap(partOf);
  const period = given.roundId ?? leader(parts, (part) => part.round.id)?.round.id ?? null;
  const ofRound = parts.filter((part) => part.round.id === period);
  const pack = given.standard ?? chooseStandard(ofRound.map(voteOf));
  const packHash = pack === null ? "" : contentHash(pack);
  const ofStandard = ofRound.filter((part) => pack !== null && standardFit(voteOf(part), pack, packHash) !== "other");
  // A round is what files speak of: one that is only given, with every file refused, has nothing to count.
  const isEmpty = period === null || pack === null || ofStandard.length === 0;
  const round = isEmpty ? null : roundOf(ofStandard, given, period, pack);
  const merged = round === null ? [] : ofStandard;
  const taken = new Set(merged);
  const register = given.register ?? targetsOf(merged);
  const known = new Map(register.map((target) => [target.id, target]));
  const older = merged.filter((part) => part.standardHash !== packHash);
  const carried = round === null ? [] : older.map((part) => carriedPart(part, round.standard, known));
  return {
    round,
    register,
    unknownTargets: (round?.sample ?? []).filter((id) => !known.has(id)),
    isRegisterGiven: given.register !== undefined,
    ledger: joinAll(merged.map((part) => part.ledger)),
    problems: [
      ...parts.filter((p) => p.round.id !== period).map((p) => roundProblem(p, period)),
      ...ofRound.filter((p) => !taken.has(p)).map((p) => standardProblem(p, pack)),
    ],
    notices: [
      ...carried.map(({ notice }) => notice),
      ...(round === null ? [] : merged.flatMap((part) => strayNotice(part, round))),
    ],
    unfit: carried.flatMap((each) => each.unfit),
    olderFiles: olderFiles(merged, packHash),
  };
}

function voteOf({ round, standardHash, voters, exactVoters }: Part) {
  return { pack: round.standard, hash: standardHash, voters, exactVoters };
}

function olderFiles(merged: readonly Part[], packHash: string): readonly string[] {
  const older = merged.flatMap(({ standardHash, voters, exactVoters }) => {
    const exact = new Set(standardHash === packHash ? exactVoters : []);
    return voters.filter((hash) => !exact.has(hash));
  });
  return [...new Set(older)].sort();
}

function carriedPart({ file, round, ledger }: Part, pack: StandardPack, targets: ReadonlyMap<TargetId, Target>) {
  const carried = carriedFile(pack, round.standard, targets, ledger);
  const value = `${round.standard.title} ${versionName(round.standard)}`;
  const expected = `本轮已用${versionName(pack)}，${carriedWords(carried)}`;
  return {
    notice: fileProblem(file, "standard-older", value, expected),
    unfit: carried.unfit.map((one) => ({ ...one, file: file.path })),
  };
}

function partOf(file: FileReading): readonly Part[] {
  const { content } = file;
  if (content.kind === "ledger") {
    const ledger = loadLedger(content.document.ledger);
    const { round, register, olderFiles = [] } = content.document;
    const voters = [...ledger.files.keys()];
    const exactVoters = voters.filter((hash) => !olderFiles.includes(hash));
    return [{ ...pinsOf(file, round), targets: register, ledger, voters, exactVoters }];
  }
  if (content.kind !== "task") return [];
  const { round, inspector, targets, records } = content.document;
  const assignment = {
    inspectorId: inspector.id,
    inspectorName: inspector.name,
    targetIds: targets.map((target) => target.id),
  };
  const ledger = ledgerOfFile(file, assignment, records);
  return [{ ...pinsOf(file, round), targets, ledger, voters: [file.hash], exactVoters: [file.hash] }];
}

function pinsOf(file: FileReading, round: Round) {
  return { file, round, standardHash: contentHash(round.standard), settingsHash: contentHash(round.settings) };
}

function roundOf(parts: readonly Part[], given: MergeGiven, id: RoundId, standard: StandardPack): Round | null {
  const [first] = [...parts].sort((a, b) => compareText(a.settingsHash, b.settingsHash));
  const settings = given.settings ?? leader(parts, (p) => p.settingsHash)?.round.settings ?? first?.round.settings;
  if (settings === undefined) return null;
  const [name = id] = parts.map((part) => part.round.name).sort();
  // A sample that was added to later is the union, whichever file knows more; sorted, whatever list it is taken from.
  const sample = [...new Set(given.sample ?? parts.flatMap((part) => part.round.sample))].sort();
  return { id: roundIdOf(id), name, standard, settings, sample };
}

/** All targets of the files; of differing entries for one target the choice is fixed. */
function targetsOf(parts: readonly Part[]): Register {
  const byId = new Map<TargetId, Target>();
  for (const target of parts.flatMap((part) => part.targets)) {
    const known = byId.get(target.id);
    if (known === undefined || compareText(contentHash({ ...target }), contentHash({ ...known })) < 0)
      byId.set(target.id, target);
  }
  return [...byId.values()].sort((a, b) => compareText(b.kind, a.kind) || a.order - b.order || compareText(a.id, b.id));
}

function roundProblem({ file, round }: Part, period: RoundId | null): FileProblem {
  const expected = period === null ? "各文件轮次不一，请指明是哪一轮" : `本轮为 ${period}，没有合并`;
  return fileProblem(file, "round-differs", round.id, expected);
}

function standardProblem({ file, round }: Part, pack: StandardPack | null): FileProblem {
  const title = (p: StandardPack): string => `${p.title} ${versionName(p)}（${contentHash(p).slice(0, 8)}）`;
  const expected = pack === null ? "各文件所用标准不一，请指明标准" : `本轮为 ${title(pack)}，没有合并`;
  return fileProblem(file, "standard-differs", title(round.standard), expected);
}

function strayNotice({ file, ledger }: Part, round: Round): readonly FileProblem[] {
  const sample = new Set(round.sample);
  const strays = new Set([...ledger.records.values()].map((r) => r.targetId).filter((id) => !sample.has(id)));
  if (strays.size === 0) return [];
  const value = [...strays].sort().slice(0, 5).join("、");
  return [fileProblem(file, "target-not-assigned", value, `${strays.size} 个对象不在本轮抽查名单，保留但不计入`)];
}

function fileProblem(file: FileReading, code: ProblemCode, value: string, expected: string): FileProblem {
  return { file: file.path, code, sheet: "", cell: "", column: "", value, expected };
}
