import type { AnnexCell as Cell } from "../../../src-core/report/annex-table";

/** A printed cell; one that was counted is a button that opens what it was counted from. */
export function AnnexCell(props: {
  value: Cell;
  /** Called with the cell's button; null for a cell that does not open. */
  onOpen: (() => void) | null;
  /** Whether Tab reaches it: of a table one cell is, from there the arrows walk. */
  isEntry: boolean;
  row: number;
  column: number;
}) {
  const { value, onOpen, row, column } = props;
  const text = typeof value === "string" && value.includes("\n") ? <Paragraphs text={value} /> : value;
  return (
    <td className={cellClass(value)}>
      {onOpen === null || value === null ? (
        text
      ) : (
        <button
          type="button"
          className="cell-button"
          tabIndex={props.isEntry ? 0 : -1}
          onClick={onOpen}
          data-row={row}
          data-column={column}
          data-testid={`cell-${row}-${column}`}
        >
          {text}
        </button>
      )}
    </td>
  );
}

/** A line break begins a new paragraph, as in annex 2. */
function Paragraphs({ text }: { text: string }) {
  return text.split("\n").map((line) => (
    <span key={line} className="cell-paragraph">
      {line}
    </span>
  ));
}

/** Characters from which a cell is a sentence: it begins at the left, as it is printed. */
const LONG = 30;

function cellClass(cell: Cell): string {
  if (typeof cell === "number") return "number";
  if (cell === null) return "";
  if (/^\d{10}$/.test(cell)) return "code";
  return cell.length > LONG ? "sentence" : "";
}
