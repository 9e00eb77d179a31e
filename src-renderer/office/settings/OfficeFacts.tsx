import { SwapOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { OfficeSettings } from "../../../src-core/register/settings";
import { KeptInput } from "./KeptInput";
import { useSettingsScreen } from "./settings-state";
import type { useOfficeSettings } from "./use-office-settings";

/** Which office this is, and how papers call it. */
export function OfficeFacts({ own, onFile }: { own: ReturnType<typeof useOfficeSettings>; onFile: () => void }) {
  const { settings, hasOwnSettings, keep, undo, canUndo } = own;
  const { province } = settings;
  const show = useSettingsScreen((state) => state.show);
  const rename = (change: Partial<OfficeSettings["province"]>): void =>
    void keep({ ...settings, province: { ...province, ...change } });
  return (
    <>
      <dl className="facts office-facts">
        <dt>省、市</dt>
        <dd data-testid="office-name">
          {province.name} <span className="code muted">{province.code}</span>
        </dd>
        <dt>名称</dt>
        <dd>
          <KeptInput value={province.name} label="名称" onKeep={(name) => rename({ name })} />
        </dd>
        <dt>附件 1 首行</dt>
        <dd>
          <KeptInput
            value={province.annexLabel}
            label="附件 1 首行"
            onKeep={(annexLabel) => rename({ annexLabel })}
            testId="annex-label"
          />
        </dd>
        <dt>标题里的范围</dt>
        <dd>
          <KeptInput value={province.scope} label="标题里的范围" onKeep={(scope) => rename({ scope })} />
        </dd>
        <dt>来源</dt>
        <dd>{hasOwnSettings ? "本办改过" : "随附设置"}</dd>
      </dl>
      <div className="panel-actions">
        <Button icon={<SwapOutlined />} onClick={() => show("office")} data-testid="choose-office">
          换成别的省、市…
        </Button>
        <Button onClick={onFile} data-testid="read-settings">
          从文件读取…
        </Button>
        <Button disabled={!hasOwnSettings} onClick={() => void keep(null)} data-testid="shipped-settings">
          恢复随附设置
        </Button>
        <Button icon={<UndoOutlined />} disabled={!canUndo} onClick={() => void undo()} data-testid="undo-settings">
          撤销
        </Button>
      </div>
    </>
  );
}
