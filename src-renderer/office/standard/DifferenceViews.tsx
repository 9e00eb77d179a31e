import { useState } from "react";
import type { PackChange } from "../../../src-core/standard/compare-packs";
import { versionName } from "../../../src-core/standard/version-name";
import { figure } from "../counted";
import type { Behind } from "./changes-behind";
import { DifferenceTable } from "./DifferenceTable";

/** What is changed; and, where the newest version was passed by, what it has that would be missing. */
export function DifferenceViews(props: {
  changes: readonly PackChange[];
  behind: Behind | null;
  beforeName: string;
  afterName: string;
  onJump?: (change: PackChange) => void;
}) {
  const { changes, behind, beforeName, afterName, onJump } = props;
  const [isLost, setLost] = useState(false);
  if (behind === null || behind.lost.length === 0) return <DifferenceTable {...props} />;
  const newest = versionName(behind.newest);
  return (
    <>
      <fieldset className="difference-filters">
        <legend className="sr-only">看改了什么，还是少了什么</legend>
        <ViewButton label={`改了的 ${figure(changes.length)} 项`} isOn={!isLost} onClick={() => setLost(false)} />
        <ViewButton
          label={`${newest}有、这里没有的改动 ${figure(behind.lost.length)} 项`}
          isOn={isLost}
          onClick={() => setLost(true)}
          testId="show-lost"
        />
      </fieldset>
      {isLost ? (
        <DifferenceTable
          key="lost"
          changes={behind.lost}
          beforeName={behind.isSameVersion ? `${newest}（现在）` : newest}
          afterName={afterName}
        />
      ) : (
        <DifferenceTable
          key="own"
          changes={changes}
          beforeName={beforeName}
          afterName={afterName}
          {...(onJump === undefined ? {} : { onJump })}
        />
      )}
    </>
  );
}

function ViewButton(props: { label: string; isOn: boolean; onClick: () => void; testId?: string }) {
  return (
    <button
      type="button"
      className={props.isOn ? "filter-chip on figures" : "filter-chip figures"}
      aria-pressed={props.isOn}
      onClick={props.onClick}
      data-testid={props.testId}
    >
      {props.label}
    </button>
  );
}
