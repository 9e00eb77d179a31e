import { App as AntApp, Button } from "antd";
import { paperFields } from "../../../../src-core/circular/paper-fields";
import type { HashedFile, IssuedCircular } from "../../../../src-core/signing/issued-circular";
import { sayTime } from "../../../ui/say-time";
import { useCircularDesk } from "../desk";
import { circularRequest } from "../pages/paper-bytes";
import { useTemplate } from "../pages/use-template";
import { useSaveReport } from "./use-save-report";

/** What was issued, the latest first: who, when, why, the papers with their hashes, and the way to write them again. */
export function IssueHistory() {
  const { issues } = useCircularDesk();
  return (
    <ol className="issue-list" data-testid="issue-list" reversed>
      {issues.toReversed().map((issue) => (
        <IssueRow key={issue.no} issue={issue} />
      ))}
    </ol>
  );
}

function IssueRow({ issue }: { issue: IssuedCircular }) {
  const { round } = useCircularDesk();
  const { template } = useTemplate();
  const save = useSaveReport();
  const { message } = AntApp.useApp();
  const { no, at, by, reason, papers, annexes, figures, resultsHash } = issue;
  const writeAgain = async (): Promise<void> => {
    const fields = paperFields(round.round.settings, issue.circular, round.round.standard);
    const saved = await save("写通报", `已按${no === 1 ? "签发" : "更正"}时的内容写出`, {
      forms: ["circular", "annexWorkbooks"],
      annexes,
      paper: circularRequest(issue.paper, fields, template?.template ?? null),
      listing: null,
      paperName: "通报",
    });
    if (saved !== null) sayWhetherSame(saved.papers);
  };
  const sayWhetherSame = (again: readonly HashedFile[]): void => {
    const hashes = new Map(papers.map((paper) => [paper.name, paper.hash]));
    const others = again.filter((paper) => hashes.get(paper.name) !== paper.hash).map((paper) => paper.name);
    if (others.length === 0) void message.success(`写出的 ${again.length} 个文件与当时的校验码一致`, 6);
    else void message.warning(`${others.join("、")}与当时的文件不完全相同：内容是当时的，模板或软件换过`, 10);
  };
  return (
    <li data-testid={`issue-${no}`}>
      <strong>{no === 1 ? "签发" : `第 ${no - 1} 次更正`}</strong>　{sayTime(at)}　{by}
      {reason !== null && <p>原因：{reason}</p>}
      {(issue.accepted ?? []).map(({ check, name, reason: why }) => (
        <p key={check} className="is-missing">
          {name}不符，仍然{no === 1 ? "签发" : "更正"}：{why}
        </p>
      ))}
      <p className="muted figures">
        {figures.length} 个数字，{annexes.length} 个附件，结果校验码{" "}
        <span className="code">{resultsHash.slice(0, 12)}</span>
      </p>
      <details>
        <summary>写出的 {papers.length} 个文件</summary>
        <ul className="issue-papers">
          {papers.map(({ name, hash }) => (
            <li key={name}>
              {name} <span className="code muted">{hash.slice(0, 12)}</span>
            </li>
          ))}
        </ul>
      </details>
      <Button size="small" onClick={() => void writeAgain()} data-testid={`write-again-${no}`}>
        按当时的内容再写一份…
      </Button>
    </li>
  );
}
