import { SafetyCertificateFilled } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { sayDay } from "../../../ui/say-time";
import { useCircularScreen } from "../circular-state";
import { useCircularDesk } from "../desk";
import { useDifferences } from "./use-differences";
import "./sign.css";

/** Says that the circular was signed, by whom and when, and what has become another since. */
export function IssuedBand() {
  const { issues } = useCircularDesk();
  const { shows, set } = useCircularScreen();
  const differences = useDifferences();
  const latest = issues.at(-1);
  if (latest === undefined) return null;
  const { no, at, by } = latest;
  const count = differences.length;
  const what = no === 1 ? "签发时" : "更正后";
  return (
    <div className={count > 0 ? "issued-band has-changes" : "issued-band"} role="status" data-testid="issued-band">
      <SafetyCertificateFilled />
      <strong>
        {no === 1 ? "已签发" : `已更正 ${no - 1} 次`} {sayDay(at)}
      </strong>
      <span>{by}</span>
      <span data-testid="issued-changes">
        {count === 0 ? "现在的结果与签发的一致" : `签发之后有 ${count} 处与签发的不同，签发的数字不变`}
      </span>
      <Button size="small" onClick={() => set({ panel: "issues", editing: null })} data-testid="open-issues">
        {count === 0 ? "签发记录" : "看变化、更正…"}
      </Button>
      <span className="spacer" />
      <Segmented<"issued" | "now">
        size="small"
        value={shows}
        onChange={(value) => set({ shows: value, editing: null })}
        options={[
          { value: "issued", label: <span data-testid="shows-issued">{what}的</span> },
          { value: "now", label: <span data-testid="shows-now">现在的结果</span> },
        ]}
      />
    </div>
  );
}
