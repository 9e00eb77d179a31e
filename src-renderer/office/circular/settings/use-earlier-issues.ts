import { useLiveQuery } from "dexie-react-hooks";
import type { IssuedCircular } from "../../../../src-core/signing/issued-circular";
import { latestIssuesBefore } from "../../../db/issue-store";
import { useSession } from "../../../state/WorkspaceProvider";
import { useCircularDesk } from "../desk";

/** The latest issue of each earlier round, earlier rounds first; [] while they are read. */
export function useEarlierIssues(): readonly IssuedCircular[] {
  const { db } = useSession();
  const { id } = useCircularDesk().round.round;
  return useLiveQuery(() => latestIssuesBefore(db, id), [db, id]) ?? none;
}

const none: readonly IssuedCircular[] = [];
