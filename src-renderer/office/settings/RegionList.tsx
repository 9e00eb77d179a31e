import { ArrowDownOutlined, ArrowUpOutlined, OrderedListOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useOffice } from "../OfficeProvider";
import { KeptInput } from "./KeptInput";
import { regionMoved } from "./region-order";
import { useSettingsScreen } from "./settings-state";
import type { useOfficeSettings } from "./use-office-settings";

/** Regions in the customary order, each with the short name that annex 1 prints. */
export function RegionList({ own }: { own: ReturnType<typeof useOfficeSettings> }) {
  const { settings, keep } = own;
  const { rounds } = useOffice();
  const show = useSettingsScreen((state) => state.show);
  const { regions } = settings;
  const rename = (code: string, shortName: string): void =>
    void keep({
      ...settings,
      regions: regions.map((region) => (region.code === code ? { ...region, shortName } : region)),
    });
  return (
    <>
      <h3>地区的习惯顺序 {regions.length} 个</h3>
      <p className="muted">
        附件 1 的行和附件 3、4 的默认顺序都按它；附件 1 印右边的简称。
        {rounds.length > 0 && "已建立的轮次沿用建立时的设置，改动从下一个轮次起生效。"}
      </p>
      <Button icon={<OrderedListOutlined />} onClick={() => show("order")} data-testid="order-regions">
        按名单排…
      </Button>
      <ol className="region-order">
        {regions.map((region, index) => (
          <li key={region.code} data-testid={`region-${region.code}`}>
            <span className="figures muted">{index + 1}</span>
            <span className="ellipsis region-name" title={`${region.name}，${region.counties.length} 个县区`}>
              {region.name}
            </span>
            <KeptInput
              value={region.shortName}
              label={`${region.name}的简称`}
              onKeep={(shortName) => rename(region.code, shortName)}
              maxLength={20}
            />
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={`${region.name}上移`}
              onClick={() => void keep(regionMoved(settings, index, index - 1))}
            />
            <Button
              size="small"
              type="text"
              icon={<ArrowDownOutlined />}
              disabled={index === regions.length - 1}
              aria-label={`${region.name}下移`}
              onClick={() => void keep(regionMoved(settings, index, index + 1))}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
