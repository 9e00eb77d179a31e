import type { AnnexHeader, AnnexTable } from "../report/annex-table";

/** The heading of each column with those above it. @example "市级政府网站数·门户" */
export function headingsOf({ header }: Pick<AnnexTable, "header">): readonly string[] {
  return header.flatMap((head) => leaves(head, ""));
}

function leaves({ text, parts }: AnnexHeader, above: string): readonly string[] {
  const said = text.replace(/[:：]$/u, "");
  const path = above === "" ? said : `${above}·${said}`;
  return parts.length === 0 ? [path] : parts.flatMap((part) => leaves(part, path));
}

/** 序号 follows from the place of a row. */
export function isSerial(heading: string | undefined): boolean {
  return heading === "序号";
}
