import { Spin } from "antd";
import { useEffect, useState } from "react";
import { ensurePractice } from "../db/practice-store";
import { saveProfile } from "../db/settings-store";
import { useSession } from "../state/WorkspaceProvider";
import { BigMessage } from "../ui/BigMessage";
import { useVisitor } from "./visitor";

/** Fills the practice workspace, then opens it. The profile comes last: it says that the rest is there. */
export function PracticeStart() {
  const { db, ambient, leavePractice } = useSession();
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const { workplace, name } = useVisitor.getState().visitor;
    ensurePractice(db, ambient)
      .then(() => saveProfile(db, { workplace, name: name === "" ? "试用者" : name }))
      .catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
  }, [db, ambient]);
  if (fault !== null) {
    const back = { label: "回到开始", onClick: () => void leavePractice("throw-away") };
    return <BigMessage title="示例数据没有准备好" detail={fault} action={back} />;
  }
  return (
    <main className="first-start">
      <Spin description="正在准备示例数据…" />
    </main>
  );
}
