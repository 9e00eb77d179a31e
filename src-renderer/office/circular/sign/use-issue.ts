import { App as AntApp } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { ReportForm, SaveReportOutcome } from "../../../../src-core/bridge";
import { circularPaper } from "../../../../src-core/circular/fill-paper";
import { figureListing } from "../../../../src-core/report/list-figures";
import { report as reportOf } from "../../../../src-core/report/report";
import type { ReportInput } from "../../../../src-core/report/report-model";
import { issueOf, printedTables, sourcesOf } from "../../../../src-core/signing/issue-of";
import type { AcceptedCheck, IssuedCircular } from "../../../../src-core/signing/issued-circular";
import { saveCircular } from "../../../db/circular-edits";
import { type IssueOutcome, issueCircular } from "../../../db/issue-store";
import { useSession } from "../../../state/WorkspaceProvider";
import { useSave } from "../../frame/use-save";
import { useCircularDesk } from "../desk";
import { circularRequest } from "../pages/paper-bytes";
import { useTemplate } from "../pages/use-template";
import { correctionRequest } from "./correction-request";
import { useDifferences } from "./use-differences";
import { useSaveReport } from "./use-save-report";

interface SignWish {
  readonly by: string;
  /** 成文日期 */
  readonly day: string;
  readonly forms: readonly ReportForm[];
  readonly accepted: readonly AcceptedCheck[];
}
interface CorrectionWish {
  readonly by: string;
  readonly reason: string;
  readonly forms: readonly ReportForm[];
  readonly accepted: readonly AcceptedCheck[];
}
type Papers = Extract<SaveReportOutcome, { kind: "saved" }>["papers"];

/** Signing and correcting: the papers are written first, then kept by their hashes with the snapshot. */
export function useIssue() {
  const desk = useCircularDesk();
  const { round, input, issues } = desk;
  const { db, ambient } = useSession();
  const { template } = useTemplate();
  const differences = useDifferences();
  const saveReport = useSaveReport();
  const save = useSave();
  const { message } = AntApp.useApp();
  const [isWorking, setWorking] = useState(false);
  const no = issues.length + 1;

  const write = (of: ReportInput, forms: readonly ReportForm[], done: string) => {
    const report = reportOf(of);
    return saveReport("写通报", done, {
      forms,
      annexes: printedTables(report),
      paper: circularRequest(circularPaper(of, report), desk.fields, template?.template ?? null),
      listing: figureListing(of, report, round.ledger),
      paperName: "通报",
    });
  };

  const snapshot = useCallback(
    (of: ReportInput, papers: Papers, said: Pick<IssuedCircular, "by" | "reason" | "accepted">): IssuedCircular => {
      const report = reportOf(of);
      const sources = sourcesOf(round.ledger.files.values(), of);
      return issueOf({
        input: of,
        report,
        paper: circularPaper(of, report),
        papers,
        sources,
        at: ambient.now(),
        no,
        ...said,
      });
    },
    [round, ambient, no],
  );

  const keep = async (issued: IssuedCircular): Promise<boolean> => {
    const outcome = await save(() => issueCircular(db, issued));
    if (outcome?.kind === "issued") return true;
    void message.error(refusal(outcome), 10);
    return false;
  };

  const sign = async ({ by, day, forms, accepted }: SignWish): Promise<boolean> => {
    const dated: ReportInput = { ...input, circular: { ...input.circular, issueDate: day } };
    const saved = await write(dated, forms, "已签发，写出的文件在");
    if (saved === null) return false;
    await save(() => saveCircular(db, ambient, round.round, { issueDate: day }));
    return keep(snapshot(dated, saved.papers, { by, reason: null, accepted }));
  };

  // The preview shows every reason that is typed: what costs is made once.
  const unsaid = useMemo(
    () => (issues.length === 0 ? null : snapshot(input, [], { by: "", reason: "" })),
    [issues.length, snapshot, input],
  );
  const draftIssue = useCallback(
    (by: string, reason: string) => (unsaid === null ? null : { ...unsaid, by, reason }),
    [unsaid],
  );

  const correct = async ({ by, reason, forms, accepted }: CorrectionWish): Promise<boolean> => {
    const former = issues.at(-1);
    const drafted = draftIssue(by, reason);
    if (former === undefined || drafted === null) return false;
    const note = await saveReport("写更正说明", "已写出更正说明", {
      forms: forms.filter((form) => form === "circular" || form === "circularPdf"),
      annexes: [],
      paper: correctionRequest(former, drafted, differences),
      listing: null,
      paperName: no === 2 ? "更正说明" : `更正说明（第${no - 1}次）`,
    });
    if (note === null) return false;
    const saved = await write(input, forms, "已写出更正后的通报和附件");
    if (saved === null) {
      void message.warning("没有写出更正后的通报，更正没有记下。已写出的更正说明请先不要发出。", 10);
      return false;
    }
    return keep(snapshot(input, [...note.papers, ...saved.papers], { by, reason, accepted }));
  };

  const whileWorking =
    <W>(deed: (wish: W) => Promise<boolean>) =>
    async (wish: W): Promise<boolean> => {
      setWorking(true);
      try {
        return await deed(wish);
      } finally {
        setWorking(false);
      }
    };
  return { sign: whileWorking(sign), correct: whileWorking(correct), draftIssue, isWorking };
}

function refusal(outcome: IssueOutcome | undefined): string {
  const written = "文件已经写出，但没有记下，请先不要发出。";
  switch (outcome?.kind) {
    case "not-next":
      return `${written}这一轮已有第 ${outcome.last} 次签发，请看过再更正。`;
    case "no-round":
      return `${written}这一轮次已经不在了。`;
    default:
      return `${written}请看右上角的保存状态，再试一次。`;
  }
}
