import { Button } from "antd";
import { useState } from "react";
import { SidePanel } from "../../frame/SidePanel";
import { useCircularScreen } from "../circular-state";
import { useCircularDesk } from "../desk";
import { CorrectionDialog } from "./CorrectionDialog";
import { IssueHistory } from "./IssueHistory";
import { useDifferences } from "./use-differences";

const MOST_SHOWN = 200;

/** After signing: what would change, the way to correct it, and what was issued so far. */
export function CorrectionPanel() {
  const { report } = useCircularDesk();
  const set = useCircularScreen((state) => state.set);
  const differences = useDifferences();
  const [isCorrecting, setCorrecting] = useState(false);
  const obstacle = report.draft ?? (report.textFaults.length > 0 ? "文稿里有写错的字段" : null);
  return (
    <SidePanel title="签发和更正" onClose={() => set({ panel: null })} testId="issues-panel">
      <h3>
        签发之后的变化 <span className="figures">{differences.length} 处</span>
      </h3>
      {differences.length === 0 ? (
        <p className="muted">现在的结果、附件和文字与签发的一致，没有要更正的。</p>
      ) : (
        <>
          <table className="differences" data-testid="differences">
            <thead>
              <tr>
                <th scope="col">位置</th>
                <th scope="col">签发的</th>
                <th scope="col">现在的</th>
              </tr>
            </thead>
            <tbody>
              {differences.slice(0, MOST_SHOWN).map(({ place, before, after }) => (
                <tr key={place}>
                  <th scope="row">{place}</th>
                  <td>{before === "" ? "（无）" : before}</td>
                  <td>{after === "" ? "（无）" : after}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {differences.length > MOST_SHOWN && <p className="muted">只列前 {MOST_SHOWN} 处，更正说明里都有。</p>}
          {obstacle !== null && <p className="is-missing">还不能更正：{obstacle}。</p>}
          <div className="panel-actions">
            <Button
              type="primary"
              disabled={obstacle !== null}
              onClick={() => setCorrecting(true)}
              data-testid="open-correction"
            >
              更正 {differences.length} 处…
            </Button>
          </div>
        </>
      )}
      <h3>签发记录</h3>
      <IssueHistory />
      {isCorrecting && <CorrectionDialog onClose={() => setCorrecting(false)} />}
    </SidePanel>
  );
}
