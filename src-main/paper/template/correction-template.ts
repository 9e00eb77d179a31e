import { plainHead } from "../../../src-core/report/annex-table";
import { documentOf } from "./package";
import { signature } from "./signature";
import { row, type TableColumn, table } from "./table";
import { paragraph, run, sizes, tag } from "./xml";

const columns: readonly TableColumn[] = [
  { cell: "{序号}", share: 6 },
  { cell: "{位置}", share: 24, align: "left" },
  { cell: "{原为}", share: 22 },
  { cell: "{更正为}", share: 22 },
];

/** The template of a correction (更正说明) that comes with the app. */
export function correctionTemplate(): Uint8Array {
  return documentOf(
    [
      paragraph(""),
      paragraph(run("{标题}", "title", sizes.title), { align: "center", line: 640 }),
      paragraph(""),
      paragraph(run("{主送机关}", "body"), { align: "left" }),
      paragraph(run("{正文}", "body"), { firstLineChars: 200 }),
      tag("{#有更正}"),
      table(["序号", "位置", "原为", "更正为"].map(plainHead), columns, row(columns, "{#更正内容}", "{/更正内容}")),
      tag("{/有更正}"),
      paragraph(""),
      ...signature,
      paragraph(run("（{公开方式}）", "body"), { firstLineChars: 200 }),
    ].join(""),
  );
}
