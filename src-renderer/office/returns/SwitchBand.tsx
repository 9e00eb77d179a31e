import { Button } from "antd";
import { useMemo } from "react";
import { useSession } from "../../state/WorkspaceProvider";
import { useRound } from "../OfficeProvider";
import { switchedStandard } from "./switched-standard";

/** Says on 回收 that the standard is another since, how many targets wait for that, and what has to go out first. */
export function SwitchBand() {
  const round = useRound();
  const { goTo } = useSession();
  const switched = useMemo(() => switchedStandard(round), [round]);
  if (switched === null) return null;
  const { version, lacking, isToExport } = switched;
  if (lacking.size === 0 && !isToExport) return null;
  return (
    <div className="band" role="status" data-testid="switch-band">
      <span className="is-missing">
        检查标准已改用{version}
        {lacking.size > 0 && `，${lacking.size} 个对象有指标要补答（见各检查员的“催办文字”）`}。
        {isToExport
          ? "请先在“分配”重新导出任务分配表，发给检查员导入后再补齐。"
          : "检查员要先导入重新导出的任务分配表，再补齐。"}
      </span>
      {isToExport && (
        <Button size="small" onClick={() => goTo({ step: "division" })} data-testid="switch-to-division">
          去“分配”导出
        </Button>
      )}
    </div>
  );
}
