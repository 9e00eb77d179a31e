import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { App as AntApp, Button } from "antd";
import type { OfficeSettings } from "../../../src-core/register/settings";
import { forgetOfficeSettings } from "../../db/office-store";
import { saveOfficeSettings } from "../../db/settings-store";
import { useSession } from "../../state/WorkspaceProvider";
import { SidePanel } from "../frame/SidePanel";
import { useReadWorkbooks } from "../frame/use-read-workbooks";
import { useSave } from "../frame/use-save";
import { useOffice } from "../OfficeProvider";

/** 本办设置: the province, and its cities in the order in which papers list them. */
export function SettingsPanel({ onClose }: { onClose: () => void }) {
  const { settings, hasOwnSettings, rounds } = useOffice();
  const { db } = useSession();
  const { message } = AntApp.useApp();
  const save = useSave();
  const read = useReadWorkbooks();
  const keep = (next: OfficeSettings): void => void save(() => saveOfficeSettings(db, next));
  const fromFile = async (): Promise<void> => {
    const files = await read({ paths: null, dialogTitle: "选择设置文件（.json）", readAs: null });
    const found = files?.flatMap(({ content }) => (content.kind === "settings" ? [content.settings] : []))[0];
    if (found !== undefined) keep(found);
    else if (files !== null) void message.warning(`“${files[0]?.name ?? ""}”不是本办设置文件，没有读取。`);
  };
  return (
    <SidePanel title="本办设置" onClose={onClose} testId="settings-panel">
      <dl className="facts">
        <dt>省份</dt>
        <dd>
          {settings.province.name} <span className="code">{settings.province.code}</span>
        </dd>
        <dt>附件 1 首行</dt>
        <dd>{settings.province.annexLabel}</dd>
        <dt>来源</dt>
        <dd>{hasOwnSettings ? "本办改过" : "随附设置"}</dd>
      </dl>
      <h3>设区市的习惯顺序</h3>
      <p className="muted">
        附件 1 的行和附件 3、4 的默认顺序都按它。
        {rounds.length > 0 && "已建立的轮次沿用建立时的设置，改动从下一个轮次起生效。"}
      </p>
      <ol className="region-order">
        {settings.regions.map((region, index) => (
          <li key={region.code} data-testid={`region-${region.code}`}>
            <span className="figures muted">{index + 1}</span>
            <span>{region.name}</span>
            <span className="muted figures">{region.counties.length} 个县区</span>
            <span className="spacer" />
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined />}
              disabled={index === 0}
              aria-label={`${region.name}上移`}
              onClick={() => keep(moved(settings, index, index - 1))}
            />
            <Button
              size="small"
              type="text"
              icon={<ArrowDownOutlined />}
              disabled={index === settings.regions.length - 1}
              aria-label={`${region.name}下移`}
              onClick={() => keep(moved(settings, index, index + 1))}
            />
          </li>
        ))}
      </ol>
      <div className="panel-actions">
        <Button onClick={() => void fromFile()} data-testid="read-settings">
          从文件读取设置…
        </Button>
        <Button disabled={!hasOwnSettings} onClick={() => void save(() => forgetOfficeSettings(db))}>
          恢复随附设置
        </Button>
      </div>
    </SidePanel>
  );
}

function moved(settings: OfficeSettings, from: number, to: number): OfficeSettings {
  const regions = [...settings.regions];
  regions.splice(to, 0, ...regions.splice(from, 1));
  return { ...settings, regions };
}
