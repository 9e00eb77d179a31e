import { useMemo } from "react";
import type { AssignmentEntry } from "../../../src-core/merge/ledger";
import type { Target } from "../../../src-core/register/target";
import type { IsoTime } from "../../../src-core/units";
import { sayTime } from "../../ui/say-time";
import { countBy } from "../counted";
import { useRound } from "../OfficeProvider";
import { regionLabel } from "../register/register-columns";
import { targetMap } from "../round-view";
import type { Column } from "../table/column";
import { DataTable } from "../table/DataTable";

interface Share {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly portals: number;
  readonly sites: number;
  readonly accounts: number;
  readonly regions: string;
  readonly exportedAt: IsoTime | null;
}

/** What each inspector gets. */
export function DivisionTable(props: { preview: readonly AssignmentEntry[]; isDraft: boolean }) {
  const { round, targets, assignments } = useRound();
  const { preview, isDraft } = props;
  const shares = useMemo(() => {
    const byId = targetMap(targets);
    const exported = new Map(assignments.map((row) => [row.inspectorId, row.exportedAt]));
    return preview.map(({ inspectorId, inspectorName, targetIds }, index): Share => {
      const own = targetIds.flatMap((id) => byId.get(id) ?? []);
      const sites = own.filter((target) => target.kind === "site");
      return {
        id: inspectorId,
        no: index + 1,
        name: inspectorName,
        portals: sites.filter(isPortal).length,
        sites: sites.length,
        accounts: own.length - sites.length,
        regions: [...countBy(own, (t) => regionLabel(round.settings, t.regionCode))]
          .map(([name, count]) => `${name} ${count}`)
          .join("、"),
        exportedAt: isDraft ? null : (exported.get(inspectorId) ?? null),
      };
    });
  }, [preview, targets, assignments, round.settings, isDraft]);
  const columns = useMemo(() => columnsOf(isDraft), [isDraft]);
  return (
    <DataTable
      label="分配"
      columns={columns}
      rows={shares}
      rowKey={(share) => share.id}
      rowTestId={(share) => `share-${share.no}`}
      empty="还没有检查员。"
      testId="division-table"
    />
  );
}

const isPortal = (target: Target): boolean => target.kind === "site" && (target.siteClass?.endsWith("Portal") ?? false);

function columnsOf(isDraft: boolean): readonly Column<Share>[] {
  return [
    { key: "no", title: "序号", width: "56px", align: "right", render: (s) => s.no },
    {
      key: "name",
      title: "检查员",
      width: "minmax(120px, 1.4fr)",
      render: (s) => s.name,
      sortBy: (s) => s.name,
      hint: (s) => s.name,
    },
    { key: "sites", title: "网站", width: "64px", align: "right", render: (s) => s.sites, sortBy: (s) => s.sites },
    {
      key: "portals",
      title: "其中门户",
      width: "88px",
      align: "right",
      render: (s) => s.portals,
      sortBy: (s) => s.portals,
    },
    {
      key: "accounts",
      title: "新媒体",
      width: "72px",
      align: "right",
      render: (s) => s.accounts,
      sortBy: (s) => s.accounts,
    },
    {
      key: "all",
      title: "合计",
      width: "64px",
      align: "right",
      render: (s) => <strong>{s.sites + s.accounts}</strong>,
      sortBy: (s) => s.sites + s.accounts,
    },
    { key: "regions", title: "地区", width: "minmax(160px, 2fr)", render: (s) => s.regions, hint: (s) => s.regions },
    {
      key: "exported",
      title: "任务表",
      width: "148px",
      render: (s) => exportedLabel(s.exportedAt, isDraft),
      sortBy: (s) => s.exportedAt ?? "",
    },
  ];
}

function exportedLabel(at: IsoTime | null, isDraft: boolean) {
  if (isDraft) return <span className="muted">待确认</span>;
  return at === null ? <span className="is-missing">未导出</span> : `${sayTime(at)} 导出`;
}
