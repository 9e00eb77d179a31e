import { contentHash } from "../../../src-core/content-hash";
import { unconfirmedCount } from "../../../src-core/standard/pack-numbers";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { useSession } from "../../state/WorkspaceProvider";
import { useStandardScreen } from "./standard-state";

/**
 * How many numbers of a standard nobody has confirmed, wherever its scores are shown; leads to those numbers. Nothing where
 * all are.
 */
export function UnconfirmedLink({ pack, lead = "标准有" }: { pack: StandardPack; lead?: string }) {
  const { goTo } = useSession();
  const open = useStandardScreen((state) => state.open);
  const count = unconfirmedCount(pack);
  if (count === 0) return null;
  return (
    <span className="is-missing" data-testid="unconfirmed">
      {lead}
      <button
        type="button"
        className="figure-link"
        onClick={() => {
          open(contentHash(pack), { onlyOpen: true });
          goTo({ step: "standards" });
        }}
      >
        {count} 处分值待核
      </button>
    </span>
  );
}
