import { Component, type ReactNode } from "react";
import { BigMessage } from "./BigMessage";

/** Shows what went wrong instead of a blank window. Answers are on the disk already: starting again loses none. */
export class CrashGuard extends Component<{ children: ReactNode }, { fault: string | null }> {
  override state: { fault: string | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <BigMessage
        title="界面出错了，数据没有丢"
        detail={`已保存的答案都在硬盘上。错误：${fault}`}
        action={{ label: "重新载入界面", onClick: () => window.location.reload() }}
      />
    );
  }
}
