import { SwapOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { standardRef } from "../../../src-core/standard/parse-pack";
import { versionName } from "../../../src-core/standard/version-name";
import { newestOf } from "../../db/standard-list";
import { useOffice, useRound } from "../OfficeProvider";
import { UnconfirmedLink } from "../standard/UnconfirmedLink";

/** What the round is pinned to, and the way to a newer version of it. */
export function RoundStandard({ onSwitch }: { onSwitch: (hash: string) => void }) {
  const { standards } = useOffice();
  const { round } = useRound();
  const { id, version, hash } = standardRef(round.standard);
  const newest = newestOf(standards, id);
  const newer = newest !== undefined && newest.pack.version > version ? newest : undefined;
  return (
    <span className="form-line" data-testid="round-pin">
      <span className="muted">
        {round.standard.title} {versionName(round.standard)}{" "}
        <span className="code" title={`校验码 ${hash}`}>
          {id} · 校验码 {hash.slice(0, 8)}
        </span>
      </span>
      <UnconfirmedLink pack={round.standard} lead="" />
      {newer !== undefined && (
        <Button size="small" icon={<SwapOutlined />} onClick={() => onSwitch(newer.hash)} data-testid="switch-standard">
          本轮改用{versionName(newer.pack)}…
        </Button>
      )}
    </span>
  );
}
