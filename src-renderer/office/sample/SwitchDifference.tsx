import { useMemo } from "react";
import { comparePacks, type PackChange } from "../../../src-core/standard/compare-packs";
import { descendsFrom, lostChanges, sharedAncestor } from "../../../src-core/standard/lost-changes";
import type { StandardPack } from "../../../src-core/standard/pack-schema";
import { versionName } from "../../../src-core/standard/version-name";
import { sayDay } from "../../ui/say-time";
import { figure } from "../counted";
import { useOffice, useRound } from "../OfficeProvider";
import { packsByHash } from "../standard/changes-behind";
import { countWords } from "../standard/pack-words";

const SHOWN = 100;

/** How the version that is offered differs from the round's; and what it takes back, where it was not made from that. */
export function SwitchDifference({ pack }: { pack: StandardPack }) {
  const { standards } = useOffice();
  const { round } = useRound();
  const own = round.standard;
  const { changes, lost } = useMemo(() => {
    const known = packsByHash(standards);
    const isHeir = descendsFrom(pack, own, known);
    return {
      changes: comparePacks(own, pack, sayDay),
      lost: isHeir ? [] : lostChanges(sharedAncestor(own, pack, known), own, pack, sayDay),
    };
  }, [standards, pack, own]);
  const [is, was] = [versionName(pack), versionName(own)];
  return (
    <>
      <p className="figures" data-testid="switch-difference">
        {is}与{was}的差异：{countWords(changes)}
      </p>
      {lost.length > 0 && (
        <div data-testid="switch-lost">
          <p className="is-bad" role="alert">
            {is}不是由{was}改来的：改用以后，{was}里的 {figure(lost.length)} 项改动就不算了。
          </p>
          <ul className="answer-lines">
            {lost.slice(0, SHOWN).map((change) => (
              <ChangeLine key={`${change.part}/${change.id}`} change={change} />
            ))}
          </ul>
          {lost.length > SHOWN && <p className="muted">另有 {figure(lost.length - SHOWN)} 项，没有列出。</p>}
        </div>
      )}
    </>
  );
}

const kinds: Readonly<Partial<Record<PackChange["kind"], string>>> = { added: "又有了", removed: "没有了" };

function ChangeLine({ change: { kind, name, fields } }: { change: PackChange }) {
  const whole = kinds[kind];
  return (
    <li>
      <p>
        {name || "（没有名称）"}
        {whole !== undefined && `：${whole}`}
      </p>
      {whole === undefined &&
        fields.map(({ field, label, before, after }) => (
          <p key={field} className="muted">
            {label}：{before || "–"} → {after || "–"}
          </p>
        ))}
    </li>
  );
}
