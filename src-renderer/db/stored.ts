import type { CircularSettings } from "../../src-core/circular/circular-settings";
import type { Problem, WorkbookKind } from "../../src-core/exchange/problem";
import type { AnswerRecord } from "../../src-core/merge/answer-record";
import type { SourceFile } from "../../src-core/merge/ledger";
import type { OfficeSettings } from "../../src-core/register/settings";
import type { Target } from "../../src-core/register/target";
import type { DisclosureRow, SuggestionRow } from "../../src-core/report/department-rows";
import type { Round } from "../../src-core/round";
import type { AnswerValue } from "../../src-core/scoring/answer";
import type { Verdict } from "../../src-core/scoring/verdict";
import type { StandardPack } from "../../src-core/standard/pack-schema";
import type { StandardRef } from "../../src-core/standard/parse-pack";
import type { Centipoints, InspectorId, IsoTime, RevisionId, RoundId, TargetId } from "../../src-core/units";

/** What the tables hold. One row type a table; times ISO 8601 UTC, points in hundredths. */

/** An assignment as the inspector imported it: one round, one inspector. Key: id. */
export interface StoredTask {
  /** `${roundId}/${inspectorId}` */
  readonly id: string;
  readonly round: Round;
  readonly inspectorId: InspectorId;
  readonly inspectorName: string;
  readonly targetCount: number;
  readonly importedAt: IsoTime;
  readonly exportedAt: IsoTime | null;
  /** Standards that the task had before, the newest first, to name answers that no longer fit; missing where there was none. */
  readonly formerStandards?: readonly StandardPack[];
}

/** The checklist of one target in one task. Key: [taskId+targetId]. */
export interface StoredSheet {
  readonly taskId: string;
  readonly targetId: TargetId;
  readonly target: Target;
  /** Place in the assignment, from 0. */
  readonly order: number;
  /** Answers that stand; what they replaced is in `events`. */
  readonly records: readonly AnswerRecord[];
  /** Revisions that have left this machine in a score workbook. */
  readonly exported: readonly RevisionId[];
  /** Kept for listing; always what scoreTarget gives for the records. */
  readonly listed: ListedVerdict;
  readonly updatedAt: IsoTime | null;
}

export interface ListedVerdict {
  readonly state: Verdict["state"];
  readonly outcome: Verdict["outcome"];
  readonly points: Centipoints | null;
  readonly problem: string;
  readonly missing: number;
  /** Findings without the evidence that the standard wants. */
  readonly missingEvidence: number;
}

/** Journal of edits, append-only but for `undone`. Key: id (ULID, so in order of time). */
export interface StoredEvent {
  readonly id: string;
  readonly taskId: string;
  readonly targetId: TargetId;
  readonly itemId: string;
  /** Edits of one deed (全部未发现) share a group and are undone together. */
  readonly group: string;
  readonly at: IsoTime;
  readonly before: { readonly value: AnswerValue; readonly note: string; readonly link: string } | null;
  readonly after: AnswerRecord;
  readonly undone: 0 | 1;
  /** Set where this edit took another back. */
  readonly undoes: string | null;
}

/** A round the office opened. Key: id. */
export interface StoredRound {
  readonly id: RoundId;
  readonly round: Round;
  readonly openedAt: IsoTime;
  /** Rows of annexes 3 and 4 as arranged by hand. */
  readonly annexOrder: { readonly 3: readonly TargetId[]; readonly 4: readonly TargetId[] };
  /** Standards that the round had before, the oldest first; missing where it always had the one. */
  readonly standards?: readonly PastStandard[];
}

/** A standard that a round had, and until when. The pack itself stands there to name what its answers said. */
export interface PastStandard {
  readonly ref: StandardRef;
  readonly until: IsoTime;
  readonly pack: StandardPack;
}

/** Key: [roundId+inspectorId]. */
export interface StoredAssignment {
  readonly roundId: RoundId;
  readonly inspectorId: InspectorId;
  readonly inspectorName: string;
  readonly targetIds: readonly TargetId[];
  /** Place in the list of inspectors. */
  readonly order: number;
  readonly exportedAt: IsoTime | null;
}

/** Everything that came back on one target. Key: [roundId+targetId]. Only grows. */
export interface StoredReturn {
  readonly roundId: RoundId;
  readonly targetId: TargetId;
  readonly records: readonly AnswerRecord[];
  /** Hashes of the files each record was seen in. */
  readonly origins: readonly (readonly [RevisionId, readonly string[]])[];
}

/** A file the office took. Key: [roundId+hash]. */
export interface StoredImport {
  readonly roundId: RoundId;
  readonly hash: string;
  readonly file: SourceFile;
  readonly at: IsoTime;
  readonly kind: WorkbookKind;
  readonly inspectorId: InspectorId | null;
  readonly inspectorName: string;
  readonly good: number;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** A target of the register, with what it was before. Key: id. */
export interface StoredTarget {
  readonly id: TargetId;
  readonly kind: Target["kind"];
  readonly target: Target;
  /** Whether it runs: only running ones are counted and can be drawn. None is ever removed. */
  readonly isRunning: boolean;
  readonly history: readonly { readonly at: IsoTime; readonly target: Target; readonly isRunning: boolean }[];
}

/**
 * The register of a round, as it was when the round was opened or brought up to date by a person. Key: roundId. Apart from
 * the round, so that listing rounds and arranging annexes never read or write a nation's register.
 */
export interface StoredRegister {
  readonly roundId: RoundId;
  readonly targets: readonly Target[];
  readonly pinnedAt: IsoTime;
}

/**
 * A standard that the office made or took from a file. Key: hash of its content. A row is never changed: an own version that
 * no round has may be edited, and then another row, under the same number, takes the place of this one.
 */
export interface StoredStandard {
  readonly hash: string;
  /** Of the pack: versions of one standard share it. */
  readonly id: string;
  readonly pack: StandardPack;
  readonly addedAt: IsoTime;
}

/** Edits of a standard that are under way; may be faulty. Key: hash of the pack that they began with. */
export interface StoredStandardDraft {
  readonly baseHash: string;
  readonly base: StandardPack;
  readonly pack: StandardPack;
  readonly updatedAt: IsoTime;
}

/** What the office says about the circular of a round; missing where it has said nothing yet. Key: roundId. */
export interface StoredCircular {
  readonly roundId: RoundId;
  /** As written by whatever version of the app: read by `readCircular` only. The order of annexes 3 and 4 is the round's. */
  readonly settings: CircularSettings;
  readonly changedAt: IsoTime;
}

/** An edit of a circular's settings, for undo across restarts. Key: id (ULID, so in order of time). */
export interface StoredCircularEdit {
  readonly id: string;
  readonly roundId: RoundId;
  /** Edits in a row about the same thing are one deed; "" for a deed of its own. */
  readonly about: string;
  /** Only what it changed. */
  readonly before: Partial<CircularSettings>;
  readonly after: Partial<CircularSettings>;
  readonly at: IsoTime;
  readonly undone: 0 | 1;
}

/** A row of annex 5 or 6. Key: [roundId+id]. */
export interface StoredDepartmentRow<R> {
  readonly roundId: RoundId;
  readonly id: string;
  /** Place among the rows of its table, from 0: ties are printed as they came in. */
  readonly order: number;
  readonly row: R;
}
export type StoredDisclosure = StoredDepartmentRow<DisclosureRow>;
export type StoredSuggestion = StoredDepartmentRow<SuggestionRow>;

/** The office's own template of the circular. */
export interface StoredTemplate {
  readonly name: string;
  /** base64 of the .docx */
  readonly template: string;
  readonly addedAt: IsoTime;
}

/** Who uses this copy of the app. */
export interface Profile {
  readonly workplace: "inspector" | "office";
  readonly name: string;
}

/** Where the person was, so that a restart leads back there. */
export interface Place {
  readonly taskId: string | null;
  readonly targetId: TargetId | null;
  readonly itemId: string | null;
  readonly roundId: RoundId | null;
  readonly step: string | null;
}

/** Key: key. One row a setting. */
export type StoredSetting =
  | { readonly key: "profile"; readonly value: Profile }
  | { readonly key: "place"; readonly value: Place }
  | { readonly key: "office"; readonly value: OfficeSettings }
  | { readonly key: "template"; readonly value: StoredTemplate };
