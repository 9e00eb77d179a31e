import { Button, Input } from "antd";
import { useMemo, useState } from "react";
import { regionsInOrder } from "./region-order";
import type { useOfficeSettings } from "./use-office-settings";

/** Takes the order of the regions from a pasted list of names, and says what it could not place. */
export function RegionOrderList(props: { own: ReturnType<typeof useOfficeSettings>; onDone: () => void }) {
  const { settings, keep } = props.own;
  const [text, setText] = useState("");
  const found = useMemo(() => regionsInOrder(settings, text), [settings, text]);
  const left = settings.regions.length - found.matched;
  const apply = async (): Promise<void> => {
    await keep({ ...settings, regions: [...found.regions] });
    props.onDone();
  };
  return (
    <>
      <p>把地区名单粘贴到这里，一行一个或用顿号隔开；全称、简称都可以，可以带序号。</p>
      <Input.TextArea
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoSize={{ minRows: 8, maxRows: 14 }}
        autoFocus
        aria-label="地区名单"
        spellCheck={false}
        data-testid="region-list-text"
      />
      <p className="figures" role="status" data-testid="regions-matched">
        对上 {found.matched} / {settings.regions.length} 个
        {text !== "" && left > 0 && <span className="is-missing">，其余 {left} 个排在后面，顺序不变</span>}
      </p>
      <div className="panel-actions">
        <Button
          type="primary"
          disabled={found.matched === 0}
          onClick={() => void apply()}
          data-testid="apply-region-list"
        >
          按名单排 {found.matched} 个地区
        </Button>
        <Button onClick={props.onDone}>返回</Button>
        <span className="muted">可以撤销</span>
      </div>
      <Names title="名单里对不上的" names={found.unmatched} />
      <Names title="对上不止一个、没有移动的" names={found.ambiguous} />
    </>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <h3>
        {title} {names.length} 个
      </h3>
      <ul className="words">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
