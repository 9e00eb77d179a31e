import { matchSample } from "../../../src-core/exchange/match-sample";
import type { Problem } from "../../../src-core/exchange/problem";
import type { FileReading } from "../../../src-core/exchange/read-file";
import type { Target } from "../../../src-core/register/target";
import type { Register } from "../../../src-core/round";
import type { TargetId } from "../../../src-core/units";
import { targetMap } from "../round-view";

/** What the lists of a sample came to, held against the register. */
export interface MatchedSample {
  readonly ids: readonly TargetId[];
  readonly sites: number;
  readonly portals: number;
  readonly accounts: number;
  /** Rows that name nothing in the register, or several things. */
  readonly problems: readonly Problem[];
  /** How many rows of the lists were not taken: unreadable, unknown, or there twice. */
  readonly unread: number;
  /** As many as the register has of the kinds that the lists name: nothing was drawn, everything is. */
  readonly isWholeRegister: boolean;
  /** Rows whose name is another than the register's. */
  readonly notices: readonly Problem[];
}

/** Joins the lists of several files: each target counts once. */
export function matchedSample(files: readonly FileReading[], register: Register): MatchedSample {
  const rows = files.flatMap(({ content }) => (content.kind === "sample" ? content.rows : []));
  const { ids, problems, notices } = matchSample(rows, register);
  const byId = targetMap(register);
  const targets = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const sites = targets.filter((target) => target.kind === "site");
  return {
    ids: targets.map((target) => target.id),
    sites: sites.length,
    portals: sites.filter((site) => site.siteClass?.endsWith("Portal")).length,
    accounts: targets.length - sites.length,
    problems,
    notices,
    unread: problems.length + files.reduce((sum, file) => sum + rowsOf(file.problems), 0),
    isWholeRegister: targets.length > 0 && targets.length === ofKinds(register, targets),
  };
}

/** Rows that problems stand in; one of a whole sheet or file counts as one. */
function rowsOf(problems: readonly Problem[]): number {
  return new Set(
    problems.map(({ sheet, cell }, index) => (cell === "" ? index : `${sheet}!${cell.replace(/\D/g, "")}`)),
  ).size;
}

function ofKinds(register: Register, drawn: readonly Target[]): number {
  const kinds = new Set(drawn.map((target) => target.kind));
  return register.filter((target) => kinds.has(target.kind)).length;
}
