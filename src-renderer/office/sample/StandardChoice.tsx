import { Select } from "antd";
import { versionName } from "../../../src-core/standard/version-name";
import { isPracticeStandard, type ListedStandard } from "../../db/standard-list";
import { useOffice } from "../OfficeProvider";
import { UnconfirmedLink } from "../standard/UnconfirmedLink";

/** Which standard and version a round is scored by: by name, with what pins it and how many numbers wait. */
export function StandardChoice(props: { chosen: ListedStandard | undefined; onChange: (hash: string) => void }) {
  const { chosen } = props;
  const { standards } = useOffice();
  const shortLabels = new Map<unknown, string>(standards.map((one) => [one.hash, shortLabel(one)]));
  const ids = [...new Set(standards.map(({ pack }) => pack.id))];
  const options = ids.map((id) => {
    const versions = standards.filter(({ pack }) => pack.id === id);
    const [newest] = versions;
    const label = newest === undefined ? id : titleOf(newest);
    return {
      label,
      options: versions.map((one) => ({ value: one.hash, label: optionLabel(one) })),
    };
  });
  return (
    <div className="form-line">
      <Select
        value={chosen?.hash ?? null}
        options={options}
        optionRender={({ value, label }) => shortLabels.get(value) ?? label}
        onChange={(hash) => hash !== null && props.onChange(hash)}
        aria-label="检查标准"
        popupMatchSelectWidth={false}
        style={{ minWidth: 420, maxWidth: "100%" }}
        data-testid="round-standard"
      />
      {chosen !== undefined && (
        <>
          <span className="code muted" data-testid="round-standard-pin">
            {chosen.pack.id} · 校验码 {chosen.hash.slice(0, 8)}
          </span>
          <UnconfirmedLink pack={chosen.pack} lead="" />
        </>
      )}
    </div>
  );
}

function titleOf({ pack }: ListedStandard): string {
  return isPracticeStandard(pack) ? `【练习】${pack.title}` : pack.title;
}

function optionLabel({ pack }: ListedStandard): string {
  return `${isPracticeStandard(pack) ? "【练习】" : ""}${pack.title} ${versionName(pack)}`;
}

/** Under the title of the standard. */
function shortLabel({ pack, unconfirmed }: ListedStandard): string {
  return `${versionName(pack)} · ${unconfirmed === 0 ? "全部已核" : `${unconfirmed} 处分值待核`}`;
}
