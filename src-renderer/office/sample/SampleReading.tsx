import type { FileReading } from "../../../src-core/exchange/read-file";
import { ProblemList } from "../../ui/ProblemList";
import { figure } from "../counted";
import { FileCards } from "../frame/FileCards";
import type { MatchedSample } from "./matched-sample";

/** What the lists hold and how they stand against the register. */
export function SampleReading({ files, matched }: { files: readonly FileReading[]; matched: MatchedSample }) {
  const isWhole = files.every(({ content }) => content.kind === "sample");
  return (
    <div data-testid="sample-reading">
      <dl className="figure-row">
        <div>
          <dt>对上台账的网站</dt>
          <dd className="figures" data-testid="sample-sites">
            {figure(matched.sites)}
          </dd>
        </div>
        <div>
          <dt>其中门户</dt>
          <dd className="figures">{figure(matched.portals)}</dd>
        </div>
        <div>
          <dt>对上台账的新媒体</dt>
          <dd className="figures" data-testid="sample-accounts">
            {figure(matched.accounts)}
          </dd>
        </div>
        <div>
          <dt>没有读取、对不上的行</dt>
          <dd className={matched.unread > 0 ? "figures is-bad" : "figures"} data-testid="sample-problems">
            {figure(matched.unread)}
          </dd>
        </div>
      </dl>
      {!isWhole && <p className="is-bad">有的文件不是抽查名单，没有读取。</p>}
      {matched.isWholeRegister && (
        <p className="is-missing" role="alert" data-testid="sample-is-register">
          名单与台账相同，等于全部检查。如果只抽查一部分，请换成抽查名单。
        </p>
      )}
      <ProblemList problems={matched.problems} notices={matched.notices} />
      <FileCards files={files} />
    </div>
  );
}
