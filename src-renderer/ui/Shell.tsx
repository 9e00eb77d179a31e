import { DownOutlined } from "@ant-design/icons";
import { App as AntApp, Button, Dropdown, Modal, Progress } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { isNothing, type StrayWork, strayWork } from "../db/practice-guard";
import { saveProfile } from "../db/settings-store";
import { useJob } from "../state/job-state";
import { useSession } from "../state/WorkspaceProvider";
import { SavedMark } from "./SavedMark";

/** The frame of both workplaces: a slim bar that says where one is and whether the work is safe, and the work below. */
export function Shell(props: {
  /** Round and person: 2020年第一季度 · 检查员甲. */
  where: ReactNode;
  tools?: ReactNode;
  keys: readonly (readonly [string, string])[];
  children: ReactNode;
}) {
  return (
    <div className="shell">
      <header className="shell-bar">
        <span className="shell-title">政务巡检</span>
        <span className="ellipsis">{props.where}</span>
        <span className="spacer" />
        {props.tools}
        <SavedMark />
        <KeysButton keys={props.keys} />
        <WorkplaceMenu />
      </header>
      <div className="shell-notice">
        <PracticeBand />
        <JobBand />
      </div>
      <main className="shell-body">{props.children}</main>
    </div>
  );
}

/** Which workplace, whose name; the other workplace is one click away. */
function WorkplaceMenu() {
  const { db, profile } = useSession();
  if (profile === undefined || profile === "loading") return null;
  const other = profile.workplace === "inspector" ? "office" : "inspector";
  const items = [{ key: other, label: other === "office" ? "切换到 省办" : "切换到 检查员" }];
  const label = profile.workplace === "inspector" ? "检查员" : "省办";
  return (
    <Dropdown
      menu={{ items, onClick: () => void saveProfile(db, { ...profile, workplace: other }) }}
      trigger={["click"]}
    >
      <Button type="text" data-testid="workplace-menu">
        {label} · {profile.name === "" ? "未填姓名" : profile.name} <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}

function PracticeBand() {
  const { db, workspace, leavePractice } = useSession();
  const { modal } = AntApp.useApp();
  if (workspace !== "practice") return null;
  const throwAway = async (): Promise<void> => {
    const stray = await strayWork(db);
    modal.confirm({
      ...throwAwayWords(stray),
      okButtonProps: { danger: true },
      cancelText: "留着",
      autoFocusButton: "cancel",
      onOk: () => leavePractice("throw-away"),
    });
  };
  return (
    <div className="practice-band" data-testid="practice-band">
      <span>正在用示例数据试用：随便点、随便改，结果都是虚构的。</span>
      <Button size="small" onClick={() => void leavePractice("keep")}>
        回到自己的工作
      </Button>
      <Button size="small" danger onClick={() => void throwAway()}>
        扔掉示例数据
      </Button>
    </div>
  );
}

/** What is lost, by name where it is not only practice data. */
function throwAwayWords(stray: StrayWork) {
  if (isNothing(stray)) {
    return {
      title: "扔掉示例数据？",
      content: "示例里的评分和汇总都会删除，不能撤销。您自己的工作在另一处，不受影响。",
      okText: "扔掉示例数据",
    };
  }
  return {
    title: "这里有不属于示例的内容，先不要扔",
    content: (
      <>
        <p>扔掉示例数据会把下面的内容一起删除，不能撤销。要留下它们，请先在这里导出，再到自己的工作里导入。</p>
        <ul data-testid="stray-work">
          {strayLines(stray).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    ),
    okText: "连同这些一起删除",
  };
}

function strayLines({ tasks, rounds, targets, returned }: StrayWork): readonly string[] {
  return [
    ...tasks.map((task) => `任务：${task.title}，${task.targets} 个对象，${task.answered} 个有答案`),
    ...(rounds.length > 0 ? [`轮次：${rounds.join("、")}`] : []),
    ...(targets > 0 ? [`台账：${targets} 个对象`] : []),
    ...(returned > 0 ? [`收回的答案：${returned} 个对象`] : []),
  ];
}

/** Progress of long work in real counts, with a way to stop. */
function JobBand() {
  const { job, cancel } = useJob();
  if (job === null) return null;
  const percent = job.total === 0 ? 0 : Math.floor((100 * job.done) / job.total);
  return (
    <div className="practice-band job-band" role="status">
      <span>
        {job.title}
        {job.total > 0 && `：第 ${job.done} / ${job.total} 个`} {job.label}
      </span>
      <Progress
        percent={percent}
        showInfo={false}
        size="small"
        style={{ width: 240, margin: 0 }}
        aria-label={job.title}
      />
      <Button size="small" onClick={cancel}>
        取消
      </Button>
    </div>
  );
}

/** F1 or ? shows the keys. */
function KeysButton({ keys }: { keys: readonly (readonly [string, string])[] }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest("input,textarea,[contenteditable]") !== null;
      if (event.key === "F1" || (event.key === "?" && !isTyping)) {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener("keydown", onKey);
    const stop = window.xunjian.onMenuCommand((command) => command === "help" && setOpen(true));
    return () => {
      window.removeEventListener("keydown", onKey);
      stop();
    };
  }, []);
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        按键 F1
      </Button>
      <Modal open={open} title="按键" footer={null} onCancel={() => setOpen(false)}>
        <table style={{ width: "100%" }}>
          <tbody>
            {keys.map(([key, deed]) => (
              <tr key={key}>
                <td style={{ padding: "4px 16px 4px 0", whiteSpace: "nowrap" }}>
                  <kbd className="code">{key}</kbd>
                </td>
                <td>{deed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Modal>
    </>
  );
}
