import { Button, Segmented } from "antd";
import type { Target } from "../../../src-core/register/target";
import { accountLevelNames, accountLevels, siteClasses, siteClassNames } from "../../../src-core/register/target";
import { countBy, figure } from "../counted";
import { Choice } from "../frame/Choice";
import { SearchField } from "../frame/SearchField";
import type { useSearch } from "../frame/use-search";
import { useOffice } from "../OfficeProvider";
import { useRegisterScreen } from "./register-state";

/** 网站 or 新媒体, and what of them is shown. */
export function RegisterFilters(props: { shown: number; search: ReturnType<typeof useSearch> }) {
  const { register, stopped, settings } = useOffice();
  const { kind, filters, runs, set, filter } = useRegisterScreen();
  const own = (runs === "running" ? register : stopped).filter((target) => target.kind === kind);
  const regions = countBy(own, (target) => target.regionCode);
  const isFiltered = props.shown < own.length;
  return (
    <>
      <Segmented<"site" | "account">
        value={kind}
        onChange={(value) => set({ kind: value })}
        options={[
          { value: "site", label: `网站 ${figure(count(register, "site"))}` },
          { value: "account", label: `新媒体 ${figure(count(register, "account"))}` },
        ]}
        data-testid="register-kind"
      />
      {(stopped.length > 0 || runs === "stopped") && (
        <Segmented<"running" | "stopped">
          value={runs}
          onChange={(value) => set({ runs: value })}
          options={[
            { value: "running", label: "在运行" },
            { value: "stopped", label: `已不再运行 ${figure(count(stopped, kind))}` },
          ]}
          data-testid="register-runs"
        />
      )}
      <SearchField
        value={filters.text}
        onChange={(text) => filter({ text })}
        label={kind === "site" ? "搜索名称、标识码、单位" : "搜索名称、账号、单位"}
        inputRef={props.search.ref}
      />
      {kind === "site" ? <ClassChoice own={own} /> : <AccountChoices own={own} />}
      <Choice
        label="地区"
        value={filters.region}
        onChange={(region) => filter({ region })}
        options={[settings.province, ...settings.regions]
          .filter(({ code }) => regions.has(code))
          .map(({ code, name }) => ({
            value: code,
            label: code === settings.province.code ? "省本级" : name,
            count: regions.get(code) ?? 0,
          }))}
        testId="filter-region"
      />
      <span className="shown figures">
        {isFiltered && `显示 ${figure(props.shown)} / ${figure(own.length)}`}
        {isFiltered && (
          <Button
            type="link"
            size="small"
            onClick={() => filter({ text: "", siteClass: null, level: null, platform: null, region: null })}
          >
            显示全部
          </Button>
        )}
      </span>
    </>
  );
}

const count = (register: readonly Target[], kind: Target["kind"]): number =>
  register.filter((target) => target.kind === kind).length;

function ClassChoice({ own }: { own: readonly Target[] }) {
  const { filters, filter } = useRegisterScreen();
  const counts = countBy(own, (target) => (target.kind === "site" ? (target.siteClass ?? "none") : ""));
  return (
    <Choice
      label="类别"
      value={filters.siteClass}
      onChange={(siteClass) => filter({ siteClass })}
      options={[
        ...siteClasses.map((value) => ({ value, label: siteClassNames[value], count: counts.get(value) ?? 0 })),
        ...(counts.has("none") ? [{ value: "none", label: "未填", count: counts.get("none") ?? 0 }] : []),
      ]}
      testId="filter-class"
    />
  );
}

function AccountChoices({ own }: { own: readonly Target[] }) {
  const { filters, filter } = useRegisterScreen();
  const platforms = countBy(own, (target) => (target.kind === "account" ? target.platform : ""));
  const levels = countBy(own, (target) => (target.kind === "account" ? target.level : ""));
  return (
    <>
      <Choice
        label="类型"
        value={filters.platform}
        onChange={(platform) => filter({ platform })}
        options={[...platforms].map(([value, n]) => ({ value, label: value, count: n }))}
        testId="filter-platform"
      />
      <Choice
        label="级别"
        value={filters.level}
        onChange={(level) => filter({ level })}
        options={accountLevels.map((value) => ({
          value,
          label: accountLevelNames[value],
          count: levels.get(value) ?? 0,
        }))}
        testId="filter-level"
      />
    </>
  );
}
