import { SafetyCertificateFilled } from "@ant-design/icons";
import { Segmented } from "antd";
import type { IssuedCircular } from "../../../src-core/signing/issued-circular";
import { sayDay } from "../../ui/say-time";
import { useAnnexScreen } from "./annex-state";

/** Says whether the annexes are those that were signed or those of now, and goes from one to the other. */
export function IssuedBand({ issued }: { issued: IssuedCircular }) {
  const { shows, set } = useAnnexScreen();
  const { no, at } = issued;
  const when = no === 1 ? `已签发（${sayDay(at)}）` : `已签发，${sayDay(at)}更正（第 ${no - 1} 次）`;
  const what = no === 1 ? "签发时" : "更正后";
  return (
    <div className="issued-annexes" role="status" data-testid="annexes-issued">
      <SafetyCertificateFilled />
      <span>
        {shows === "issued" ? `${when}，以下是${what}的附件。` : `${when}。以下是现在的结果，与签发的可能不同。`}
      </span>
      <span className="spacer" />
      <Segmented<"issued" | "now">
        size="small"
        value={shows}
        onChange={(value) => set({ shows: value, panel: null, selected: null })}
        options={[
          { value: "issued", label: <span data-testid="annexes-as-issued">{what}的</span> },
          { value: "now", label: <span data-testid="annexes-as-now">现在的结果</span> },
        ]}
      />
    </div>
  );
}
