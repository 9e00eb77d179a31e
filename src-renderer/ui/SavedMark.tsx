import { CheckCircleFilled, ExclamationCircleFilled, LoadingOutlined } from "@ant-design/icons";
import { useSaved } from "../state/saved-state";
import { saySaved } from "./say-time";

/** ● 已保存 14:03:22: said only of what is on the disk. */
export function SavedMark() {
  const { state } = useSaved();
  return (
    <span className="figures" role="status" aria-live="polite" data-testid="saved-mark" data-state={state.kind}>
      {state.kind === "saving" && (
        <>
          <LoadingOutlined /> 正在保存…
        </>
      )}
      {state.kind === "saved" && (
        <>
          <CheckCircleFilled style={{ color: "#2e6b3f" }} /> 已保存 {saySaved(state.at)}
        </>
      )}
      {state.kind === "failed" && (
        <span style={{ color: "#b3261e" }}>
          <ExclamationCircleFilled /> 没有保存：{state.message}
        </span>
      )}
    </span>
  );
}
