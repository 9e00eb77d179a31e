import type { CircularDraft, TextFault } from "../circular/circular-draft";
import type { CircularSettings } from "../circular/circular-settings";
import type { Register, Round } from "../round";
import type { TargetId } from "../units";
import type { AnnexKey, AnnexTable } from "./annex-table";
import type { DisclosureRow, SuggestionRow } from "./department-rows";
import type { Figure, FigureBasis } from "./figure";
import type { TargetResult } from "./results";

/** Everything a circular is made of. */
export interface ReportInput {
  readonly round: Round;
  /** The round's own register. */
  readonly register: Register;
  /** Of the same round and register. */
  readonly results: readonly TargetResult[];
  readonly circular: CircularSettings;
  /** [] where nothing was imported: then the annex is not printed. */
  readonly disclosure: readonly DisclosureRow[];
  readonly suggestions: readonly SuggestionRow[];
}

/** An annex, and for each of its cells what it was counted from. */
export interface TracedAnnex {
  readonly key: AnnexKey;
  /** Its number where it is printed; null where it is left out (no rows, or nothing imported). `table.no` then is what it would be. */
  readonly printedNo: number | null;
  readonly table: AnnexTable;
  /** As `table.rows`: null for cells that are no figures and stand for no row. */
  readonly origins: readonly (readonly (FigureBasis | null)[])[];
  /** The target of each row, where rows are targets. */
  readonly targetIds: readonly (TargetId | null)[];
}

/** How a check came out. */
export interface Check {
  /** What was compared: annex1-problems-annex3, printed-accounts.passRate. */
  readonly id: string;
  readonly state: "agrees" | "differs" | "note";
  /** What was compared, for people: 附件1的存在突出问题数与附件3的行数. */
  readonly name: string;
  /** What was found on each side, and what to do where they differ. */
  readonly message: string;
  /** Figures that it is about. */
  readonly figures: readonly string[];
}

/** A whole circular: annexes, text, figures, and how they agree. */
export interface Report {
  readonly annexes: readonly TracedAnnex[];
  readonly figures: readonly Figure[];
  readonly circular: CircularDraft;
  readonly textFaults: readonly TextFault[];
  readonly checks: readonly Check[];
  /** What the round still lacks; null once it is complete. */
  readonly draft: string | null;
}
