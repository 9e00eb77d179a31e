import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Check } from "../../../../src-core/report/report-model";
import { ScrollBox } from "../../frame/ScrollBox";
import { useCircularDesk } from "../desk";
import { PrintedFigures } from "./PrintedFigures";
import "./checks.css";

const words: Readonly<Record<Check["state"], { word: string; icon: ReactNode }>> = {
  differs: { word: "不符", icon: <CloseCircleFilled className="is-bad" /> },
  note: { word: "请看", icon: <InfoCircleFilled className="mark-attention" /> },
  agrees: { word: "相符", icon: <CheckCircleFilled className="mark-done" /> },
};

/** 核对: what does not agree first, then what is to be noted; what agrees is folded away and counted. */
export function ChecksView() {
  const { report } = useCircularDesk();
  const of = (state: Check["state"]): readonly Check[] => report.checks.filter((check) => check.state === state);
  const [differs, notes, agrees] = [of("differs"), of("note"), of("agrees")];
  return (
    <ScrollBox className="checks-scroll" label="核对">
      {differs.length === 0 ? (
        <p className="checks-clean" data-testid="no-differences">
          <CheckCircleFilled className="mark-done" /> 正文、附件和名单之间没有不符的地方。
        </p>
      ) : (
        <CheckList title="不符" checks={differs} />
      )}
      {notes.length > 0 && <CheckList title="请看一眼" checks={notes} />}
      <PrintedFigures />
      {agrees.length > 0 && (
        <details className="checks-agree">
          <summary data-testid="agreeing-checks">相符 {agrees.length} 项</summary>
          <CheckList title="" checks={agrees} />
        </details>
      )}
    </ScrollBox>
  );
}

function CheckList({ title, checks }: { title: string; checks: readonly Check[] }) {
  return (
    <section className="checks-part" aria-label={title === "" ? "相符" : title}>
      {title !== "" && (
        <h2>
          {title} <span className="figures">{checks.length} 项</span>
        </h2>
      )}
      <ul>
        {checks.map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}

function CheckRow({ check }: { check: Check }) {
  const { figures, openFigure } = useCircularDesk();
  const { word, icon } = words[check.state];
  return (
    <li className={`check is-${check.state}`} data-testid={`check-${check.id}`}>
      <span className="check-mark">
        {icon} {word}
      </span>
      <div>
        <strong>{check.name}</strong>
        <p>{check.message}</p>
        {check.figures.length > 0 && (
          <p className="check-figures">
            {check.figures.map((id) => (
              <button key={id} type="button" className="figure-link" onClick={() => openFigure(id)}>
                {figures.get(id)?.meaning ?? id} {figures.get(id)?.text ?? ""}
              </button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
