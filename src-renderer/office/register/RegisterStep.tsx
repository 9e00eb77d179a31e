import { SettingOutlined, UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useMemo } from "react";
import type { Target } from "../../../src-core/register/target";
import { useStartWish } from "../../first-start/start-wish";
import { EmptyState } from "../../ui/EmptyState";
import { figure } from "../counted";
import { StepFrame } from "../frame/StepFrame";
import { useReadWorkbooks } from "../frame/use-read-workbooks";
import { useSearch } from "../frame/use-search";
import { useStepCommands } from "../frame/use-step-commands";
import { useOffice } from "../OfficeProvider";
import { SettingsPanel } from "../settings/SettingsPanel";
import { DataTable } from "../table/DataTable";
import { matchesText } from "../target-filter";
import { RegisterDrift } from "./RegisterDrift";
import { RegisterFilters } from "./RegisterFilters";
import { RegisterPreview } from "./RegisterPreview";
import { accountColumns, siteColumns } from "./register-columns";
import { type RegisterFilters as Filters, useRegisterScreen } from "./register-state";

/** 台账: all running sites and accounts, and the way to bring them in. */
export function RegisterStep() {
  const { register, stopped } = useOffice();
  const { preview, panel, set, show } = useRegisterScreen();
  const search = useSearch();
  const read = useReadWorkbooks();
  const take = async (paths: readonly string[] | null): Promise<void> => {
    const readings = await read({ paths, dialogTitle: "选择台账（网站、政务新媒体）", readAs: "register" });
    if (readings !== null) show(readings);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wish of the first screen is taken once
  useEffect(() => {
    if (useStartWish.getState().take("import-register")) void take(null);
  }, []);
  useStepCommands({ import: () => void take(null), search: search.focus });
  const sites = register.filter((target) => target.kind === "site").length;
  const importButton = (
    <Button type="primary" icon={<UploadOutlined />} onClick={() => void take(null)} data-testid="import-register">
      导入台账…
    </Button>
  );
  const settingsButton = (
    <Button icon={<SettingOutlined />} onClick={() => set({ panel: "settings" })} data-testid="open-settings">
      本办设置
    </Button>
  );
  const isEmpty = register.length + stopped.length === 0;
  return (
    <StepFrame
      title="台账"
      figures={isEmpty ? "" : `网站 ${figure(sites)} 家 · 政务新媒体 ${figure(register.length - sites)} 家`}
      actions={
        <>
          {settingsButton}
          {!isEmpty && preview === null && importButton}
        </>
      }
      filters={!isEmpty && preview === null && <RegisterTableFilters search={search} />}
      side={panel === "settings" && <SettingsPanel onClose={() => set({ panel: null })} />}
      onFiles={(paths) => void take(paths)}
    >
      {preview !== null ? (
        <RegisterPreview files={preview} />
      ) : isEmpty ? (
        <EmptyState
          title="还没有台账"
          detail="台账是本省全部在运行的政府网站和政务新媒体，一个工作簿或几个都可以。网站要有“网站名称”“网站标识码”两列，其余列有就读。把文件拖到这里也行。"
          actions={importButton}
        />
      ) : (
        <>
          <RegisterDrift />
          <RegisterTable />
        </>
      )}
    </StepFrame>
  );
}

function useShownTargets(): readonly Target[] {
  const { register, stopped } = useOffice();
  const { kind, filters, runs } = useRegisterScreen();
  const all = runs === "running" ? register : stopped;
  return useMemo(() => all.filter((target) => target.kind === kind && isShown(target, filters)), [all, kind, filters]);
}

function isShown(target: Target, filters: Filters): boolean {
  if (filters.region !== null && target.regionCode !== filters.region) return false;
  if (target.kind === "site") {
    if (filters.siteClass !== null && (target.siteClass ?? "none") !== filters.siteClass) return false;
  } else if (
    (filters.platform !== null && target.platform !== filters.platform) ||
    (filters.level !== null && target.level !== filters.level)
  ) {
    return false;
  }
  return matchesText(target, filters.text);
}

function RegisterTableFilters({ search }: { search: ReturnType<typeof useSearch> }) {
  return <RegisterFilters shown={useShownTargets().length} search={search} />;
}

function RegisterTable() {
  const { settings } = useOffice();
  const kind = useRegisterScreen((state) => state.kind);
  const targets = useShownTargets();
  const ofSites = useMemo(() => siteColumns(settings), [settings]);
  const ofAccounts = useMemo(() => accountColumns(settings), [settings]);
  if (kind === "site") {
    const rows = targets.filter((target) => target.kind === "site");
    return (
      <DataTable
        label="政府网站"
        columns={ofSites}
        rows={rows}
        rowKey={(t) => t.id}
        testId="register-table"
        key="site"
      />
    );
  }
  const rows = targets.filter((target) => target.kind === "account");
  return (
    <DataTable
      label="政务新媒体"
      columns={ofAccounts}
      rows={rows}
      rowKey={(t) => t.id}
      testId="register-table"
      key="account"
    />
  );
}
