import { siteClassNames } from "../register/target";
import { headingOf, type ListField } from "./columns";
import type { ListRow } from "./list-rows";
import { mendName } from "./mend-text";
import type { Problem, ProblemCode } from "./problem";

/** What one row of a list came to; nothing of it is taken where `target` is null. */
export interface RowReading<T> {
  readonly target: T | null;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Texts of a target are stored with this length at most (target.ts). */
const TEXT_MAX = 500;
const STOPPED = /(?<![未不非])(关停|关闭|注销|下线|停用|停更|撤销|停止运行|停运|已迁移)/;

/** Collects what a row says, cell by cell, with what was wrong or mended. */
export class RowReader {
  readonly problems: Problem[] = [];
  readonly notices: Problem[] = [];
  readonly row: ListRow;

  constructor(row: ListRow) {
    this.row = row;
  }

  problem(field: ListField, code: ProblemCode, expected = ""): null {
    this.problems.push(this.row.at(field, code, expected));
    return null;
  }

  notice(field: ListField, code: ProblemCode, expected = ""): void {
    this.notices.push(this.row.at(field, code, expected));
  }

  /** A text that may be missing. */
  optional(field: ListField, most = TEXT_MAX): string | null {
    const { text, mended } = mendName(this.row.value(field));
    if (text === "") return null;
    if (text.length > most) return this.problem(field, "value-invalid", `不超过 ${most} 个字`);
    for (const code of mended) this.notice(field, code);
    return text;
  }

  /** A text without which the row is not taken. */
  required(field: ListField): string | null {
    const before = this.problems.length;
    const text = this.optional(field);
    if (text !== null || this.problems.length > before) return text;
    const what = this.row.has(field) ? "" : `“${headingOf(this.row.kind, field)}”`;
    return this.problem(field, "row-incomplete", `请填写${what}`);
  }

  /** Whether the list says that the target runs no longer: it is left out, and said so. */
  isStopped(): boolean {
    const stopped = STOPPED.test(mendName(this.row.value("status")).text);
    if (stopped) this.notice("status", "not-running-skipped", mendName(this.row.value("name")).text);
    return stopped;
  }

  /** The reading, without the target where any problem was found. */
  reading<T>(target: T | null): RowReading<T> {
    return { target: this.problems.length > 0 ? null : target, problems: this.problems, notices: this.notices };
  }
}

/** The classes that a register may name, as a person reads them. */
export const classChoices = Object.values(siteClassNames).join("、");
