import { App as AntApp } from "antd";
import { SidePanel } from "../frame/SidePanel";
import { useReadWorkbooks } from "../frame/use-read-workbooks";
import { OfficeChoice } from "./OfficeChoice";
import { OfficeFacts } from "./OfficeFacts";
import { RegionList } from "./RegionList";
import { RegionOrderList } from "./RegionOrderList";
import "./settings.css";
import { useSettingsScreen } from "./settings-state";
import { useOfficeSettings } from "./use-office-settings";

const titles = { settings: "本办设置", office: "选择省、市", order: "按名单排地区" } as const;

/** 本办设置: which office this is, and its regions in the order in which papers list them. */
export function SettingsPanel({ onClose }: { onClose: () => void }) {
  const { view, show } = useSettingsScreen();
  const { message } = AntApp.useApp();
  const own = useOfficeSettings();
  const read = useReadWorkbooks();
  const fromFile = async (): Promise<void> => {
    const files = await read({ paths: null, dialogTitle: "选择设置文件（.json）", readAs: null });
    const found = files?.flatMap(({ content }) => (content.kind === "settings" ? [content] : []))[0];
    if (found !== undefined) {
      await own.keep(found.settings);
      if ((found.circular ?? null) !== null) {
        void message.info("已读取省、市和地区。文件里还有通报的设置，没有读取，请在“通报”里填写。");
      }
    } else if (files !== null) void message.warning(`“${files[0]?.name ?? ""}”不是本办设置文件，没有读取。`);
  };
  const back = (): void => show("settings");
  return (
    <SidePanel key={view} title={titles[view]} onClose={view === "settings" ? onClose : back} testId="settings-panel">
      {view === "office" && <OfficeChoice own={own} onDone={back} />}
      {view === "order" && <RegionOrderList own={own} onDone={back} />}
      {view === "settings" && (
        <>
          <OfficeFacts own={own} onFile={() => void fromFile()} />
          <RegionList own={own} />
        </>
      )}
    </SidePanel>
  );
}
