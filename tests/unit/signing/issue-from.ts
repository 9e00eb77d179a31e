import { circularPaper } from "../../../src-core/circular/fill-paper";
import { report } from "../../../src-core/report/report";
import type { ReportInput } from "../../../src-core/report/report-model";
import { issueOf } from "../../../src-core/signing/issue-of";
import type { IssuedCircular } from "../../../src-core/signing/issued-circular";
import { isoTime } from "../../../src-core/units";

/** What is kept when this input is signed. */
export function issueFrom(input: ReportInput, over: Partial<IssuedCircular> = {}): IssuedCircular {
  const made = report(input);
  const issued = issueOf({
    input,
    report: made,
    paper: circularPaper(input, made),
    papers: [{ name: "通报.docx", hash: "p1" }],
    sources: [],
    at: isoTime("2020-04-02T02:00:00.000Z"),
    by: "李四",
    no: 1,
    reason: null,
  });
  return { ...issued, ...over };
}
