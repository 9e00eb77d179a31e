import { PaperClipOutlined } from "@ant-design/icons";
import "./parts.css";

/** 待证据: something was found, and the link or screenshot that the standard wants is not there yet. */
export function EvidenceMark({ count }: { count?: number }) {
  return (
    <span className="evidence-mark" data-testid="awaits-evidence">
      <PaperClipOutlined /> 待证据{count !== undefined && count > 1 && ` ${count} 处`}
    </span>
  );
}
