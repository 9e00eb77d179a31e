import { Button, Spin } from "antd";
import { useEffect, useMemo, useState } from "react";
import { type Divisions, divisionChoices, settingsOfDivision } from "../../../src-core/register/divisions";
import { shippedDivisions } from "../../shipped/shipped";
import { figure } from "../counted";
import { SearchField } from "../frame/SearchField";
import { useOffice } from "../OfficeProvider";
import { type OfficeOption, officesFound } from "./division-search";
import type { useOfficeSettings } from "./use-office-settings";

/** Makes this app the office of another province or city, out of the list of the whole country. */
export function OfficeChoice(props: { own: ReturnType<typeof useOfficeSettings>; onDone: () => void }) {
  const divisions = useDivisions();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<OfficeOption | null>(null);
  const choices = useMemo(() => (divisions === null ? [] : divisionChoices(divisions)), [divisions]);
  const found = useMemo(() => officesFound(choices, search), [choices, search]);
  if (divisions === null) return <Spin />;
  return (
    <>
      <p className="muted">按名称或代码查找；选一个省，或省里的一个市。</p>
      <SearchField value={search} onChange={setSearch} label="查找省、市" onLeave={props.onDone} />
      {chosen !== null && (
        <Chosen key={chosen.code} option={chosen} divisions={divisions} own={props.own} onDone={props.onDone} />
      )}
      <p className="figures" role="status">
        {search === "" ? `省级 ${found.length} 个` : `找到 ${found.length} 个`}
      </p>
      {found.length === 0 && (
        <p className="muted">没有叫“{search}”的省、市。县、区和不设县区的市，请从文件读取设置。</p>
      )}
      <ul className="office-options">
        {found.map((option) => (
          <li key={option.code}>
            <button
              type="button"
              className={option.within === null ? "office-option" : "office-option is-city"}
              aria-pressed={chosen?.code === option.code}
              onClick={() => setChosen(option)}
              data-testid={`office-${option.code}`}
            >
              <span className="ellipsis">{option.name}</span>
              <span className="muted">{option.within}</span>
              <span className="code muted">{option.code}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What choosing this office will do, before it does it. */
function Chosen(props: {
  option: OfficeOption;
  divisions: Divisions;
  own: ReturnType<typeof useOfficeSettings>;
  onDone: () => void;
}) {
  const { option, own } = props;
  const { register } = useOffice();
  const made = settingsOfDivision(props.divisions, option.code);
  if (made.kind !== "settings")
    return <p className="is-missing">“{option.name}”下面没有可以统计的地区，不能作为本办。</p>;
  const { settings } = made;
  const known = new Set<string>([settings.province.code, ...settings.regions.map(({ code }) => code)]);
  const outside = register.filter((target) => !known.has(target.regionCode)).length;
  const apply = async (): Promise<void> => {
    await own.keep(settings);
    props.onDone();
  };
  return (
    <div className="office-chosen" data-testid="office-chosen">
      <p>
        <strong>{option.name}</strong>　{settings.regions.length} 个地区：
        {settings.regions.map(({ shortName }) => shortName).join("、")}
      </p>
      <p className="muted">地区先按代码排，换好后请改成习惯顺序。已建立的轮次不变。</p>
      {outside > 0 && (
        <p className="is-missing">
          台账里有 {figure(outside)} 个对象不在{option.name}的地区内，附件 1 会列在“其他”。
        </p>
      )}
      <div className="panel-actions">
        <Button type="primary" onClick={() => void apply()} data-testid="apply-office">
          改为{option.name}
        </Button>
        <span className="muted">可以撤销</span>
      </div>
    </div>
  );
}

/** null while the list is on its way. */
function useDivisions(): Divisions | null {
  const [divisions, setDivisions] = useState<Divisions | null>(null);
  useEffect(() => {
    let isWanted = true;
    void shippedDivisions().then((loaded) => isWanted && setDivisions(loaded));
    return () => {
      isWanted = false;
    };
  }, []);
  return divisions;
}
