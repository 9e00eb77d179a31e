import type { CircularDraft } from "../../circular/circular-draft";
import type { Target } from "../../register/target";
import type { TargetId } from "../../units";
import type { AnnexCell, AnnexHeader, AnnexKey } from "../annex-table";
import type { Figure } from "../figure";
import type { Check, ReportInput, TracedAnnex } from "../report-model";

/** What checks are made from. Printed tables are read back from their cells, not from what they were counted from. */
export interface Checked {
  readonly input: ReportInput;
  readonly annexes: readonly TracedAnnex[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly draft: CircularDraft;
}

/** A number and where it stands. */
export interface Side {
  readonly name: string;
  readonly value: number;
}

/** Two numbers that have to be one. */
export function compare(id: string, name: string, left: Side, right: Side, figures: readonly string[] = []): Check {
  const agrees = left.value === right.value;
  return {
    id,
    state: agrees ? "agrees" : "differs",
    name,
    message: agrees
      ? `都是 ${left.value}`
      : `${left.name}是 ${left.value}，${right.name}是 ${right.value}，相差 ${Math.abs(left.value - right.value)}。请打开两处的明细核对`,
    figures,
  };
}

/** A number of a table against the figure that the text prints. */
export function compareWithFigure(checked: Checked, id: string, name: string, left: Side, figure: string): Check {
  return compare(id, name, left, figureSide(checked, figure), [figure]);
}

export function figureSide(checked: Checked, id: string): Side {
  return { name: `正文“${checked.figures.get(id)?.field ?? id}”`, value: figureValue(checked, id) };
}

export function note(id: string, name: string, message: string, figures: readonly string[] = []): Check {
  return { id, state: "note", name, message, figures };
}

/** One check over many rows: agrees where no row has a fault, else names the rows. */
export function everyRow(id: string, name: string, faults: readonly string[], rows: number): Check {
  const isFaulty = faults.length > 0;
  return {
    id,
    state: isFaulty ? "differs" : "agrees",
    name,
    message: isFaulty ? faults.join("；") : `${rows} 行都相符`,
    figures: [],
  };
}

/** The value of a figure; 0 for one that is not there. */
export function figureValue({ figures }: Checked, id: string): number {
  return figures.get(id)?.value ?? 0;
}

/** An annex that is printed, with the words that name it: 附件3. */
export interface PrintedAnnex {
  readonly label: string;
  readonly rows: readonly (readonly AnnexCell[])[];
  readonly annex: TracedAnnex;
}

export function printedAnnex({ annexes }: Checked, key: AnnexKey): PrintedAnnex | null {
  const annex = annexes.find((one) => one.key === key);
  if (annex === undefined || annex.printedNo === null) return null;
  return { label: `附件${annex.printedNo}`, rows: annex.table.rows, annex };
}

/** Checks of an annex; none where it is not printed. */
export function whilePrinted(
  checked: Checked,
  key: AnnexKey,
  checks: (printed: PrintedAnnex) => readonly Check[],
): readonly Check[] {
  const printed = printedAnnex(checked, key);
  return printed === null ? [] : checks(printed);
}

/** The target that a row of a list stands for. */
export function rowTargets({ input }: Checked, { targetIds }: TracedAnnex): readonly (Target | null)[] {
  const byId = new Map<TargetId, Target>(input.register.map((target) => [target.id, target]));
  return targetIds.map((id) => (id === null ? null : (byId.get(id) ?? null)));
}

/** A name for each column: 市级政府网站数“部门”. */
export function columnNames(header: readonly AnnexHeader[]): readonly string[] {
  return header.flatMap(({ text, parts }) =>
    parts.length === 0 ? [text] : columnNames(parts).map((part) => `${text.replace(/[:：]$/u, "")}“${part}”`),
  );
}

/** A cell as a number; blank is none. */
export function numberOf(cell: AnnexCell | undefined): number {
  return typeof cell === "number" ? cell : 0;
}

export function sumOfColumn(rows: readonly (readonly AnnexCell[])[], column: number): number {
  return rows.reduce((sum, row) => sum + numberOf(row[column]), 0);
}

/** A cell as it is read. */
export function textOf(cell: AnnexCell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
