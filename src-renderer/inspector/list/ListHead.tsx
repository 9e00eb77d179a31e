import { SearchOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef, Select } from "antd";
import { memo, type RefObject, useMemo } from "react";
import type { OfficeSettings } from "../../../src-core/register/settings";
import { useDesk } from "../desk-state";
import {
  countRows,
  filterChoices,
  NO_FILTER,
  type SortKey,
  type StateFilter,
  sortNames,
  stateFilters,
  type TargetRow,
} from "./target-rows";

const listOf = <K extends string>(names: Readonly<Record<K, string>>): { value: K; label: string }[] =>
  Object.entries<string>(names).flatMap(([key, label]) => (isKeyOf(names, key) ? [{ value: key, label }] : []));
function isKeyOf<K extends string>(names: Readonly<Record<K, string>>, key: string): key is K {
  return key in names;
}
const stateOptions = listOf<StateFilter>(stateFilters);
const sortOptions = listOf<SortKey>(sortNames);

/** Counts, search, filters and order of the list; what a filter hides is said. */
export function ListHead(props: {
  all: readonly TargetRow[];
  shown: number;
  settings: OfficeSettings;
  search: RefObject<InputRef | null>;
  onSearchDone: () => void;
}) {
  const { all, shown, settings, search, onSearchDone } = props;
  const isFiltered = useDesk((desk) => desk.filter !== NO_FILTER);
  const clearFilter = useDesk((desk) => desk.clearFilter);
  const counts = useMemo(() => countRows(all), [all]);
  const { kinds, regions } = useMemo(() => filterChoices(all, settings), [all, settings]);
  return (
    <div className="list-head">
      <div className="list-top">
        <p className="list-counts figures" data-testid="list-counts">
          <span>
            <strong>{counts.all}</strong> 个对象
          </span>{" "}
          <span>
            · 已完成 <strong>{counts.done}</strong>
          </span>{" "}
          {counts.inProgress > 0 && <span>· 进行中 {counts.inProgress} </span>}
          {counts.awaiting > 0 && <span className="waits">· 待证据 {counts.awaiting} </span>}
          {counts.veto > 0 && <span className="bad">· 否决 {counts.veto} </span>}
          {counts.conflicts > 0 && <span className="waits">· 有分歧 {counts.conflicts} </span>}
        </p>
        <SortChoice />
      </div>
      <SearchField search={search} onDone={onSearchDone} />
      <Filters kinds={kinds} regions={regions} />
      {isFiltered && shown < all.length && (
        <p className="list-hidden" role="status">
          筛选隐藏了 {all.length - shown} 个
          <Button type="link" size="small" onClick={clearFilter} data-testid="clear-filter">
            清除
          </Button>
        </p>
      )}
    </div>
  );
}

// The fields below are drawn anew only when they change themselves: the list changes with every answer.

const SortChoice = memo(() => {
  const sort = useDesk((desk) => desk.sort);
  const setSort = useDesk((desk) => desk.setSort);
  return (
    <Select
      aria-label="排序"
      title="排序"
      variant="borderless"
      size="small"
      value={sort}
      options={sortOptions}
      onChange={setSort}
      popupMatchSelectWidth={false}
    />
  );
});

const SearchField = memo((props: { search: RefObject<InputRef | null>; onDone: () => void }) => {
  const text = useDesk((desk) => desk.filter.text);
  const setFilter = useDesk((desk) => desk.setFilter);
  return (
    <Input
      ref={props.search}
      prefix={<SearchOutlined />}
      placeholder="搜索名称、标识码、单位"
      suffix={<kbd className="key-hint">Ctrl+K</kbd>}
      value={text}
      allowClear
      onChange={(event) => setFilter({ text: event.target.value })}
      onPressEnter={props.onDone}
      aria-label="搜索检查对象"
      data-testid="target-search"
    />
  );
});

type Choices = ReturnType<typeof filterChoices>;

const Filters = memo(({ kinds, regions }: Choices) => {
  const filter = useDesk((desk) => desk.filter);
  const setFilter = useDesk((desk) => desk.setFilter);
  return (
    <div className="list-filters">
      <Select
        aria-label="按状态筛选"
        placeholder="状态"
        allowClear
        popupMatchSelectWidth={false}
        value={filter.state}
        options={stateOptions}
        onChange={(state) => setFilter({ state: state ?? null })}
      />
      <Select
        aria-label="按类别筛选"
        placeholder="类别"
        allowClear
        popupMatchSelectWidth={false}
        value={filter.kind}
        options={kinds.map((kind) => ({ value: kind, label: kind }))}
        onChange={(kind) => setFilter({ kind: kind ?? null })}
      />
      <Select
        aria-label="按地区筛选"
        placeholder="地区"
        allowClear
        popupMatchSelectWidth={false}
        value={filter.region}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(region) => setFilter({ region: region ?? null })}
      />
    </div>
  );
}, isSameChoices);

function isSameChoices(a: Choices, b: Choices): boolean {
  const text = ({ kinds, regions }: Choices): string => JSON.stringify([kinds, regions]);
  return a === b || text(a) === text(b);
}
