import { App as AntApp, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect } from "react";
import { FirstStart } from "./first-start/FirstStart";
import { InspectorWorkplace } from "./inspector/InspectorWorkplace";
import { OfficeWorkplace } from "./office/OfficeWorkplace";
import { useSession, WorkspaceProvider } from "./state/WorkspaceProvider";
import { BigMessage } from "./ui/BigMessage";
import { CrashGuard } from "./ui/CrashGuard";
import { theme } from "./ui/theme";

dayjs.locale("zh-cn");

export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp
        className="app-root"
        message={{ top: 3, maxCount: 3 }}
        notification={{ placement: "bottomRight", bottom: 72 }}
      >
        <CrashGuard>
          <WorkspaceProvider>
            <Workplace />
          </WorkspaceProvider>
        </CrashGuard>
      </AntApp>
    </ConfigProvider>
  );
}

function Workplace() {
  const { profile, failure } = useSession();
  useEffect(() => {
    // Read by the start bench: the first screen has been committed, the next frame shows it.
    if (profile !== "loading") requestAnimationFrame(() => console.info("usable"));
  }, [profile]);
  if (failure !== null) {
    return (
      <BigMessage
        title="数据打不开"
        detail={`${failure}。请退出后重新打开；仍不行时，把数据文件夹整体复制一份，再联系技术支持。`}
      />
    );
  }
  if (profile === "loading") return null;
  if (profile === undefined) return <FirstStart />;
  return profile.workplace === "inspector" ? <InspectorWorkplace /> : <OfficeWorkplace />;
}
