import type { IssueDifference } from "../../../../src-core/signing/issued-circular";
import { differencesSince } from "../current-circular";
import { useCircularDesk } from "../desk";

/** What has become another since the circular was last issued. */
export function useDifferences(): readonly IssueDifference[] {
  return differencesSince(useCircularDesk().round);
}
